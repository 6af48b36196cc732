// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"
#include "ui/charts/chartmarks.h"
#include "ui/charts/charttheme.h"

#include <QPointF>
#include <QRectF>
#include <QSet>
#include <QSizeF>
#include <QString>

#include <optional>
#include <vector>

namespace bellwether {

// A text that found its place.
struct PlacedText
{
    int index = 0; // of its tick or category
    QString text;
    QRectF rect;
};

// Where everything in a bar chart lies, in logical px from its top left corner. Bars and gridlines
// come to lie on whole pixels as long as there is room to choose.
class BarLayout
{
public:
    BarLayout() = default;
    // The label of the hovered category is shown even where there is no room for every label.
    BarLayout(const ChartData &chart, const QSet<QString> &hidden, const ChartFonts &fonts,
        QSizeF size, std::optional<int> hovered, double leastLabelWidth = 0);

    // What the widest label of the value axis takes.
    static double labelWidth(const ChartData &chart, const ChartFonts &fonts);

    // From the baseline up to the axis' end.
    const QRectF &plot() const { return m_plot; }
    double axisEnd() const { return m_axisEnd; }
    double step() const { return m_step; }
    double barWidth() const { return m_barWidth; }
    // Free px in the plot left of the first step and right of the last one.
    double leadIn() const { return m_leadIn; }
    double leadOut() const;

    // The full height behind a bar, labels included.
    QRectF band(int category) const;
    // From the baseline to the value end; flat where the value is 0.
    QRectF rect(ChartMark mark) const;
    double y(double value) const;

    const std::vector<PlacedText> &tickLabels() const { return m_tickLabels; }
    const std::vector<PlacedText> &categoryLabels() const { return m_categoryLabels; }
    const std::vector<PlacedText> &secondLabels() const { return m_secondLabels; }
    const std::vector<PlacedText> &totalLabels() const { return m_totalLabels; }
    // The labels of a series inside its bars; one per series, most of them empty.
    const std::vector<std::vector<PlacedText>> &insideLabels() const { return m_insideLabels; }
    // Before the first month of a year and after the overdue bar.
    const std::vector<double> &dividers() const { return m_dividers; }

    // The segment under a point, else the bar whose band it is in.
    std::optional<ChartMark> markAt(QPointF point) const;

private:
    void placePlot(const ChartData &chart, const ChartFonts &fonts, double leastLabelWidth);
    void placeSteps(const ChartData &chart);
    void placeStack(const ChartData &chart);
    void placeGroup(int categories, int series);
    void placeBars(const ChartData &chart, const QSet<QString> &hidden);
    void placeTicks(const ChartData &chart, const ChartFonts &fonts);
    void placeCategories(
        const ChartData &chart, const ChartFonts &fonts, std::optional<int> hovered);
    void placeTotals(const ChartData &chart, const QSet<QString> &hidden, const ChartFonts &fonts);
    void placeInside(const ChartData &chart, const ChartFonts &fonts);
    void placeDividers(const ChartData &chart);

    double center(int category) const;

    QSizeF m_size;
    QRectF m_plot;
    double m_axisEnd = 1;
    double m_step = 1;
    double m_barWidth = 1;
    double m_leadIn = 0;
    // Where a segment begins and ends, in values.
    struct Span
    {
        double from = 0;
        double to = 0;
    };
    std::vector<std::vector<Span>> m_spans; // by category and series
    double m_slot = 0; // the width of one of several bars side by side; 0: they are stacked
    std::vector<PlacedText> m_tickLabels;
    std::vector<PlacedText> m_categoryLabels;
    std::vector<PlacedText> m_secondLabels;
    std::vector<PlacedText> m_totalLabels;
    std::vector<std::vector<PlacedText>> m_insideLabels;
    std::vector<double> m_dividers;
};

inline const QLatin1StringView OverdueKey("overdue");

} // namespace bellwether
