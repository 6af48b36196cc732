// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/itemplot.h"
#include "ui/charts/pie.h"
#include "ui/charts/plotscene.h"
#include "ui/charts/sunburstlabels.h"

#include <optional>

namespace bellwether {

// Two rings: tags inside, their items outside, each item in a paler hue of its tag. The hole says
// what is pointed at. What has no value is neither drawn nor a mark.
class SunburstPlot : public ItemPlot
{
public:
    SunburstPlot();

    int markAt(QPointF point) const override;
    QRectF rectOf(int mark) const override;
    int walked(int from, Step step) const override; // Left, Right in a ring; Up, Down between them
    QString spokenName(int mark) const override; // "Switches, Network, Total $78.4K"
    TooltipContent tooltip(int mark) const override;
    std::vector<LegendEntry> legend() const override;
    std::vector<PlacedText> texts() const override;
    void paint(QPainter &painter) override;
    QSizeF leastSize() const override { return {160, 160}; }

    // For tests of the geometry.
    bool isTag(int mark) const { return !at(mark).item; }
    int tagOf(int mark) const; // itself where it is a tag
    const Arc &arc(int mark) const { return at(mark).arc; }
    const RingBand &tagBand() const { return m_tagBand; }
    const RingBand &itemBand() const { return m_itemBand; }
    const std::vector<SunburstLabel> &labels() const { return m_labels; }
    std::vector<Arc> drawnTags() const { return m_tagPie.drawn(); }
    std::vector<Arc> drawnItems() const { return m_itemPie.drawn(); }

private:
    struct Mark
    {
        std::size_t tag = 0; // in the chart
        std::optional<std::size_t> item;
        int rank = 0; // of an item among those of its tag that are drawn
        Arc arc;
    };

    const Mark &at(int mark) const { return m_marks[static_cast<std::size_t>(mark)]; }
    std::vector<const ChartItem *> listed() override;
    const std::vector<ChartColumn> &columns() const override;
    void arrange() override;
    void dress() override;
    void placeArcs();
    void placeRings();
    std::vector<Arc> arcsOfRing(bool isInner) const;
    QColor color(int mark) const;
    std::vector<Writing> centre() const;
    std::vector<std::vector<CentreLine>> centreOf(int mark) const;
    const RingBand &band(int mark) const { return isTag(mark) ? m_tagBand : m_itemBand; }
    void paintInFront(QPainter &painter) const;
    void paintGrown(QPainter &painter) const;
    void paintRest(QPainter &painter) const;
    void paintOutlines(QPainter &painter) const;

    std::vector<Mark> m_marks;
    // Of the outer pie: the mark, or none where a tag has more value than its items.
    std::vector<int> m_outer;
    std::vector<double> m_outerValues;
    RingBand m_tagBand;
    RingBand m_itemBand;
    std::vector<SunburstLabel> m_labels;
    PlotScene m_scene;
    Pie m_tagPie;
    Pie m_itemPie;
};

} // namespace bellwether
