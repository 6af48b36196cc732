// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/chartdata.h"

#include "core/base/numbertext.h"

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

// One row per item, its name first.
RowTable itemTable(const std::vector<ChartColumn> &columns)
{
    RowTable table;
    table.columns.push_back({u"name"_s});
    for (const ChartColumn &column : columns) {
        table.columns.push_back({column.id, column.kind});
    }
    return table;
}

Cell cellOf(const ChartCell &cell, RowColumn::Kind kind)
{
    if (kind == RowColumn::Kind::Text) {
        return cell.text == NoValueText ? Cell() : Cell{cell.text};
    }
    if (!cell.value) {
        return {};
    }
    return kind == RowColumn::Kind::Count ? countCell(*cell.value) : Cell{*cell.value};
}

void addItem(RowTable &table, const std::vector<ChartColumn> &columns, const ChartItem &item,
    const QString &name)
{
    Row row{{}, {Cell{name}}};
    for (std::size_t at = 0; at < columns.size(); ++at) {
        row.cells.push_back(
            at < item.cells.size() ? cellOf(item.cells[at], columns[at].kind) : Cell{});
    }
    table.rows.push_back(std::move(row));
}

RowTable tableOfBody(const Bars &bars, Unit unit)
{
    const bool isSplit = bars.series.size() != 1 || !bars.series.front().key.isEmpty();
    // What stands side by side is not added up: due and expected are the same contracts.
    const bool hasTotals = isSplit && bars.layout == Bars::Layout::Stacked;
    const bool hasAmounts = (bars.series.empty() && unit == Unit::Money)
        || std::any_of(bars.series.begin(), bars.series.end(),
            [](const ChartSeries &series) { return !series.amounts.empty(); });
    RowTable table;
    table.columns.push_back({u"category"_s});
    const auto addColumns = [&](const QString &count, const QString &amount) {
        table.columns.push_back({count, RowColumn::Kind::Count});
        if (hasAmounts) {
            table.columns.push_back({amount, RowColumn::Kind::Money});
        }
    };
    for (const ChartSeries &series : bars.series) {
        addColumns(columnId(series, u"count"_s), columnId(series, bars.amountId));
    }
    if (hasTotals) {
        addColumns(u"count"_s, bars.amountId);
    }
    if (hasTotals || !isSplit) {
        table.summedColumn = unit == Unit::Money ? bars.amountId : u"count"_s;
    }

    for (std::size_t place = 0; place < bars.categories.size(); ++place) {
        Row row{{}, {Cell{bars.categories[place].title}}};
        const auto addCells = [&](double count, double amount) {
            row.cells.push_back(countCell(count));
            if (hasAmounts) {
                row.cells.push_back(Cell{amount});
            }
        };
        double count = 0;
        double amount = 0;
        for (const ChartSeries &series : bars.series) {
            count += at(series.counts, place);
            amount += at(series.amounts, place);
            addCells(at(series.counts, place), at(series.amounts, place));
        }
        if (hasTotals) {
            addCells(count, amount);
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

RowTable tableOfBody(const Lines &lines, Unit)
{
    RowTable table;
    table.columns.push_back({u"category"_s});
    for (const ChartLine &line : lines.lines) {
        table.columns.push_back({line.key, RowColumn::Kind::Number});
    }
    for (std::size_t place = 0; place < lines.categories.size(); ++place) {
        Row row{{}, {Cell{lines.categories[place].title}}};
        for (const ChartLine &line : lines.lines) {
            const auto value = place < line.values.size() ? line.values[place] : std::nullopt;
            row.cells.push_back(value ? Cell{*value} : Cell{});
        }
        table.rows.push_back(std::move(row));
    }
    return table;
}

RowTable tableOfBody(const Ring &ring, Unit)
{
    RowTable table = itemTable(ring.columns);
    for (const ChartItem &slice : ring.slices) {
        addItem(table, ring.columns, slice, slice.name);
    }
    return table;
}

RowTable tableOfBody(const Sunburst &sunburst, Unit)
{
    RowTable table = itemTable(sunburst.columns);
    for (const Sunburst::Tag &tag : sunburst.tags) {
        addItem(table, sunburst.columns, tag.item, tag.item.name);
        for (const ChartItem &item : tag.items) {
            addItem(table, sunburst.columns, item, tag.item.name + u": "_s + item.name);
        }
    }
    return table;
}

RowTable tableOfBody(const ShareList &list, Unit)
{
    RowTable table = itemTable(list.columns);
    for (const ChartItem &row : list.rows) {
        addItem(table, list.columns, row, row.name);
    }
    return table;
}

RowTable tableOfBody(const PairedBars &bars, Unit)
{
    RowTable table = itemTable(bars.columns);
    for (const PairedBars::Row &row : bars.rows) {
        addItem(table, bars.columns, row.item, row.item.name);
    }
    return table;
}

RowTable tableOfBody(const Scatter &scatter, Unit)
{
    RowTable table = itemTable(scatter.columns);
    for (const Scatter::Point &point : scatter.points) {
        addItem(table, scatter.columns, point.item, point.item.name);
    }
    return table;
}

RowTable tableOfBody(const Waterfall &waterfall, Unit)
{
    RowTable table = itemTable(waterfall.columns);
    for (const Waterfall::Step &step : waterfall.steps) {
        addItem(table, waterfall.columns, step.item, step.item.name);
    }
    return table;
}

RowTable tableOfBody(const Milestones &milestones, Unit)
{
    RowTable table = itemTable(milestones.columns);
    for (const Milestones::Tier &tier : milestones.tiers) {
        addItem(table, milestones.columns, tier.item, tier.item.name);
    }
    for (const ChartItem &item : milestones.contributions) {
        addItem(table, milestones.columns, item, item.name);
    }
    return table;
}

RowTable tableOfBody(const Timeline &timeline, Unit)
{
    RowTable table = itemTable(timeline.columns);
    for (const Timeline::Lane &lane : timeline.lanes) {
        addItem(table, timeline.columns, lane.item, lane.item.name);
    }
    return table;
}

bool areAllZero(const std::vector<ChartItem> &items)
{
    return std::all_of(
        items.begin(), items.end(), [](const ChartItem &item) { return item.value == 0; });
}

bool isEmpty(const Bars &bars)
{
    return std::all_of(bars.series.begin(), bars.series.end(), [](const ChartSeries &layer) {
        return std::all_of(
            layer.values.begin(), layer.values.end(), [](double value) { return value == 0; });
    });
}

bool isEmpty(const Lines &lines)
{
    return std::all_of(lines.lines.begin(), lines.lines.end(), [](const ChartLine &line) {
        return std::none_of(line.values.begin(), line.values.end(),
            [](const std::optional<double> &value) { return value.has_value(); });
    });
}

bool isEmpty(const Ring &ring)
{
    return areAllZero(ring.slices);
}

bool isEmpty(const Sunburst &sunburst)
{
    return std::all_of(sunburst.tags.begin(), sunburst.tags.end(),
        [](const Sunburst::Tag &tag) { return tag.item.value == 0; });
}

bool isEmpty(const ShareList &list)
{
    return list.rows.empty() || (areAllZero(list.rows) && !list.saysNothing);
}

bool isEmpty(const PairedBars &bars)
{
    return bars.rows.empty();
}

bool isEmpty(const Scatter &scatter)
{
    return scatter.points.empty();
}

bool isEmpty(const Waterfall &waterfall)
{
    return std::all_of(waterfall.steps.begin(), waterfall.steps.end(),
        [](const Waterfall::Step &step) { return step.from == 0 && step.to == 0; });
}

bool isEmpty(const Milestones &milestones)
{
    return milestones.tiers.empty();
}

bool isEmpty(const Timeline &timeline)
{
    return timeline.lanes.empty();
}

} // namespace

bool ChartData::empty() const
{
    return std::visit([](const auto &kind) { return isEmpty(kind); }, body);
}

const Bars &ChartData::bars() const
{
    static const Bars None;
    const Bars *bars = std::get_if<Bars>(&body);
    return bars == nullptr ? None : *bars;
}

Bars &ChartData::bars()
{
    Bars *bars = std::get_if<Bars>(&body);
    return bars == nullptr ? body.emplace<Bars>() : *bars;
}

RowTable tableOf(const ChartData &chart)
{
    return std::visit([&](const auto &kind) { return tableOfBody(kind, chart.unit); }, chart.body);
}

} // namespace bellwether
