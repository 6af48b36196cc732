// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/comparednotes.h"

#include "core/base/numbertext.h"
#include "core/charts/monthcategories.h"

#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString withPlus(double value, const QString &text)
{
    return value > 0 ? u'+' + text : text;
}

} // namespace

std::optional<Question> comparedOf(const Question &question, const ChartChoices &choices)
{
    return choices.comparedWith
        ? std::optional(comparedQuestion(question, choices.scope, *choices.comparedWith))
        : std::nullopt;
}

QString changeText(const Figure &now, const Figure &then, Currency currency)
{
    const Comparison comparison = compared(now, then);
    if (!comparison.change) {
        return {};
    }
    const double change = *comparison.change;
    switch (now.unit) {
    case Unit::Money:
        return moneyChangeText(change, currency);
    case Unit::Ratio: {
        constexpr double Hundred = 100;
        return withPlus(change, decimalText(change * Hundred)) + u" points"_s;
    }
    case Unit::Count:
    case Unit::Days:
        return withPlus(change, countText(std::llround(change)));
    case Unit::Points:
    case Unit::Hours:
    case Unit::Minutes:
    case Unit::Number:
        break;
    }
    return withPlus(change, decimalText(change));
}

QString comparedNote(
    const Question &question, const ChartChoices &choices, const QString &figure, NumberStyle style)
{
    const std::optional<Question> other = comparedOf(question, choices);
    if (!other) {
        return {};
    }
    const Figure now = figureOf(question, figure);
    const Figure then = figureOf(*other, figure);
    const QString change = changeText(now, then, question.currency());
    if (change.isEmpty()) {
        return {};
    }
    const QString note = u"%1 from %2, n %3"_s.arg(
        change, numberText(then.value, style, question.currency()), countText(then.n));
    return compared(now, then).isSignificant == false ? note + u", may be chance"_s : note;
}

void sayCompared(ChartData &chart, const Question &question, const ChartChoices &choices,
    const QString &figure, NumberStyle style)
{
    const QString note = comparedNote(question, choices, figure, style);
    if (!note.isEmpty()) {
        chart.keyNote = note;
        chart.subtitle = u"Against %1"_s.arg(
            comparedPeriodText(comparedRange(question.range, *choices.comparedWith)));
    }
}

void addChanges(Series &now, const Series &then, const QString &value)
{
    for (SeriesPoint &point : now.points) {
        const SeriesPoint *before = pointOf(then, point.key);
        const double was = before == nullptr ? 0 : amountOf(before->values, value);
        point.values.push_back({u"change"_s, amountOf(point.values, value) - was});
    }
}

QString comparedPeriodText(DayRange range)
{
    const Month month = Month::of(range.from);
    if (month != Month::of(range.to)) {
        return periodText(range);
    }
    if (range.from == month.firstDay() && range.to == month.lastDay()) {
        return monthText(month);
    }
    return range.from == range.to
        ? dayText(range.to)
        : u"%1–%2"_s.arg(QString::number(range.from.day()), dayText(range.to));
}

} // namespace bellwether
