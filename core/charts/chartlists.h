// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/charts.h"

// The charts of each subject; chartEntries() is all of them.
namespace bellwether {

std::span<const ChartEntry> portfolioCharts(); // renewals, churn, health, ARR, awards
std::span<const ChartEntry> usageCharts(); // log-ins, adoption, subscriptions
std::span<const ChartEntry> feedbackCharts(); // happiness, sentiments, topics
std::span<const ChartEntry> stackCharts(); // segments, stack, opportunity

} // namespace bellwether
