// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/charts/charts.h"
#include "core/metrics/options.h"

namespace bellwether {

// Upcoming renewals (S2-15 … S2-17): a bar per month, first an Overdue bar where something is
// overdue, stacked by health level with the worst at the baseline. Levels that occur nowhere are
// left out.
ChartData renewalMonthsChart(
    const Series &renewalsByMonth, const Options &options, ChartMeasure measure, Currency currency);

} // namespace bellwether
