// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/ringplot.h"

#include "ui/charts/charttheme.h"
#include "ui/charts/patterns.h"
#include "ui/widgets/paint.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <array>
#include <cmath>

namespace bellwether {

namespace {

constexpr double RingPlotHoleShare = 0.7;
constexpr double RingPlotGap = 1.5;
constexpr double RingPlotGrowth = 5; // of the hovered slice
constexpr double RingPlotMargin =
    RingPlotGrowth + 3; // around the ring: the hovered slice and its outline
constexpr double RingPlotOthersStrength = 0.45;
constexpr double LargestRing = 280;
constexpr double LargestRingShare = 0.45; // of the width, with the list beside it
constexpr double LeastRingBeside = 84;
constexpr double LeastRingAbove = 56;
constexpr double ListGap = 16;
constexpr double NarrowestCard = 320; // inside, on the page with the most cards side by side
constexpr double RingPlotLargestStep = 26; // from row to row at 100 % text
constexpr int WidestList = 360;
constexpr int LeastList = 90;
// Value and share, which need no heads; tooltip and table have the others.
constexpr std::size_t ListColumns = 2;

} // namespace

RingPlot::RingPlot()
    : m_scene([this](QPainter &painter) { m_list.paintBehind(painter, theme(), pointing()); },
        [this](QPainter &painter) { paintInFront(painter); })
    , m_pie(m_scene.chart())
{
}

std::vector<const ChartItem *> RingPlot::listed()
{
    std::vector<const ChartItem *> slices;
    for (const ChartItem &slice : bodyOf<Ring>(chart()).slices) {
        slices.push_back(&slice);
    }
    return slices;
}

const std::vector<ChartColumn> &RingPlot::columns() const
{
    return bodyOf<Ring>(chart()).columns;
}

RowListContent RingPlot::listContent() const
{
    RowListContent content;
    content.columns = columns();
    content.columns.resize(std::min(content.columns.size(), ListColumns));
    content.items = items();
    content.mark = ShareList::Mark::Glyph;
    content.widestStep = RingPlotLargestStep;
    content.isCentred = true;
    return content;
}

void RingPlot::arrange()
{
    std::vector<double> values;
    for (const ChartItem *slice : items()) {
        values.push_back(drawnValue(*slice));
    }
    m_arcs = arcsOf(values);
    place();
    m_pie.setValues(values);
    const double side = 2 * m_band.outer;
    m_scene.setGeometry(
        size(), {m_band.centre.x() - m_band.outer, m_band.centre.y() - m_band.outer, side, side});
    m_pie.setRadii(RingPlotHoleShare, 1);
    dress();
}

// Beside the list if the ring can be large enough there, else above it, else beside it however
// little of the list is left.
void RingPlot::place()
{
    const RowListContent content = listContent();
    const double width = size().width();
    const double height = size().height();
    const double tallest = std::min(height - 2 * RingPlotMargin, LargestRing);
    const double free = width - RowList::wantedWidth(content) - ListGap - 2 * RingPlotMargin;
    double diameter = std::min({tallest, free, width * LargestRingShare});

    if (diameter < std::min(tallest, LeastRingBeside)) {
        const double rows = RowList::leastHeight(content);
        const double above =
            std::min({height - rows - 2 * RingPlotMargin, width - 2 * RingPlotMargin, LargestRing});
        if (above >= LeastRingAbove) {
            setRing({width / 2, RingPlotMargin + above / 2}, above);
            const double listWidth = std::min<double>(width, scaled(WidestList));
            const double top = std::floor(2 * RingPlotMargin + above);
            m_list = RowList(
                content, {std::floor((width - listWidth) / 2), top, listWidth, height - top});
            return;
        }
        diameter = std::min(tallest, std::max(width * 0.36, LeastRingAbove));
    }
    diameter = std::max(2.0, diameter);
    const double ringWidth = diameter + 2 * RingPlotMargin + ListGap;
    const double listWidth = std::min<double>(width - ringWidth, scaled(WidestList));
    if (items().empty() || listWidth < scaled(LeastList)) {
        const double alone = std::max(2.0, std::min(tallest, width - 2 * RingPlotMargin));
        setRing({width / 2, height / 2}, alone);
        m_list = RowList(content, {});
        return;
    }
    const double left = std::floor(std::max(0.0, width - ringWidth - listWidth) / 2);
    setRing({left + RingPlotMargin + diameter / 2, height / 2}, diameter);
    m_list = RowList(content, {std::floor(left + ringWidth), 0, listWidth, height});
}

void RingPlot::setRing(QPointF centre, double diameter)
{
    // On whole pixels 12 o'clock is where the gap of the first slice is sharp.
    const double radius = std::floor(diameter / 2);
    m_band = {QPointF(std::round(centre.x()), std::round(centre.y())), radius * RingPlotHoleShare,
        radius};
}

void RingPlot::dress()
{
    std::vector<QColor> colors;
    for (int mark = 0; mark < markCount(); ++mark) {
        QColor color = theme().color(item(mark).role);
        if (hovered() != NoMark && mark != hovered()) {
            color.setAlphaF(static_cast<float>(RingPlotOthersStrength));
        }
        colors.push_back(color);
    }
    m_pie.setColors(colors);
}

int RingPlot::markAt(QPointF point) const
{
    const RingBand reach = {m_band.centre, m_band.inner, m_band.outer + RingPlotGrowth};
    if (const std::optional<std::size_t> slice = arcAt(m_arcs, reach, point)) {
        return static_cast<int>(*slice);
    }
    return m_list.rowAt(point);
}

QRectF RingPlot::rectOf(int mark) const
{
    const Arc &arc = m_arcs[static_cast<std::size_t>(mark)];
    return pathOf(m_band, arc).boundingRect() | m_list.rect(mark);
}

std::vector<Writing> RingPlot::centre() const
{
    const Ring &ring = bodyOf<Ring>(chart());
    const bool isHovered = hovered() != NoMark;
    const QString note = isHovered ? item(hovered()).name : ring.centreNote;
    QString number = ring.centre;
    if (isHovered) {
        const std::vector<ChartCell> &cells = item(hovered()).cells;
        number = cells.empty() ? QString() : cells.front().text;
    }
    if (number.isEmpty()) {
        return {};
    }
    const CentreLine below = {note, chartFont(Theme::TextStyle::Micro), &Theme::text2, true};
    std::vector<std::vector<CentreLine>> sets;
    constexpr std::array Styles = {Theme::TextStyle::Value, Theme::TextStyle::PageTitle,
        Theme::TextStyle::PanelTitle, Theme::TextStyle::CardTitle};
    for (const Theme::TextStyle style : Styles) {
        const CentreLine line = {number, chartFont(style, QFont::DemiBold)};
        sets.push_back(note.isEmpty() ? std::vector{line} : std::vector{line, below});
    }
    sets.push_back({{number, chartFont(Theme::TextStyle::CardTitle)}});
    sets.push_back({{number, chartFont(Theme::TextStyle::Micro, QFont::DemiBold)}});
    return centred(sets, m_band.centre, m_band.inner - 3);
}

std::vector<PlacedText> RingPlot::texts() const
{
    std::vector<PlacedText> all;
    addTexts(all, centre());
    addTexts(all, m_list.writings());
    return all;
}

void RingPlot::paint(QPainter &painter)
{
    m_scene.paint(painter);
}

QSizeF RingPlot::leastSize() const
{
    const RowListContent content = listContent();
    const double rows = RowList::leastHeight(content);
    const double beside =
        RowList::wantedWidth(content) + ListGap + 2 * RingPlotMargin + LeastRingBeside;
    const double above = beside > NarrowestCard ? LeastRingAbove + 2 * RingPlotMargin : 0;
    return {160, std::max(120.0, rows + above)};
}

void RingPlot::paintInFront(QPainter &painter) const
{
    const bool hasSlices =
        std::any_of(m_arcs.begin(), m_arcs.end(), [](const Arc &arc) { return arc.span > 0; });
    painter.setPen(Qt::NoPen);
    if (!hasSlices && !items().empty()) {
        painter.setBrush(theme().track);
        painter.drawPath(pathOf(m_band, {0, 360}));
    }
    RingBand reach = m_band;
    if (hovered() != NoMark) {
        // Half a px into the slice: between two antialiased edges the surface would shine through.
        painter.setBrush(theme().color(item(hovered()).role));
        reach.outer += RingPlotGrowth;
        painter.drawPath(pathOf({m_band.centre, m_band.outer - 0.5, reach.outer},
            m_arcs[static_cast<std::size_t>(hovered())]));
    }
    erase(painter, gapsOf(m_arcs, reach, RingPlotGap), theme().surface, isTransparent());
    for (int mark = 0; mark < markCount(); ++mark) {
        const RingBand &band = mark == hovered() ? reach : m_band;
        paintPattern(painter, pathOf(band, m_arcs[static_cast<std::size_t>(mark)]), item(mark).role,
            theme());
    }
    paintOutlines(painter);
    bellwether::paint(painter, centre(), theme());
    m_list.paint(painter, theme(), pointing());
}

void RingPlot::paintOutlines(QPainter &painter) const
{
    painter.setBrush(Qt::NoBrush);
    for (const int mark : selected()) {
        painter.setPen(QPen(theme().text, 1.5, Qt::SolidLine, Qt::FlatCap, Qt::RoundJoin));
        painter.drawPath(outlineOf(m_band, m_arcs[static_cast<std::size_t>(mark)], 1));
    }
    if (focused() != NoMark) {
        const QPainterPath path =
            outlineOf(m_band, m_arcs[static_cast<std::size_t>(focused())], RingPlotGrowth + 1);
        painter.setPen(ChartInk(theme()).focus);
        painter.drawPath(path);
    }
}

} // namespace bellwether
