// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/churncharts.h"

#include "core/base/numbertext.h"
#include "core/charts/chartsummary.h"
#include "core/charts/comparednotes.h"
#include "core/charts/items.h"
#include "core/charts/monthcategories.h"
#include "core/charts/pointlists.h"

#include <array>
#include <cmath>
#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// One bar a month for what happened in it; the labels say the counts, so there is no axis.
Bars monthBars(const Series &series, const Question &question, const QString &name, ChartRole role)
{
    Bars bars;
    bars.categories = monthCategories(series);
    bandRange(bars.categories, question.range);
    markUnfinished(bars.categories, question.range.to);
    ChartSeries layer{{}, name, role, {}, {}, {}};
    for (const SeriesPoint &point : series.points) {
        layer.counts.push_back(amountOf(point.values, u"count"_s));
        if (const auto arr = valueOf(point.values, u"arr"_s)) {
            layer.amounts.push_back(*arr);
        }
        bars.totalLabels.push_back(countText(std::llround(layer.counts.back())));
    }
    layer.values = layer.counts;
    bars.series.push_back(std::move(layer));
    return bars;
}

// What a split is called and how its points are.
struct Split
{
    QString id;
    QString title;
    QString none; // the name of the point "none"
    QString (*name)(const QString &key) = nullptr; // for keys that are no words
    bool isBySegment = false;
};

// What was lost before and is not any more stands there with its decrease.
void compare(Series &now, const Series &then)
{
    addChanges(now, then, u"count"_s);
    for (const SeriesPoint &before : then.points) {
        const double was = amountOf(before.values, u"count"_s);
        if (was > 0 && pointOf(now, before.key) == nullptr) {
            now.points.push_back({before.key,
                {{u"count"_s, 0.0}, {u"mrr"_s, 0.0, Unit::Money}, {u"arr"_s, 0.0, Unit::Money},
                    {u"change"_s, -was}},
                {}, before.label});
        }
    }
}

ChartData churnList(const Question &question, const ChartChoices &choices, const Split &split)
{
    static const std::array Columns{PointColumn{u"count"_s, u"Count"_s},
        PointColumn{u"mrr"_s, u"MRR"_s, NumberStyle::Money},
        PointColumn{u"arr"_s, u"ARR"_s, NumberStyle::Money}};
    static const std::array ComparedColumns{Columns[0],
        PointColumn{u"change"_s, u"Change"_s, NumberStyle::Change}, Columns[1], Columns[2]};
    ChartData chart =
        namedChart(split.id, split.title, u"Customers lost, %1"_s.arg(periodText(question.range)));
    Series series = seriesOf(question, split.id);
    std::span<const PointColumn> columns = Columns;
    if (const auto other = comparedOf(question, choices)) {
        compare(series, seriesOf(*other, split.id));
        columns = ComparedColumns;
    }
    if (split.isBySegment) {
        series = inOrderOfSegments(std::move(series), u"count"_s, question.facts->book->settings());
    }
    PointList list = pointList(series, columns, question.currency(), u"count"_s, split.none);
    for (ChartItem &row : list.list.rows) {
        row.role = ChartRole::Series5;
        row.name = split.name == nullptr ? row.name : split.name(row.key);
    }
    list.list.full = highestOf(list.list.rows);
    chart.currency = question.currency().code();
    chart.body = std::move(list.list);
    chart.note = joinedNotes({list.note, notConvertedNote(series.notConverted)});
    chart.summary = summaryOf(chart);
    return chart;
}

QString tenureName(const QString &key)
{
    static const std::map<QString, QString> Names = {{u"under_1"_s, u"Under 1 year"_s},
        {u"1_to_2"_s, u"1 to 2 years"_s}, {u"2_to_3"_s, u"2 to 3 years"_s},
        {u"3_to_5"_s, u"3 to 5 years"_s}, {u"5_and_more"_s, u"5 years and more"_s}};
    const auto found = Names.find(key);
    return found == Names.end() ? key : found->second;
}

