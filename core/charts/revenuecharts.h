// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/charts.h"

namespace bellwether {

// arr.bridge: from the day before the range to its last one. Reactivation and currency only where
// there was some. Where the changes are small beside the totals the axis does not begin at 0.
ChartData bridgeChart(const Question &question, const ChartChoices &choices);

// retention.by_…: bars are the gross rate.
ChartData retentionBySegmentChart(const Question &question, const ChartChoices &choices);
ChartData retentionByCsmChart(const Question &question, const ChartChoices &choices);
ChartData retentionByCohortChart(const Question &question, const ChartChoices &choices);

// forecast.renewals: due and expected ARR side by side for each month ahead.
ChartData forecastChart(const Question &question, const ChartChoices &choices);

} // namespace bellwether
