// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/itemplot.h"
#include "ui/charts/pie.h"
#include "ui/charts/plotscene.h"
#include "ui/charts/rowlist.h"

namespace bellwether {

// A doughnut and the list of its slices. A slice and its row are one mark: pointing at either
// picks out both. Where the plot is narrow the list stands below the ring.
class RingPlot : public ItemPlot
{
public:
    RingPlot();

    int markAt(QPointF point) const override;
    QRectF rectOf(int mark) const override;
    std::vector<PlacedText> texts() const override;
    void paint(QPainter &painter) override;
    QSizeF leastSize() const override;

    // For tests of the geometry.
    const RingBand &band() const { return m_band; }
    const std::vector<Arc> &arcs() const { return m_arcs; } // one per mark
    std::vector<Arc> drawnArcs() const { return m_pie.drawn(); }
    const RowList &list() const { return m_list; }

private:
    std::vector<const ChartItem *> listed() override;
    const std::vector<ChartColumn> &columns() const override;
    void arrange() override;
    void dress() override;
    RowListContent listContent() const;
    void place();
    void setRing(QPointF centre, double diameter);
    std::vector<Writing> centre() const;
    RowList::Pointing pointing() const { return {hovered(), focused(), selected()}; }
    void paintInFront(QPainter &painter) const;
    void paintOutlines(QPainter &painter) const;

    PlotScene m_scene;
    Pie m_pie;
    RingBand m_band;
    std::vector<Arc> m_arcs;
    RowList m_list;
};

} // namespace bellwether
