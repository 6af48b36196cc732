// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/rowlist.h"

#include "core/base/numbertext.h"
#include "ui/charts/charttheme.h"
#include "ui/charts/patterns.h"
#include "ui/widgets/figures.h"
#include "ui/widgets/healthglyph.h"
#include "ui/widgets/paint.h"

#include <QCoreApplication>
#include <QFontMetricsF>
#include <QPainter>
#include <QPainterPath>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

// Lengths in px at 100 % text.
constexpr int RowListLeastStep = 20;
constexpr int HeaderGap = 4; // under the column heads
constexpr int RowListGlyphSize = 10;
constexpr int RowListFaceSize = 15;
constexpr int GlyphIndent = 18; // of a name after a glyph or swatch
constexpr int FaceIndent = 23;
constexpr int RowListLeastName = 76; // "Struggling" in bold
constexpr int LongestWantedName = 180;
constexpr int LeastTrack = 40;
constexpr int RowListTrackHeight = 10;
constexpr int RowListNameGap = 12; // before the bar
constexpr int CellGap = 20; // between the numbers of two columns
constexpr int RowListHeadGap = 12; // between two column heads
constexpr int FirstCellGap = 14; // between bar or name and the first number
constexpr int FirstHeadGap = 4; // its head stands over the bar's end, not beside it
// Not scaled: room for the ring of the keyboard and the band of the mouse.
constexpr double RowListInset = 4;
constexpr double RowListBandRadius = 4;
constexpr double RowListEndRadius = 2;
constexpr double LargestNameShare = 0.55; // of what name and bar have, once names are cut

struct RowListFonts
{
    QFont name = chartFont(Theme::TextStyle::Body);
    QFont strong = chartFont(Theme::TextStyle::Body, QFont::DemiBold);
    QFont cell = chartFont(Theme::TextStyle::Small);
    QFont head = chartFont(Theme::TextStyle::Micro);

    const QFont &ofColumn(std::size_t column) const { return column == 0 ? strong : cell; }
};

int indentOf(ShareList::Mark mark)
{
    switch (mark) {
    case ShareList::Mark::None:
        return 0;
    case ShareList::Mark::Face:
        return scaled(FaceIndent);
    case ShareList::Mark::Glyph:
    case ShareList::Mark::Swatch:
        break;
    }
    return scaled(GlyphIndent);
}

double headerHeight(const RowListContent &content)
{
    return content.hasHeader ? lineHeight(RowListFonts().head) + scaled(HeaderGap) : 0;
}

QPainterPath barPath(const QRectF &bar)
{
    const double radius = std::min({RowListEndRadius, bar.width(), bar.height() / 2});
    QPainterPath path;
    path.moveTo(bar.topLeft());
    path.lineTo(bar.right() - radius, bar.top());
    path.quadTo(bar.topRight(), {bar.right(), bar.top() + radius});
    path.lineTo(bar.right(), bar.bottom() - radius);
    path.quadTo(bar.bottomRight(), {bar.right() - radius, bar.bottom()});
    path.lineTo(bar.bottomLeft());
    path.closeSubpath();
    return path;
}

// The line of a font whose text stands on that baseline, wherever its rectangle is centred.
QRectF lineOn(double baseline, double left, double width, const QFont &font)
{
    const QFontMetricsF metrics(font);
    const double middle = baseline - (metrics.ascent() - metrics.descent()) / 2;
    const double height = lineHeight(font);
    return {left, middle - height / 2, width, height};
}

double shareOf(const ChartItem &item, double full)
{
    const bool isDrawn = std::isfinite(item.value) && item.value > 0 && full > 0;
    return isDrawn ? std::min(1.0, item.value / full) : 0;
}

} // namespace

// The widths of the columns before anything is placed, and what of them finds room.
struct RowList::Measures
{
    explicit Measures(const RowListContent &content)
        : indent(indentOf(content.mark))
    {
        const QFontMetricsF heads(fonts.head);
        for (std::size_t column = 0; column < content.columns.size(); ++column) {
            const Figures figures(fonts.ofColumn(column));
            double cell = 0;
            for (const ChartItem *item : content.items) {
                if (column < item->cells.size()) {
                    cell = std::max(cell, std::ceil(figures.width(item->cells[column].text)));
                }
            }
            cells.push_back(cell);
            titles.push_back(content.hasHeader
                    ? std::ceil(heads.horizontalAdvance(content.columns[column].title))
                    : 0);
        }
        for (const ChartItem *item : content.items) {
            wantedName = std::max(wantedName, nameWidth(item->name, fonts.name));
        }
    }

    // From the right end of the column before it, or of bars and names, to its own.
    double step(std::size_t column) const
    {
        const int gap = column == 0 ? FirstCellGap : CellGap;
        const int headGap = column == 0 ? FirstHeadGap : RowListHeadGap;
        return std::max(titles[column] + scaled(headGap), cells[column] + scaled(gap));
    }

