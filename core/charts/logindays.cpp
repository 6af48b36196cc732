// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/logindays.h"

#include "core/base/numbertext.h"
#include "core/charts/chartsummary.h"
#include "core/charts/comparednotes.h"
#include "core/charts/items.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int MostNamedDays = 45; // a longer axis names months

// The latest range of equal length that is over before this one begins, and in which weekdays meet:
// a working day compared with a Sunday would say nothing.
DayRange weekdaysBefore(DayRange range)
{
    constexpr qint64 Week = 7;
    const qint64 days = range.from.daysTo(range.to) + 1;
    const qint64 back = (days + Week - 1) / Week * Week;
    return {range.from.addDays(-back), range.to.addDays(-back)};
}

// The days of the axis.
DayRange shownDays(DayRange range)
{
    const Month month = Month::of(range.from);
    const bool isMonthToDate =
        range.from.day() == 1 && month == Month::of(range.to) && range.from < range.to;
    return isMonthToDate ? month.days() : range;
}

// One day a week, the first one with its month.
QString weekLabel(QDate day, DayRange days)
{
    const qint64 place = days.from.daysTo(day);
    if (place % 7 != 0) {
        return {};
    }
    return place == 0 || day.day() <= 7 ? shortDayText(day) : QString::number(day.day());
}

ChartCategory categoryOf(QDate day, DayRange days)
{
    ChartCategory category{day.toString(Qt::ISODate), {}, {}, dayText(day)};
    category.isWeekend = day.dayOfWeek() >= Qt::Saturday;
    if (days.from.daysTo(days.to) < MostNamedDays) {
        category.label = weekLabel(day, days);
    } else if (day.day() == 1) {
        category.label = shortMonthText(Month::of(day));
        const bool isFirst = days.from.daysTo(day) < 31;
        category.secondLabel =
            isFirst || day.month() == 1 ? QString::number(day.year()) : QString();
    }
    return category;
}

// A value of the days of a series; without texts and values for days that it does not have.
ChartLine lineOf(
    const Series &series, const QString &valueName, const QString &name, std::size_t days)
{
    ChartLine line;
    line.key = valueName;
    line.name = name;
    for (const SeriesPoint &point : series.points) {
        const auto value = valueOf(point.values, valueName);
        line.values.push_back(value);
        line.texts.push_back(value ? countText(std::llround(*value)) : NoValueText);
    }
    line.values.resize(days);
    line.texts.resize(days, NoValueText);
    return line;
}

double highestOf(const ChartLine &line)
{
    double highest = 0;
    for (const std::optional<double> &value : line.values) {
        highest = std::max(highest, value.value_or(0));
    }
    return highest;
}

// Of the last day that has one: "594".
QString lastShown(const ChartLine &line)
{
    for (std::size_t place = line.values.size(); place-- > 0;) {
        if (line.values[place]) {
            return line.texts[place];
        }
    }
    return {};
}

bool hasValues(const ChartLine &line)
{
    return std::any_of(line.values.begin(), line.values.end(),
        [](const std::optional<double> &value) { return value.has_value(); });
}

} // namespace

ChartData loginDaysChart(const Question &question, const ChartChoices &choices)
{
    // Logins of other days need no facts of those days: it is the same customers.
    Question earlier = question;
    earlier.range = weekdaysBefore(question.range);
    const QString then = comparedPeriodText(earlier.range);
    ChartData chart =
        namedChart(u"logins.by_day"_s, u"Login activity"_s, u"Users against %1"_s.arg(then));
    const Series now = seriesOf(question, chart.id);
    const Series before = seriesOf(earlier, chart.id);

    Lines lines;
    const DayRange days = shownDays(question.range);
    for (QDate day = days.from; day <= days.to; day = day.addDays(1)) {
        lines.categories.push_back(categoryOf(day, days));
    }
    ChartLine users = lineOf(now, u"users"_s, u"Users"_s, lines.categories.size());
    ChartLine logins = lineOf(now, u"logins"_s, u"Logins"_s, lines.categories.size());
    logins.role = ChartRole::Series2;
    ChartLine compared = lineOf(before, u"users"_s, then, lines.categories.size());
    compared.key = u"before"_s;
    compared.style = ChartLine::Style::Comparison;
    compared.role = ChartRole::Rest;
    const bool isToday = choices.today == question.range.to;
    const QString lastDay =
        isToday ? u" today"_s : u" on %1"_s.arg(shortDayText(question.range.to));
    users.endLabel = lastShown(users) + lastDay;
    logins.endLabel = lastShown(logins) + u" logins"_s;
    const QDate lastThen = std::min(earlier.range.to,
        earlier.range.from.addDays(static_cast<qint64>(lines.categories.size()) - 1));
    compared.endLabel = lastShown(compared) + u" on %1"_s.arg(shortDayText(lastThen));
    const bool hasLogins = hasValues(logins);
    lines.axis = countAxis(
        std::max({highestOf(users), highestOf(compared), hasLogins ? highestOf(logins) : 0}));
    if (question.range.to < days.to) {
        lines.today = static_cast<int>(days.from.daysTo(question.range.to));
    }
    const bool isCompared = highestOf(compared) > 0;
    if (isCompared || highestOf(users) > 0) {
        lines.lines.push_back(std::move(users));
    }
    if (hasLogins) {
        lines.lines.push_back(std::move(logins));
    }
    if (isCompared) {
        lines.lines.push_back(std::move(compared));
    } else {
        chart.subtitle = u"Users per day"_s;
    }
    chart.body = std::move(lines);
    const Figure mean = figureOf(question, u"logins.daily_users_mean"_s);
    if (mean.value) {
        chart.keyFigure = countText(std::llround(*mean.value));
        chart.keyNote = u"a day on average"_s;
        sayCompared(chart, question, choices, u"logins.daily_users_mean"_s, NumberStyle::Count);
    }
    chart.summary = summaryOf(chart);
    return chart;
}

} // namespace bellwether
