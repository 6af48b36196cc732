// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/barchart.h"
#include "ui/charts/chartpainting.h"
#include "ui/charts/patterns.h"

#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <utility>

// What BarChart paints on Qt Charts' plot.
namespace bellwether {

namespace {

constexpr double BarPaintingEndRadius = 2; // of the value end
constexpr double BarPaintingBandRadius = 4;
constexpr double BarPaintingGap = 1; // between segments
// A segment thinner than this would vanish in its gap.
constexpr double BarPaintingThinnestWithGap = 2;

// The two corners that a rounded value end leaves free.
QPainterPath corners(const QRectF &bar)
{
    const double radius = std::min(BarPaintingEndRadius, bar.height());
    QPainterPath square;
    // A px more on top: the bar's antialiased edge goes as well.
    square.addRect(QRectF(bar.left(), bar.top() - 1, bar.width(), radius + 1));
    QPainterPath rounded;
    rounded.addRoundedRect(
        QRectF(bar.left(), bar.top(), bar.width(), 4 * BarPaintingEndRadius), radius, radius);
    return square.subtracted(rounded);
}

QPainterPath withRoundedTop(const QRectF &bar)
{
    return rectangle(bar).subtracted(corners(bar));
}

} // namespace

void BarChart::paintBehind(QPainter &painter) const
{
    paintBands(painter);
    painter.setPen(m_ink.divider);
    for (const double x : m_layout.dividers()) {
        painter.drawLine(
            QPointF(x + 0.5, m_layout.plot().top()), QPointF(x + 0.5, m_size.height()));
    }
}

// Neighbours share one band.
void BarChart::paintBands(QPainter &painter) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_ink.theme.hover);
    QRectF band;
    for (int category = 0; category <= categoryCount(m_chart); ++category) {
        if (category < categoryCount(m_chart) && hasBand(category)) {
            band |= m_layout.band(category);
        } else if (!band.isEmpty()) {
            painter.drawRoundedRect(
                std::exchange(band, QRectF()), BarPaintingBandRadius, BarPaintingBandRadius);
        }
    }
}

void BarChart::paintInFront(QPainter &painter) const
{
    for (int category = 0; category < categoryCount(m_chart); ++category) {
        if (categoryAt(m_chart, category).isUnfinished) {
            paintUnfinished(painter, category);
        } else {
            paintEdges(painter, category);
            paintPatterns(painter, category);
        }
    }
    painter.setPen(m_ink.baseline);
    painter.drawLine(m_layout.plot().bottomLeft(), m_layout.plot().bottomRight());
    paintAxisLabels(painter);
    paintValueLabels(painter);
    paintSelected(painter);
    paintFocus(painter);
}

void BarChart::paintSelected(QPainter &painter) const
{
    for (const ChartMark &mark : m_selected) {
        paintSelectedOutline(painter, m_layout.rect(mark), m_ink.theme);
    }
}

void BarChart::paintEdges(QPainter &painter, int category) const
{
    const bool isStacked = m_kind == Bars::Layout::Stacked;
    QRectF below;
    for (int series = 0; series < seriesCount(m_chart); ++series) {
        const QRectF segment = m_layout.rect({category, series});
        if (segment.height() <= 0) {
            continue;
        }
        if (!isStacked) {
            erase(painter, corners(segment), category);
            if (series > 0 && segment.width() > BarPaintingThinnestWithGap) {
                erase(painter,
                    rectangle(
                        {segment.left(), segment.top() - 1, BarPaintingGap, segment.height() + 1}),
                    category);
            }
            continue;
        }
        if (below.height() >= BarPaintingThinnestWithGap
            && segment.height() >= BarPaintingThinnestWithGap) {
            // Exactly the row where the two colours mix.
            const double row = std::ceil(segment.bottom()) - BarPaintingGap;
            erase(painter, rectangle({segment.left(), row, segment.width(), BarPaintingGap}),
                category);
        }
        below = segment;
    }
    const QRectF bar = m_layout.rect({category, {}});
    if (isStacked && bar.height() > 0) {
        erase(painter, corners(bar), category);
    }
}

