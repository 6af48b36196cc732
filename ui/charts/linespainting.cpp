// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartpainting.h"
#include "ui/charts/linesplot.h"
#include "ui/charts/patterns.h"

#include <QLineSeries>
#include <QPainter>
#include <QPainterPath>

#include <cmath>
#include <utility>

// What LinesPlot paints on Qt Charts' lines.
namespace bellwether {

namespace {

constexpr double LinesPaintingBandRadius = 4;
constexpr double NarrowestWeekendDay = 3; // px
constexpr double LonelyDot = 2; // radius of a value between two gaps

double onPixel(double x)
{
    return std::floor(x) + 0.5;
}

} // namespace

void LinesPlot::paintBehind(QPainter &painter) const
{
    paintBands(painter);
    const QRectF &plot = m_layout.plot();
    painter.setPen(ink().grid);
    for (const double y : m_layout.gridlines()) {
        if (y < plot.bottom() - 0.5) {
            painter.drawLine(QPointF(plot.left(), onPixel(y)), QPointF(plot.right(), onPixel(y)));
        }
    }
    paintBars(painter);
    painter.setPen(ink().baseline);
    painter.drawLine(plot.bottomLeft(), plot.bottomRight());
    if (m_layout.lowest() < 0 && m_layout.highest() > 0) {
        const double zero = onPixel(m_layout.y(0));
        painter.drawLine(QPointF(plot.left(), zero), QPointF(plot.right(), zero));
    }
    const int categories = static_cast<int>(lines().categories.size());
    const auto drawUpright = [&](int category) {
        const double x = onPixel(m_layout.x(category));
        painter.drawLine(QPointF(x, plot.top()), QPointF(x, plot.bottom()));
    };
    if (const std::optional<int> today = lines().today;
        today && *today >= 0 && *today < categories) {
        painter.setPen(ink().divider);
        drawUpright(*today);
    }
    if (const std::optional<int> pointed = hoveredCategory()) {
        painter.setPen(QPen(theme().control, HairlineWidth, Qt::SolidLine, Qt::FlatCap));
        drawUpright(*pointed);
    }
}

void LinesPlot::paintBands(QPainter &painter) const
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme().hover);
    for (const QRectF &band : bands()) {
        painter.drawRoundedRect(band, LinesPaintingBandRadius, LinesPaintingBandRadius);
    }
    // No higher than the plot, so that they are not taken for the date range.
    for (const QRectF &weekend : weekends()) {
        painter.fillRect(weekend, theme().hover);
    }
}

// Saturday and Sunday together; none where a day has hardly any width.
std::vector<QRectF> LinesPlot::weekends() const
{
    std::vector<QRectF> weekends;
    if (m_layout.step() < NarrowestWeekendDay) {
        return weekends;
    }
    const QRectF &plot = m_layout.plot();
    const auto categories = static_cast<int>(lines().categories.size());
    QRectF weekend;
    for (int at = 0; at <= categories; ++at) {
        if (at < categories && category(at).isWeekend) {
            const double left = std::round(m_layout.x(at) - m_layout.step() / 2);
            const double right = std::round(m_layout.x(at) + m_layout.step() / 2);
            weekend |= QRectF(left, plot.top(), right - left, plot.height()) & plot;
        } else if (!weekend.isEmpty()) {
            weekends.push_back(std::exchange(weekend, QRectF()));
        }
    }
    return weekends;
}

void LinesPlot::paintBars(QPainter &painter) const
{
    for (int index = 0; index < static_cast<int>(lines().lines.size()); ++index) {
        const ChartLine &bars = line(index);
        if (bars.style != ChartLine::Style::Bars || !m_layout.isShown(index)) {
            continue;
        }
        for (int at = 0; at < static_cast<int>(lines().categories.size()); ++at) {
            const QRectF bar = m_layout.bar(bars, at);
            if (bar.height() <= 0) {
                continue;
            }
            const QPainterPath shape = rectangle(bar);
            if (category(at).isUnfinished) {
                paintHatched(painter, shape, colorOf(index));
            } else {
                painter.fillPath(shape, colorOf(index));
                paintPattern(painter, shape, bars.role, theme());
            }
        }
    }
}

// The date range, and a period that is not over.
std::vector<QRectF> LinesPlot::bands() const
{
    std::vector<QRectF> bands;
    const auto categories = static_cast<int>(lines().categories.size());
    QRectF band;
    for (int at = 0; at <= categories; ++at) {
        if (at < categories && (category(at).isBanded || category(at).isUnfinished)) {
            band |= m_layout.band(at);
        } else if (!band.isEmpty()) {
            bands.push_back(std::exchange(band, QRectF()));
        }
    }
    return bands;
}

