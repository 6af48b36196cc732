// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/charts/charts.h"
#include "core/metrics/options.h"

namespace bellwether {

namespace RenewalSetting {
// In the settings of a book: which measures are offered, by their keys with commas (S2-18).
inline const QString Measures = QStringLiteral("renewals.measures");
// By which of them renewals are shown to who never chose another one, by its key.
inline const QString First = QStringLiteral("renewals.measure");
} // namespace RenewalSetting

// In the order in which they are offered; count and ARR when never chosen. Never empty.
std::vector<ChartMeasure> offeredMeasures(const Settings &settings);
// ARR when never chosen; the first of those offered where that one is not.
ChartMeasure firstMeasure(const Settings &settings);
QString measureKey(ChartMeasure measure); // "count", "arr", "mrr"
QString measureName(ChartMeasure measure); // "Count", "ARR", "MRR"

// Upcoming renewals (S2-15 … S2-17): a bar per month, first an Overdue bar where something is
// overdue, stacked by health level with the worst at the baseline. Levels that occur nowhere are
// left out.
ChartData renewalMonthsChart(
    const Series &renewalsByMonth, const Options &options, ChartMeasure measure, Currency currency);

} // namespace bellwether
