// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"
#include "ui/charts/barlayout.h"
#include "ui/charts/chartscene.h"
#include "ui/charts/charttheme.h"

#include <QSet>
#include <QSizeF>

#include <optional>
#include <vector>

class QAbstractBarSeries;
class QPainter;
class QPainterPath;

namespace bellwether {

// Upright bars, stacked or side by side. Qt Charts draws bars and gridlines; what it cannot do
// right is painted by two layers of ours: labels, gaps, rounded ends, unfinished bars. Whoever
// shows a BarChart takes mouse and keys himself and asks the layout what lies there.
class BarChart
{
public:
    BarChart();
    ~BarChart();
    BarChart(const BarChart &) = delete;
    BarChart &operator=(const BarChart &) = delete;

    // New values go into the living bars.
    void setChart(const ChartData &chart);
    const ChartData &chart() const { return m_chart; }
    void setTheme(const Theme &theme);
    const Theme &theme() const { return m_ink.theme; }
    void setHiddenSeries(const QSet<QString> &keys);
    const QSet<QString> &hiddenSeries() const { return m_hidden; }
    void resize(QSizeF size);

    void setHovered(std::optional<int> category);
    std::optional<int> hovered() const { return m_hovered; }
    void setFocused(std::optional<ChartMark> mark);
    void setSelected(std::vector<ChartMark> marks); // outlined
    // Keeps the columns where they are when the measure changes: the value axis has room for
    // amounts in either measure, and never gives room back.
    void setSteady(bool isSteady);
    // Without surface behind it: gaps and rounded corners are cut out instead of painted over,
    // where the painter's device can do that.
    void setTransparent(bool isTransparent);

    const BarLayout &layout() const { return m_layout; }

    // Into the painter's rectangle (0, 0, size).
    void paint(QPainter &painter);

    // What Qt Charts holds, series by series, and where it puts a value: for tests of the bridge
    // to it. An unfinished bar is painted by us: there Qt Charts holds 0.
    std::vector<std::vector<double>> drawnValues() const;
    QPointF drawnPosition(int category, double value) const;

private:
    void updateLayout();
    void useSeriesFor(Bars::Layout layout);
    void updateBars();
    void updateInk();
    void paintBehind(QPainter &painter) const;
    void paintInFront(QPainter &painter) const;
    void paintBands(QPainter &painter) const;
    void paintEdges(QPainter &painter, int category) const;
    void paintPatterns(QPainter &painter, int category) const;
    void paintUnfinished(QPainter &painter, int category) const;
    QPainterPath shapeOf(int category, const QRectF &segment) const;
    void erase(QPainter &painter, const QPainterPath &path, int category) const;
    bool hasBand(int category) const;
    void paintAxisLabels(QPainter &painter) const;
    void paintValueLabels(QPainter &painter) const;
    void paintSelected(QPainter &painter) const;
    void paintFocus(QPainter &painter) const;

    ChartData m_chart;
    QSet<QString> m_hidden;
    QSizeF m_size = {1, 1};
    ChartFonts m_fonts;
    ChartInk m_ink;
    BarLayout m_layout;
    std::optional<int> m_hovered;
    std::optional<ChartMark> m_focused;
    std::vector<ChartMark> m_selected;
    bool m_isTransparent = false;
    bool m_isSteady = false;
    double m_labelWidth = 0; // reserved while steady

    ChartScene m_scene; // owns the bars
    QAbstractBarSeries *m_bars = nullptr;
    Bars::Layout m_kind = Bars::Layout::Stacked; // of m_bars
};

} // namespace bellwether
