// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/sharelistplot.h"

#include "ui/charts/chartpainting.h"
#include "ui/charts/patterns.h"
#include "ui/charts/plotscene.h"
#include "ui/widgets/paint.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

constexpr int StripHeight = 14;
constexpr int StripGap = 12; // above the list
constexpr double ShareListPlotGap = 1; // between segments
constexpr double ShareListPlotThinnestWithGap = 2;
constexpr double ShareListPlotOthersStrength = 0.45;
constexpr double ShareListPlotBarStep = 31;
constexpr double StripStep = 26;

} // namespace

std::vector<const ChartItem *> ShareListPlot::listed()
{
    std::vector<const ChartItem *> rows;
    for (const ChartItem &row : bodyOf<ShareList>(chart()).rows) {
        rows.push_back(&row);
    }
    return rows;
}

const std::vector<ChartColumn> &ShareListPlot::columns() const
{
    return bodyOf<ShareList>(chart()).columns;
}

bool ShareListPlot::hasStrip() const
{
    return bodyOf<ShareList>(chart()).layout == ShareList::Layout::OneStrip;
}

RowListContent ShareListPlot::listContent() const
{
    const ShareList &list = bodyOf<ShareList>(chart());
    RowListContent content;
    content.columns = list.columns;
    content.items = items();
    content.mark = list.mark;
    content.hasBars = !hasStrip();
    content.full = list.full;
    content.hasHeader = std::any_of(list.columns.begin(), list.columns.end(),
        [](const ChartColumn &column) { return !column.title.isEmpty(); });
    content.widestStep = hasStrip() ? StripStep : ShareListPlotBarStep;
    return content;
}

void ShareListPlot::arrange()
{
    m_segments.clear();
    double top = 0;
    if (hasStrip()) {
        placeStrip();
        top = scaled(StripHeight) + scaled(StripGap);
    }
    m_list = RowList(listContent(), {0, top, size().width(), std::max(0.0, size().height() - top)});
}

void ShareListPlot::placeStrip()
{
    double whole = 0;
    for (const ChartItem *row : items()) {
        whole += drawnValue(*row);
    }
    double before = 0;
    for (const ChartItem *row : items()) {
        const double from = whole > 0 ? before / whole * size().width() : 0;
        before += drawnValue(*row);
        const double to = whole > 0 ? before / whole * size().width() : 0;
        m_segments.push_back({from, 0, to - from, static_cast<double>(scaled(StripHeight))});
    }
}

int ShareListPlot::markAt(QPointF point) const
{
    for (std::size_t at = 0; at < m_segments.size(); ++at) {
        if (m_segments[at].width() > 0 && m_segments[at].contains(point)) {
            return static_cast<int>(at);
        }
    }
    return m_list.rowAt(point);
}

QRectF ShareListPlot::rectOf(int mark) const
{
    return m_list.rect(mark);
}

std::vector<PlacedText> ShareListPlot::texts() const
{
    std::vector<PlacedText> all;
    addTexts(all, m_list.writings());
    return all;
}

void ShareListPlot::paint(QPainter &painter)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const RowList::Pointing pointing = {hovered(), focused(), selected()};
    m_list.paintBehind(painter, theme(), pointing);
    paintStrip(painter);
    m_list.paint(painter, theme(), pointing);
    painter.restore();
}

void ShareListPlot::paintStrip(QPainter &painter) const
{
    if (m_segments.empty()) {
        return;
    }
    paintBar(
        painter, {0, 0, size().width(), static_cast<double>(scaled(StripHeight))}, theme().track);
    QRectF before;
    for (std::size_t at = 0; at < m_segments.size(); ++at) {
        const QRectF &segment = m_segments[at];
        if (segment.width() <= 0) {
            continue;
        }
        const auto mark = static_cast<int>(at);
        QColor color = theme().color(item(mark).role);
        if (hovered() != NoMark && hovered() != mark) {
            color.setAlphaF(static_cast<float>(ShareListPlotOthersStrength));
        }
        const bool isLast = segment.right() >= size().width() - 0.5;
        if (isLast) {
            paintBar(painter, segment, color);
        } else {
            painter.fillRect(segment, color);
        }
        paintPattern(painter, rectangle(segment), item(mark).role, theme());
        if (before.width() >= ShareListPlotThinnestWithGap
            && segment.width() >= ShareListPlotThinnestWithGap) {
            QPainterPath gap;
            gap.addRect(std::floor(segment.left()), 0, ShareListPlotGap, segment.height());
            erase(painter, gap, theme().surface, isTransparent());
        }
        before = segment;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme().text, 1.5));
    for (const int mark : selected()) {
        painter.drawRect(m_segments[static_cast<std::size_t>(mark)].adjusted(1, 1, -1, -1));
    }
}

QSizeF ShareListPlot::leastSize() const
{
    const double strip = hasStrip() ? scaled(StripHeight) + scaled(StripGap) : 0;
    return {160, std::max(120.0, strip + RowList::leastHeight(listContent()))};
}

} // namespace bellwether
