// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/welcome/welcomedrawing.h"

#include "ui/widgets/healthglyph.h"
#include "ui/widgets/paint.h"

#include <QPainterPath>

#include <array>

namespace bellwether {

namespace {

constexpr QSizeF Canvas(240, 90); // what the motifs are drawn on

QColor welcomeDrawingMixed(const QColor &color, const QColor &ground, double share)
{
    const auto channel = [share](int a, int b) { return qRound(a * share + b * (1 - share)); };
    return QColor(channel(color.red(), ground.red()), channel(color.green(), ground.green()),
        channel(color.blue(), ground.blue()));
}

void drawSample(QPainter &painter, const Theme &theme)
{
    constexpr std::array Heights{22, 34, 28, 44, 38, 54, 48};
    for (std::size_t i = 0; i < Heights.size(); ++i) {
        const double share = 0.35 + 0.65 * static_cast<double>(i) / (Heights.size() - 1.0);
        QPainterPath bar;
        bar.addRoundedRect(
            QRectF(20 + 20.0 * static_cast<double>(i), 72 - Heights[i], 12, Heights[i] + 2), 2, 2);
        QPainterPath above;
        above.addRect(QRectF(0, 0, Canvas.width(), 72));
        painter.fillPath(bar & above,
            welcomeDrawingMixed(theme.color(ChartRole::Series1), theme.surface2, share));
    }
    painter.setPen(QPen(theme.control, 1));
    painter.drawLine(QPointF(10, 72.5), QPointF(162, 72.5));

    const QRectF ring(177, 21, 48, 48);
    const auto arc = [&](double from, double share, const QColor &color) {
        painter.setPen(QPen(color, 10, Qt::SolidLine, Qt::FlatCap));
        painter.drawArc(ring, qRound((90 - from * 360) * 16), -qRound(share * 360 * 16));
    };
    arc(0, 1, theme.track);
    arc(0, 0.7, theme.color(ChartRole::StatusThriving));
    arc(0.7, 0.18, theme.color(ChartRole::StatusSteady));
}

void drawImport(QPainter &painter, const Theme &theme)
{
    const QPen outline(theme.control, 1.2);
    const QRectF sheet(12.5, 13.5, 92, 62);
    painter.setPen(outline);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(sheet, 4, 4);
    painter.setPen(QPen(theme.border2, 1));
    painter.drawLine(QPointF(12.5, 28.5), QPointF(104.5, 28.5));
    for (const double y : {44.5, 60.5}) {
        painter.drawLine(QPointF(12.5, y), QPointF(104.5, y));
    }
    for (const double x : {44.5, 74.5}) {
        painter.drawLine(QPointF(x, 13.5), QPointF(x, 75.5));
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.border);
    for (const double y : {34.0, 50.0, 65.5}) {
        painter.drawRoundedRect(QRectF(19, y, 18, 5), 2.5, 2.5);
        painter.drawRoundedRect(QRectF(50, y, 16, 5), 2.5, 2.5);
        painter.drawRoundedRect(QRectF(80, y, 12, 5), 2.5, 2.5);
    }

    painter.setPen(QPen(theme.accent, 2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.drawLine(QPointF(113, 45), QPointF(135, 45));
    painter.drawPolyline(QPolygonF({QPointF(128, 38), QPointF(135, 45), QPointF(128, 52)}));

    painter.setPen(outline);
    painter.setBrush(theme.surface);
    painter.drawRoundedRect(QRectF(145.5, 13.5, 82, 62), 4, 4);
    constexpr std::array Levels{
        ChartRole::StatusThriving, ChartRole::StatusHealthy, ChartRole::StatusStruggling};
    for (std::size_t i = 0; i < Levels.size(); ++i) {
        const double y = 21 + 19.0 * static_cast<double>(i);
        paintGlyph(painter, QRectF(153, y, 9, 9), Levels[i], theme.color(Levels[i]));
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.border);
        painter.drawRoundedRect(QRectF(168, y + 2, 32, 5), 2.5, 2.5);
        painter.setBrush(welcomeDrawingMixed(theme.color(ChartRole::Series1), theme.surface, 0.5));
        painter.drawRoundedRect(QRectF(208, y + 2, 13, 5), 2.5, 2.5);
    }
}

void drawEmpty(QPainter &painter, const Theme &theme)
{
    painter.setPen(QPen(theme.control, 1.2, Qt::CustomDashLine));
    QPen dashed(theme.control, 1.2);
    dashed.setDashPattern({4, 3});
    painter.setPen(dashed);
    painter.setBrush(Qt::NoBrush);
    painter.drawRoundedRect(QRectF(66, 11, 108, 68), 5, 5);
    painter.setPen(QPen(theme.accent, 2, Qt::SolidLine, Qt::RoundCap));
    painter.drawLine(QPointF(120, 33), QPointF(120, 57));
    painter.drawLine(QPointF(108, 45), QPointF(132, 45));
}

} // namespace

WelcomeDrawing::WelcomeDrawing(Motif motif, QWidget *parent)
    : QWidget(parent)
    , m_motif(motif)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

QSize WelcomeDrawing::sizeHint() const
{
    return {316, scaled(124)};
}

void WelcomeDrawing::paintEvent(QPaintEvent *)
{
    const Theme &theme = currentTheme();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    QPainterPath ground;
    ground.addRoundedRect(QRectF(rect()).adjusted(0, 0, 0, 8), 7, 7);
    painter.setClipRect(rect());
    painter.fillPath(ground, theme.surface2);
    painter.fillRect(QRect(0, height() - 1, width(), 1), theme.border);
    const double scale = qMin(scaled(100) / 100.0, (width() - 16) / Canvas.width());
    painter.translate(
        (width() - Canvas.width() * scale) / 2, (height() - Canvas.height() * scale) / 2);
    painter.scale(scale, scale);
    switch (m_motif) {
    case Motif::Sample:
        drawSample(painter, theme);
        break;
    case Motif::Import:
        drawImport(painter, theme);
        break;
    case Motif::Empty:
        drawEmpty(painter, theme);
        break;
    }
}

} // namespace bellwether
