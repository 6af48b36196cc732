// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mybook/tilecontent.h"

#include "core/base/numbertext.h"
#include "ui/formatting.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString valueText(const Figure &figure, Currency currency)
{
    if (!figure.value) {
        return NoValueText;
    }
    switch (figure.unit) {
    case Unit::Money:
        return shortMoneyText(*figure.value, currency);
    case Unit::Ratio:
        return rateText(*figure.value);
    case Unit::Points:
    case Unit::Hours:
    case Unit::Minutes:
    case Unit::Number:
        return decimalText(*figure.value);
    case Unit::Count:
    case Unit::Days:
        break;
    }
    return countText(std::llround(*figure.value));
}

} // namespace

TileContents::TileContents(
    Questions &questions, const Scope &scope, RangePreset preset, DayRange range)
    : m_questions(questions)
    , m_scope(scope)
    , m_preset(preset)
    , m_range(range)
{
}

Figure TileContents::figure(const QString &id, const Scope &scope, DayRange range)
{
    const FigureEntry *entry = findFigure(id);
    return entry == nullptr ? Figure() : entry->figure(m_questions.about(scope, range));
}

FigureTile::Content TileContents::of(const QString &figureId)
{
    const Currency currency = m_questions.book()->settings().baseCurrency();
    const Figure asked = figure(figureId, m_scope, m_range);
    FigureTile::Content content;
    content.value = valueText(asked, currency);
    if (!asked.value) {
        content.reason = describe(asked.why);
        return content;
    }
    if (figureId == "companies.active"_L1) {
        content.note = shareOfTotal(*asked.value);
    } else if (figureId == "arr.total"_L1) {
        content.note = changeInRange(*asked.value);
    } else if (figureId == "retention.net"_L1 && asked.denominator) {
        content.note = u"of %1, %2"_s.arg(
            shortMoneyText(*asked.denominator, currency), rangePhrase(m_preset, m_range));
    } else if (figureId == "renewals.overdue"_L1) {
        content.note = overdueArr();
        content.isWarning = *asked.value > 0;
    }
    if (asked.notConverted > 0) {
        const QString leftOut = u"%1 not converted"_s.arg(countText(asked.notConverted));
        content.note = content.note.isEmpty() ? leftOut : u"%1, %2"_s.arg(content.note, leftOut);
    }
    return content;
}

QString TileContents::shareOfTotal(double value)
{
    const Figure all = figure(u"companies.active"_s, {}, m_range);
    if (!all.value || *all.value <= 0) {
        return {};
    }
    return m_scope == Scope() ? u"all customers"_s
                              : u"%1 of total"_s.arg(shareText(value / *all.value));
}

QString TileContents::changeInRange(double value)
{
    const QDate before = m_range.from.addDays(-1);
    const Figure then = figure(u"arr.total"_s, m_scope, {before, before});
    if (!then.value || *then.value <= 0) {
        return {};
    }
    const double change = value / *then.value - 1;
    const QString sign = change > 0 ? u"+"_s : QString();
    return u"%1%2 %3"_s.arg(sign, rateText(change), rangePhrase(m_preset, m_range));
}

QString TileContents::overdueArr()
{
    const SeriesEntry *renewals = findSeries(u"renewals.by_month"_s);
    if (renewals == nullptr) {
        return {};
    }
    const Series series = renewals->series(m_questions.about(m_scope, m_range));
    for (const SeriesPoint &point : series.points) {
        if (point.key != "overdue"_L1) {
            continue;
        }
        const auto arr = std::find_if(point.values.begin(), point.values.end(),
            [](const NamedValue &value) { return value.name == "arr"_L1; });
        if (arr != point.values.end() && arr->value.value_or(0) > 0) {
            const Currency currency = m_questions.book()->settings().baseCurrency();
            return u"%1 ARR"_s.arg(shortMoneyText(*arr->value, currency));
        }
    }
    return u"none late"_s;
}

} // namespace bellwether
