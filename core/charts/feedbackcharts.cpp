// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/chartlists.h"

#include "core/base/numbertext.h"
#include "core/charts/chartsummary.h"
#include "core/charts/levelcharts.h"
#include "core/charts/levelitems.h"
#include "core/charts/monthcategories.h"
#include "core/charts/monthlines.h"
#include "core/charts/pointlists.h"

#include <array>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// S2-26: every entry of the range, or the latest of each customer alone.
ChartData sentimentsChart(const Question &question, const ChartChoices &choices)
{
    static const std::array Entries{PointColumn{u"count"_s, u"Count"_s},
        PointColumn{u"share"_s, u"Share"_s, NumberStyle::Share}};
    static const std::array Customers{PointColumn{u"customers"_s, u"Customers"_s},
        PointColumn{u"customers_share"_s, u"Share"_s, NumberStyle::Share}};
    const auto &columns = choices.isLatestOnly ? Customers : Entries;
    ChartData chart =
        namedChart(u"sentiments.by_value"_s, u"Sentiments"_s, u"How CSMs read their customers"_s);
    const Series series = seriesOf(question, chart.id);
    ShareList list;
    list.mark = ShareList::Mark::Face;
    list.columns = columnsOf(columns);
    list.rows = levelRows(series, sentimentLevelItems(), columns.front().id);
    for (ChartItem &row : list.rows) {
        row.cells = cellsOf(pointOf(series, row.key)->values, columns, question.currency());
        row.key += choices.isLatestOnly ? u"/latest"_s : QString();
    }
    list.full = highestOf(list.rows);
    chart.body = std::move(list);
    const Figure given = figureOf(question, u"sentiments.given"_s);
    if (choices.isLatestOnly && given.value.value_or(0) > 0) {
        chart.subtitle = u"The latest reading of each customer"_s;
        chart.keyFigure = countText(std::llround(amountOf(series.totals, u"customers"_s)));
        chart.keyNote = u"customers, %1"_s.arg(periodText(question.range));
    } else if (given.value.value_or(0) > 0) {
        chart.keyFigure = countText(std::llround(*given.value));
        chart.keyNote = u"given, %1"_s.arg(periodText(question.range));
    }
    chart.summary = summaryOf(chart);
    return chart;
}

// The last six months, the worst at the baseline.
ChartData sentimentMonthsChart(const Question &question, const ChartChoices &)
{
    constexpr std::size_t Months = 6;
    ChartData chart =
        namedChart(u"sentiments.by_month"_s, u"Given per month"_s, u"Sentiments given per month"_s);
    Series series = seriesOf(question, chart.id);
    if (series.points.size() > Months) {
        series.points.erase(
            series.points.begin(), series.points.end() - static_cast<std::ptrdiff_t>(Months));
    }
    Bars bars;
    bars.categories = monthCategories(series);
    bandRange(bars.categories, question.range);
    markUnfinished(bars.categories, question.range.to);
    bars.series = levelLayers(series, fromTheBaseline(sentimentLevelItems()));
    double all = 0;
    for (const SeriesPoint &point : series.points) {
        const double count = amountOf(point.values, u"count"_s);
        bars.totalLabels.push_back(count == 0 ? QString() : countText(std::llround(count)));
        all += count;
    }
    for (ChartSeries &layer : bars.series) {
        layer.amounts.clear();
    }
    chart.body = std::move(bars);
    if (all > 0) {
        chart.keyFigure = countText(std::llround(all));
        chart.keyNote = u"in six months"_s;
    }
    chart.summary = summaryOf(chart);
    return chart;
}

ChartData topicsChart(const Question &question, const ChartChoices &)
{
    static const std::array Columns{PointColumn{u"count"_s, u"Count"_s},
        PointColumn{u"polarity"_s, u"Polarity"_s, NumberStyle::Change}};
    ChartData chart = namedChart(u"nlp.topics"_s, u"Topics"_s,
        u"What customers wrote about, %1"_s.arg(periodText(question.range)));
    Series series = seriesOf(question, chart.id);
    for (SeriesPoint &point : series.points) {
        for (NamedValue &value : point.values) {
            // As the net tone is written: −100 to +100.
            if (value.name == u"polarity"_s && value.value) {
                *value.value *= 100;
            }
        }
    }
    PointList points = pointList(series, Columns, question.currency(), u"count"_s);
    chart.body = std::move(points.list);
    const Figure net = figureOf(question, u"nlp.net"_s);
    if (net.value) {
        chart.keyFigure = numberText(net.value, NumberStyle::Change, question.currency());
        chart.keyNote = u"net tone of %1"_s.arg(countedText(net.n, u"text"_s, u"texts"_s));
    }
    const auto notAnalysed = valueOf(net.terms, u"not_analysed"_s).value_or(0);
    const QString foreign = notAnalysed == 0 ? QString()
                                             : u"%1 not in English count as neutral."_s.arg(
                                                 countedText(notAnalysed, u"text"_s, u"texts"_s));
    chart.note = joinedNotes({points.note, foreign});
    chart.summary = summaryOf(chart);
    return chart;
}

ChartRole roleOf(RequestState state)
{
    return state == RequestState::Expired || state == RequestState::Cancelled ? ChartRole::Rest
                                                                              : ChartRole::Series1;
}

ChartData queueChart(const Question &question, const ChartChoices &)
{
    static const std::array Columns{PointColumn{u"count"_s, u"Count"_s}};
    ChartData chart =
        namedChart(u"feedback.queue"_s, u"Feedback requests"_s, u"By state, since the beginning"_s);
    const Series series = seriesOf(question, chart.id);
    PointList points = pointList(series, Columns, question.currency(), u"count"_s);
    for (ChartItem &row : points.list.rows) {
        const auto state = fromSnakeCase<RequestState>(row.key);
        row.name = state ? nameOf(*state) : row.key;
        row.role = state ? roleOf(*state) : ChartRole::Rest;
    }
    chart.body = std::move(points.list);
    const Figure due = figureOf(question, u"feedback.requests_due"_s);
    if (due.value && !chart.empty()) {
        chart.keyFigure = countText(std::llround(*due.value));
        chart.keyNote = u"wait to be sent"_s;
    }
    chart.summary = summaryOf(chart);
    return chart;
}

} // namespace

std::span<const ChartEntry> feedbackCharts()
{
    static const std::array All{
        ChartEntry{u"happiness.levels"_s, u"Happiness level"_s, happinessChart},
        ChartEntry{u"happiness.by_month"_s, u"Happiness by month"_s, happinessMonthsChart},
        ChartEntry{u"nps.by_month"_s, u"NPS by month"_s, npsMonthsChart},
        ChartEntry{u"sentiments.by_value"_s, u"Sentiments"_s, sentimentsChart},
        ChartEntry{u"sentiments.by_month"_s, u"Given per month"_s, sentimentMonthsChart},
        ChartEntry{u"nlp.topics"_s, u"Topics"_s, topicsChart},
        ChartEntry{u"feedback.queue"_s, u"Feedback requests"_s, queueChart},
    };
    return All;
}

} // namespace bellwether
