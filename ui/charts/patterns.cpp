// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/patterns.h"

#include "ui/charts/chartpainting.h"

#include <QPainter>
#include <QPolygonF>

#include <cmath>

namespace bellwether {

namespace {

constexpr double Pitch = 6; // px from line to line
constexpr double PatternsLine = 1.6;

// Falling lines, because rising ones mean that a period is not over.
struct Pattern
{
    bool isFalling = false;
    bool isLevel = false;
    bool isUpright = false;
};

// Neighbours in a stack or ring differ; the worst level is the busiest.
Pattern patternOf(ChartRole role)
{
    switch (role) {
    case ChartRole::Series2:
    case ChartRole::StatusHealthy:
    case ChartRole::BandSatisfactory:
    case ChartRole::Happy:
        return {true, false, false};
    case ChartRole::Series3:
    case ChartRole::StatusSteady:
    case ChartRole::BandNeedsAttention:
    case ChartRole::Neutral:
        return {false, true, false};
    case ChartRole::Series4:
    case ChartRole::VeryNegative:
        return {false, false, true};
    case ChartRole::Series6:
    case ChartRole::StatusStruggling:
    case ChartRole::BandAtRisk:
    case ChartRole::NotHappy:
        return {false, true, true};
    case ChartRole::Series1:
    case ChartRole::Series5:
    case ChartRole::StatusThriving:
    case ChartRole::StatusNotSet:
    case ChartRole::BandNoScore:
    case ChartRole::VeryHappy:
    case ChartRole::Rest:
        break;
    }
    return {};
}

// Counted from the painter's corner and not from the shape's, so that neighbours line up.
double firstBefore(double from)
{
    return std::floor(from / Pitch) * Pitch;
}

QPainterPath linesOver(const QRectF &box, const Pattern &pattern)
{
    QPainterPath lines;
    lines.setFillRule(Qt::WindingFill);
    if (pattern.isLevel) {
        for (double y = firstBefore(box.top()); y < box.bottom(); y += Pitch) {
            lines.addRect(QRectF(box.left(), y + Pitch / 2, box.width(), PatternsLine));
        }
    }
    if (pattern.isUpright) {
        for (double x = firstBefore(box.left()); x < box.right(); x += Pitch) {
            lines.addRect(QRectF(x + Pitch / 2, box.top(), PatternsLine, box.height()));
        }
    }
    if (pattern.isFalling) {
        const double step = Pitch * std::sqrt(2.0); // along the edge
        const double thick = PatternsLine * std::sqrt(2.0);
        const double start = std::floor((box.left() - box.height()) / step) * step;
        for (double x = start; x < box.right(); x += step) {
            lines.addPolygon(QPolygonF(
                {{x, box.top()}, {x + thick, box.top()}, {x + thick + box.height(), box.bottom()},
                    {x + box.height(), box.bottom()}, {x, box.top()}}));
        }
    }
    return lines;
}

} // namespace

void paintPattern(QPainter &painter, const QPainterPath &shape, ChartRole role, const Theme &theme)
{
    if (!theme.hasPatterns() || shape.isEmpty()) {
        return;
    }
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.surface);
    const QPainterPath lines = linesOver(shape.boundingRect(), patternOf(role));
    if (!lines.isEmpty()) {
        painter.drawPath(lines.intersected(shape));
    }
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.text, HairlineWidth, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.drawPath(shape);
    painter.restore();
}

void paintKey(QPainter &painter, const QRectF &box, const LegendEntry &entry, const Theme &theme)
{
    const bool isPlain = entry.isOutlined || entry.isComparison || entry.isShaped;
    if (!theme.hasPatterns() || isPlain) {
        paintSwatch(painter, box, entry, swatchColor(entry, theme));
        return;
    }
    painter.fillRect(box, theme.color(entry.role));
    paintPattern(painter, rectangle(box), entry.role, theme);
}

} // namespace bellwether