void BarChart::paintPatterns(QPainter &painter, int category) const
{
    for (int series = 0; series < seriesCount(m_chart); ++series) {
        const QRectF segment = m_layout.rect({category, series});
        if (segment.height() > 0) {
            paintPattern(
                painter, shapeOf(category, segment), seriesAt(m_chart, series).role, m_ink.theme);
        }
    }
}

QPainterPath BarChart::shapeOf(int category, const QRectF &segment) const
{
    const double top = m_layout.rect({category, {}}).top();
    const bool isEnd = m_kind == Bars::Layout::Grouped || segment.top() <= top;
    return isEnd ? withRoundedTop(segment) : rectangle(segment);
}

void BarChart::paintUnfinished(QPainter &painter, int category) const
{
    for (int series = 0; series < seriesCount(m_chart); ++series) {
        const QRectF segment = m_layout.rect({category, series});
        if (segment.height() > 0) {
            paintHatched(painter, shapeOf(category, segment),
                m_ink.theme.color(seriesAt(m_chart, series).role));
        }
    }
}

void BarChart::paintAxisLabels(QPainter &painter) const
{
    const Theme &theme = m_ink.theme;
    painter.setFont(m_fonts.axis);
    painter.setPen(theme.text3);
    for (const PlacedText &label : m_layout.tickLabels()) {
        painter.drawText(label.rect, OneLine | Qt::AlignRight | Qt::AlignVCenter, label.text);
    }
    for (const PlacedText &label : m_layout.categoryLabels()) {
        const ChartCategory &category = categoryAt(m_chart, label.index);
        const bool isOverdue = category.key == OverdueKey;
        const bool isStrong = label.index == m_hovered || category.isUnfinished;
        painter.setFont(isOverdue || isStrong ? m_fonts.strong : m_fonts.axis);
        painter.setPen(isOverdue ? theme.negative : isStrong ? theme.text : theme.text3);
        painter.drawText(label.rect, OneLine | Qt::AlignCenter, label.text);
    }
    painter.setFont(m_fonts.axis);
    painter.setPen(theme.text2);
    for (const PlacedText &label : m_layout.secondLabels()) {
        painter.drawText(label.rect, OneLine | Qt::AlignCenter, label.text);
    }
}

void BarChart::paintValueLabels(QPainter &painter) const
{
    painter.setFont(m_fonts.total);
    for (const PlacedText &label : m_layout.totalLabels()) {
        // A gridline must not run through a number.
        erase(painter, rectangle(label.rect.adjusted(-2, 1, 2, 0)), label.index);
        const bool isStrong = categoryAt(m_chart, label.index).isUnfinished;
        painter.setPen(isStrong ? m_ink.theme.text : m_ink.theme.text2);
        painter.drawText(label.rect, OneLine | Qt::AlignCenter, label.text);
    }
    painter.setFont(m_fonts.strong);
    for (int series = 0; series < seriesCount(m_chart); ++series) {
        painter.setPen(inkOn(m_ink.theme.color(seriesAt(m_chart, series).role)));
        for (const PlacedText &label :
            m_layout.insideLabels().at(static_cast<std::size_t>(series))) {
            if (m_ink.theme.hasPatterns()) {
                // Among lines no number is read.
                cover(painter, rectangle(label.rect), m_ink.theme.surface, false);
                painter.setPen(m_ink.theme.text);
            }
            painter.drawText(label.rect, OneLine | Qt::AlignCenter, label.text);
        }
    }
}

void BarChart::paintFocus(QPainter &painter) const
{
    if (!m_focused) {
        return;
    }
    if (m_focused->series) {
        paintFocusRing(painter, m_layout.rect(*m_focused), m_ink);
        return;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(m_ink.focus);
    painter.drawRoundedRect(m_layout.band(m_focused->category).adjusted(1, 1, -1, -1),
        BarPaintingBandRadius, BarPaintingBandRadius);
}

void BarChart::erase(QPainter &painter, const QPainterPath &path, int category) const
{
    const bool isOnBand = hasBand(category);
    cover(painter, path, isOnBand ? m_ink.theme.hover : m_ink.theme.surface,
        m_isTransparent && !isOnBand);
}

bool BarChart::hasBand(int category) const
{
    const ChartCategory &at = categoryAt(m_chart, category);
    return category == m_hovered || at.isUnfinished || at.isBanded;
}

} // namespace bellwether
