// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/charts/charttheme.h"
#include "ui/charts/plot.h"

#include <QColor>
#include <QPainterPath>
#include <QPointF>
#include <QRectF>
#include <QString>

class QPainter;

// What several kinds of chart paint alike.
namespace bellwether {

// For single lines of text from data: no line breaks, no shortcuts, no markup.
constexpr int OneLine = Qt::TextSingleLine | Qt::TextDontClip;

// Where what lies under a shape must not show through: the colour behind it, or a hole where there
// is to be no surface. Vector formats know no erasing: there the colour stays.
void cover(QPainter &painter, const QPainterPath &shape, const QColor &behind, bool isHole);
QPainterPath rectangle(const QRectF &rect);

// 45° stripes in an outline: the period is not over. Nothing is clipped, so that SVG has it too.
void paintHatched(QPainter &painter, const QPainterPath &shape, const QColor &color);
// A light fill in an outline of 1 px: what could be, not what is.
void paintOutlined(QPainter &painter, const QRectF &rect, const QColor &color, double radius = 0);

// The glyph of a legend entry, and its colour.
QColor swatchColor(const LegendEntry &entry, const Theme &theme);
void paintSwatch(
    QPainter &painter, const QRectF &box, const LegendEntry &entry, const QColor &color);

// Of a line that others are compared with.
QPen comparisonPen(const QColor &color);

// A point on a line, set off from it by a ring of the surface.
void paintDot(
    QPainter &painter, QPointF center, const QColor &color, const QColor &surface, bool isHole);

// The ring of the keyboard, 2 px off a mark: on the mark's own colour it would not be seen.
void paintFocusRing(QPainter &painter, const QRectF &mark, const ChartInk &ink);
void paintSelectedOutline(QPainter &painter, const QRectF &mark, const Theme &theme);

// White or nearly black, whichever is easier to read on a fill.
QColor inkOn(const QColor &fill);

// Cut at the end to a width; empty where not even its first letters fit.
QString elidedTo(double width, const QString &text, const QFont &font);

} // namespace bellwether
