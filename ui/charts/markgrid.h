// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPoint>
#include <QPointF>
#include <QRectF>

#include <vector>

namespace bellwether {

// A mark as the mouse meets it: a disc on the picture, in logical px.
struct MarkDisc
{
    QPointF center;
    double radius = 0;
    int rank = 0; // of two that overlap the higher one lies on top
};

// Finds discs by place without a look at all of them. Discs are known by their index.
class MarkGrid
{
public:
    static constexpr int None = -1;

    MarkGrid() = default;
    explicit MarkGrid(const std::vector<MarkDisc> &discs);

    // The topmost disc under the point; where there is none, the one whose edge is nearest within
    // the slack; else None.
    int at(QPointF point, double slack) const;
    // Those with their centre in the rectangle, in ascending order.
    std::vector<int> centersIn(const QRectF &rect) const;
    // Whether any disc reaches into the rectangle.
    bool touches(const QRectF &rect) const;

private:
    struct Entry
    {
        MarkDisc disc;
        int index = 0;
    };

    QPoint cellOf(QPointF point) const;
    template <typename Visit>
    void visitNear(const QRectF &rect, Visit visit) const;

    QPointF m_origin;
    int m_columns = 0;
    int m_rows = 0;
    double m_widest = 0; // radius
    std::vector<Entry> m_entries; // cell by cell
    std::vector<std::size_t> m_starts; // of each cell in m_entries; one more than there are cells
};

} // namespace bellwether