void LinesPlot::paintInFront(QPainter &painter) const
{
    paintAxisLabels(painter);
    paintEndLabels(painter);
    paintDots(painter);
    paintState(painter);
}

// The end of every main line, and values that stand alone between gaps.
void LinesPlot::paintDots(QPainter &painter) const
{
    for (const Stretch &stretch : m_stretches) {
        const QList<QPointF> points = stretch.series->points();
        if (points.size() == 1) {
            painter.setPen(Qt::NoPen);
            painter.setBrush(colorOf(stretch.line));
            const QPointF at(
                m_layout.x(qRound(points.front().x())), m_layout.y(points.front().y()));
            painter.drawEllipse(at, LonelyDot, LonelyDot);
        }
    }
    for (const Stretch &stretch : m_stretches) {
        const bool isLast = &stretch == &m_stretches.back() || (&stretch + 1)->line != stretch.line;
        if (isLast && line(stretch.line).style == ChartLine::Style::Main) {
            const QPointF end = stretch.series->points().back();
            paintDot(painter, {m_layout.x(qRound(end.x())), m_layout.y(end.y())},
                colorOf(stretch.line), theme().surface, isTransparent());
        }
    }
}

void LinesPlot::paintDotsOf(QPainter &painter, int category) const
{
    for (int at = static_cast<int>(lines().lines.size()) - 1; at >= 0; --at) {
        const std::optional<double> value = valueAt(line(at), category);
        if (value && m_layout.isShown(at) && line(at).style != ChartLine::Style::Bars) {
            paintDot(painter, {m_layout.x(category), m_layout.y(*value)}, colorOf(at),
                theme().surface, isTransparent());
        }
    }
}

void LinesPlot::paintAxisLabels(QPainter &painter) const
{
    painter.setFont(fonts().axis);
    painter.setPen(theme().text3);
    for (const PlacedText &label : m_layout.tickLabels()) {
        painter.drawText(label.rect, OneLine | Qt::AlignRight | Qt::AlignVCenter, label.text);
    }
    for (const PlacedText &label : m_layout.categoryLabels()) {
        const bool isStrong =
            label.index == hoveredCategory() || category(label.index).isUnfinished;
        painter.setFont(isStrong ? fonts().strong : fonts().axis);
        painter.setPen(isStrong ? theme().text : theme().text3);
        painter.drawText(label.rect, OneLine | Qt::AlignCenter, label.text);
    }
    painter.setFont(fonts().axis);
    painter.setPen(theme().text2);
    for (const PlacedText &label : m_layout.secondLabels()) {
        painter.drawText(label.rect, OneLine | Qt::AlignCenter, label.text);
    }
}

void LinesPlot::paintEndLabels(QPainter &painter) const
{
    for (const EndLabel &label : m_layout.endLabels()) {
        const QRectF &rect = label.text.rect;
        if (label.hasLeader) {
            painter.setPen(ink().baseline);
            painter.drawLine(label.end, QPointF(rect.left() - 3, rect.center().y()));
        }
        // Neither a gridline nor a line must run through it.
        const QRectF room = rect.adjusted(-2, 1, 2, 0);
        cover(painter, rectangle(room), theme().surface, isTransparent());
        for (const auto &shaded : {bands(), weekends()}) {
            for (const QRectF &band : shaded) {
                painter.fillRect(band & room, theme().hover);
            }
        }
        const bool isFirst = label.text.index == 0;
        painter.setFont(isFirst ? fonts().strong : fonts().axis);
        painter.setPen(isFirst ? theme().text : theme().text3);
        painter.drawText(rect, OneLine | Qt::AlignLeft | Qt::AlignVCenter, label.text.text);
    }
}

void LinesPlot::paintState(QPainter &painter) const
{
    for (const int mark : selected()) {
        const int category = categoryOf(mark);
        paintDotsOf(painter, category);
        paintSelectedOutline(painter, m_layout.rect(category), theme());
    }
    if (const std::optional<int> pointed = hoveredCategory()) {
        paintDotsOf(painter, *pointed);
    }
    if (focused() != NoMark) {
        const int category = categoryOf(focused());
        paintFocusRing(painter, m_layout.rect(category), ink());
        paintDotsOf(painter, category);
    }
}

} // namespace bellwether
