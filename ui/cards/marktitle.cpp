// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/cards/marktitle.h"

#include <QHash>
#include <QStringList>

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// MarkTitleNames by key, of points and of parts: a mark's key is "POINT" or "POINT/PART".
struct MarkTitleNames
{
    QHash<QString, QString> points;
    QHash<QString, QString> parts;

    void add(const ChartItem &item) { points.insert(item.key, item.name); }
    void add(const std::vector<ChartItem> &items)
    {
        for (const ChartItem &item : items) {
            add(item);
        }
    }
    void add(const std::vector<ChartCategory> &categories)
    {
        for (const ChartCategory &category : categories) {
            points.insert(category.key, category.title);
        }
    }
};

struct Namer
{
    MarkTitleNames names;

    void operator()(const Bars &bars)
    {
        names.add(bars.categories);
        for (const ChartSeries &series : bars.series) {
            names.parts.insert(series.key, series.name);
        }
    }
    void operator()(const Lines &lines)
    {
        names.add(lines.categories);
        for (const ChartLine &line : lines.lines) {
            names.parts.insert(line.key, line.name);
        }
    }
    void operator()(const Ring &ring) { names.add(ring.slices); }
    void operator()(const Sunburst &sunburst)
    {
        for (const Sunburst::Tag &tag : sunburst.tags) {
            names.add(tag.item);
            names.add(tag.items);
        }
    }
    void operator()(const ShareList &list) { names.add(list.rows); }
    void operator()(const PairedBars &bars)
    {
        for (const PairedBars::Row &row : bars.rows) {
            names.add(row.item);
        }
    }
    void operator()(const Scatter &scatter)
    {
        names.add(scatter.legend);
        for (const Scatter::Area &area : scatter.areas) {
            names.points.insert(area.key, area.name);
        }
        for (const Scatter::Point &point : scatter.points) {
            names.add(point.item);
        }
    }
    void operator()(const Waterfall &waterfall)
    {
        for (const Waterfall::Step &step : waterfall.steps) {
            names.add(step.item);
        }
    }
    void operator()(const Milestones &milestones)
    {
        names.add(milestones.contributions);
        for (const Milestones::Tier &tier : milestones.tiers) {
            names.add(tier.item);
        }
    }
    void operator()(const Timeline &timeline)
    {
        for (const Timeline::Lane &lane : timeline.lanes) {
            names.add(lane.item);
        }
    }
};

bool isSame(const Row &one, const Row &other)
{
    return one.company == other.company
        && std::equal(one.cells.begin(), one.cells.end(), other.cells.begin(), other.cells.end(),
            [](const Cell &left, const Cell &right) { return left.value == right.value; });
}

} // namespace

QString markName(const ChartData &chart, const QString &key)
{
    Namer namer;
    std::visit(namer, chart.body);
    const QString point = key.section(u'/', 0, 0);
    const QString part = key.section(u'/', 1);
    const QString whole = namer.names.points.value(key);
    QStringList names;
    if (!part.isEmpty() || whole.isEmpty()) {
        names << namer.names.points.value(point) << namer.names.parts.value(part);
    }
    if (!whole.isEmpty()) {
        names << whole; // an item of a sunburst, after its tag
    }
    names.removeAll(QString());
    return names.join(u", "_s);
}

QString rowsNameOf(const RowTable &rows)
{
    struct Name
    {
        QLatin1StringView column;
        QString rows;
    };
    // The narrowest subject first: a contract's row names its customer too.
    static const std::array All{
        Name{"contract"_L1, u"contracts"_s},
        Name{"opportunity"_L1, u"opportunities"_s},
        Name{"task"_L1, u"tasks"_s},
        Name{"contact"_L1, u"contacts"_s},
        Name{"user"_L1, u"users"_s},
        Name{"company"_L1, u"customers"_s},
    };
    for (const Name &name : All) {
        const bool has = std::any_of(rows.columns.begin(), rows.columns.end(),
            [&](const RowColumn &column) { return column.id == name.column; });
        if (has) {
            return name.rows;
        }
    }
    return u"rows"_s;
}

RowTable unionOf(const std::vector<RowTable> &tables)
{
    RowTable all;
    for (const RowTable &table : tables) {
        if (all.columns.empty()) {
            all.columns = table.columns;
            all.summedColumn = table.summedColumn;
        }
        for (const Row &row : table.rows) {
            const bool isThere = std::any_of(all.rows.begin(), all.rows.end(),
                [&](const Row &known) { return isSame(known, row); });
            if (!isThere) {
                all.rows.push_back(row);
            }
        }
    }
    return all;
}

} // namespace bellwether
