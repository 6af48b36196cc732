// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/itemplot.h"

#include "ui/charts/charttext.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

} // namespace

double drawnValue(const ChartItem &item)
{
    return std::isfinite(item.value) ? std::max(0.0, item.value) : 0;
}

void ItemPlot::setChart(const ChartData &chart)
{
    m_chart = chart;
    m_hovered = NoMark;
    m_focused = NoMark;
    m_selected.clear();
    update();
}

void ItemPlot::setTheme(const Theme &theme)
{
    m_theme = theme;
    dress();
}

void ItemPlot::resize(QSizeF size)
{
    if (size.expandedTo({1, 1}) != m_size) {
        m_size = size.expandedTo({1, 1});
        arrange();
    }
}

void ItemPlot::setHiddenSeries(const QSet<QString> &keys)
{
    m_hidden = keys;
    m_hovered = NoMark;
    m_focused = NoMark;
    m_selected.clear();
    update();
}

void ItemPlot::setHovered(int mark)
{
    m_hovered = mark;
    dress();
}

int ItemPlot::markOf(const QString &key) const
{
    const auto found = std::find_if(
        m_items.begin(), m_items.end(), [&](const ChartItem *item) { return item->key == key; });
    return found == m_items.end() ? NoMark : static_cast<int>(found - m_items.begin());
}

int ItemPlot::walked(int from, Step step) const
{
    switch (step) {
    case Step::Left:
    case Step::Up:
        return std::max(0, from - 1);
    case Step::Right:
    case Step::Down:
        return std::min(markCount() - 1, from + 1);
    case Step::First:
        return 0;
    case Step::Last:
        return markCount() - 1;
    }
    return from;
}

QString ItemPlot::spokenName(int mark) const
{
    QStringList parts = {item(mark).name};
    if (!item(mark).definition.isEmpty()) {
        parts << item(mark).definition;
    }
    const std::vector<ChartCell> &cells = item(mark).cells;
    for (std::size_t at = 0; at < std::min(cells.size(), columns().size()); ++at) {
        if (!cells[at].text.isEmpty()) {
            parts << (columns()[at].title + u' ' + cells[at].text).trimmed();
        }
    }
    return parts.join(u", "_s);
}

TooltipContent ItemPlot::tooltip(int mark) const
{
    TooltipContent content;
    content.title = item(mark).name;
    content.line = item(mark).definition;
    const std::vector<ChartCell> &cells = item(mark).cells;
    for (std::size_t at = 0; at < std::min(cells.size(), columns().size()); ++at) {
        if (!cells[at].text.isEmpty()) {
            content.rows.push_back({{}, columns()[at].title, {}, cells[at].text});
        }
    }
    if (leadsToRows(mark)) {
        content.hint = tr("Click to list them");
    }
    return content;
}

void ItemPlot::update()
{
    m_items = listed();
    arrange();
    dress();
}

} // namespace bellwether
