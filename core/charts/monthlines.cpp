// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/monthlines.h"

#include "core/base/numbertext.h"
#include "core/charts/chartsummary.h"
#include "core/charts/items.h"
#include "core/charts/monthcategories.h"
#include "core/charts/scale.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// A value of the points as a line.
ChartLine lineOf(const Series &series, const QString &key, const QString &name, ChartRole role,
    NumberStyle style, Currency currency)
{
    ChartLine line;
    line.key = key;
    line.name = name;
    line.role = role;
    for (const SeriesPoint &point : series.points) {
        line.values.push_back(valueOf(point.values, key));
        line.texts.push_back(numberText(line.values.back(), style, currency));
    }
    return line;
}

bool isAllNothing(const ChartLine &line)
{
    return std::none_of(line.values.begin(), line.values.end(),
        [](const std::optional<double> &value) { return value.has_value(); });
}

bool saysTheSame(const ChartLine &line, const ChartLine &other)
{
    return line.texts == other.texts;
}

// "The health score's model changed in March 2025."
QString modelNote(const Series &series)
{
    QStringList months;
    for (const SeriesPoint &point : series.points) {
        const auto month = Month::fromIso(point.key);
        if (month && !wordsOf(point, u"model"_s).isEmpty()) {
            months += monthText(*month);
        }
    }
    return months.isEmpty()
        ? QString()
        : u"The model of the health score changed in %1."_s.arg(months.join(u" and "_s));
}

// The same series over the year before: what it counts are starts of contracts, which the facts of
// any later day know.
Series subscriptionsBefore(const Question &question, bool isCalendarYear)
{
    Question before = question;
    const Month last = isCalendarYear ? Month(question.range.to.year() - 1, 12)
                                      : Month::of(question.range.to) - 12;
    before.range = last.days();
    return seriesOf(before, u"subscriptions.new_by_month"_s);
}

std::vector<ChartCategory> subscriptionMonths(const Series &series, bool isCalendarYear)
{
    std::vector<QString> keys;
    for (const SeriesPoint &point : series.points) {
        keys.push_back(point.key);
    }
    const auto last = keys.empty() ? std::nullopt : Month::fromIso(keys.back());
    for (int month = last ? last->month() + 1 : 13; isCalendarYear && month <= 12; ++month) {
        keys.push_back(Month(last->year(), month).iso());
    }
    return monthCategories(keys);
}

// Without a future: as many as there are months.
void extend(ChartLine &line, std::size_t months)
{
    line.values.resize(months);
    line.texts.resize(months, NoValueText);
}

double highestOf(const std::vector<ChartLine> &lines)
{
    double highest = 0;
    for (const ChartLine &line : lines) {
        for (const std::optional<double> &value : line.values) {
            highest = std::max(highest, value.value_or(0));
        }
    }
    return highest;
}

QString lastText(const ChartLine &line)
{
    return line.texts.empty() ? QString() : line.texts.back();
}

} // namespace

ChartData scoreMonthsChart(const Question &question, const ChartChoices &)
{
    ChartData chart =
        namedChart(u"score.by_month"_s, u"Scores"_s, u"At the end of each month, 0 to 100"_s);
    chart.unit = Unit::Points;
    const Series series = seriesOf(question, chart.id);
    const auto line = [&](const QString &key, const QString &name, ChartRole role) {
        return lineOf(series, key, name, role, NumberStyle::Number, question.currency());
    };
    Lines lines;
    lines.categories = monthCategories(series);
    bandRange(lines.categories, question.range);
    lines.axis = {{0, 25, 50, 75, 100}, {u"0"_s, u"25"_s, u"50"_s, u"75"_s, u"100"_s}};
    lines.lines = {line(u"health"_s, u"Health score"_s, ChartRole::Series1),
        line(u"cs_score"_s, u"CS score"_s, ChartRole::Series2),
        line(u"effort"_s, u"Service effort"_s, ChartRole::Series3)};
    ChartLine restated =
        line(u"restated"_s, u"Health score by the latest model"_s, ChartRole::Rest);
    restated.style = ChartLine::Style::Comparison;
    if (!saysTheSame(restated, lines.lines.front())) {
        lines.lines.push_back(std::move(restated));
    }
    std::erase_if(lines.lines, isAllNothing);
    chart.body = std::move(lines);
    const Figure health = figureOf(question, u"health.mean"_s);
    if (health.value) {
        chart.keyFigure = decimalText(*health.value);
        chart.keyNote = u"mean health score"_s;
    }
    chart.note = joinedNotes(
        {modelNote(series), u"The CS score is weighted by ARR, the others are means."_s});
    chart.summary = summaryOf(chart);
    return chart;
}

