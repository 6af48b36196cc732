// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartbodies.h"
#include "core/charts/charts.h"
#include "core/metrics/figure.h"
#include "core/metrics/question.h"

#include <vector>

namespace bellwether {

// The dots of Customer segments, and who got none.
struct SegmentDots
{
    std::vector<Scatter::Point> points; // in the order of the series
    int withoutEffort = 0; // left out
    int notConverted = 0; // left out: their value is in a currency without a rate
    int withoutSeats = 0; // in the lane
    int withoutValue = 0; // in the lane: nothing is paid
    int ofUnknownSize = 0; // among the points, where they are sized
    int ringed = 0; // at risk for a reason that their colour does not tell
    int starred = 0; // premium
    int worstOfHighValue = 0; // of high value and at the worst level of health

    static std::vector<ChartColumn> columns();
    static SegmentDots of(
        const Series &series, const Question &question, const ChartChoices &choices);
};

} // namespace bellwether
