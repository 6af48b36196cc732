// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartpainting.h"

#include "ui/widgets/healthglyph.h"

#include <QFontMetricsF>
#include <QPaintEngine>
#include <QPainter>
#include <QPolygonF>

#include <cmath>

namespace bellwether {

namespace {

constexpr double HatchPitch = 5; // px from stripe to stripe
constexpr double HatchStripe = 2;
constexpr double OpenFill = 0.16;
constexpr double ChartPaintingDotRadius = 3.5;
constexpr double DotRing = 1.5;
constexpr double RingRadius = 2;
constexpr double ComparisonWidth = 1.3;
constexpr double Dash = 3; // px, as the gaps

double luminance(const QColor &color)
{
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF())
        + 0.0722 * linear(color.blueF());
}

QPainterPath stripesOver(const QRectF &box)
{
    const double shift = HatchPitch * std::sqrt(2.0); // along the edge
    const double thick = HatchStripe * std::sqrt(2.0);
    QPainterPath stripes;
    for (double x = box.left() - box.height(); x < box.right() + thick; x += shift) {
        stripes.addPolygon(QPolygonF(
            {{x, box.bottom()}, {x + thick, box.bottom()}, {x + thick + box.height(), box.top()},
                {x + box.height(), box.top()}, {x, box.bottom()}}));
    }
    return stripes;
}

} // namespace

void cover(QPainter &painter, const QPainterPath &shape, const QColor &behind, bool isHole)
{
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(behind);
    const QPaintEngine *engine = painter.paintEngine();
    if (isHole && engine != nullptr && engine->type() == QPaintEngine::Raster) {
        painter.setCompositionMode(QPainter::CompositionMode_Clear);
    }
    painter.drawPath(shape);
    painter.restore();
}

QPainterPath rectangle(const QRectF &rect)
{
    QPainterPath path;
    path.addRect(rect);
    return path;
}

void paintHatched(QPainter &painter, const QPainterPath &shape, const QColor &color)
{
    painter.save();
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawPath(stripesOver(shape.boundingRect()).intersected(shape));
    // The inner half of an outline twice as wide.
    QPainterPathStroker outline;
    outline.setWidth(2 * HairlineWidth);
    painter.drawPath(outline.createStroke(shape).intersected(shape));
    painter.restore();
}

void paintOutlined(QPainter &painter, const QRectF &rect, const QColor &color, double radius)
{
    QColor fill = color;
    fill.setAlphaF(static_cast<float>(OpenFill));
    painter.save();
    painter.setPen(QPen(color, HairlineWidth, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin));
    painter.setBrush(fill);
    const double inset = std::min(HairlineWidth, std::min(rect.width(), rect.height())) / 2;
    painter.drawRoundedRect(rect.adjusted(inset, inset, -inset, -inset), radius, radius);
    painter.restore();
}

QPen comparisonPen(const QColor &color)
{
    QPen pen(color, ComparisonWidth);
    pen.setCapStyle(Qt::FlatCap);
    pen.setDashPattern({Dash / ComparisonWidth, Dash / ComparisonWidth});
    return pen;
}

QColor swatchColor(const LegendEntry &entry, const Theme &theme)
{
    return entry.isComparison ? theme.text3 : theme.color(entry.role);
}

void paintSwatch(
    QPainter &painter, const QRectF &box, const LegendEntry &entry, const QColor &color)
{
    if (entry.isComparison) {
        painter.setPen(comparisonPen(color));
        const double y = std::floor(box.center().y()) + 0.5;
        painter.drawLine(QPointF(box.left(), y), QPointF(box.right(), y));
    } else if (entry.isOutlined) {
        paintOutlined(painter, box, color, RingRadius);
    } else {
        paintGlyph(painter, box, entry.role, color);
    }
}

void paintDot(
    QPainter &painter, QPointF center, const QColor &color, const QColor &surface, bool isHole)
{
    QPainterPath ring;
    ring.addEllipse(center, ChartPaintingDotRadius + DotRing, ChartPaintingDotRadius + DotRing);
    cover(painter, ring, surface, isHole);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(center, ChartPaintingDotRadius, ChartPaintingDotRadius);
}

void paintFocusRing(QPainter &painter, const QRectF &mark, const ChartInk &ink)
{
    const QRectF ring = mark.adjusted(-2, -2, 2, 2);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(ink.theme.surface, 4));
    painter.drawRoundedRect(ring, RingRadius, RingRadius);
    painter.setPen(ink.focus);
    painter.drawRoundedRect(ring.adjusted(-1, -1, 1, 1), RingRadius, RingRadius);
}

void paintSelectedOutline(QPainter &painter, const QRectF &mark, const Theme &theme)
{
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.text, 1.5));
    painter.drawRect(mark.adjusted(-1, -1, 1, 1));
}

QColor inkOn(const QColor &fill)
{
    const QColor dark(0x0B, 0x14, 0x22);
    const double light = luminance(fill) + 0.05;
    return 1.05 / light >= light / (luminance(dark) + 0.05) ? QColor(Qt::white) : dark;
}

QString elidedTo(double width, const QString &text, const QFont &font)
{
    const QFontMetricsF metrics(font);
    // Half a px more: a text must fit into the width that was measured for it.
    const QString shown = metrics.elidedText(text, Qt::ElideRight, width + 0.5);
    const bool isWhole = shown == text;
    return !isWhole && (shown.size() < 3 || metrics.horizontalAdvance(shown) > width + 1)
        ? QString()
        : shown;
}

} // namespace bellwether
