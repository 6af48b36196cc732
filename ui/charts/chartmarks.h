// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"
#include "ui/charts/step.h"

#include <QSet>
#include <QString>

#include <optional>
#include <vector>

namespace bellwether {

// What a user can point at in a bar chart: a whole bar, or one segment of it.
struct ChartMark
{
    int category = 0;
    std::optional<int> series; // nothing: the whole bar

    bool operator==(const ChartMark &) const = default;
};

int categoryCount(const ChartData &chart);
int seriesCount(const ChartData &chart);
const ChartCategory &categoryAt(const ChartData &chart, int category);
const ChartSeries &seriesAt(const ChartData &chart, int series);

// Of a segment, or summed over a bar. Missing, negative and infinite numbers are 0: there is
// nothing to draw for them.
double valueOf(const ChartData &chart, ChartMark mark);
double countOf(const ChartData &chart, ChartMark mark);
double amountOf(const ChartData &chart, ChartMark mark);
// Amounts can be said only with their currency.
bool hasAmounts(const ChartData &chart);

// The height of the bar with some series hidden.
double shownValue(const ChartData &chart, int category, const QSet<QString> &hidden);

// A value of the axis in words: "$487K", "4", "24%".
QString valueText(const ChartData &chart, double value);
QString amountText(const ChartData &chart, double amount);

// "2026-01/at_risk", or "2026-01" for a bar and where points are not split.
QString keyOf(const ChartData &chart, ChartMark mark);
std::optional<ChartMark> markOf(const ChartData &chart, const QString &key);

// The segments of a bar that have a height, from the baseline up; none where points are not split,
// since the bar is the mark then.
std::vector<ChartMark> segmentsOf(
    const ChartData &chart, int category, const QSet<QString> &hidden);
// Each bar followed by its segments, in reading order.
std::vector<ChartMark> marksOf(const ChartData &chart, const QSet<QString> &hidden);

// Where an arrow key leads. Along the bars the level is kept where the next bar has it; upwards
// from a whole bar comes its lowest segment.
ChartMark walked(const ChartData &chart, const QSet<QString> &hidden, ChartMark from, Step step);

} // namespace bellwether
