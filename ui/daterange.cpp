// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/daterange.h"

#include "core/base/numbertext.h"

#include <algorithm>
#include <array>
#include <vector>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct RangeWord
{
    RangePreset preset;
    QLatin1StringView word;
};
constexpr std::array RangeWords{RangeWord{RangePreset::Today, QLatin1StringView("today")},
    RangeWord{RangePreset::ThisWeek, QLatin1StringView("this_week")},
    RangeWord{RangePreset::ThisMonth, QLatin1StringView("this_month")},
    RangeWord{RangePreset::LastMonth, QLatin1StringView("last_month")},
    RangeWord{RangePreset::ThisQuarter, QLatin1StringView("this_quarter")},
    RangeWord{RangePreset::LastQuarter, QLatin1StringView("last_quarter")},
    RangeWord{RangePreset::ThisYear, QLatin1StringView("this_year")},
    RangeWord{RangePreset::LastYear, QLatin1StringView("last_year")},
    RangeWord{RangePreset::Last12Months, QLatin1StringView("last_12_months")}};

Month quarterOf(QDate day)
{
    return Month(day.year(), (day.month() - 1) / 3 * 3 + 1);
}

// How far a step goes.
enum class Stride
{
    Days,
    Week,
    Month,
    Quarter,
    Year,
    TwelveMonths
};

DayRange wholeStride(Stride stride, QDate day, Qt::DayOfWeek firstDayOfWeek)
{
    switch (stride) {
    case Stride::Week: {
        const QDate first = day.addDays(-((day.dayOfWeek() - firstDayOfWeek + 7) % 7));
        return {first, first.addDays(6)};
    }
    case Stride::Month:
        return Month::of(day).days();
    case Stride::Quarter:
        return {quarterOf(day).firstDay(), (quarterOf(day) + 2).lastDay()};
    case Stride::Year:
        return {QDate(day.year(), 1, 1), QDate(day.year(), 12, 31)};
    case Stride::Days:
    case Stride::TwelveMonths:
        break;
    }
    return {day, day};
}

// A range of one's own may be a whole month all the same.
Stride strideOfDays(DayRange days)
{
    for (const Stride stride : {Stride::Month, Stride::Quarter, Stride::Year}) {
        if (wholeStride(stride, days.from, Qt::Monday) == days) {
            return stride;
        }
    }
    return days.from.addYears(1).addDays(-1) == days.to ? Stride::TwelveMonths : Stride::Days;
}

Stride strideOf(const ChosenRange &range)
{
    switch (range.preset) {
    case RangePreset::Today:
        return Stride::Days;
    case RangePreset::ThisWeek:
        return Stride::Week;
    case RangePreset::ThisMonth:
    case RangePreset::LastMonth:
        return Stride::Month;
    case RangePreset::ThisQuarter:
    case RangePreset::LastQuarter:
        return Stride::Quarter;
    case RangePreset::ThisYear:
    case RangePreset::LastYear:
        return Stride::Year;
    case RangePreset::Last12Months:
        return Stride::TwelveMonths;
    case RangePreset::Custom:
        break;
    }
    return strideOfDays(range.days);
}

std::vector<RangePreset> presetsOf(Stride stride)
{
    switch (stride) {
    case Stride::Days:
        return {RangePreset::Today};
    case Stride::Week:
        return {RangePreset::ThisWeek};
    case Stride::Month:
        return {RangePreset::ThisMonth, RangePreset::LastMonth};
    case Stride::Quarter:
        return {RangePreset::ThisQuarter, RangePreset::LastQuarter};
    case Stride::Year:
        return {RangePreset::ThisYear, RangePreset::LastYear};
    case Stride::TwelveMonths:
        return {RangePreset::Last12Months};
    }
    return {};
}

DayRange movedBy(Stride stride, DayRange days, int step, Qt::DayOfWeek firstDayOfWeek)
{
    if (stride == Stride::Days) {
        const qint64 length = days.from.daysTo(days.to) + 1;
        return {days.from.addDays(step * length), days.to.addDays(step * length)};
    }
    if (stride == Stride::TwelveMonths) {
        const QDate to = days.to.addDays(1).addYears(step).addDays(-1);
        return {to.addDays(1).addYears(-1), to};
    }
    const DayRange whole = wholeStride(stride, days.from, firstDayOfWeek);
    return wholeStride(
        stride, step < 0 ? whole.from.addDays(-1) : whole.to.addDays(1), firstDayOfWeek);
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

std::optional<ChosenRange> rangeBeside(
    const ChosenRange &range, int step, QDate today, Qt::DayOfWeek firstDayOfWeek)
{
    Stride stride = strideOf(range);
    // Seven days from the first day of a week are that week.
    if (stride == Stride::Days
        && wholeStride(Stride::Week, range.days.from, firstDayOfWeek) == range.days) {
        stride = Stride::Week;
    }
    DayRange days = movedBy(stride, range.days, step, firstDayOfWeek);
    if (days.from > today) {
        return std::nullopt;
    }
    days.to = std::min(days.to, today);
    for (const RangePreset preset : presetsOf(stride)) {
        if (daysOf(preset, today, firstDayOfWeek) == days) {
            return ChosenRange{preset, days};
        }
    }
    return ChosenRange{RangePreset::Custom, days};
}

QString rangeWord(RangePreset preset, DayRange range)
{
    for (const RangeWord &word : RangeWords) {
        if (word.preset == preset) {
            return word.word;
        }
    }
    return range.from.toString(Qt::ISODate) + u'/' + range.to.toString(Qt::ISODate);
}

std::optional<ChosenRange> rangeOfWord(const QString &word)
{
    for (const RangeWord &known : RangeWords) {
        if (known.word == word) {
            return ChosenRange{known.preset, {}};
        }
    }
    const DayRange days{QDate::fromString(word.section(u'/', 0, 0), Qt::ISODate),
        QDate::fromString(word.section(u'/', 1), Qt::ISODate)};
    if (!days.from.isValid() || !days.to.isValid()) {
        return std::nullopt;
    }
    return ChosenRange{RangePreset::Custom, days};
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
