// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/scatterplot.h"

#include <QPaintEngine>
#include <QPainter>
#include <QPainterPath>
#include <QStaticText>

#include <cmath>
#include <numbers>

// What ScatterPlot paints.
namespace bellwether {

namespace {

// Up to here marks are drawn one by one at their exact place; copied ones stand on whole pixels.
constexpr std::size_t MostExactMarks = 400;
// A vector file with more shapes takes seconds to open and megabytes to keep: its marks are one
// picture inside, its axes and words stay words. Printed at 300 dpi and read at 96 it is as sharp.
constexpr std::size_t MostVectorMarks = 5'000;
constexpr double EmbeddedScale = 300.0 / 96;
constexpr double LargestPicture = 16'000'000; // px that are kept for the next repaint
constexpr double HaloWidth = 3;
constexpr double MostStampedScale = 2.5; // beyond it the stamps of a halo come apart
constexpr double Overhang = 6; // of outlines beyond the plot

constexpr int OneLine = Qt::TextSingleLine | Qt::TextDontClip;

// A stroke around the outlines of the letters.
void strokeHalo(QPainter &painter, QPointF start, const QString &text, const QColor &color)
{
    QPainterPath letters;
    letters.addText(start, painter.font(), text);
    QPen pen(color, 2 * HaloWidth);
    pen.setJoinStyle(Qt::RoundJoin);
    painter.strokePath(letters, pen);
}

// The same by writing the text around its place, from glyphs that the font has ready: strokes of
// a dozen labels would take longer than ten thousand marks.
void stampHalo(QPainter &painter, QPointF corner, const QString &text, const QColor &color)
{
    QStaticText letters(text);
    letters.setTextFormat(Qt::PlainText);
    letters.setPerformanceHint(QStaticText::AggressiveCaching);
    letters.prepare({}, painter.font());
    painter.setPen(color);
    constexpr int Directions = 16;
    for (const double off : {HaloWidth - 0.5, HaloWidth / 2}) {
        for (int direction = 0; direction < Directions; ++direction) {
            const double angle = 2 * std::numbers::pi * direction / Directions;
            painter.drawStaticText(
                corner + QPointF(off * std::cos(angle), off * std::sin(angle)), letters);
        }
    }
}

QTransform translated(const QTransform &transform, QPointF by)
{
    return transform * QTransform::fromTranslate(by.x(), by.y());
}

} // namespace

void ScatterPlot::paint(QPainter &painter)
{
    painter.save();
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    painter.setFont(m_fonts.chart.axis);
    paintLines(painter);
    paintMarks(painter);
    paintTexts(painter);
    paintPointed(painter);
    painter.restore();
}

void ScatterPlot::paintLines(QPainter &painter) const
{
    const QRectF plot = m_layout.plot();
    const QRectF lane = m_layout.lane();
    if (!m_isTransparent) {
        painter.fillRect(plot, m_ink.theme.surface2);
        painter.fillRect(lane, m_ink.theme.surface2);
    }
    const auto drawLevel = [&](const QRectF &room, double y) {
        if (!room.isNull()) {
            painter.drawLine(QPointF(room.left(), y), QPointF(room.right(), y));
        }
    };
    painter.setPen(m_ink.grid);
    for (const double x : m_layout.uprightLines()) {
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    }
    for (const double y : m_layout.levelLines()) {
        drawLevel(plot, y);
        drawLevel(lane, y);
    }
    QPen quadrant = m_ink.grid;
    quadrant.setColor(m_ink.theme.control);
    painter.setPen(quadrant);
    if (const std::optional<double> x = m_layout.uprightThreshold()) {
        painter.drawLine(QPointF(*x, plot.top()), QPointF(*x, plot.bottom()));
    }
    if (const std::optional<double> y = m_layout.levelThreshold()) {
        drawLevel(plot, *y);
        drawLevel(lane, *y);
    }
}

void ScatterPlot::paintMarks(QPainter &painter)
{
    const QPaintEngine *engine = painter.paintEngine();
    const bool isRaster = engine != nullptr && engine->type() == QPaintEngine::Raster;
    if (!isRaster && m_marks.size() <= MostVectorMarks) {
        paintEach(painter);
        paintHalos(painter);
        return;
    }
    const QRectF room = m_layout.canvas().adjusted(-Overhang, -Overhang, Overhang, Overhang);
    if (!isRaster) {
        const QTransform scale = QTransform::fromScale(EmbeddedScale, EmbeddedScale);
        const QImage picture = pictureOf(
            translated(scale, -scale.map(room.topLeft())), (room.size() * EmbeddedScale).toSize());
        painter.drawImage(QRectF(room.topLeft(), QSizeF(picture.size()) / EmbeddedScale), picture);
        paintHalos(painter);
        return;
    }
    const QTransform device = painter.deviceTransform();
    const QRect target = device.mapRect(room).toAlignedRect();
    const double pixels = static_cast<double>(target.width()) * target.height();
    if (device.type() > QTransform::TxScale || pixels > LargestPicture) {
        paintEach(painter);
        paintHalos(painter);
        return;
    }
    const QTransform toPicture = translated(device, -QPointF(target.topLeft()));
    if (m_picture.size() != target.size() || m_pictureTransform != toPicture) {
        m_picture = pictureOf(toPicture, target.size());
        m_pictureTransform = toPicture;
    }
    painter.save();
    // Leaves the device's own pixels: what was drawn for them is copied as it is.
    painter.setWorldTransform(device.inverted() * painter.worldTransform());
    painter.drawImage(target.topLeft(), m_picture);
    painter.restore();
}

QImage ScatterPlot::pictureOf(const QTransform &toDevice, QSize size)
{
    QImage picture(size, QImage::Format_ARGB32_Premultiplied);
    picture.fill(Qt::transparent);
    QPainter painter(&picture);
    painter.setRenderHint(QPainter::Antialiasing);
    if (m_marks.size() > MostExactMarks) {
        paintSprites(painter, toDevice);
        painter.setTransform(toDevice);
    } else {
        painter.setTransform(toDevice);
        paintEach(painter);
    }
    paintHalos(painter);
    return picture;
}

void ScatterPlot::paintSprites(QPainter &painter, const QTransform &toDevice)
{
    if (!m_sprites || m_sprites->scale() != toDevice.m11()) {
        m_sprites.emplace(markPainter(), toDevice.m11());
    }
    for (const int mark : m_drawing) {
        m_sprites->paint(painter, toDevice.map(centerOf(mark)), lookOf(mark));
    }
}

void ScatterPlot::paintEach(QPainter &painter) const
{
    const MarkPainter marks = markPainter();
    for (const int mark : m_drawing) {
        marks.paint(painter, centerOf(mark), lookOf(mark));
    }
}

// Behind words that stand among marks, so that they are read on any colour.
void ScatterPlot::paintHalos(QPainter &painter) const
{
    const QPaintEngine *engine = painter.paintEngine();
    const bool isQuick = engine != nullptr && engine->type() == QPaintEngine::Raster
        && painter.deviceTransform().m11() <= MostStampedScale;
    for (const auto *texts : {&m_layout.texts(), &m_names}) {
        for (const ScatterText &text : *texts) {
            if (text.kind < ScatterText::Kind::AreaName) {
                continue; // outside the plot
            }
            const QFont &font = m_fonts.of(text.kind);
            const QFontMetricsF metrics(font);
            const QRectF &rect = text.placed.rect;
            const QPointF corner(rect.left(), rect.top() + (rect.height() - metrics.height()) / 2);
            painter.setFont(font);
            if (isQuick) {
                stampHalo(painter, corner, text.placed.text, m_ink.theme.surface2);
            } else {
                const QPointF start(corner.x(), corner.y() + metrics.ascent());
                strokeHalo(painter, start, text.placed.text, m_ink.theme.surface2);
            }
        }
    }
}

void ScatterPlot::paintTexts(QPainter &painter) const
{
    for (const auto *texts : {&m_layout.texts(), &m_names}) {
        for (const ScatterText &text : *texts) {
            paintText(painter, text);
        }
    }
}

void ScatterPlot::paintText(QPainter &painter, const ScatterText &text) const
{
    const Theme &theme = m_ink.theme;
    QColor ink = theme.text3;
    switch (text.kind) {
    case ScatterText::Kind::ThresholdTick:
    case ScatterText::Kind::AreaName:
    case ScatterText::Kind::MarkName:
        ink = theme.text;
        break;
    case ScatterText::Kind::XTitle:
    case ScatterText::Kind::YTitle:
    case ScatterText::Kind::LaneTitle:
    case ScatterText::Kind::AreaCount:
        ink = theme.text2;
        break;
    case ScatterText::Kind::Tick:
    case ScatterText::Kind::AreaLine:
        break;
    }
    painter.setFont(m_fonts.of(text.kind));
    painter.setPen(ink);
    const QRectF &rect = text.placed.rect;
    if (text.kind == ScatterText::Kind::YTitle) {
        painter.save();
        painter.translate(rect.left(), rect.bottom());
        painter.rotate(-90);
        painter.drawText(
            QRectF(0, 0, rect.height(), rect.width()), OneLine | Qt::AlignCenter, text.placed.text);
        painter.restore();
        return;
    }
    painter.drawText(rect, OneLine | Qt::AlignLeft | Qt::AlignVCenter, text.placed.text);
}

void ScatterPlot::paintPointed(QPainter &painter) const
{
    const MarkPainter marks = markPainter();
    if (m_hovered != NoMark) {
        marks.paintHovered(painter, centerOf(m_hovered), lookOf(m_hovered));
    }
    if (m_focused != NoMark) {
        const QRectF ring = rectOf(m_focused).adjusted(-4, -4, 4, 4);
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(m_ink.theme.surface, 4));
        painter.drawEllipse(ring);
        painter.setPen(m_ink.focus);
        painter.drawEllipse(ring);
    }
}

} // namespace bellwether
