// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"
#include "ui/charts/barlayout.h"
#include "ui/charts/charttheme.h"

#include <QPointF>
#include <QRectF>
#include <QSet>
#include <QSizeF>

#include <optional>
#include <vector>

namespace bellwether {

// The value of a line; nothing where it has none or no finite one.
std::optional<double> valueAt(const ChartLine &line, int category);

// What stands right of the end of a line.
struct EndLabel
{
    PlacedText text; // its index is the line's
    QPointF end; // of the line
    bool hasLeader = false; // it had to move away from that end
};

// Where everything in a line chart lies, in logical px from its top left corner. Gridlines come to
// lie on whole pixels. Lines without a finite value have neither points nor a label.
class LineLayout
{
public:
    LineLayout() = default;
    // The label of the hovered category is shown even where there is no room for every label.
    LineLayout(const Lines &lines, const QSet<QString> &hidden, const ChartFonts &fonts,
        QSizeF size, std::optional<int> hovered);

    const QRectF &plot() const { return m_plot; }
    // From the first category to the last one; the plot may go on to the right.
    double run() const { return m_run; }
    double step() const { return m_step; }
    // The ends of the value axis.
    double lowest() const { return m_lowest; }
    double highest() const { return m_highest; }

    double x(int category) const;
    double y(double value) const;
    QRectF band(int category) const; // the full height around a category
    // What the values of a category take up; none where it has no shown value.
    QRectF rect(int category) const;
    // Of a line that is drawn as bars; flat where the value is 0, none where there is none.
    QRectF bar(const ChartLine &line, int category) const;
    bool isShown(int line) const;
    bool hasBars() const { return m_hasBars; }
    // The category under a point, whether it has values or not.
    std::optional<int> categoryAt(QPointF point) const;
    // Those with a value on any shown line, in order.
    const std::vector<int> &categories() const { return m_categories; }

    const std::vector<double> &gridlines() const { return m_gridlines; } // y
    const std::vector<PlacedText> &tickLabels() const { return m_tickLabels; }
    const std::vector<PlacedText> &categoryLabels() const { return m_categoryLabels; }
    const std::vector<PlacedText> &secondLabels() const { return m_secondLabels; }
    const std::vector<EndLabel> &endLabels() const { return m_endLabels; }

private:
    void gather(const Lines &lines, const QSet<QString> &hidden);
    void placePlot(const Lines &lines, const ChartFonts &fonts);
    void placeRun(const Lines &lines, const ChartFonts &fonts);
    void placeTicks(const Lines &lines, const ChartFonts &fonts);
    void placeCategories(const Lines &lines, const ChartFonts &fonts, std::optional<int> hovered);
    void placeEndLabels(const Lines &lines, const ChartFonts &fonts);
    void spread(const Lines &lines);
    bool isCrossed(const Lines &lines, int line, const QRectF &rect) const;
    std::optional<int> lastOf(const ChartLine &line) const;

    QSizeF m_size;
    QRectF m_plot;
    int m_count = 0; // of categories
    double m_run = 1;
    double m_step = 1;
    double m_lowest = 0;
    double m_highest = 1;
    bool m_hasBars = false; // categories then have room on both sides of their middle
    std::vector<bool> m_isShown; // by line
    std::vector<int> m_categories;
    std::vector<QRectF> m_rects; // by category
    std::vector<double> m_gridlines;
    std::vector<PlacedText> m_tickLabels;
    std::vector<PlacedText> m_categoryLabels;
    std::vector<PlacedText> m_secondLabels;
    std::vector<EndLabel> m_endLabels;
};

} // namespace bellwether
