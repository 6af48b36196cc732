// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"

#include <QPointF>
#include <QPolygonF>

class QColor;
class QPainter;
class QPainterPath;
class QRectF;

namespace bellwether {

// The shape that goes with a colour, so that the colour never carries meaning alone.
enum class Glyph
{
    TriangleUp,
    Circle,
    Diamond,
    TriangleDown,
    Ring, // not set, no score
    LaughingFace, // very happy
    SmilingFace,
    StraightFace,
    FrowningFace,
    FilledFrowningFace, // very negative, of the recorded sentiments
    Swatch // series that are not health: a rounded square
};

Glyph glyphOf(ChartRole role);

// The shape as a filled outline, as large as fits and centred in the box; of a face its head.
QPainterPath glyphOutline(const QRectF &box, Glyph glyph);

// Five points, one of them up: marks what is premium.
QPolygonF starOutline(QPointF center, double radius);

// The role's shape, as large as fits and centred in the box; legible from 8 px on, faces from
// 14 px on.
void paintGlyph(QPainter &painter, const QRectF &box, ChartRole role, const QColor &color);

} // namespace bellwether
