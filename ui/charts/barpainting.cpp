// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/barchart.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>

#include <cmath>

// What BarChart paints on Qt Charts' plot.
namespace bellwether {

namespace {

constexpr double EndRadius = 2; // of the value end
constexpr double BandRadius = 4;
constexpr double Gap = 1; // between segments
// A segment thinner than this would vanish in its gap.
constexpr double ThinnestWithGap = 2;

constexpr int OneLine = Qt::TextSingleLine | Qt::TextDontClip;

// The two corners that a rounded value end leaves free.
QPainterPath corners(const QRectF &bar)
{
    const double radius = std::min(EndRadius, bar.height());
    QPainterPath square;
    // A px more on top: the bar's antialiased edge goes as well.
    square.addRect(QRectF(bar.left(), bar.top() - 1, bar.width(), radius + 1));
    QPainterPath rounded;
    rounded.addRoundedRect(
        QRectF(bar.left(), bar.top(), bar.width(), 4 * EndRadius), radius, radius);
    return square.subtracted(rounded);
}

QPainterPath rectangle(const QRectF &rect)
{
    QPainterPath path;
    path.addRect(rect);
    return path;
}

} // namespace

void BarChart::paintBehind(QPainter &painter) const
{
    if (m_hovered) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_ink.theme.hover);
        painter.drawRoundedRect(m_layout.band(*m_hovered), BandRadius, BandRadius);
    }
    painter.setPen(m_ink.divider);
    for (const double x : m_layout.dividers()) {
        painter.drawLine(
            QPointF(x + 0.5, m_layout.plot().top()), QPointF(x + 0.5, m_size.height()));
    }
}

void BarChart::paintInFront(QPainter &painter) const
{
    for (int category = 0; category < categoryCount(m_chart); ++category) {
        paintEdges(painter, category);
    }
    painter.setPen(m_ink.baseline);
    painter.drawLine(m_layout.plot().bottomLeft(), m_layout.plot().bottomRight());
    paintLabels(painter);
    paintSelected(painter);
    paintFocus(painter);
}

void BarChart::paintSelected(QPainter &painter) const
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(m_ink.theme.text, 1.5));
    for (const ChartMark &mark : m_selected) {
        painter.drawRect(m_layout.rect(mark).adjusted(-1, -1, 1, 1));
    }
}

void BarChart::paintEdges(QPainter &painter, int category) const
{
    QRectF below;
    for (int series = 0; series < seriesCount(m_chart); ++series) {
        const QRectF segment = m_layout.rect({category, series});
        if (segment.height() <= 0) {
            continue;
        }
        if (below.height() >= ThinnestWithGap && segment.height() >= ThinnestWithGap) {
            // Exactly the row where the two colours mix.
            const double row = std::ceil(segment.bottom()) - Gap;
            erase(painter, rectangle({segment.left(), row, segment.width(), Gap}),
                m_ink.theme.surface);
        }
        below = segment;
    }
    const QRectF bar = m_layout.rect({category, {}});
    if (bar.height() > 0) {
        erase(painter, corners(bar), behind(category));
    }
}

void BarChart::paintLabels(QPainter &painter) const
{
    const Theme &theme = m_ink.theme;
    painter.setFont(m_fonts.axis);
    painter.setPen(theme.text3);
    for (const PlacedText &label : m_layout.tickLabels()) {
        painter.drawText(label.rect, OneLine | Qt::AlignRight | Qt::AlignVCenter, label.text);
    }
    for (const PlacedText &label : m_layout.categoryLabels()) {
        const bool isOverdue = categoryAt(m_chart, label.index).key == OverdueKey;
        const bool isHovered = label.index == m_hovered;
        painter.setFont(isOverdue || isHovered ? m_fonts.strong : m_fonts.axis);
        painter.setPen(isOverdue ? theme.negative : isHovered ? theme.text : theme.text3);
        painter.drawText(label.rect, OneLine | Qt::AlignCenter, label.text);
    }
    painter.setFont(m_fonts.axis);
    painter.setPen(theme.text2);
    for (const PlacedText &label : m_layout.secondLabels()) {
        painter.drawText(label.rect, OneLine | Qt::AlignCenter, label.text);
    }
    painter.setFont(m_fonts.total);
    for (const PlacedText &label : m_layout.totalLabels()) {
        // A gridline must not run through a number.
        erase(painter, rectangle(label.rect.adjusted(-2, 1, 2, 0)), behind(label.index));
        painter.setPen(theme.text2);
        painter.drawText(label.rect, OneLine | Qt::AlignCenter, label.text);
    }
}

void BarChart::paintFocus(QPainter &painter) const
{
    if (!m_focused) {
        return;
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(m_ink.focus);
    if (!m_focused->series) {
        painter.drawRoundedRect(
            m_layout.band(m_focused->category).adjusted(1, 1, -1, -1), BandRadius, BandRadius);
        return;
    }
    // Two px off the segment: on its own colour the ring would not be seen.
    const QRectF ring = m_layout.rect(*m_focused).adjusted(-2, -2, 2, 2);
    painter.setPen(QPen(m_ink.theme.surface, 4));
    painter.drawRoundedRect(ring, EndRadius, EndRadius);
    painter.setPen(m_ink.focus);
    painter.drawRoundedRect(ring.adjusted(-1, -1, 1, 1), EndRadius, EndRadius);
}

void BarChart::erase(QPainter &painter, const QPainterPath &path, const QColor &behind) const
{
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(behind);
    if (m_isTransparent) {
        // Vector formats know no erasing: there the surface's colour stays.
        const QPaintEngine *engine = painter.paintEngine();
        if (engine != nullptr && engine->type() == QPaintEngine::Raster) {
            painter.setCompositionMode(QPainter::CompositionMode_Clear);
        }
    }
    painter.drawPath(path);
    painter.restore();
}

QColor BarChart::behind(int category) const
{
    return category == m_hovered ? m_ink.theme.hover : m_ink.theme.surface;
}

} // namespace bellwether
