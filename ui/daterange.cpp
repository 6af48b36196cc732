// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/daterange.h"

#include "core/base/numbertext.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

Month quarterOf(QDate day)
{
    return Month(day.year(), (day.month() - 1) / 3 * 3 + 1);
}

} // namespace

DayRange daysOf(RangePreset preset, QDate today, Qt::DayOfWeek firstDayOfWeek)
{
    const Month month = Month::of(today);
    const Month quarter = quarterOf(today);
    switch (preset) {
    case RangePreset::Today:
        return {today, today};
    case RangePreset::ThisWeek:
        return {today.addDays(-((today.dayOfWeek() - firstDayOfWeek + 7) % 7)), today};
    case RangePreset::LastMonth:
        return (month - 1).days();
    case RangePreset::ThisQuarter:
        return {quarter.firstDay(), today};
    case RangePreset::LastQuarter:
        return {(quarter - 3).firstDay(), (quarter - 1).lastDay()};
    case RangePreset::ThisYear:
        return {QDate(today.year(), 1, 1), today};
    case RangePreset::LastYear:
        return {QDate(today.year() - 1, 1, 1), QDate(today.year() - 1, 12, 31)};
    case RangePreset::Last12Months:
        return {today.addYears(-1).addDays(1), today};
    case RangePreset::ThisMonth:
    case RangePreset::Custom:
        break;
    }
    return {month.firstDay(), today};
}

DayRange customRange(QDate from, QDate to, QDate today)
{
    const auto [first, last] = std::minmax(from, to);
    return {std::min(first, today), std::min(last, today)};
}

QString rangeName(RangePreset preset)
{
    switch (preset) {
    case RangePreset::Today:
        return u"Today"_s;
    case RangePreset::ThisWeek:
        return u"This week"_s;
    case RangePreset::ThisMonth:
        return u"This month"_s;
    case RangePreset::LastMonth:
        return u"Last month"_s;
    case RangePreset::ThisQuarter:
        return u"This quarter"_s;
    case RangePreset::LastQuarter:
        return u"Last quarter"_s;
    case RangePreset::ThisYear:
        return u"This year"_s;
    case RangePreset::LastYear:
        return u"Last year"_s;
    case RangePreset::Last12Months:
        return u"Last 12 months"_s;
    case RangePreset::Custom:
        return u"Custom…"_s;
    }
    return {};
}

QString rangePhrase(RangePreset preset, DayRange range)
{
    if (preset == RangePreset::Custom) {
        return u"in %1"_s.arg(rangeText(range));
    }
    if (preset == RangePreset::Last12Months) {
        return u"in 12 months"_s;
    }
    return rangeName(preset).toLower();
}

QString rangeText(DayRange range)
{
    if (range.from == range.to) {
        return dayText(range.to);
    }
    if (Month::of(range.from) == Month::of(range.to)) {
        return u"%1–%2"_s.arg(range.from.day()).arg(dayText(range.to));
    }
    const bool isOneYear = range.from.year() == range.to.year();
    return u"%1 – %2"_s.arg(
        isOneYear ? shortDayText(range.from) : dayText(range.from), dayText(range.to));
}

} // namespace bellwether
