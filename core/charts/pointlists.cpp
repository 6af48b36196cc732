// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/pointlists.h"

#include "core/charts/segmentnames.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

Series inOrderOfSegments(Series series, const QString &valueName, const Settings &settings)
{
    std::vector<SeriesPoint> points;
    for (const SegmentName &name : segmentNames(settings)) {
        const SeriesPoint *point = pointOf(series, snakeCase(name.segment));
        const bool isShown = point != nullptr
            && (name.segment != Segment::Unplaced || amountOf(point->values, valueName) > 0);
        if (isShown) {
            points.push_back(*point);
            points.back().label = name.name;
        }
    }
    series.points = std::move(points);
    return series;
}

PointList pointList(const Series &series, std::span<const PointColumn> columns, Currency currency,
    const QString &valueName, const QString &none)
{
    PointList result;
    result.list.columns = columnsOf(columns);
    for (const SeriesPoint &point : series.points) {
        if (result.list.rows.size() == MostPoints) {
            result.note = u"And %1 more."_s.arg(series.points.size() - MostPoints);
            break;
        }
        const bool isNone = point.key == u"none"_s && !none.isEmpty();
        const QString name = isNone ? none : point.label.isEmpty() ? point.key : point.label;
        const double value = amountOf(point.values, valueName);
        result.list.rows.push_back({point.key, name, ChartRole::Series1, value,
            cellsOf(point.values, columns, currency), value != 0});
    }
    result.list.full = highestOf(result.list.rows);
    return result;
}

} // namespace bellwether
