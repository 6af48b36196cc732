// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartbodies.h"
#include "core/charts/items.h"

#include <QString>

#include <span>
#include <vector>

namespace bellwether {

// One level of a scale: its key in series, its words and its colour.
struct ChartLevel
{
    QString key; // "at_risk"
    QString name; // "At risk"
    ChartRole role = ChartRole::Rest;
    bool isUnknown = false; // "Not set": shown only where it occurs
    QString definition = {}; // "Excellent"; empty where the name says it
};

// Best first, the unknown last, as in lists.
std::vector<ChartLevel> statusLevelItems();
std::vector<ChartLevel> bandLevelItems();
std::vector<ChartLevel> happinessLevelItems();
std::vector<ChartLevel> sentimentLevelItems();
// From the baseline of a stack up: the worst first, the unknown last.
std::vector<ChartLevel> fromTheBaseline(std::vector<ChartLevel> levels);
// Grey and called by its key for a level that is not among them.
ChartLevel levelNamed(std::span<const ChartLevel> levels, const QString &key);

// A row for each level whose bar is the point's value of that name; without cells.
std::vector<ChartItem> levelRows(
    const Series &series, std::span<const ChartLevel> levels, const QString &valueName);
// A layer for each level that occurs as a part of the points, from the parts' "count" and "arr";
// its values are the counts.
std::vector<ChartSeries> levelLayers(
    std::span<const SeriesPoint *const> points, std::span<const ChartLevel> levels);
std::vector<ChartSeries> levelLayers(const Series &series, std::span<const ChartLevel> levels);

} // namespace bellwether