QString typeName(const QString &key)
{
    return key == u"cancelled"_s  ? u"Cancelled"_s
        : key == u"not_renewed"_s ? u"Not renewed"_s
                                  : u"Downgraded"_s;
}

QString avoidableName(const QString &key)
{
    return key == u"avoidable"_s  ? u"Avoidable"_s
        : key == u"unavoidable"_s ? u"Unavoidable"_s
                                  : u"Not noted"_s;
}

} // namespace

ChartData churnMonthsChart(const Question &question, const ChartChoices &choices)
{
    ChartData chart =
        namedChart(u"churn.by_month"_s, u"Churn stats"_s, u"Customers lost per month"_s);
    const Series series = seriesOf(question, chart.id);
    chart.body = monthBars(series, question, u"Lost"_s, ChartRole::Series5);
    chart.currency = question.currency().code();
    if (question.companies() > 0) {
        const Figure rate = figureOf(question, u"churn.logo_rate"_s);
        chart.keyFigure =
            countText(std::llround(figureOf(question, u"churn.logos"_s).value.value_or(0)));
        chart.keyNote = rate.value
            ? u"%1, %2"_s.arg(rateText(*rate.value), periodText(question.range))
            : periodText(question.range);
        sayCompared(chart, question, choices, u"churn.logos"_s, NumberStyle::Count);
    }
    chart.note = notConvertedNote(series.notConverted);
    chart.summary = summaryOf(chart);
    return chart;
}

ChartData churnByReasonChart(const Question &question, const ChartChoices &choices)
{
    return churnList(
        question, choices, {u"churn.by_reason"_s, u"Churn by reason"_s, u"Not noted"_s});
}

ChartData churnByTypeChart(const Question &question, const ChartChoices &choices)
{
    ChartData chart =
        churnList(question, choices, {u"churn.by_type"_s, u"Churn by type"_s, {}, typeName});
    chart.note = joinedNotes({chart.note, u"Customers who pay less are not lost."_s});
    return chart;
}

ChartData churnByAvoidableChart(const Question &question, const ChartChoices &choices)
{
    ChartData chart = churnList(
        question, choices, {u"churn.by_avoidable"_s, u"Avoidable churn"_s, {}, avoidableName});
    const Figure share = figureOf(question, u"churn.avoidable_share"_s);
    if (share.value) {
        chart.keyFigure = shareText(*share.value);
        chart.keyNote = u"avoidable, of %1 noted"_s.arg(countText(share.n));
        chart.summary = summaryOf(chart);
    }
    return chart;
}

ChartData churnByPlanChart(const Question &question, const ChartChoices &choices)
{
    return churnList(question, choices, {u"churn.by_plan"_s, u"Churn by plan"_s, u"No plan"_s});
}

ChartData churnByCsmChart(const Question &question, const ChartChoices &choices)
{
    return churnList(question, choices, {u"churn.by_csm"_s, u"Churn by CSM"_s, u"No CSM"_s});
}

ChartData churnBySegmentChart(const Question &question, const ChartChoices &choices)
{
    return churnList(
        question, choices, {u"churn.by_segment"_s, u"Churn by segment"_s, {}, nullptr, true});
}

ChartData churnByTenureChart(const Question &question, const ChartChoices &choices)
{
    return churnList(
        question, choices, {u"churn.by_tenure"_s, u"Churn by tenure"_s, {}, tenureName});
}

ChartData newSaasChart(const Question &question, const ChartChoices &)
{
    ChartData chart =
        namedChart(u"saas.new_by_month"_s, u"SaaS mode"_s, u"New SaaS customers per month"_s);
    const Series series = seriesOf(question, chart.id);
    chart.body = monthBars(series, question, u"New"_s, ChartRole::Series1);
    if (question.companies() > 0 && !series.points.empty()) {
        chart.keyFigure = chart.bars().totalLabels.back();
        chart.keyNote = lastMonthNote(chart.bars().categories.back());
    }
    chart.summary = summaryOf(chart);
    return chart;
}

} // namespace bellwether
