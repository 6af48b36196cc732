// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/itemplot.h"
#include "ui/charts/writing.h"

#include <vector>

namespace bellwether {

// Lanes under an axis of months: a name, a mark on the day that something is due with its words
// beside it, and an outlined bar of what leads up to it. What is overdue has a ring around its mark
// and says so. A mark per lane.
class TimelinePlot : public ItemPlot
{
public:
    int markAt(QPointF point) const override;
    QRectF rectOf(int mark) const override; // its symbol: the tooltip may stand over the name
    std::vector<PlacedText> texts() const override;
    void paint(QPainter &painter) override;
    QSizeF leastSize() const override;

    // For tests of the geometry.
    const QRectF &axis() const { return m_axis; }
    double todayLine() const { return m_today; }
    QRectF row(int lane) const { return m_lanes[static_cast<std::size_t>(lane)].row; }
    QRectF bar(int lane) const { return m_lanes[static_cast<std::size_t>(lane)].bar; }

private:
    struct Lane
    {
        QRectF row; // over the whole width
        QRectF symbol;
        QRectF bar; // null where nothing leads up to it
    };

    std::vector<const ChartItem *> listed() override;
    const std::vector<ChartColumn> &columns() const override;
    void arrange() override;
    void placeAxis(double names);
    void placeLane(std::size_t lane, double top, double pitch);
    void placeLaneTexts();
    void placeToday();
    double x(double day) const; // within the axis
    void paintLanes(QPainter &painter) const;
    void paintSymbol(QPainter &painter, std::size_t lane) const;
    void paintOutlines(QPainter &painter) const;

    QRectF m_axis; // of the lanes, without their names
    double m_today = -1; // none
    std::vector<double> m_gridlines;
    std::vector<Lane> m_lanes;
    std::vector<Writing> m_writings;
};

} // namespace bellwether
