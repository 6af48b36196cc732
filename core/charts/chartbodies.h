// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/figure.h"

#include <QString>

#include <optional>
#include <vector>

// What a chart draws, kind by kind. All texts are as they are to be shown.
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
    VeryHappy,
    Happy,
    Neutral,
    NotHappy,
    VeryNegative, // the colour of NotHappy, its face filled
    Rest // what belongs to no level: users who did not log in, "Other"
};

// A column of numbers that every mark of a chart brings along, shown in lists, tooltips and tables.
struct ChartColumn
{
    QString id; // "count", "arr"
    QString title; // "Count"
    RowColumn::Kind kind = RowColumn::Kind::Count;
};

struct ChartCell
{
    std::optional<double> value; // money in major units; nothing: an en dash
    QString text; // "$2.50M"
};

// What a user can point at in most charts: a slice, a row, a dot, a step.
struct ChartItem
{
    QString key; // of the series point: "thriving", or "POINT/PART"
    QString name; // "Thriving"
    ChartRole role = ChartRole::Series1;
    double value = 0; // its length, angle or height, in the chart's unit
    std::vector<ChartCell> cells = {}; // one per column of the chart
    bool leadsToRows = true; // false: a click has nothing to list
    QString definition = {}; // what the level means, said on hover: "Excellent"; usually empty
    bool isOutlined = false; // the customer that is selected has a part in it
};

// A value axis: round values from one end to the other.
struct ChartAxis
{
    std::vector<double> ticks;
    std::vector<QString> labels; // one per tick
};

// One position on a category axis.
struct ChartCategory
{
    QString key; // of the series point: "2026-01", "overdue"
    QString label; // "Jan"
    QString secondLabel; // "2026" under the first month of a year, else empty
    QString title; // "January 2026": the head of its tooltip
    bool isUnfinished = false; // hatched: the period is not over
    bool isBanded = false; // within the date range
    bool isWeekend = false; // a day on which few work
};

// One layer of a stack, from the baseline up, or one of several bars side by side.
struct ChartSeries
{
    QString key; // of the series part: "at_risk"; empty when points are not split
    QString name; // "At risk"
    ChartRole role = ChartRole::Series1;
    std::vector<double> values; // one per category, in the chart's measure
    std::vector<double> counts; // what the tooltip shows beside the value
    std::vector<double> amounts;
    // Of its values, printed inside its bars as far as they fit: "$844K". Bars that have some are
    // drawn wider. Usually empty.
    std::vector<QString> labels = {};
};

// Upright bars over categories, stacked or side by side.
struct Bars
{
    enum class Layout
    {
        Stacked,
        Grouped
    };

    std::vector<ChartCategory> categories;
    std::vector<ChartSeries> series;
    std::vector<QString> totalLabels; // over each bar: "$487K", "4"
    // Round values for the axis, from 0 up; the last one is its end. Empty: no axis is drawn, the
    // labels over the bars say it.
    std::vector<double> ticks;
    std::vector<QString> tickLabels;
    Layout layout = Layout::Stacked;
    // What the second number of a tooltip is called in tables: ARR unless said otherwise.
    QString amountId = QStringLiteral("arr");
};

// One line over categories.
struct ChartLine
{
    enum class Style
    {
        Main,
        Comparison, // thin and dashed, in grey
        Bars // upright from 0, behind the lines: what came in the month under its running total
    };

    // Of the value that it shows: "users". Its marks are "POINT/KEY"; those of a comparison lead to
    // no rows.
    QString key;
    QString name; // "2024"
    ChartRole role = ChartRole::Series1;
    Style style = Style::Main;
    std::vector<std::optional<double>> values; // one per category; nothing: a gap, or the future
    std::vector<QString> texts; // of the values: "619"
    QString endLabel; // at its last value: "619 today"; may be empty
};

struct Lines
{
    std::vector<ChartCategory> categories;
    std::vector<ChartLine> lines;
    ChartAxis axis;
    bool isFilled = false; // the area under the first line
    std::optional<int> today = {}; // where a dotted upright line stands
};

// A doughnut, from 12 o'clock clockwise, beside a list of its slices.
struct Ring
{
    std::vector<ChartColumn> columns;
    std::vector<ChartItem> slices; // in their fixed order
    QString centre; // "$369K"
    QString centreNote; // "total"
};

// Two rings: tags inside, their items outside. An item of two tags is under both.
struct Sunburst
{
    struct Tag
    {
        ChartItem item;
        std::vector<ChartItem> items; // keys "TAG/ITEM", the largest first
    };

