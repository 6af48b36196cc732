// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/barchart.h"
#include "ui/charts/plot.h"

namespace bellwether {

// Bars: a mark per bar and per segment; hovering is about the whole bar.
class BarPlot : public Plot
{
public:
    void setChart(const ChartData &chart) override;
    const ChartData &chart() const override { return m_bars.chart(); }
    void setTheme(const Theme &theme) override { m_bars.setTheme(theme); }
    void resize(QSizeF size) override { m_bars.resize(size); }
    void setHiddenSeries(const QSet<QString> &keys) override;
    void setHovered(int mark) override;
    void setFocused(int mark) override;
    void setSelected(const std::vector<int> &marks) override;
    void setTransparent(bool isTransparent) override { m_bars.setTransparent(isTransparent); }
    void setSteady(bool isSteady) override { m_bars.setSteady(isSteady); }

    int markCount() const override { return static_cast<int>(m_marks.size()); }
    QString keyOf(int mark) const override;
    int markOf(const QString &key) const override;
    int markAt(QPointF point) const override;
    QRectF rectOf(int mark) const override;
    int walked(int from, Step step) const override;
    bool leadsToRows(int mark) const override;
    int nearestTo(const QString &key) const override;

    QString spokenName(int mark) const override;
    TooltipContent tooltip(int mark) const override;
    std::vector<LegendEntry> legend() const override;
    std::vector<PlacedText> texts() const override;

    void paint(QPainter &painter) override { m_bars.paint(painter); }

    const BarChart &bars() const { return m_bars; }

private:
    ChartMark at(int mark) const { return m_marks.at(static_cast<std::size_t>(mark)); }
    int indexOf(ChartMark mark) const;
    void number();

    BarChart m_bars;
    std::vector<ChartMark> m_marks; // in reading order, without hidden series
};

} // namespace bellwether
