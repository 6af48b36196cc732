// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/numbertext.h"
#include "core/charts/healthandstack.h"
#include "core/charts/markparts.h"
#include "core/metrics/levels.h"
#include "core/metrics/opportunities.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Calls with each level that is shown and its point, in the fixed order; the unknown level only
// where there is something.
template <typename Function>
void forEachLevel(
    const Series &series, Options::HealthBy healthBy, const QString &measure, Function function)
{
    const auto levels = healthLevels(healthBy);
    for (const ChartLevel &level : levels) {
        const auto point = std::find_if(series.points.begin(), series.points.end(),
            [&](const SeriesPoint &candidate) { return candidate.key == level.key; });
        if (point != series.points.end()
            && (!level.isUnknown || amountOf(point->values, measure) != 0
                || amountOf(point->values, u"count"_s) != 0)) {
            function(level, *point);
        }
    }
}

// "Satisfactory 11, 29%; At risk 10, 26%"
QString slicesInWords(const Ring &ring)
{
    QStringList words;
    for (const ChartItem &slice : ring.slices) {
        if (slice.value != 0) {
            words += u"%1 %2, %3"_s.arg(slice.name, slice.cells[0].text, slice.cells[1].text);
        }
    }
    return words.join(u"; "_s);
}

} // namespace

ChartData healthRingChart(const Question &question, const ChartChoices &)
{
    const Options &options = question.facts->options;
    const bool isByStatus = options.healthBy == Options::HealthBy::Status;
    const bool isByArr = options.sharesBy == Options::SharesBy::Arr;
    const Series series = levelSeries(question, isByStatus ? statusLevels() : bandLevels());
    const QString customers = customersInWords(amountOf(series.totals, u"companies"_s));
    ChartData chart = chartFor(isByStatus ? u"health.status"_s : u"health.bands"_s, u"Health"_s,
        (isByArr ? u"Share of the ARR of %1"_s : u"Share of %1"_s).arg(customers),
        isByArr ? Unit::Money : Unit::Count, question);
    Ring ring;
    ring.columns = {isByArr ? ChartColumn{u"arr"_s, u"ARR"_s, RowColumn::Kind::Money}
                            : ChartColumn{u"count"_s, u"Customers"_s, RowColumn::Kind::Count},
        {u"share"_s, u"Share"_s, RowColumn::Kind::Ratio}};
    const QString measure = isByArr ? u"arr"_s : u"count"_s;
    forEachLevel(
        series, options.healthBy, measure, [&](const ChartLevel &level, const SeriesPoint &point) {
            ChartItem slice{level.key, level.name, level.role, amountOf(point.values, measure)};
            slice.cells = {
                isByArr ? moneyCellOf(slice.value, question.currency()) : countCellOf(slice.value),
                shareCellOf(valueOf(point.values, u"share"_s))};
            slice.leadsToRows = amountOf(point.values, u"count"_s) > 0;
            ring.slices.push_back(std::move(slice));
        });
    ring.centre = isByArr ? shortMoneyText(amountOf(series.totals, u"arr"_s), question.currency())
                          : countText(std::llround(amountOf(series.totals, u"companies"_s)));
    ring.centreNote = u"total"_s;
    const QString words = slicesInWords(ring);
    chart.summary = words.isEmpty() ? chart.title + u", none"_s
                                    : u"%1, %2; %3"_s.arg(chart.title, customers, words);
    Series counted = series;
    counted.notConverted = isByArr ? series.notConverted : 0; // customers count without an amount
    chart.note = leftOutNote(counted);
    chart.body = std::move(ring);
    return chart;
}

ChartData opportunityByHealthChart(const Question &question, const ChartChoices &)
{
    const Options &options = question.facts->options;
    const Currency currency = question.currency();
    const Series series = opportunityByHealth(question);
    ChartData chart =
        chartFor(u"opportunity.by_health"_s, u"Opportunity by health"_s, {}, Unit::Money, question);
    Ring ring;
    ring.columns = {{u"amount"_s, u"Opportunity"_s, RowColumn::Kind::Money},
        {u"share"_s, u"Share"_s, RowColumn::Kind::Ratio},
        {u"mrr"_s, u"Monthly"_s, RowColumn::Kind::Money},
        {u"one_time"_s, u"One-time"_s, RowColumn::Kind::Money},
        {u"count"_s, u"Customers"_s, RowColumn::Kind::Count}};
    double monthly = 0;
    double oneTime = 0;
    forEachLevel(series, options.healthBy, u"amount"_s,
        [&](const ChartLevel &level, const SeriesPoint &point) {
            ChartItem slice{level.key, level.name, level.role, amountOf(point.values, u"amount"_s)};
            slice.cells = {moneyCellOf(slice.value, currency),
                exactShareCellOf(valueOf(point.values, u"share"_s)),
                moneyCellOf(valueOf(point.values, u"mrr"_s), currency),
                moneyCellOf(valueOf(point.values, u"one_time"_s), currency),
                countCellOf(valueOf(point.values, u"count"_s))};
            slice.leadsToRows = amountOf(point.values, u"count"_s) > 0;
            monthly += amountOf(point.values, u"mrr"_s);
            oneTime += amountOf(point.values, u"one_time"_s);
            ring.slices.push_back(std::move(slice));
        });
    chart.subtitle = u"%1 monthly, %2 one-time"_s.arg(
        shortMoneyText(monthly, currency), shortMoneyText(oneTime, currency));
    ring.centre = shortMoneyText(amountOf(series.totals, u"amount"_s), currency);
    ring.centreNote =
        options.opportunityTotal == Options::OpportunityTotal::Sum ? u"total"_s : u"first year"_s;
    const QString words = slicesInWords(ring);
    chart.summary = words.isEmpty() ? chart.title + u", nothing open"_s
                                    : u"%1, %2 open; %3"_s.arg(chart.title, ring.centre, words);
    chart.note = leftOutNote(series);
    chart.body = std::move(ring);
    return chart;
}

} // namespace bellwether
