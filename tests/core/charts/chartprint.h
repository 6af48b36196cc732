// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/charts.h"

#include <QString>

#include <optional>
#include <vector>

namespace bellwether {

// What a chart shows, as lines of text:
//
//   Health status | Set by the CSM | 65% healthy or better
//   Thriving | 34 | +2 | $2.50M
//   The note.
//
// Bars: "Jan 2025 2*: 3" for a month that is not over; "Struggling: 1 2" for a layer.
// Lines: "Users: 1 2 –, 2 today"; waterfalls: "Churn −$100, 300 to 200".
QString printed(const ChartData &chart);

// A mark that leads to rows, with what must be counted there.
struct DrilledMark
{
    QString key;
    std::optional<double> count;
};

std::vector<DrilledMark> drilledMarks(const ChartData &chart);

} // namespace bellwether
