// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/numbertext.h"
#include "core/charts/healthandstack.h"
#include "core/charts/markparts.h"
#include "core/metrics/driverseries.h"

#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double LeastPointsShown = 0.05; // less would read as 0

ChartItem driverItem(const SeriesPoint &point, double contribution)
{
    const bool raisesRisk = contribution < 0;
    ChartItem item{point.key, point.label, raisesRisk ? ChartRole::Series3 : ChartRole::Series1,
        std::abs(contribution)};
    item.cells = {changeCellOf(contribution), wordsCellOf(raisesRisk ? u"raises"_s : u"lowers"_s),
        countCellOf(valueOf(point.values, u"increasing"_s)),
        countCellOf(valueOf(point.values, u"decreasing"_s))};
    return item;
}

} // namespace

ChartData riskDriversChart(const Question &question, const ChartChoices &)
{
    const Series series = scoreDrivers(question);
    ChartData chart = chartFor(u"scores.drivers"_s, u"Risk drivers"_s,
        u"Points of the health score against the mean customer"_s, Unit::Points, question);
    ShareList list;
    list.mark = ShareList::Mark::Swatch;
    list.columns = {{u"contribution"_s, u"Points"_s, RowColumn::Kind::Number},
        {u"risk"_s, u"Risk"_s, RowColumn::Kind::Text},
        {u"increasing"_s, u"Down"_s, RowColumn::Kind::Count},
        {u"decreasing"_s, u"Up"_s, RowColumn::Kind::Count}};
    for (const SeriesPoint &point : series.points) {
        const double contribution = amountOf(point.values, u"contribution"_s);
        if (std::abs(contribution) >= LeastPointsShown) {
            list.rows.push_back(driverItem(point, contribution));
        }
    }
    const auto sum = valueOf(series.totals, u"contribution"_s);
    if (list.rows.empty()) {
        chart.summary = chart.title + u", none"_s;
    } else {
        chart.keyFigure = changeCellOf(sum).text;
        chart.keyNote = u"in all"_s;
        chart.summary = u"%1, %2 in all; first %3, %4"_s.arg(chart.title, chart.keyFigure,
            list.rows.front().name, list.rows.front().cells.front().text);
    }
    setList(chart, std::move(list),
        series.points.empty() ? QString()
                              : u"Down and up: how many customers each metric pulls that way."_s);
    return chart;
}

} // namespace bellwether