    // Of the first columns together.
    double numbers(std::size_t first) const
    {
        double width = 0;
        for (std::size_t column = 0; column < first; ++column) {
            width += step(column);
        }
        return width;
    }

    void fit(bool wantsBars, double width)
    {
        const double leastName = std::min<double>(wantedName, scaled(RowListLeastName));
        const double bars = scaled(RowListNameGap) + scaled(LeastTrack);
        hasBars = wantsBars;
        columns = cells.size();
        const auto needed = [&] {
            return indent + leastName + (hasBars ? bars : 0) + numbers(columns);
        };
        while (columns > 1 && needed() > width) {
            --columns;
        }
        hasBars = hasBars && needed() <= width;
        if (needed() > width
            && indent + scaled(RowListLeastName) / 2.0 + numbers(columns) > width) {
            columns = 0;
        }
        const double rest = std::max(0.0, width - indent - numbers(columns));
        name = std::min(wantedName, rest);
        if (hasBars) {
            const double shared = rest - scaled(RowListNameGap);
            if (wantedName > shared - scaled(LeastTrack)) {
                name = std::max(leastName, std::floor(shared * LargestNameShare));
            }
            track = shared - name;
        }
    }

    RowListFonts fonts;
    std::vector<double> cells;
    std::vector<double> titles;
    double indent = 0;
    double wantedName = 0;
    // After fit():
    std::size_t columns = 0;
    bool hasBars = false;
    double name = 0;
    double track = 0;
};

RowList::RowList(const RowListContent &content, const QRectF &room)
    : m_mark(content.mark)
{
    const auto count = static_cast<int>(content.items.size());
    m_rows.resize(content.items.size());
    if (count == 0 || room.width() <= 2 * RowListInset) {
        return;
    }
    Measures measures(content);
    measures.fit(content.hasBars, room.width() - 2 * RowListInset);
    m_columns = static_cast<int>(measures.columns);
    m_hasBars = measures.hasBars;

    const double least = scaled(RowListLeastStep);
    double head = headerHeight(content);
    head = room.height() >= head + 2 * least ? head : 0;
    const double rows = std::max(0.0, room.height() - head);
    const double widest = std::round(content.widestStep * scaled(100) / 100);
    const double step = std::clamp(std::floor(rows / count), least, std::max(least, widest));
    const int fitting = static_cast<int>(std::floor(rows / step));
    const int shown = fitting >= count ? count : std::max(0, fitting - 1);

    const double used = head + step * std::min(count, fitting);
    const double top = content.isCentred
        ? std::floor(room.top() + std::max(0.0, room.height() - used) / 2)
        : room.top();
    if (head > 0) {
        placeHeader(
            content, measures, {room.left(), top, room.width(), lineHeight(measures.fonts.head)});
    }
    const auto stepRect = [&](int row) {
        return QRectF(room.left(), top + head + row * step, room.width(), step);
    };
    for (int row = 0; row < shown; ++row) {
        placeRow(content, measures, row, stepRect(row));
    }
    if (shown < count && fitting > 0) {
        placeMore(count - shown, stepRect(shown));
    }
}

double RowList::leastHeight(const RowListContent &content)
{
    return headerHeight(content)
        + static_cast<double>(content.items.size()) * scaled(RowListLeastStep);
}

double RowList::wantedWidth(const RowListContent &content)
{
    const Measures measures(content);
    return 2 * RowListInset + measures.indent
        + std::min<double>(measures.wantedName, scaled(LongestWantedName))
        + measures.numbers(measures.cells.size());
}

QRectF RowList::rect(int row) const
{
    return at(row).rect;
}

int RowList::rowAt(QPointF point) const
{
    for (int row = 0; row < rowCount(); ++row) {
        if (at(row).rect.contains(point)) {
            return row;
        }
    }
    return -1;
}

void RowList::placeHeader(const RowListContent &content, const Measures &measures, QRectF line)
{
    double right = line.right() - RowListInset;
    for (std::size_t column = measures.columns; column-- > 0;) {
        const double width = measures.titles[column];
        if (width > 0) {
            m_writings.push_back({{-1, content.columns[column].title,
                                      QRectF(right - width, line.top(), width, line.height())},
                measures.fonts.head, &Theme::text3, Qt::AlignRight});
        }
        right -= measures.step(column);
    }
}

