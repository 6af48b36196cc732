// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/arcs.h"

#include <QLineF>

#include <algorithm>
#include <cmath>
#include <numbers>

namespace bellwether {

namespace {

constexpr double FullTurn = 360;
// A gap takes at most this much of the thinner of its neighbours.
constexpr double LargestGapShare = 0.35;

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180;
}

double lengthOf(const Arc &arc, double radius)
{
    return radians(arc.span) * radius;
}

QRectF square(QPointF centre, double radius)
{
    return {centre.x() - radius, centre.y() - radius, 2 * radius, 2 * radius};
}

} // namespace

bool RingBand::contains(QPointF point) const
{
    const double distance = QLineF(centre, point).length();
    return distance >= inner && distance <= outer;
}

std::vector<Arc> arcsOf(const std::vector<double> &values)
{
    double sum = 0;
    for (const double value : values) {
        sum += value;
    }
    std::vector<Arc> arcs;
    double before = 0;
    for (const double value : values) {
        const double from = sum > 0 ? before / sum * FullTurn : 0;
        before += value;
        arcs.push_back({from, sum > 0 ? value / sum * FullTurn : 0});
    }
    return arcs;
}

QPointF pointAt(QPointF centre, double radius, double angle)
{
    return centre + radius * QPointF(std::sin(radians(angle)), -std::cos(radians(angle)));
}

double angleOf(QPointF centre, QPointF point)
{
    const QPointF away = point - centre;
    const double angle = std::atan2(away.x(), -away.y()) * 180 / std::numbers::pi;
    return angle < 0 ? angle + FullTurn : angle;
}

QPainterPath pathOf(const RingBand &band, const Arc &arc)
{
    QPainterPath path;
    if (arc.span <= 0 || band.outer <= 0) {
        return path;
    }
    const double inner = std::max(0.0, band.inner);
    if (arc.span >= FullTurn) {
        path.addEllipse(band.centre, band.outer, band.outer);
        path.addEllipse(band.centre, inner, inner);
        return path;
    }
    // Qt counts its angles against the clock, from 3 o'clock.
    const double start = 90 - arc.from;
    path.arcMoveTo(square(band.centre, band.outer), start);
    path.arcTo(square(band.centre, band.outer), start, -arc.span);
    path.arcTo(square(band.centre, inner), start - arc.span, arc.span);
    path.closeSubpath();
    return path;
}

QPainterPath outlineOf(const RingBand &band, const Arc &arc, double px)
{
    const double turn = band.outer > 0 ? px / band.outer * 180 / std::numbers::pi : 0;
    const double span = std::min(FullTurn, arc.span + 2 * turn);
    return pathOf(band.widened(px), {arc.from - turn, span});
}

std::optional<std::size_t> arcAt(const std::vector<Arc> &arcs, const RingBand &band, QPointF point)
{
    if (!band.contains(point)) {
        return std::nullopt;
    }
    const double angle = angleOf(band.centre, point);
    for (std::size_t at = 0; at < arcs.size(); ++at) {
        if (arcs[at].span > 0 && angle >= arcs[at].from && angle < arcs[at].from + arcs[at].span) {
            return at;
        }
    }
    return std::nullopt;
}

QPainterPath gapsOf(const std::vector<Arc> &arcs, const RingBand &band, double width)
{
    std::vector<Arc> drawn;
    for (const Arc &arc : arcs) {
        if (arc.span > 0) {
            drawn.push_back(arc);
        }
    }
    QPainterPath gaps;
    gaps.setFillRule(Qt::WindingFill);
    if (drawn.size() < 2) {
        return gaps;
    }
    for (std::size_t at = 0; at < drawn.size(); ++at) {
        const Arc &before = drawn[at == 0 ? drawn.size() - 1 : at - 1];
        const double thinner =
            std::min(lengthOf(before, band.outer), lengthOf(drawn[at], band.outer));
        const double half = std::min(width, thinner * LargestGapShare) / 2;
        const double angle = drawn[at].from;
        const QPointF side = pointAt({}, half, angle + 90);
        // A px more at both ends: antialiased edges go as well.
        const QPointF from = pointAt(band.centre, band.inner - 1, angle);
        const QPointF to = pointAt(band.centre, band.outer + 1, angle);
        gaps.addPolygon(QPolygonF({from - side, to - side, to + side, from + side, from - side}));
    }
    return gaps;
}

} // namespace bellwether