ChartData npsMonthsChart(const Question &question, const ChartChoices &)
{
    ChartData chart = namedChart(
        u"nps.by_month"_s, u"NPS by month"_s, u"At the end of each month, −100 to +100"_s);
    chart.unit = Unit::Points;
    const Series series = seriesOf(question, chart.id);
    Lines lines;
    lines.categories = monthCategories(series);
    bandRange(lines.categories, question.range);
    ChartLine line = lineOf(
        series, u"nps"_s, u"NPS"_s, ChartRole::Series1, NumberStyle::Change, question.currency());
    double lowest = 0;
    double highest = 0;
    for (const std::optional<double> &value : line.values) {
        lowest = std::min(lowest, value.value_or(0));
        highest = std::max(highest, value.value_or(0));
    }
    lines.axis.ticks = signedTicks(lowest, highest);
    for (const double tick : lines.axis.ticks) {
        lines.axis.labels.push_back(numberText(tick, NumberStyle::Change, question.currency()));
    }
    if (!isAllNothing(line)) {
        line.endLabel = line.values.back() ? line.texts.back() : QString();
        lines.lines.push_back(std::move(line));
    }
    chart.body = std::move(lines);
    const Figure nps = figureOf(question, u"nps.score"_s);
    if (nps.value) {
        chart.keyFigure = numberText(nps.value, NumberStyle::Change, question.currency());
        chart.keyNote =
            nps.margin ? u"± %1, "_s.arg(countText(std::llround(*nps.margin))) : QString();
        chart.keyNote += countedText(nps.n, u"answer"_s, u"answers"_s);
    }
    chart.summary = summaryOf(chart);
    return chart;
}

ChartData subscriptionsChart(const Question &question, const ChartChoices &choices)
{
    const bool isCalendarYear =
        question.facts->options.subscriptionsSpan == Options::SubscriptionsSpan::CalendarYear;
    const int year = question.range.to.year();
    const bool isThisYear = choices.today.isValid() && choices.today.year() == year;
    ChartData chart = namedChart(u"subscriptions.new_by_month"_s, u"Subscriptions"_s,
        isCalendarYear ? u"New per month and in total, %1"_s.arg(year)
                       : u"New per month and in total"_s);
    if (question.companies() == 0) {
        chart.body = Lines();
        chart.summary = summaryOf(chart);
        return chart;
    }
    const Series now = seriesOf(question, chart.id);
    const Series before = subscriptionsBefore(question, isCalendarYear);
    const auto line = [&](const Series &series, const QString &name) {
        return lineOf(
            series, u"total"_s, name, ChartRole::Series1, NumberStyle::Count, question.currency());
    };
    Lines lines;
    lines.categories = subscriptionMonths(now, isCalendarYear);
    ChartLine total = line(now, isCalendarYear ? QString::number(year) : u"These twelve months"_s);
    total.endLabel = lastText(total)
        + (!isCalendarYear   ? u" in twelve months"_s
                : isThisYear ? u" this year"_s
                             : u" in %1"_s.arg(year));
    extend(total, lines.categories.size());
    lines.lines.push_back(std::move(total));
    ChartLine earlier =
        line(before, isCalendarYear ? QString::number(year - 1) : u"The twelve before"_s);
    if (!before.points.empty() && amountOf(before.points.back().values, u"total"_s) > 0) {
        earlier.key = u"total_before"_s;
        earlier.role = ChartRole::Rest;
        earlier.style = ChartLine::Style::Comparison;
        earlier.endLabel = lastText(earlier)
            + (isCalendarYear ? u" in %1"_s.arg(year - 1) : u" in the twelve before"_s);
        extend(earlier, lines.categories.size());
        lines.lines.push_back(std::move(earlier));
    }
    ChartLine months = lineOf(now, u"count"_s, u"New in the month"_s, ChartRole::Series2,
        NumberStyle::Count, question.currency());
    months.style = ChartLine::Style::Bars;
    extend(months, lines.categories.size());
    lines.lines.push_back(std::move(months));
    lines.axis = countAxis(highestOf(lines.lines));
    if (highestOf(lines.lines) == 0) {
        lines.lines.clear(); // a line along the bottom would say no more than that there are none
    }
    markUnfinished(lines.categories, question.range.to);
    if (!now.points.empty()) {
        chart.keyFigure = numberText(valueOf(now.points.back().values, u"count"_s),
            NumberStyle::Change, question.currency());
        chart.keyNote = lastMonthNote(lines.categories[now.points.size() - 1]);
    }
    chart.body = std::move(lines);
    chart.summary = summaryOf(chart);
    return chart;
}

} // namespace bellwether
