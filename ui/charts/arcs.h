// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPainterPath>
#include <QPointF>

#include <optional>
#include <vector>

namespace bellwether {

// A part of a ring, in degrees clockwise from 12 o'clock.
struct Arc
{
    double from = 0;
    double span = 0;

    double middle() const { return from + span / 2; }
};

// The place of a ring in its plot.
struct RingBand
{
    QPointF centre;
    double inner = 0;
    double outer = 0;

    bool contains(QPointF point) const;
    // Grown by so many px on both sides.
    RingBand widened(double px) const { return {centre, inner - px, outer + px}; }
};

// Shares of a full turn by value, one after the other; values of 0 take no room, and where all are
// 0 nothing does.
std::vector<Arc> arcsOf(const std::vector<double> &values);

QPointF pointAt(QPointF centre, double radius, double angle);
double angleOf(QPointF centre, QPointF point); // 0 to 360
QPainterPath pathOf(const RingBand &band, const Arc &arc);
// The same, so many px larger on every side: where a ring around it runs.
QPainterPath outlineOf(const RingBand &band, const Arc &arc, double px);
// Which arc a point of the band lies in.
std::optional<std::size_t> arcAt(const std::vector<Arc> &arcs, const RingBand &band, QPointF point);

// The gaps between neighbours: narrower between slices that would vanish in them, none for a ring
// of one slice.
QPainterPath gapsOf(const std::vector<Arc> &arcs, const RingBand &band, double width);

} // namespace bellwether
