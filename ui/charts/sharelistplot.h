// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/itemplot.h"
#include "ui/charts/rowlist.h"

namespace bellwether {

// Rows with a bar on a track and numbers beside it, or one strip of all rows above their list.
class ShareListPlot : public ItemPlot
{
public:
    int markAt(QPointF point) const override;
    QRectF rectOf(int mark) const override;
    std::vector<PlacedText> texts() const override;
    void paint(QPainter &painter) override;
    QSizeF leastSize() const override;

    const RowList &list() const { return m_list; }
    // One per mark in the strip; none in the other layout.
    const std::vector<QRectF> &segments() const { return m_segments; }

private:
    std::vector<const ChartItem *> listed() override;
    const std::vector<ChartColumn> &columns() const override;
    void arrange() override;
    RowListContent listContent() const;
    bool hasStrip() const;
    void placeStrip();
    void paintStrip(QPainter &painter) const;

    RowList m_list;
    std::vector<QRectF> m_segments;
};

} // namespace bellwether
