// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartbodies.h"
#include "core/metrics/figure.h"

#include <QString>

#include <variant>
#include <vector>

namespace bellwether {

using ChartBody = std::variant<Bars, Lines, Ring, Sunburst, ShareList, PairedBars, Scatter,
    Waterfall, Milestones, Timeline>;

// A chart before it is a picture: everything it says, nothing about pixels.
struct ChartData
{
    QString id; // of the series it draws: "renewals.by_month"
    QString title; // "Upcoming renewals"
    QString subtitle; // "By month and health level"
    Unit unit = Unit::Count; // of the value axis, or of what the marks are sized by
    QString currency; // ISO code, where there are amounts
    QString keyFigure = {}; // at the right of the title: "65%"; may be empty, as the note may
    QString keyNote = {}; // "healthy or better"
    QString summary; // for a screen reader: "Upcoming renewals, 34 customers, $2.07M; largest
                     // January 2026, ..."
    QString note; // one line under the chart: what is counted, what was left out; may be empty
    ChartBody body;

    bool empty() const; // nothing to see: no bar has a height, there is no point
    const Bars &bars() const; // an empty one where the chart is of another kind
    Bars &bars(); // makes it a bar chart
};

// The numbers of a chart as a table: what "Show as table", CSV and the screen reader give.
RowTable tableOf(const ChartData &chart);

} // namespace bellwether
