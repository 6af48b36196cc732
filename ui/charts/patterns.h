// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"
#include "ui/charts/plot.h"
#include "ui/theme.h"

#include <QPainterPath>
#include <QRectF>

class QPainter;

// What tells the parts of a chart apart where colours must not be needed for it: on paper without
// colour, and in high contrast.
namespace bellwether {

// Lines over a shape that is filled already, by what it means, and its outline. Nothing in a theme
// that has no patterns. Nothing is clipped, so that SVG has it too.
void paintPattern(QPainter &painter, const QPainterPath &shape, ChartRole role, const Theme &theme);

// What a legend shows of an entry: its glyph or, where bars and slices have patterns, a piece of
// them.
void paintKey(QPainter &painter, const QRectF &box, const LegendEntry &entry, const Theme &theme);

} // namespace bellwether
