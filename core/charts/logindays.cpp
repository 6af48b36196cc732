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

constexpr int FourWeeks = 28;
constexpr int MostNamedDays = 45; // a longer axis names months

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

ChartLine lineOf(const Series &series, const QString &key, const QString &name, std::size_t days)
{
    ChartLine line;
    line.key = key;
    line.name = name;
    for (const SeriesPoint &point : series.points) {
        const auto users = valueOf(point.values, u"users"_s);
        line.values.push_back(users);
        line.texts.push_back(users ? countText(std::llround(*users)) : NoValueText);
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

QString lastText(const Series &series)
{
    return series.points.empty()
        ? QString()
        : countText(std::llround(amountOf(series.points.back().values, u"users"_s)));
}

} // namespace

ChartData loginDaysChart(const Question &question, const ChartChoices &choices)
{
    ChartData chart =
        namedChart(u"logins.by_day"_s, u"Login activity"_s, u"Users active per day"_s);
    // Logins of other days need no facts of those days: it is the same customers.
    Question earlier = question;
    earlier.range = {
        question.range.from.addDays(-FourWeeks), question.range.to.addDays(-FourWeeks)};
    const Series now = seriesOf(question, chart.id);
    const Series before = seriesOf(earlier, chart.id);

    Lines lines;
    const DayRange days = shownDays(question.range);
    for (QDate day = days.from; day <= days.to; day = day.addDays(1)) {
        lines.categories.push_back(categoryOf(day, days));
    }
    ChartLine users = lineOf(now, u"users"_s, u"Users"_s, lines.categories.size());
    ChartLine compared =
        lineOf(before, u"four_weeks_ago"_s, u"Four weeks earlier"_s, lines.categories.size());
    compared.style = ChartLine::Style::Comparison;
    compared.role = ChartRole::Rest;
    const bool isToday = choices.today == question.range.to;
    users.endLabel =
        lastText(now) + (isToday ? u" today"_s : u" on %1"_s.arg(shortDayText(question.range.to)));
    compared.endLabel =
        lastText(before) + (isToday ? u" four weeks ago"_s : u" four weeks earlier"_s);
    lines.axis = countAxis(std::max(highestOf(users), highestOf(compared)));
    if (question.range.to < days.to) {
        lines.today = static_cast<int>(days.from.daysTo(question.range.to));
    }
    if (highestOf(compared) > 0 || highestOf(users) > 0) {
        lines.lines.push_back(std::move(users));
    }
    if (highestOf(compared) > 0) {
        lines.lines.push_back(std::move(compared));
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
