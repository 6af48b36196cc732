// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"
#include "ui/charts/barlayout.h"
#include "ui/charts/charttheme.h"

#include <QFont>
#include <QLineF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <vector>

namespace bellwether {

// Where everything in a waterfall lies, in logical px from its top left corner. Under a step stands
// its name and, where the chart has a column of texts, that column's text.
class WaterfallLayout
{
public:
    WaterfallLayout() = default;
    WaterfallLayout(
        const Waterfall &waterfall, const ChartFonts &fonts, const QFont &labelFont, QSizeF size);

    const QRectF &plot() const { return m_plot; }
    double y(double value) const;
    double step() const { return m_step; }
    // The full height behind a step, labels included.
    QRectF band(int step) const;
    // From the axis' start for totals; flat where nothing changes.
    QRectF rect(int step) const;
    std::optional<int> stepAt(QPointF point) const;
    bool hasBreak() const { return m_hasBreak; } // in its totals

    const std::vector<double> &gridlines() const { return m_gridlines; } // y
    const std::vector<QLineF> &connectors() const { return m_connectors; }
    const std::vector<PlacedText> &tickLabels() const { return m_tickLabels; }
    const std::vector<PlacedText> &valueLabels() const { return m_valueLabels; }
    const std::vector<PlacedText> &names() const { return m_names; }
    const std::vector<PlacedText> &secondLines() const { return m_secondLines; }

private:
    void placePlot(const Waterfall &waterfall, const ChartFonts &fonts, const QFont &labelFont);
    void placeSteps(const Waterfall &waterfall);
    void placeTicks(const Waterfall &waterfall, const ChartFonts &fonts);
    void placeValues(const Waterfall &waterfall, const QFont &font);
    void placeNames(const Waterfall &waterfall, const ChartFonts &fonts);

    QSizeF m_size;
    QRectF m_plot;
    double m_lowest = 0;
    double m_highest = 1;
    double m_step = 1;
    double m_leadIn = 0;
    bool m_hasBreak = false;
    std::vector<QRectF> m_rects;
    std::vector<double> m_gridlines;
    std::vector<QLineF> m_connectors;
    std::vector<PlacedText> m_tickLabels;
    std::vector<PlacedText> m_valueLabels;
    std::vector<PlacedText> m_names;
    std::vector<PlacedText> m_secondLines;
};

} // namespace bellwether
