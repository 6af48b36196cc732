// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/icons.h"
#include "ui/theme.h"

#include <QPainter>
#include <QRectF>

namespace bellwether {

// The theme that the application shows now, read from its palette: a widget that paints itself
// needs no controller, and switching theme repaints it like any other.
const Theme &currentTheme();

// A length that holds text: px at 100 %, larger where the system asks for larger text.
int scaled(int px);

// A filled rounded rectangle whose 1 px border lies on the pixel grid.
void drawSurface(
    QPainter &painter, const QRect &rect, const QColor &fill, const QColor &border, qreal radius);

void drawIcon(QPainter &painter, Icon icon, const QColor &color, const QRect &rect);

} // namespace bellwether