    std::vector<ChartColumn> columns;
    std::vector<Tag> tags;
    QString centre;
    QString centreNote;
};

// Rows with a bar on a track and numbers beside it; worst or best first as the subject has it.
struct ShareList
{
    enum class Mark
    {
        None,
        Glyph, // of a health level
        Face, // of a happiness level
        Swatch
    };
    enum class Layout
    {
        BarPerRow,
        OneStrip // one strip of all rows above the list
    };

    std::vector<ChartColumn> columns; // the first is printed strong
    std::vector<ChartItem> rows;
    double full = 1; // the value of a bar that fills its track
    Mark mark = Mark::None;
    Layout layout = Layout::BarPerRow;
    bool saysNothing = false; // rows that are all 0 are an answer: there is something to see
};

// Rows with two bars: what is sold and, outlined, what could be; recurring above, one-time below.
struct PairedBars
{
    struct Measure
    {
        double sold = 0;
        double open = 0;
    };
    struct Row
    {
        ChartItem item;
        Measure recurring;
        Measure oneTime;
        std::optional<double> share; // 0 to 1, a small bar at the right
        QString shareText;
        bool isSelected = false;
    };

    std::vector<ChartColumn> columns; // of the tooltip and the table
    std::vector<Row> rows;
    ChartAxis axis;
    QString shareTitle; // "Aligned"; empty: no share is shown
    bool showsOneTimeSold = true;
};

// Dots: value across, effort up.
struct Scatter
{
    struct Point
    {
        ChartItem item;
        std::optional<double> x; // nothing: it lies in the lane left of the axis
        double y = 0;
        double size = 1; // radius, relative to the normal one (F-SIZE: 0.5 to 3)
        bool isSizeKnown = true; // else its edge is dashed
        bool isRinged = false; // at risk for a reason that its colour does not tell
        bool isStarred = false; // premium
        bool isNamed = false; // among the few that get a label
        bool isSelected = false;
    };
    struct Area
    {
        QString key; // of the segment
        QString name; // "Meet most often"
        QString line; // "High value, high effort"
        int count = 0;
        bool isRight = false;
        bool isUpper = false;
    };

    std::vector<ChartColumn> columns;
    std::vector<Point> points;
    std::vector<ChartItem> legend; // the levels that occur; value: how many
    std::vector<Area> areas;
    ChartAxis x; // positive; logarithmic where isLogarithmic
    bool isLogarithmic = true;
    ChartAxis y;
    QString xTitle; // "Value (MRR, log scale)"
    QString yTitle; // "Effort"
    std::optional<double> xThreshold;
    std::optional<double> yThreshold;
    QString laneTitle; // "No seat data"; empty where every point has an x
    bool shapesByHealth = false; // glyphs instead of circles
};

// From an opening to a closing total by increases and decreases.
struct Waterfall
{
    struct Step
    {
        enum class Kind
        {
            Total,
            Increase,
            Decrease
        };

        ChartItem item;
        Kind kind = Kind::Total;
        double from = 0;
        double to = 0;
        QString label; // "+$187K"
    };

    std::vector<ChartColumn> columns;
    std::vector<Step> steps;
    ChartAxis axis;
    // Where the axis begins; above 0 the totals show a break and the note says so.
    double start = 0;
};

// Tiers on a line, reached or not, and what leads to the next one.
struct Milestones
{
    struct Tier
    {
        ChartItem item; // value: what it takes
        QString need; // "100"
        bool isReached = false;
        bool isNext = false;
        double progress = 0; // from the tier before, 0 to 1
        QString progressText; // in the ring of the next tier: "96"
    };

    std::vector<ChartColumn> columns;
    std::vector<Tier> tiers;
    std::vector<ChartItem> contributions; // value 0 to 1; the first cell is printed: "29 of 36"
};

// Days across, a lane for each thing that is due on one.
struct Timeline
{
    struct Lane
    {
        ChartItem item; // value: the day that it is due, on the axis
        QString label; // beside its mark: "30 Sep, on track"
        bool isOverdue = false;
        // The day on the axis from which something leads up to it, drawn as an outlined bar.
        std::optional<double> from = {};
        QString fromLabel = {}; // in the bar where it has room: "$12K"
    };

    std::vector<ChartColumn> columns;
    std::vector<Lane> lanes; // what is due first in front
    ChartAxis axis; // days from its beginning at 0; a tick where a month begins
    double end = 1; // of the axis; what is due before or after it stands at its end
    double today = 0; // where a dotted upright line stands
    QString todayLabel; // "today", "18 Jun"
};

} // namespace bellwether
