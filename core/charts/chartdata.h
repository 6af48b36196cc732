// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/figure.h"

#include <QString>

#include <optional>
#include <vector>

namespace bellwether {

// What a part of a chart means; the theme knows its colour, the glyph painter its shape.
enum class ChartRole
{
    Series1,
    Series2,
    Series3,
    Series4,
    Series5,
    Series6,
    StatusThriving,
    StatusHealthy,
    StatusSteady,
    StatusStruggling,
    StatusNotSet,
    BandSatisfactory,
    BandNeedsAttention,
    BandAtRisk,
    BandNoScore,
};

// One position on the category axis.
struct ChartCategory
{
    QString key; // of the series point: "2026-01", "overdue"
    QString label; // "Jan"
    QString secondLabel; // "2026" under the first month of a year, else empty
    QString title; // "January 2026": the head of its tooltip
};

// One layer of the stack, from the baseline up.
struct ChartSeries
{
    QString key; // of the series part: "at_risk"; empty when points are not split
    QString name; // "At risk"
    ChartRole role = ChartRole::Series1;
    std::vector<double> values; // one per category, in the chart's measure
    std::vector<double> counts; // what the tooltip shows beside the value
    std::vector<double> amounts;
};

// A chart before it is a picture: everything it says, nothing about pixels.
struct ChartData
{
    QString id; // of the series it draws: "renewals.by_month"
    QString title; // "Upcoming renewals"
    QString subtitle; // "By month and health level"
    Unit unit = Unit::Count; // of the value axis
    QString currency; // ISO code, where the unit is money
    std::vector<ChartCategory> categories;
    std::vector<ChartSeries> series;
    std::vector<QString> totalLabels; // over each bar: "$487K", "4"
    // Round values for the axis, from 0 up; the last one is its end.
    std::vector<double> ticks;
    std::vector<QString> tickLabels;
    QString summary; // for a screen reader: "Upcoming renewals, 34 customers, $2.07M; largest
                     // January 2026, ..."
    QString note; // one line under the chart: what is counted, what was left out; may be empty

    bool empty() const; // no bar has a height
};

// The numbers of a chart as a table: what "Show as table", CSV and the screen reader give.
RowTable tableOf(const ChartData &chart);

} // namespace bellwether
