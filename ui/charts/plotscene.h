// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QColor>
#include <QGraphicsScene>
#include <QRectF>
#include <QSizeF>

#include <functional>

class QChart;
class QPainter;
class QPainterPath;

namespace bellwether {

// A QChart without any text in a scene of its own, and two layers of ours: one behind its series,
// one in front. Qt Charts is given no text because it would read markup in it, and no QChartView
// shows the scene because that follows a null pointer where a press meets no item (QTBUG-118669).
class PlotScene
{
public:
    using Paint = std::function<void(QPainter &)>;

    PlotScene(Paint behind, Paint inFront);
    ~PlotScene();
    PlotScene(const PlotScene &) = delete;
    PlotScene &operator=(const PlotScene &) = delete;

    QChart &chart() { return *m_chart; } // takes series; owned by the scene

    // The series lie in the plot area from now on, not only after the next turn of the event loop.
    void setGeometry(QSizeF size, const QRectF &plotArea);
    // Into the painter's rectangle (0, 0, size).
    void paint(QPainter &painter);

private:
    class Layer;

    QSizeF m_size = {1, 1};
    QGraphicsScene m_scene; // owns the chart, which owns the rest
    QChart *m_chart;
    Layer *m_behind;
    Layer *m_inFront;
};

// Paints what lies behind over a part of the picture. Where nothing is to lie behind, the part is
// cut out instead; vector formats know no erasing, there the surface's colour stays.
void erase(QPainter &painter, const QPainterPath &path, const QColor &behind, bool isTransparent);

} // namespace bellwether
