// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/scattermarks.h"

#include "ui/widgets/healthglyph.h"

#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

constexpr double EdgeWidth = 1.2;
// Below this radius the edge is thinner in proportion and dashes are left out: they would leave
// nothing of the mark.
constexpr double LeastWithEdge = 3.5;
constexpr double DashInset = 2.6; // from the dashed edge to the fill within it
constexpr double OutlineOff = 1.5; // of a selected mark's outline
constexpr double OutlineWidth = 1.5;
constexpr double HoverRingOff = 3;
constexpr double RiskRingOff = 2.6; // from a mark to the ring around those at risk
constexpr double RiskRingWidth = 1.4;
constexpr double LeastWithStar = 4; // a star in a smaller mark would be a blot
constexpr double StarShare = 0.72; // of the mark's radius
// A circle glyph is this much of its box: shapes and circles of one size look equally large.
constexpr double CircleShare = 0.9;
constexpr double TriangleReach = 1.4; // of a box' corner from its centre, in half sides

constexpr int StepsPerPixel = 4;
constexpr int RadiusSteps = 22 * StepsPerPixel; // beyond the largest mark
constexpr int Variants = 16;
constexpr int Roles = static_cast<int>(ChartRole::Rest) + 1;

QPainterPath circle(QPointF center, double radius)
{
    QPainterPath path;
    path.addEllipse(center, radius, radius);
    return path;
}

QRectF box(QPointF center, double radius)
{
    const double half = radius / CircleShare;
    return {center.x() - half, center.y() - half, 2 * half, 2 * half};
}

} // namespace

double MarkPainter::reach(const MarkLook &look) const
{
    const double outlined = look.radius
        + (look.isRinged          ? RiskRingOff + RiskRingWidth / 2
                : look.isSelected ? OutlineOff + OutlineWidth / 2
                                  : EdgeWidth / 2);
    return (m_showsShapes ? outlined / CircleShare * TriangleReach : outlined) + 0.5;
}

void MarkPainter::paintShape(
    QPainter &painter, QPointF center, const MarkLook &look, double radius) const
{
    const Glyph glyph = m_showsShapes ? glyphOf(look.role) : Glyph::Circle;
    const bool isHealth = glyph == Glyph::TriangleUp || glyph == Glyph::TriangleDown
        || glyph == Glyph::Diamond || glyph == Glyph::Ring;
    if (isHealth) {
        painter.drawPath(glyphOutline(box(center, radius), glyph));
    } else {
        painter.drawEllipse(center, radius, radius);
    }
}

void MarkPainter::paint(
    QPainter &painter, QPointF center, const MarkLook &look, double opacity) const
{
    const QColor color = m_theme.color(look.role);
    QColor fill = color;
    fill.setAlphaF(static_cast<float>(opacity));
    QPen edge(m_theme.surface, EdgeWidth * std::min(1.0, look.radius / LeastWithEdge));
    edge.setJoinStyle(Qt::RoundJoin);
    if (look.isDashed && look.radius >= LeastWithEdge) {
        // The dashes stand apart from the fill: on it they would not be seen.
        painter.setPen(Qt::NoPen);
        painter.setBrush(m_theme.surface);
        paintShape(painter, center, look, look.radius + EdgeWidth / 2);
        painter.setBrush(fill);
        paintShape(painter, center, look, std::max(look.radius / 3, look.radius - DashInset));
        edge.setColor(color);
        edge.setDashPattern({1.8, 1.6});
        edge.setCapStyle(Qt::FlatCap);
        painter.setPen(edge);
        painter.setBrush(Qt::NoBrush);
        paintShape(painter, center, look, look.radius - EdgeWidth / 2);
    } else {
        painter.setPen(edge);
        painter.setBrush(fill);
        paintShape(painter, center, look, look.radius);
    }
    if (look.isStarred && look.radius >= LeastWithStar) {
        paintStar(painter, center, look.radius * StarShare);
    }
    if (look.isRinged) {
        painter.setPen(QPen(m_theme.text2, RiskRingWidth));
        painter.setBrush(Qt::NoBrush);
        paintShape(painter, center, look, look.radius + RiskRingOff);
    }
    if (look.isSelected) {
        QPen outline(m_theme.text, OutlineWidth);
        outline.setJoinStyle(Qt::RoundJoin);
        painter.setPen(outline);
        painter.setBrush(Qt::NoBrush);
        paintShape(painter, center, look, look.radius + OutlineOff);
    }
}

void MarkPainter::paintStar(QPainter &painter, QPointF center, double radius) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_theme.surface);
    painter.drawPolygon(starOutline(center, radius));
}

void MarkPainter::paintHovered(QPainter &painter, QPointF center, const MarkLook &look) const
{
    const QPainterPath ring = m_showsShapes
        ? circle(center, look.radius / CircleShare + HoverRingOff)
        : circle(center, look.radius + HoverRingOff);
    painter.strokePath(ring, QPen(m_theme.surface, 4));
    painter.strokePath(ring, QPen(m_theme.text, OutlineWidth));
    paint(painter, center, look, 1);
}

MarkSprites::MarkSprites(const MarkPainter &marks, double scale)
    : m_marks(marks)
    , m_scale(scale)
    , m_sprites(static_cast<std::size_t>(Roles * RadiusSteps * Variants))
{
}

void MarkSprites::paint(QPainter &painter, QPointF center, const MarkLook &look)
{
    const QImage &sprite = spriteOf(look);
    const int half = sprite.width() / 2;
    painter.drawImage(QPoint(static_cast<int>(std::lround(center.x())) - half,
                          static_cast<int>(std::lround(center.y())) - half),
        sprite);
}

const QImage &MarkSprites::spriteOf(const MarkLook &look)
{
    const int step =
        std::clamp(static_cast<int>(std::lround(look.radius * StepsPerPixel)), 1, RadiusSteps - 1);
    const int variant = (look.isDashed ? 1 : 0) + (look.isSelected ? 2 : 0)
        + (look.isRinged ? 4 : 0) + (look.isStarred ? 8 : 0);
    const int place = (static_cast<int>(look.role) * RadiusSteps + step) * Variants + variant;
    QImage &sprite = m_sprites[static_cast<std::size_t>(place)];
    if (sprite.isNull()) {
        MarkLook drawn = look;
        drawn.radius = static_cast<double>(step) / StepsPerPixel;
        // No farther than the ink: what is transparent is copied too.
        const double reach = m_marks.reach(drawn);
        const int half = std::max(1, static_cast<int>(std::ceil(reach * m_scale)));
        sprite = QImage(2 * half, 2 * half, QImage::Format_ARGB32_Premultiplied);
        sprite.fill(Qt::transparent);
        QPainter painter(&sprite);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.translate(half, half);
        painter.scale(m_scale, m_scale);
        m_marks.paint(painter, {}, drawn);
    }
    return sprite;
}

} // namespace bellwether
