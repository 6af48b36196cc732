// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/sparkline.h"

#include <QPainter>
#include <QPolygonF>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

constexpr double SparklineLineWidth = 1.4;
constexpr double SparklineDotRadius = 2.2;
constexpr double SparklineLeastSpan = 30; // points from bottom to top

bool isThere(const std::optional<double> &value)
{
    return value && std::isfinite(*value);
}

} // namespace

std::vector<std::optional<QPointF>> sparklinePoints(
    const QRectF &rect, std::span<const std::optional<double>> values)
{
    std::vector<std::optional<QPointF>> points(values.size());
    std::optional<double> lowest;
    std::optional<double> highest;
    for (const std::optional<double> &value : values) {
        if (isThere(value)) {
            lowest = std::min(lowest.value_or(*value), *value);
            highest = std::max(highest.value_or(*value), *value);
        }
    }
    if (!lowest) {
        return points;
    }
    const QRectF room = rect.adjusted(
        SparklineDotRadius, SparklineDotRadius, -SparklineDotRadius, -SparklineDotRadius);
    const double middle = *lowest + (*highest - *lowest) / 2;
    const double span = std::max(SparklineLeastSpan, *highest - *lowest);
    const double step =
        values.size() > 1 ? room.width() / static_cast<double>(values.size() - 1) : 0;
    for (std::size_t at = 0; at < values.size(); ++at) {
        if (isThere(values[at])) {
            const double x =
                values.size() > 1 ? room.left() + step * static_cast<double>(at) : room.right();
            points[at] =
                QPointF(x, room.center().y() - (*values[at] - middle) / span * room.height());
        }
    }
    return points;
}

void paintSparkline(QPainter &painter, const QRectF &rect,
    std::span<const std::optional<double>> values, const Theme &theme)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(
        QPen(theme.text3, SparklineLineWidth, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    std::optional<QPointF> last;
    QPolygonF stretch;
    const auto drawStretch = [&] {
        if (stretch.size() > 1) {
            painter.drawPolyline(stretch);
        } else if (stretch.size() == 1) {
            painter.drawPoint(stretch.front());
        }
        stretch.clear();
    };
    for (const std::optional<QPointF> &point : sparklinePoints(rect, values)) {
        if (point) {
            stretch << *point;
            last = point;
        } else {
            drawStretch();
        }
    }
    drawStretch();
    if (last) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.text3);
        painter.drawEllipse(*last, SparklineDotRadius, SparklineDotRadius);
    }
    painter.restore();
}

} // namespace bellwether
