// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/charttheme.h"
#include "ui/charts/plot.h"

namespace bellwether {

// What plots have in common whose marks follow one another in one line: arrows lead to the mark
// before and after, and every key of a mark is its own.
class SequencePlot : public Plot
{
public:
    void setChart(const ChartData &chart) override;
    const ChartData &chart() const override { return m_chart; }
    void setTheme(const Theme &theme) override;
    void resize(QSizeF size) override;
    void setHiddenSeries(const QSet<QString> &keys) override;
    void setHovered(int mark) override;
    void setFocused(int mark) override;
    void setSelected(const std::vector<int> &marks) override;
    void setTransparent(bool isTransparent) override { m_isTransparent = isTransparent; }

    int markOf(const QString &key) const override;
    int walked(int from, Step step) const override;

protected:
    // The chart or what is hidden of it is another: takes over what there is to draw.
    virtual void takeChart() { }
    // Places everything; after takeChart() too.
    virtual void layOut() = 0;
    virtual void takeTheme() { }

    const Theme &theme() const { return m_ink.theme; }
    const ChartInk &ink() const { return m_ink; }
    const ChartFonts &fonts() const { return m_fonts; }
    QSizeF size() const { return m_size; }
    const QSet<QString> &hidden() const { return m_hidden; }
    int hovered() const { return m_hovered; }
    int focused() const { return m_focused; }
    const std::vector<int> &selected() const { return m_selected; }
    bool isTransparent() const { return m_isTransparent; }

private:
    void forget();

    ChartData m_chart;
    ChartFonts m_fonts;
    ChartInk m_ink = ChartInk(Theme::light());
    QSizeF m_size = {1, 1};
    QSet<QString> m_hidden;
    int m_hovered = NoMark;
    int m_focused = NoMark;
    std::vector<int> m_selected;
    bool m_isTransparent = false;
};

} // namespace bellwether
