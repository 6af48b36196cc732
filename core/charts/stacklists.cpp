// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/numbertext.h"
#include "core/charts/healthandstack.h"
#include "core/charts/markparts.h"
#include "core/metrics/scoreseries.h"
#include "core/metrics/stackshares.h"

#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// "Price (3)": the reason that was given most often.
QString mainReason(const SeriesPoint &point)
{
    if (point.parts.empty()) {
        return {};
    }
    const SeriesPart &first = point.parts.front();
    return u"%1 (%2)"_s.arg(
        first.label, countText(std::llround(amountOf(first.values, u"count"_s))));
}

// "Cross-sell gaps, 4; first Backup → Cloud, 12"
QString summaryOf(const ChartData &chart, const ShareList &list, const QString &head)
{
    return list.rows.empty() ? chart.title + u", none"_s
                             : u"%1, %2; first %3, %4"_s.arg(chart.title, head,
                                 list.rows.front().name, list.rows.front().cells.front().text);
}

ChartItem strengthItem(const SeriesPoint &metric, const SeriesPart &company)
{
    const auto gap = valueOf(company.values, u"gap"_s);
    const auto score = valueOf(company.values, u"score"_s);
    ChartItem item{metric.key + u'/' + company.key, company.label,
        gap.value_or(0) < 0 ? ChartRole::Series3 : ChartRole::Series1, score.value_or(0)};
    item.cells = {changeCellOf(gap), scoreCellOf(score),
        scoreCellOf(valueOf(metric.values, u"mean"_s)), wordsCellOf(metric.label)};
    return item;
}

} // namespace

ChartData declinedChart(const Question &question, const ChartChoices &)
{
    const Series series = stackDeclined(question);
    ChartData chart = chartFor(u"stack.declined"_s, u"Declined offers"_s,
        u"By stack item, with the reason given most"_s, Unit::Count, question);
    ShareList list;
    list.columns = {{u"count"_s, u"Declined"_s, RowColumn::Kind::Count},
        {u"reason"_s, u"Main reason"_s, RowColumn::Kind::Text}};
    double all = 0;
    for (const SeriesPoint &point : series.points) {
        const double count = amountOf(point.values, u"count"_s);
        all += count;
        ChartItem item{point.key, point.label.isEmpty() ? u"No stack item"_s : point.label,
            ChartRole::Series1, count};
        item.cells = {countCellOf(count), wordsCellOf(mainReason(point))};
        list.rows.push_back(std::move(item));
    }
    chart.summary = summaryOf(chart, list, countText(std::llround(all)));
    setList(chart, std::move(list), leftOutNote(series));
    return chart;
}

ChartData contrastChart(const Question &question, const ChartChoices &)
{
    const Series series = stackContrast(question);
    ChartData chart = chartFor(u"stack.contrast"_s, u"Cross-sell gaps"_s,
        u"Customers aligned to the first item and not to the second"_s, Unit::Count, question);
    ShareList list;
    list.columns = {{u"count"_s, u"Customers"_s, RowColumn::Kind::Count},
        {u"of"_s, u"Of"_s, RowColumn::Kind::Count},
        {u"share"_s, u"Share"_s, RowColumn::Kind::Ratio}};
    for (const SeriesPoint &point : series.points) {
        const double count = amountOf(point.values, u"count"_s);
        ChartItem item{point.key, point.label, ChartRole::Series1, count};
        item.cells = {countCellOf(count), countCellOf(valueOf(point.values, u"of"_s)),
            shareCellOf(valueOf(point.values, u"share"_s))};
        list.rows.push_back(std::move(item));
    }
    const auto pairs = static_cast<double>(list.rows.size());
    chart.summary = summaryOf(chart, list, countedText(pairs, u"pair"_s, u"pairs"_s));
    setList(chart, std::move(list), leftOutNote(series));
    return chart;
}

// Grouped by metric, the strongest of each first.
ChartData strengthsChart(const Question &question, const ChartChoices &)
{
    const Series series = healthStrengths(question);
    ChartData chart = chartFor(u"health.strengths"_s, u"Strengths and weaknesses"_s,
        u"Scores furthest above and below the mean of each health metric"_s, Unit::Points,
        question);
    ShareList list;
    list.columns = {{u"gap"_s, u"Against mean"_s, RowColumn::Kind::Number},
        {u"score"_s, u"Score"_s, RowColumn::Kind::Number},
        {u"mean"_s, u"Mean"_s, RowColumn::Kind::Number},
        {u"metric"_s, u"Metric"_s, RowColumn::Kind::Text}};
    list.full = 100;
    QStringList strongest;
    for (const SeriesPoint &metric : series.points) {
        for (const SeriesPart &company : metric.parts) {
            list.rows.push_back(strengthItem(metric, company));
        }
        if (!metric.parts.empty()) {
            strongest += u"%1: best %2, worst %3"_s.arg(
                metric.label, metric.parts.front().label, metric.parts.back().label);
        }
    }
    chart.summary = strongest.isEmpty() ? chart.title + u", none"_s
                                        : chart.title + u"; "_s + strongest.join(u"; "_s);
    chart.note = list.rows.empty()
        ? QString()
        : u"At most three customers above and three below the mean of all active customers."_s;
    chart.body = std::move(list);
    return chart;
}

} // namespace bellwether
