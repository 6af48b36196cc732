// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartbodies.h"
#include "core/metrics/options.h"

#include <vector>

// What the charts with a dot per customer have in common.
namespace bellwether {

// The levels of health that occur among the points, and how often.
std::vector<ChartItem> levelLegend(
    const std::vector<Scatter::Point> &points, Options::HealthBy healthBy);
// From 0 to 100, whatever the points are.
void setEffortAxis(Scatter &scatter);

} // namespace bellwether
