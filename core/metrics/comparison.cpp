// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/comparison.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

bool isWholeMonths(DayRange range)
{
    return range.from.day() == 1 && range.to == Month::of(range.to).lastDay();
}

bool isMonthToDate(DayRange range)
{
    return range.from.day() == 1 && Month::of(range.from) == Month::of(range.to);
}

DayRange before(DayRange range)
{
    const Month first = Month::of(range.from);
    const Month last = Month::of(range.to);
    if (isWholeMonths(range)) {
        return {(first - (last - first + 1)).firstDay(), (first - 1).lastDay()};
    }
    if (isMonthToDate(range)) {
        const Month month = first - 1;
        return {month.firstDay(),
            std::min(month.firstDay().addDays(range.from.daysTo(range.to)), month.lastDay())};
    }
    const qint64 days = range.from.daysTo(range.to) + 1;
    return {range.from.addDays(-days), range.from.addDays(-1)};
}

DayRange aYearBefore(DayRange range)
{
    const QDate to =
        isWholeMonths(range) ? (Month::of(range.to) - 12).lastDay() : range.to.addYears(-1);
    return {range.from.addYears(-1), to};
}

} // namespace

DayRange comparedRange(DayRange range, ComparedWith with)
{
    return with == ComparedWith::Previous ? before(range) : aYearBefore(range);
}

Question comparedQuestion(const Question &question, const Scope &scope, ComparedWith with)
{
    const DayRange range = comparedRange(question.range, with);
    Question other = Question::about(question.facts->on(range.to), scope, range);
    other.known = question.known;
    return other;
}

Comparison compared(const Figure &now, const Figure &before)
{
    Comparison comparison{before.value, std::nullopt, std::nullopt};
    if (!now.value || !before.value) {
        return comparison;
    }
    comparison.change = *now.value - *before.value;
    if (now.margin && before.margin) {
        comparison.isSignificant =
            std::abs(*comparison.change) > std::hypot(*now.margin, *before.margin);
    }
    return comparison;
}

} // namespace bellwether