void RowList::placeRow(
    const RowListContent &content, const Measures &measures, int row, QRectF rect)
{
    const ChartItem &item = *content.items[static_cast<std::size_t>(row)];
    const auto centredIn = [&rect](double left, double width, double height) {
        return QRectF(left, std::round(rect.center().y() - height / 2), width, height);
    };
    Row &placed = m_rows[static_cast<std::size_t>(row)];
    placed.rect = rect;
    placed.role = item.role;
    double left = rect.left() + RowListInset;
    if (content.mark != ShareList::Mark::None) {
        const double side =
            scaled(content.mark == ShareList::Mark::Face ? RowListFaceSize : RowListGlyphSize);
        placed.glyph = centredIn(left, side, side);
    }
    left += measures.indent;

    // One baseline for the sizes of a row.
    const QFontMetricsF metrics(measures.fonts.name);
    const double baseline =
        std::round(rect.center().y() + (metrics.ascent() - metrics.descent()) / 2);
    double right = rect.right() - RowListInset;
    for (std::size_t column = measures.columns; column-- > 0;) {
        const QString text =
            column < item.cells.size() ? item.cells[column].text : QString(NoValueText);
        const QFont &font = measures.fonts.ofColumn(column);
        const double width = std::ceil(Figures(font).width(text));
        if (!text.isEmpty()) {
            m_writings.push_back({{row, text, lineOn(baseline, right - width, width, font)}, font,
                column == 0 ? &Theme::text : &Theme::text2, Qt::AlignRight,
                Writing::Kind::Figures});
        }
        right -= measures.step(column);
    }
    const QString name = fitted(item.name, measures.fonts.name, measures.name);
    if (!name.isEmpty()) {
        const double width = std::min(measures.name, nameWidth(name, measures.fonts.name));
        m_writings.push_back({{row, name, lineOn(baseline, left, width, measures.fonts.name)},
            measures.fonts.name, item.role == ChartRole::Rest ? &Theme::text2 : &Theme::text,
            Qt::AlignLeft, Writing::Kind::Name});
    }
    if (measures.hasBars) {
        placed.track = centredIn(right - measures.track, measures.track,
            std::min<double>(scaled(RowListTrackHeight), rect.height() / 2));
        placed.bar = placed.track;
        placed.bar.setWidth(placed.track.width() * shareOf(item, content.full));
    }
}

void RowList::placeMore(int count, const QRectF &rect)
{
    for (Row &row : m_rows) {
        if (row.rect.isNull()) {
            row.rect = rect;
        }
    }
    const QFont font = RowListFonts().cell;
    const QString text =
        QCoreApplication::translate("bellwether::ChartView", "%1 more").arg(countText(count));
    const double width = nameWidth(text, font);
    if (width <= rect.width() - 2 * RowListInset) {
        const double height = lineHeight(font);
        m_writings.push_back({{-1, text,
                                  QRectF(rect.left() + RowListInset,
                                      std::round(rect.center().y() - height / 2), width, height)},
            font, &Theme::text3});
    }
}

void RowList::paintBehind(QPainter &painter, const Theme &theme, const Pointing &pointing) const
{
    if (pointing.hovered >= 0 && !rect(pointing.hovered).isNull()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.hover);
        painter.drawRoundedRect(rect(pointing.hovered), RowListBandRadius, RowListBandRadius);
    }
}

void RowList::paint(QPainter &painter, const Theme &theme, const Pointing &pointing) const
{
    for (const Row &row : m_rows) {
        if (!row.track.isNull()) {
            paintBar(painter, row.track, theme.track);
            paintPattern(painter, barPath(row.track), ChartRole::Rest, theme);
        }
        if (row.bar.width() > 0) {
            paintBar(painter, row.bar, theme.color(row.role));
            paintPattern(painter, barPath(row.bar), row.role, theme);
            if (row.role == ChartRole::Rest) {
                painter.setBrush(Qt::NoBrush);
                painter.setPen(QPen(theme.control, HairlineWidth));
                painter.drawRect(row.bar.adjusted(0.5, 0.5, -0.5, -0.5));
            }
        }
        if (!row.glyph.isNull()) {
            paintMark(painter, row.glyph, row.role, theme);
        }
    }
    bellwether::paint(painter, m_writings, theme, pointing.hovered);

    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(theme.text, 1.5));
    for (const int row : pointing.selected) {
        painter.drawRoundedRect(
            rect(row).adjusted(1, 1, -1, -1), RowListBandRadius, RowListBandRadius);
    }
    if (pointing.focused >= 0 && !rect(pointing.focused).isNull()) {
        painter.setPen(ChartInk(theme).focus);
        painter.drawRoundedRect(
            rect(pointing.focused).adjusted(1, 1, -1, -1), RowListBandRadius, RowListBandRadius);
    }
}

void paintBar(QPainter &painter, const QRectF &bar, const QColor &fill)
{
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPath(barPath(bar));
}

void paintMark(QPainter &painter, const QRectF &box, ChartRole role, const Theme &theme)
{
    paintKey(painter, box, {{}, {}, role}, theme);
    if (role == ChartRole::Rest) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.control, HairlineWidth));
        painter.drawRoundedRect(
            box.adjusted(0.5, 0.5, -0.5, -0.5), RowListEndRadius, RowListEndRadius);
    }
}

} // namespace bellwether
