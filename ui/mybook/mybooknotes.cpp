// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/mybook/mybooknotes.h"

#include "core/base/numbertext.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

} // namespace

TileNote shareOfTotalNote(const PageFigures &figures, const Figure &customers)
{
    const Figure all = figures.figure(u"companies.active"_s, {}, figures.range);
    if (!all.value || *all.value <= 0) {
        return {};
    }
    return {figures.scope == Scope()
            ? u"all customers"_s
            : u"%1 of total"_s.arg(shareText(*customers.value / *all.value))};
}

TileNote changeInRangeNote(const PageFigures &figures, const Figure &arr)
{
    const QDate before = figures.range.from.addDays(-1);
    const Figure then = figures.figure(u"arr.total"_s, figures.scope, {before, before});
    if (!then.value || *then.value <= 0) {
        return {};
    }
    const double change = *arr.value / *then.value - 1;
    const QString sign = change > 0 ? u"+"_s : QString();
    return {u"%1%2 %3"_s.arg(sign, rateText(change), rangePhrase(figures.preset, figures.range))};
}

TileNote retainedOfNote(const PageFigures &figures, const Figure &retention)
{
    if (!retention.denominator) {
        return {};
    }
    return {u"of %1, %2"_s.arg(shortMoneyText(*retention.denominator, figures.currency()),
        rangePhrase(figures.preset, figures.range))};
}

TileNote overdueArrNote(const PageFigures &figures, const Figure &overdue)
{
    const bool isLate = overdue.value.value_or(0) > 0;
    const SeriesEntry *renewals = findSeries(u"renewals.by_month"_s);
    if (renewals == nullptr) {
        return {{}, isLate};
    }
    const Series series = renewals->series(figures.question());
    for (const SeriesPoint &point : series.points) {
        if (point.key != "overdue"_L1) {
            continue;
        }
        const auto arr = std::find_if(point.values.begin(), point.values.end(),
            [](const NamedValue &value) { return value.name == "arr"_L1; });
        if (arr != point.values.end() && arr->value.value_or(0) > 0) {
            return {u"%1 ARR"_s.arg(shortMoneyText(*arr->value, figures.currency())), isLate};
        }
    }
    return {u"none late"_s, isLate};
}

} // namespace bellwether
