// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/writing.h"

#include "ui/widgets/figures.h"

#include <QFontMetricsF>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <optional>

namespace bellwether {

namespace {

// An ellipsis and a letter or two: less says nothing.
constexpr double LeastNameShare = 1.6; // of the font's size

// The lines of the type table are too airy for a block of several sizes.
double tightLine(const QFont &font)
{
    return std::round(font.pixelSize() * 1.2);
}

double chord(double radius, double distance)
{
    const double rest = radius * radius - distance * distance;
    return rest > 0 ? 2 * std::sqrt(rest) : 0;
}

std::optional<std::vector<Writing>> centredSet(
    const std::vector<CentreLine> &lines, QPointF centre, double radius)
{
    double height = 0;
    for (const CentreLine &line : lines) {
        height += tightLine(line.font);
    }
    std::vector<Writing> placed;
    double top = -height / 2;
    for (const CentreLine &line : lines) {
        const double lineHeight = tightLine(line.font);
        // Capitals do not fill their line: its outer fifth is air.
        const double air = lineHeight * 0.2;
        const double outermost = std::max(std::abs(top + air), std::abs(top + lineHeight - air));
        const double room = std::floor(chord(radius, outermost));
        const QFontMetricsF metrics(line.font);
        QString text = line.text;
        if (metrics.horizontalAdvance(text) > room) {
            text = line.isName ? metrics.elidedText(text, Qt::ElideRight, room) : QString();
            if (text.isEmpty() || room < LeastNameShare * line.font.pixelSize()) {
                return std::nullopt;
            }
        }
        const double width = std::min(room, std::ceil(metrics.horizontalAdvance(text)));
        const QRectF rect(centre.x() - width / 2, centre.y() + top, width, lineHeight);
        placed.push_back({{-1, text, rect}, line.font, line.ink, Qt::AlignHCenter});
        top += lineHeight;
    }
    return placed;
}

} // namespace

void paint(QPainter &painter, const std::vector<Writing> &writings, const Theme &theme, int hovered)
{
    for (const Writing &writing : writings) {
        const bool isBold = writing.kind == Writing::Kind::Name && writing.placed.index >= 0
            && writing.placed.index == hovered;
        const QRectF &rect = writing.placed.rect;
        painter.setPen(isBold ? theme.text : theme.*writing.ink);
        if (writing.kind == Writing::Kind::Figures) {
            const QFontMetricsF metrics(writing.font);
            const double middle = rect.center().y();
            const double baseline = std::round(middle + (metrics.ascent() - metrics.descent()) / 2);
            Figures(writing.font).paint(painter, rect.right(), baseline, writing.placed.text);
            continue;
        }
        painter.setFont(isBold ? bold(writing.font) : writing.font);
        const int flags = static_cast<int>(
            writing.side | Qt::AlignVCenter | Qt::AlignAbsolute | Qt::TextSingleLine);
        painter.drawText(rect, flags | Qt::TextDontClip, writing.placed.text);
    }
}

void addTexts(std::vector<PlacedText> &texts, const std::vector<Writing> &writings)
{
    for (const Writing &writing : writings) {
        texts.push_back(writing.placed);
    }
}

QString fitted(const QString &name, const QFont &font, double width)
{
    const QFontMetricsF metrics(bold(font));
    if (metrics.horizontalAdvance(name) <= width) {
        return name;
    }
    return width < LeastNameShare * font.pixelSize()
        ? QString()
        : metrics.elidedText(name, Qt::ElideRight, width);
}

double nameWidth(const QString &name, const QFont &font)
{
    return std::ceil(QFontMetricsF(bold(font)).horizontalAdvance(name));
}

QFont bold(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

std::vector<Writing> centred(
    const std::vector<std::vector<CentreLine>> &sets, QPointF centre, double radius)
{
    for (const std::vector<CentreLine> &lines : sets) {
        if (std::optional<std::vector<Writing>> placed = centredSet(lines, centre, radius)) {
            return *std::move(placed);
        }
    }
    return {};
}

} // namespace bellwether
