// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/sequenceplot.h"

#include <algorithm>

namespace bellwether {

void SequencePlot::setChart(const ChartData &chart)
{
    forget();
    m_chart = chart;
    takeChart();
    layOut();
}

void SequencePlot::setTheme(const Theme &theme)
{
    m_ink = ChartInk(theme);
    takeTheme();
}

void SequencePlot::resize(QSizeF size)
{
    if (size.expandedTo({1, 1}) != m_size) {
        m_size = size.expandedTo({1, 1});
        layOut();
    }
}

void SequencePlot::setHiddenSeries(const QSet<QString> &keys)
{
    forget();
    m_hidden = keys;
    takeChart();
    layOut();
}

void SequencePlot::setHovered(int mark)
{
    if (mark != m_hovered) {
        m_hovered = mark;
        layOut(); // its label may take the place of others
    }
}

void SequencePlot::setFocused(int mark)
{
    m_focused = mark;
}

void SequencePlot::setSelected(const std::vector<int> &marks)
{
    m_selected = marks;
}

int SequencePlot::markOf(const QString &key) const
{
    for (int mark = 0; mark < markCount(); ++mark) {
        if (keyOf(mark) == key) {
            return mark;
        }
    }
    return NoMark;
}

int SequencePlot::walked(int from, Step step) const
{
    const int last = markCount() - 1;
    switch (step) {
    case Step::Left:
    case Step::Up:
        return std::max(0, from - 1);
    case Step::Right:
    case Step::Down:
        return std::min(last, from + 1);
    case Step::First:
        return 0;
    case Step::Last:
        break;
    }
    return last;
}

// Marks of other data are other marks.
void SequencePlot::forget()
{
    m_hovered = NoMark;
    m_focused = NoMark;
    m_selected.clear();
}

} // namespace bellwether
