// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/healthglyph.h"

#include <QColor>
#include <QPainter>
#include <QPainterPath>
#include <QPolygonF>
#include <QRectF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bellwether {

namespace {

// A triangle looks as large as a circle of the same width when it is a little flatter than wide.
constexpr double TriangleHeight = 0.88;
constexpr double CircleSize = 0.9;
constexpr double RingStroke = 0.18;
constexpr double SwatchRadius = 0.2;
constexpr double StarWaist = 0.45; // of the radius

QPolygonF triangle(const QRectF &square, bool pointsUp)
{
    const double half = square.height() * TriangleHeight / 2;
    const double middle = square.center().y();
    const double tip = pointsUp ? middle - half : middle + half;
    const double base = pointsUp ? middle + half : middle - half;
    return QPolygonF({{square.center().x(), tip}, {square.right(), base}, {square.left(), base}});
}

QPolygonF diamond(const QRectF &square)
{
    const QPointF middle = square.center();
    return QPolygonF({{middle.x(), square.top()}, {square.right(), middle.y()},
        {middle.x(), square.bottom()}, {square.left(), middle.y()}});
}

// Eyes and mouth in a circle, drawn with lines of one width; `mouth` bends up at 1, down at -1.
void paintFace(QPainter &painter, const QRectF &square, const QColor &color, double mouth,
    bool isFilled, bool isOpen)
{
    const double side = square.width();
    const double stroke = std::max(1.0, side * 0.08);
    const QRectF head = square.adjusted(stroke / 2, stroke / 2, -stroke / 2, -stroke / 2);
    painter.setPen(QPen(color, stroke, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(isFilled ? QBrush(color) : Qt::NoBrush);
    painter.drawEllipse(head);
    const QColor ink = isFilled ? QColor(Qt::white) : color;
    const auto at = [&](double x, double y) {
        return square.topLeft() + QPointF(x * side, y * side);
    };
    painter.setPen(QPen(ink, stroke * 1.4, Qt::SolidLine, Qt::RoundCap));
    painter.drawPoint(at(0.35, 0.4));
    painter.drawPoint(at(0.65, 0.4));
    painter.setPen(QPen(ink, stroke, Qt::SolidLine, Qt::RoundCap));
    painter.setBrush(isOpen ? QBrush(ink) : Qt::NoBrush);
    const double corner = 0.64 - 0.05 * mouth;
    QPainterPath lips(at(0.3, corner));
    lips.quadTo(at(0.5, corner + 0.24 * mouth), at(0.7, corner));
    if (isOpen) {
        lips.closeSubpath();
    }
    painter.drawPath(lips);
}

QRectF shrunk(const QRectF &square, double share)
{
    const double margin = square.width() * (1 - share) / 2;
    return square.adjusted(margin, margin, -margin, -margin);
}

} // namespace

Glyph glyphOf(ChartRole role)
{
    switch (role) {
    case ChartRole::StatusThriving:
        return Glyph::TriangleUp;
    case ChartRole::StatusHealthy:
    case ChartRole::BandSatisfactory:
        return Glyph::Circle;
    case ChartRole::StatusSteady:
    case ChartRole::BandNeedsAttention:
        return Glyph::Diamond;
    case ChartRole::StatusStruggling:
    case ChartRole::BandAtRisk:
        return Glyph::TriangleDown;
    case ChartRole::StatusNotSet:
    case ChartRole::BandNoScore:
        return Glyph::Ring;
    case ChartRole::VeryHappy:
        return Glyph::LaughingFace;
    case ChartRole::Happy:
        return Glyph::SmilingFace;
    case ChartRole::Neutral:
        return Glyph::StraightFace;
    case ChartRole::NotHappy:
        return Glyph::FrowningFace;
    case ChartRole::VeryNegative:
        return Glyph::FilledFrowningFace;
    case ChartRole::Rest:
    case ChartRole::Series1:
    case ChartRole::Series2:
    case ChartRole::Series3:
    case ChartRole::Series4:
    case ChartRole::Series5:
    case ChartRole::Series6:
        break;
    }
    return Glyph::Swatch;
}

QPainterPath glyphOutline(const QRectF &box, Glyph glyph)
{
    const double side = std::min(box.width(), box.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(box.center());
    QPainterPath outline; // odd-even: what lies within the ring's hole is outside
    switch (glyph) {
    case Glyph::TriangleUp:
    case Glyph::TriangleDown:
        outline.addPolygon(triangle(square, glyph == Glyph::TriangleUp));
        outline.closeSubpath();
        break;
    case Glyph::Diamond:
        outline.addPolygon(diamond(square));
        outline.closeSubpath();
        break;
    case Glyph::Ring:
        outline.addEllipse(shrunk(square, CircleSize));
        outline.addEllipse(shrunk(square, CircleSize - 2 * RingStroke));
        break;
    case Glyph::Swatch:
        outline.addRoundedRect(square, side * SwatchRadius, side * SwatchRadius);
        break;
    case Glyph::Circle:
    case Glyph::LaughingFace:
    case Glyph::SmilingFace:
    case Glyph::StraightFace:
    case Glyph::FrowningFace:
    case Glyph::FilledFrowningFace:
        outline.addEllipse(shrunk(square, CircleSize));
        break;
    }
    return outline;
}

void paintGlyph(QPainter &painter, const QRectF &box, ChartRole role, const QColor &color)
{
    const double side = std::min(box.width(), box.height());
    QRectF square(0, 0, side, side);
    square.moveCenter(box.center());

    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    switch (glyphOf(role)) {
    case Glyph::TriangleUp:
        painter.drawPolygon(triangle(square, true));
        break;
    case Glyph::TriangleDown:
        painter.drawPolygon(triangle(square, false));
        break;
    case Glyph::Diamond:
        painter.drawPolygon(diamond(square));
        break;
    case Glyph::Circle:
        painter.drawEllipse(shrunk(square, CircleSize));
        break;
    case Glyph::Ring:
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(color, side * RingStroke));
        painter.drawEllipse(shrunk(square, CircleSize - RingStroke));
        break;
    case Glyph::LaughingFace:
        paintFace(painter, square, color, 1, false, true);
        break;
    case Glyph::SmilingFace:
        paintFace(painter, square, color, 1, false, false);
        break;
    case Glyph::StraightFace:
        paintFace(painter, square, color, 0, false, false);
        break;
    case Glyph::FrowningFace:
        paintFace(painter, square, color, -1, false, false);
        break;
    case Glyph::FilledFrowningFace:
        paintFace(painter, square, color, -1, true, false);
        break;
    case Glyph::Swatch:
        painter.drawRoundedRect(square, side * SwatchRadius, side * SwatchRadius);
        break;
    }
    painter.restore();
}

QPolygonF starOutline(QPointF center, double radius)
{
    constexpr int Corners = 10;
    QPolygonF star;
    for (int corner = 0; corner < Corners; ++corner) {
        const double angle = std::numbers::pi * (2.0 * corner / Corners - 0.5);
        const double reach = corner % 2 == 0 ? radius : radius * StarWaist;
        star << center + QPointF(reach * std::cos(angle), reach * std::sin(angle));
    }
    return star;
}

} // namespace bellwether
