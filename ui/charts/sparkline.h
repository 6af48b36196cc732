// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/theme.h"

#include <QPointF>
#include <QRectF>
#include <QSizeF>

#include <optional>
#include <span>
#include <vector>

class QPainter;

namespace bellwether {

constexpr QSizeF SparklineSize(64, 22);

// Where the values of a small line lie in its rectangle, oldest at the left; nothing where one is
// missing. It spans at least 30 points from bottom to top, so that noise stays flat.
std::vector<std::optional<QPointF>> sparklinePoints(
    const QRectF &rect, std::span<const std::optional<double>> values);

// The line with a dot at its last value; nothing where there is no value.
void paintSparkline(QPainter &painter, const QRectF &rect,
    std::span<const std::optional<double>> values, const Theme &theme);

} // namespace bellwether
