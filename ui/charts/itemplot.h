// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/plot.h"

#include <variant>

namespace bellwether {

// The body of a chart as the kind that its plot draws; an empty one where it is another.
template <typename Kind>
const Kind &bodyOf(const ChartData &chart)
{
    static const Kind None;
    const Kind *body = std::get_if<Kind>(&chart.body);
    return body == nullptr ? None : *body;
}

// Missing, negative and infinite values are 0: there is nothing to draw for them.
double drawnValue(const ChartItem &item);

// A plot whose marks are ChartItems: their keys, their words, and what was last said about them.
class ItemPlot : public Plot
{
public:
    void setChart(const ChartData &chart) final;
    const ChartData &chart() const final { return m_chart; }
    void setTheme(const Theme &theme) final;
    void resize(QSizeF size) final;
    void setHiddenSeries(const QSet<QString> &keys) final;
    void setHovered(int mark) final;
    void setFocused(int mark) final { m_focused = mark; }
    void setSelected(const std::vector<int> &marks) final { m_selected = marks; }
    void setTransparent(bool isTransparent) final { m_isTransparent = isTransparent; }

    int markCount() const final { return static_cast<int>(m_items.size()); }
    QString keyOf(int mark) const final { return item(mark).key; }
    int markOf(const QString &key) const final;
    int walked(int from, Step step) const override;
    bool leadsToRows(int mark) const final { return item(mark).leadsToRows; }

    QString spokenName(int mark) const override; // "Thriving, Count 34, ARR $2.50M"
    TooltipContent tooltip(int mark) const override;
    std::vector<LegendEntry> legend() const override { return {}; }

protected:
    // The marks in reading order; they live in the chart.
    virtual std::vector<const ChartItem *> listed() = 0;
    virtual const std::vector<ChartColumn> &columns() const = 0;
    virtual void arrange() = 0; // the chart, what is hidden or the size is another
    virtual void dress() { } // the theme or the hovered mark is another

    const ChartItem &item(int mark) const { return *m_items[static_cast<std::size_t>(mark)]; }
    const std::vector<const ChartItem *> &items() const { return m_items; }
    const Theme &theme() const { return m_theme; }
    QSizeF size() const { return m_size; }
    const QSet<QString> &hidden() const { return m_hidden; }
    int hovered() const { return m_hovered; }
    int focused() const { return m_focused; }
    const std::vector<int> &selected() const { return m_selected; }
    bool isTransparent() const { return m_isTransparent; }

private:
    void update();

    ChartData m_chart;
    std::vector<const ChartItem *> m_items;
    Theme m_theme = Theme::light();
    QSizeF m_size = {1, 1};
    QSet<QString> m_hidden;
    int m_hovered = NoMark;
    int m_focused = NoMark;
    std::vector<int> m_selected;
    bool m_isTransparent = false;
};

} // namespace bellwether
