// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/pairedbarslayout.h"
#include "ui/charts/sequenceplot.h"

namespace bellwether {

// Rows of two thin bars, what is sold and what could be, with a share at the right: a mark per row.
class PairedBarsPlot : public SequencePlot
{
public:
    int markCount() const override { return static_cast<int>(bars().rows.size()); }
    QString keyOf(int mark) const override { return row(mark).item.key; }
    int markAt(QPointF point) const override;
    QRectF rectOf(int mark) const override; // its bars: the tooltip may stand over the name
    bool leadsToRows(int mark) const override { return row(mark).item.leadsToRows; }

    QString spokenName(int mark) const override;
    TooltipContent tooltip(int mark) const override;
    std::vector<LegendEntry> legend() const override;
    std::vector<PlacedText> texts() const override;

    void paint(QPainter &painter) override;
    QSizeF leastSize() const override;

    const PairedBarsLayout &layout() const { return m_layout; }

protected:
    void layOut() override;

private:
    const PairedBars &bars() const;
    const PairedBars::Row &row(int mark) const;
    bool isStrong(int mark) const;
    void paintRow(QPainter &painter, int mark) const;
    void paintBar(QPainter &painter, const PairedBarsLayout::Bar &bar, ChartRole role) const;
    void paintTexts(QPainter &painter) const;

    PairedBarsFonts m_fonts;
    PairedBarsLayout m_layout;
};

} // namespace bellwether
