// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/sequenceplot.h"
#include "ui/charts/waterfalllayout.h"

namespace bellwether {

// From an opening to a closing total by increases and decreases: a mark per step. Signs on the
// labels say what colours say.
class WaterfallPlot : public SequencePlot
{
public:
    WaterfallPlot();

    int markCount() const override { return static_cast<int>(waterfall().steps.size()); }
    QString keyOf(int mark) const override { return item(mark).key; }
    int markAt(QPointF point) const override;
    QRectF rectOf(int mark) const override;
    bool leadsToRows(int mark) const override { return item(mark).leadsToRows; }

    QString spokenName(int mark) const override;
    TooltipContent tooltip(int mark) const override;
    std::vector<LegendEntry> legend() const override { return {}; }
    std::vector<PlacedText> texts() const override;

    void paint(QPainter &painter) override;
    QSizeF leastSize() const override { return {220, 140}; }

    const WaterfallLayout &layout() const { return m_layout; }

protected:
    void layOut() override;

private:
    const Waterfall &waterfall() const;
    const ChartItem &item(int mark) const;
    void paintBars(QPainter &painter) const;
    void paintBreak(QPainter &painter, const QRectF &bar, const QColor &behind) const;
    void paintLabels(QPainter &painter) const;
    QColor behind(int step) const;

    QFont m_labelFont;
    WaterfallLayout m_layout;
};

} // namespace bellwether
