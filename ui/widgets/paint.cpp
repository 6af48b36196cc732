// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/widgets/paint.h"

#include <QApplication>

namespace bellwether {

const Theme &currentTheme()
{
    const QColor window = QApplication::palette().color(QPalette::Window);
    if (window == Theme::highContrast().background) {
        return Theme::highContrast();
    }
    return window.lightness() < 128 ? Theme::dark() : Theme::light();
}

int scaled(int px)
{
    constexpr double BodyAtFullSize = 13;
    return qRound(px * Theme::font(Theme::TextStyle::Body).pixelSize() / BodyAtFullSize);
}

void drawSurface(
    QPainter &painter, const QRect &rect, const QColor &fill, const QColor &border, qreal radius)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(border.isValid() ? QPen(border, 1) : QPen(Qt::NoPen));
    const QRectF area =
        border.isValid() ? QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5) : QRectF(rect);
    painter.drawRoundedRect(area, radius, radius);
    painter.restore();
}

void drawIcon(QPainter &painter, Icon icon, const QColor &color, const QRect &rect)
{
    const int size = qMin(rect.width(), rect.height());
    painter.drawPixmap(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2,
        iconPixmap(icon, color, size, painter.device()->devicePixelRatioF()));
}

} // namespace bellwether
