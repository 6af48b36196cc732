// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/barplot.h"

#include "ui/charts/charttooltip.h"

#include <algorithm>

namespace bellwether {

void BarPlot::setChart(const ChartData &chart)
{
    m_bars.setHovered({});
    m_bars.setFocused({});
    m_bars.setChart(chart);
    number();
}

void BarPlot::setHiddenSeries(const QSet<QString> &keys)
{
    m_bars.setHiddenSeries(keys);
    number();
}

void BarPlot::number()
{
    m_marks = marksOf(chart(), m_bars.hiddenSeries());
}

void BarPlot::setHovered(int mark)
{
    m_bars.setHovered(mark == NoMark ? std::nullopt : std::optional(at(mark).category));
}

void BarPlot::setFocused(int mark)
{
    m_bars.setFocused(mark == NoMark ? std::nullopt : std::optional(at(mark)));
}

void BarPlot::setSelected(const std::vector<int> &marks)
{
    std::vector<ChartMark> selected;
    for (const int mark : marks) {
        selected.push_back(at(mark));
    }
    m_bars.setSelected(std::move(selected));
}

QString BarPlot::keyOf(int mark) const
{
    return bellwether::keyOf(chart(), at(mark));
}

int BarPlot::markOf(const QString &key) const
{
    const std::optional<ChartMark> mark = bellwether::markOf(chart(), key);
    return mark ? indexOf(*mark) : NoMark;
}

int BarPlot::markAt(QPointF point) const
{
    const std::optional<ChartMark> mark = m_bars.layout().markAt(point);
    if (!mark) {
        return NoMark;
    }
    const int exact = indexOf(*mark);
    return exact == NoMark ? indexOf({mark->category, {}}) : exact;
}

// A bar is its whole column where it has no height: a month without renewals must have a place too.
QRectF BarPlot::rectOf(int mark) const
{
    const ChartMark shown = at(mark);
    const QRectF drawn = m_bars.layout().rect(shown);
    return drawn.height() > 0 ? drawn : m_bars.layout().band(shown.category);
}

int BarPlot::walked(int from, Step step) const
{
    return indexOf(bellwether::walked(chart(), m_bars.hiddenSeries(), at(from), step));
}

bool BarPlot::leadsToRows(int mark) const
{
    return valueOf(chart(), at(mark)) > 0 || countOf(chart(), at(mark)) > 0;
}

int BarPlot::nearestTo(const QString &key) const
{
    const int same = markOf(key);
    return same == NoMark ? markOf(key.section(u'/', 0, 0)) : same;
}

QString BarPlot::spokenName(int mark) const
{
    return bellwether::spokenName(chart(), at(mark));
}

TooltipContent BarPlot::tooltip(int mark) const
{
    return tooltipOf(chart(), at(mark).category, m_bars.hiddenSeries());
}

std::vector<LegendEntry> BarPlot::legend() const
{
    std::vector<LegendEntry> entries;
    for (const ChartSeries &series : chart().bars().series) {
        entries.push_back({series.key, series.name, series.role});
    }
    return entries;
}

std::vector<PlacedText> BarPlot::texts() const
{
    std::vector<PlacedText> all;
    const BarLayout &layout = m_bars.layout();
    for (const auto *texts : {&layout.tickLabels(), &layout.categoryLabels(),
             &layout.secondLabels(), &layout.totalLabels()}) {
        all.insert(all.end(), texts->begin(), texts->end());
    }
    for (const std::vector<PlacedText> &texts : layout.insideLabels()) {
        all.insert(all.end(), texts.begin(), texts.end());
    }
    return all;
}

int BarPlot::indexOf(ChartMark mark) const
{
    const auto found = std::find(m_marks.begin(), m_marks.end(), mark);
    return found == m_marks.end() ? NoMark : static_cast<int>(found - m_marks.begin());
}

} // namespace bellwether
