// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/charts.h"

#include "core/charts/chartlists.h"

#include <algorithm>

namespace bellwether {

namespace {

std::vector<ChartEntry> allEntries()
{
    std::vector<ChartEntry> entries;
    for (const auto list : {portfolioCharts(), usageCharts(), feedbackCharts(), stackCharts()}) {
        entries.insert(entries.end(), list.begin(), list.end());
    }
    return entries;
}

} // namespace

std::span<const ChartEntry> chartEntries()
{
    static const std::vector<ChartEntry> All = allEntries();
    return All;
}

const ChartEntry *findChart(const QString &id)
{
    const auto all = chartEntries();
    const auto found = std::find_if(
        all.begin(), all.end(), [&](const ChartEntry &entry) { return entry.id == id; });
    return found == all.end() ? nullptr : &*found;
}

} // namespace bellwether
