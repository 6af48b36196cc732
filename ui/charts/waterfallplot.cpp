// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/waterfallplot.h"

#include "ui/charts/chartpainting.h"
#include "ui/charts/itemwords.h"
#include "ui/charts/patterns.h"

#include <QFontInfo>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

constexpr double WaterfallPlotEndRadius = 2;
constexpr double WaterfallPlotBandRadius = 4;
constexpr double BreakHeight = 4; // of the gap
constexpr double BreakRise = 14; // of its middle over the baseline
constexpr double BreakWave = 17; // px from crest to crest

QFont waterfallPlotLabelFont()
{
    QFont font = Theme::font(Theme::TextStyle::Small, QFont::DemiBold);
    font.setFamily(QFontInfo(font).family());
    return font;
}

ChartRole roleOf(Waterfall::Step::Kind kind)
{
    switch (kind) {
    case Waterfall::Step::Kind::Increase:
        return ChartRole::Series1;
    case Waterfall::Step::Kind::Decrease:
        return ChartRole::Series3;
    case Waterfall::Step::Kind::Total:
        break;
    }
    return ChartRole::Series5;
}

// Rounded where the value ends: at the top for totals and increases, below for decreases.
QPainterPath barPath(const QRectF &bar, Waterfall::Step::Kind kind)
{
    const double radius = std::min(WaterfallPlotEndRadius, bar.height() / 2);
    QPainterPath path;
    path.addRoundedRect(bar, radius, radius);
    const bool isDecrease = kind == Waterfall::Step::Kind::Decrease;
    const QRectF half(
        bar.left(), isDecrease ? bar.top() : bar.center().y(), bar.width(), bar.height() / 2);
    return path.united(rectangle(half));
}

} // namespace

WaterfallPlot::WaterfallPlot()
    : m_labelFont(waterfallPlotLabelFont())
{
}

const Waterfall &WaterfallPlot::waterfall() const
{
    static const Waterfall None;
    const Waterfall *waterfall = std::get_if<Waterfall>(&chart().body);
    return waterfall == nullptr ? None : *waterfall;
}

const ChartItem &WaterfallPlot::item(int mark) const
{
    return waterfall().steps.at(static_cast<std::size_t>(mark)).item;
}

int WaterfallPlot::markAt(QPointF point) const
{
    return m_layout.stepAt(point).value_or(NoMark);
}

// A step that changes nothing has a place too.
QRectF WaterfallPlot::rectOf(int mark) const
{
    const QRectF bar = m_layout.rect(mark);
    return bar.height() >= 1 ? bar : bar.adjusted(0, -1, 0, 1);
}

QString WaterfallPlot::spokenName(int mark) const
{
    return itemInWords(item(mark), waterfall().columns);
}

TooltipContent WaterfallPlot::tooltip(int mark) const
{
    return itemTooltip(item(mark), waterfall().columns);
}

std::vector<PlacedText> WaterfallPlot::texts() const
{
    std::vector<PlacedText> all;
    for (const auto *texts : {&m_layout.tickLabels(), &m_layout.valueLabels(), &m_layout.names(),
             &m_layout.secondLines()}) {
        all.insert(all.end(), texts->begin(), texts->end());
    }
    return all;
}

void WaterfallPlot::layOut()
{
    m_layout = WaterfallLayout(waterfall(), fonts(), m_labelFont, size());
}

