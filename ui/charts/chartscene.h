// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QGraphicsScene>
#include <QRectF>
#include <QSizeF>

#include <functional>

class QAbstractSeries;
class QChart;
class QPainter;
class QValueAxis;

namespace bellwether {

// A QChart in a scene of its own, which draws series, and two layers of ours: one behind the series
// and one in front. Screen and exports render this same scene.
//
// Qt Charts is given no text at all: it would read markup in it. No view shows the scene either,
// because QChartView follows a null pointer where a press meets no item (QTBUG-118669).
class ChartScene
{
public:
    using Paint = std::function<void(QPainter &)>;

    ChartScene(Paint behind, Paint inFront);
    ~ChartScene();
    ChartScene(const ChartScene &) = delete;
    ChartScene &operator=(const ChartScene &) = delete;

    QChart &chart() const { return *m_chart; }
    QValueAxis &categoryAxis() { return *m_categoryAxis; }
    QValueAxis &valueAxis() { return *m_valueAxis; }

    void add(QAbstractSeries *series); // the chart owns it from then on; drawn over those before
    void remove(QAbstractSeries *series); // and deletes it
    // The plot's area within the whole. Call it last: what was set before is in place then.
    void place(QSizeF size, const QRectF &plot);
    // Into the painter's rectangle (0, 0, size).
    void paint(QPainter &painter);

private:
    class Layer;

    QGraphicsScene m_scene; // owns the chart, which owns the rest
    QChart *m_chart;
    QValueAxis *m_categoryAxis;
    QValueAxis *m_valueAxis;
    Layer *m_behind;
    Layer *m_inFront;
};

} // namespace bellwether
