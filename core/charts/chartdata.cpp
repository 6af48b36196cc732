// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/chartdata.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

double at(const std::vector<double> &values, std::size_t place)
{
    return place < values.size() ? values[place] : 0;
}

Cell countCell(double count)
{
    return Cell{static_cast<std::int64_t>(std::llround(count))};
}

// "at_risk_count"; "count" where the points are not split.
QString columnId(const ChartSeries &series, const QString &measure)
{
    return series.key.isEmpty() ? measure : series.key + u'_' + measure;
}

} // namespace

bool ChartData::empty() const
{
    return std::all_of(series.begin(), series.end(), [](const ChartSeries &layer) {
        return std::all_of(
            layer.values.begin(), layer.values.end(), [](double value) { return value == 0; });
    });
}

RowTable tableOf(const ChartData &chart)
{
    const bool isSplit = chart.series.size() != 1 || !chart.series.front().key.isEmpty();
    RowTable table;
    table.columns.push_back({u"category"_s});
    for (const ChartSeries &series : chart.series) {
        table.columns.push_back({columnId(series, u"count"_s), RowColumn::Kind::Count});
        table.columns.push_back({columnId(series, u"arr"_s), RowColumn::Kind::Money});
    }
    if (isSplit) {
        table.columns.push_back({u"count"_s, RowColumn::Kind::Count});
        table.columns.push_back({u"arr"_s, RowColumn::Kind::Money});
    }
    table.summedColumn = chart.unit == Unit::Money ? u"arr"_s : u"count"_s;

    for (std::size_t place = 0; place < chart.categories.size(); ++place) {
        Row row{{}, {Cell{chart.categories[place].title}}};
        double count = 0;
        double amount = 0;
        for (const ChartSeries &series : chart.series) {
            count += at(series.counts, place);
            amount += at(series.amounts, place);
            row.cells.push_back(countCell(at(series.counts, place)));
            row.cells.push_back(Cell{at(series.amounts, place)});
        }
        if (isSplit) {
            row.cells.push_back(countCell(count));
            row.cells.push_back(Cell{amount});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

} // namespace bellwether