void WaterfallPlot::paint(QPainter &painter)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const QRectF &plot = m_layout.plot();
    if (hovered() != NoMark) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme().hover);
        painter.drawRoundedRect(
            m_layout.band(hovered()), WaterfallPlotBandRadius, WaterfallPlotBandRadius);
    }
    painter.setPen(ink().grid);
    for (const double y : m_layout.gridlines()) {
        const double sharp = std::floor(y) + 0.5;
        painter.drawLine(QPointF(plot.left(), sharp), QPointF(plot.right(), sharp));
    }
    painter.setPen(QPen(theme().control, HairlineWidth, Qt::SolidLine, Qt::FlatCap));
    for (const QLineF &connector : m_layout.connectors()) {
        painter.drawLine(connector);
    }
    paintBars(painter);
    painter.setPen(ink().baseline);
    const double zero = m_layout.hasBreak() ? plot.bottom() : std::floor(m_layout.y(0)) + 0.5;
    painter.drawLine(QPointF(plot.left(), zero), QPointF(plot.right(), zero));
    paintLabels(painter);
    for (const int mark : selected()) {
        paintSelectedOutline(painter, rectOf(mark), theme());
    }
    if (focused() != NoMark) {
        paintFocusRing(painter, rectOf(focused()), ink());
    }
    painter.restore();
}

void WaterfallPlot::paintBars(QPainter &painter) const
{
    for (int mark = 0; mark < markCount(); ++mark) {
        const QRectF bar = m_layout.rect(mark);
        const Waterfall::Step::Kind kind =
            waterfall().steps.at(static_cast<std::size_t>(mark)).kind;
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink().fill(roleOf(kind)));
        painter.drawPath(barPath(bar, kind));
        paintPattern(painter, barPath(bar, kind), roleOf(kind), theme());
        const bool isTotal = kind == Waterfall::Step::Kind::Total;
        if (isTotal && m_layout.hasBreak() && bar.height() > 2 * BreakHeight) {
            paintBreak(painter, bar, behind(mark));
        }
    }
}

// A wave of the surface through the bar: what is below it is not to scale.
void WaterfallPlot::paintBreak(QPainter &painter, const QRectF &bar, const QColor &behind) const
{
    const double middle = bar.bottom() - std::min(BreakRise, bar.height() / 2);
    const int crests = std::max(1, static_cast<int>(std::lround(bar.width() / BreakWave)));
    // Past both edges, where antialiasing would leave a seam.
    const double from = bar.left() - 1;
    const double wave = (bar.width() + 2) / crests;
    QPainterPath upper(QPointF(from, middle));
    QPainterPath lower(QPointF(bar.right() + 1, middle + BreakHeight));
    for (int crest = 0; crest < crests; ++crest) {
        const double at = from + wave * crest;
        upper.lineTo(at + wave / 2, middle - BreakHeight);
        upper.lineTo(at + wave, middle);
    }
    for (int crest = crests - 1; crest >= 0; --crest) {
        const double at = from + wave * crest;
        lower.lineTo(at + wave / 2, middle);
        lower.lineTo(at, middle + BreakHeight);
    }
    upper.connectPath(lower);
    upper.closeSubpath();
    const bool isOnSurface = behind == theme().surface;
    cover(painter, upper, behind, isTransparent() && isOnSurface);
}

void WaterfallPlot::paintLabels(QPainter &painter) const
{
    painter.setFont(fonts().axis);
    painter.setPen(theme().text3);
    for (const PlacedText &label : m_layout.tickLabels()) {
        painter.drawText(label.rect, OneLine | Qt::AlignRight | Qt::AlignVCenter, label.text);
    }
    for (const PlacedText &label : m_layout.secondLines()) {
        painter.drawText(label.rect, OneLine | Qt::AlignCenter, label.text);
    }
    painter.setFont(fonts().strong);
    painter.setPen(theme().text);
    for (const PlacedText &label : m_layout.names()) {
        painter.drawText(label.rect, OneLine | Qt::AlignCenter, label.text);
    }
    painter.setFont(m_labelFont);
    for (const PlacedText &label : m_layout.valueLabels()) {
        // A gridline must not run through a number.
        const QColor under = behind(label.index);
        cover(painter, rectangle(label.rect.adjusted(-2, 1, 2, 0)), under,
            isTransparent() && under == theme().surface);
        painter.setPen(theme().text);
        painter.drawText(label.rect, OneLine | Qt::AlignCenter, label.text);
    }
}

QColor WaterfallPlot::behind(int step) const
{
    return step == hovered() ? theme().hover : theme().surface;
}

} // namespace bellwether
