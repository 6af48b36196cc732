// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartdata.h"
#include "ui/charts/writing.h"
#include "ui/theme.h"

#include <QRectF>

#include <vector>

class QPainter;

namespace bellwether {

// What the rows of a chart's list show.
struct RowListContent
{
    std::vector<ChartColumn> columns; // the first is printed strong, the last goes first
    std::vector<const ChartItem *> items;
    ShareList::Mark mark = ShareList::Mark::None;
    bool hasBars = false; // on tracks between names and numbers
    double full = 1; // the value of a bar that fills its track
    bool hasHeader = false;
    double widestStep = 31; // px from row to row at 100 % text
    bool isCentred = false; // in the height of its room, else at its top
};

// Rows of glyph, name, bar and numbers in columns, as every chart with a list has them. Where
// there is too little room, names are elided, then the last columns go, then the bars; numbers are
// never cut. Rows for which the height is too small are counted in a last line.
class RowList
{
public:
    struct Pointing
    {
        int hovered = -1;
        int focused = -1;
        std::vector<int> selected = {};
    };

    RowList() = default;
    RowList(const RowListContent &content, const QRectF &room);

    static double leastHeight(const RowListContent &content);
    // With nothing elided (very long names aside) and no bars.
    static double wantedWidth(const RowListContent &content);

    int rowCount() const { return static_cast<int>(m_rows.size()); }
    // Its hit area; of a row without room of its own the line that counts it.
    QRectF rect(int row) const;
    QRectF track(int row) const { return at(row).track; }
    QRectF bar(int row) const { return at(row).bar; } // flat where the value is 0
    int rowAt(QPointF point) const; // -1 where there is none
    bool hasBars() const { return m_hasBars; }
    int columnCount() const { return m_columns; } // that found room
    const std::vector<Writing> &writings() const { return m_writings; }

    void paintBehind(QPainter &painter, const Theme &theme, const Pointing &pointing) const;
    void paint(QPainter &painter, const Theme &theme, const Pointing &pointing) const;

private:
    struct Row
    {
        QRectF rect;
        QRectF glyph;
        QRectF track;
        QRectF bar;
        ChartRole role = ChartRole::Series1;
    };

    struct Measures;

    const Row &at(int row) const { return m_rows[static_cast<std::size_t>(row)]; }
    void placeRow(const RowListContent &content, const Measures &measures, int row, QRectF rect);
    void placeHeader(const RowListContent &content, const Measures &measures, QRectF line);
    void placeMore(int count, const QRectF &rect);

    std::vector<Row> m_rows;
    std::vector<Writing> m_writings;
    ShareList::Mark m_mark = ShareList::Mark::None;
    int m_columns = 0;
    bool m_hasBars = false;
};

// A bar whose value end is rounded.
void paintBar(QPainter &painter, const QRectF &bar, const QColor &fill);
// The swatch or glyph of a role; what belongs to no level has an outline, for its fill is faint.
void paintMark(QPainter &painter, const QRectF &box, ChartRole role, const Theme &theme);

} // namespace bellwether
