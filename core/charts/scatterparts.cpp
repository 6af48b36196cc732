// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/scatterparts.h"

#include "core/base/numbertext.h"
#include "core/charts/markparts.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

std::vector<ChartItem> levelLegend(
    const std::vector<Scatter::Point> &points, Options::HealthBy healthBy)
{
    std::vector<ChartItem> legend;
    for (const ChartLevel &level : healthLevels(healthBy)) {
        const auto count = std::count_if(points.begin(), points.end(),
            [&](const Scatter::Point &point) { return point.item.role == level.role; });
        if (count > 0) {
            ChartItem item{level.key, level.name, level.role, static_cast<double>(count)};
            item.cells = {countCellOf(item.value)};
            item.leadsToRows = false;
            legend.push_back(std::move(item));
        }
    }
    return legend;
}

void setEffortAxis(Scatter &scatter)
{
    scatter.y.ticks = {0, 25, 50, 75, 100};
    for (const double tick : scatter.y.ticks) {
        scatter.y.labels.push_back(countText(std::llround(tick)));
    }
    scatter.yTitle = u"Service effort"_s;
}

} // namespace bellwether
