// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/markgrid.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

constexpr double CellSide = 16; // px

double squared(QPointF apart)
{
    return apart.x() * apart.x() + apart.y() * apart.y();
}

bool reaches(const MarkDisc &disc, const QRectF &rect)
{
    const QPointF nearest(std::clamp(disc.center.x(), rect.left(), rect.right()),
        std::clamp(disc.center.y(), rect.top(), rect.bottom()));
    return squared(disc.center - nearest) < disc.radius * disc.radius;
}

} // namespace

MarkGrid::MarkGrid(const std::vector<MarkDisc> &discs)
{
    if (discs.empty()) {
        return;
    }
    QPointF first = discs.front().center;
    QPointF last = first;
    for (const MarkDisc &disc : discs) {
        first = {std::min(first.x(), disc.center.x()), std::min(first.y(), disc.center.y())};
        last = {std::max(last.x(), disc.center.x()), std::max(last.y(), disc.center.y())};
        m_widest = std::max(m_widest, disc.radius);
    }
    m_origin = first;
    m_columns = 1 + static_cast<int>((last.x() - first.x()) / CellSide);
    m_rows = 1 + static_cast<int>((last.y() - first.y()) / CellSide);

    std::vector<std::size_t> cells;
    cells.reserve(discs.size());
    m_starts.assign(static_cast<std::size_t>(m_columns) * static_cast<std::size_t>(m_rows) + 1, 0);
    for (const MarkDisc &disc : discs) {
        const QPoint cell = cellOf(disc.center);
        cells.push_back(static_cast<std::size_t>(cell.y()) * static_cast<std::size_t>(m_columns)
            + static_cast<std::size_t>(cell.x()));
        ++m_starts[cells.back() + 1];
    }
    for (std::size_t cell = 1; cell < m_starts.size(); ++cell) {
        m_starts[cell] += m_starts[cell - 1];
    }
    std::vector<std::size_t> next(m_starts.begin(), m_starts.end() - 1);
    m_entries.resize(discs.size());
    for (std::size_t index = 0; index < discs.size(); ++index) {
        m_entries[next[cells[index]]++] = {discs[index], static_cast<int>(index)};
    }
}

QPoint MarkGrid::cellOf(QPointF point) const
{
    const auto place = [](double from, int count) {
        return static_cast<int>(
            std::clamp(std::floor(from / CellSide), 0.0, static_cast<double>(count) - 1));
    };
    return {place(point.x() - m_origin.x(), m_columns), place(point.y() - m_origin.y(), m_rows)};
}

template <typename Visit>
void MarkGrid::visitNear(const QRectF &rect, Visit visit) const
{
    if (m_entries.empty()) {
        return;
    }
    const QPoint first = cellOf(rect.topLeft());
    const QPoint last = cellOf(rect.bottomRight());
    for (int row = first.y(); row <= last.y(); ++row) {
        const std::size_t line =
            static_cast<std::size_t>(row) * static_cast<std::size_t>(m_columns);
        const std::size_t end = m_starts[line + static_cast<std::size_t>(last.x()) + 1];
        for (std::size_t at = m_starts[line + static_cast<std::size_t>(first.x())]; at < end;
             ++at) {
            visit(m_entries[at]);
        }
    }
}

int MarkGrid::at(QPointF point, double slack) const
{
    const Entry *top = nullptr;
    const Entry *nearest = nullptr;
    double gap = slack;
    const double reach = m_widest + slack;
    visitNear(QRectF(point, point).adjusted(-reach, -reach, reach, reach), [&](const Entry &entry) {
        const double apart = squared(entry.disc.center - point);
        const double radius = entry.disc.radius;
        if (apart <= radius * radius) {
            top = top == nullptr || entry.disc.rank > top->disc.rank ? &entry : top;
        } else if (top == nullptr && apart <= (radius + gap) * (radius + gap)) {
            gap = std::sqrt(apart) - radius;
            nearest = &entry;
        }
    });
    const Entry *found = top != nullptr ? top : nearest;
    return found == nullptr ? None : found->index;
}

std::vector<int> MarkGrid::centersIn(const QRectF &rect) const
{
    std::vector<int> found;
    visitNear(rect, [&](const Entry &entry) {
        if (rect.contains(entry.disc.center)) {
            found.push_back(entry.index);
        }
    });
    std::sort(found.begin(), found.end());
    return found;
}

bool MarkGrid::touches(const QRectF &rect) const
{
    bool isTouched = false;
    visitNear(rect.adjusted(-m_widest, -m_widest, m_widest, m_widest),
        [&](const Entry &entry) { isTouched = isTouched || reaches(entry.disc, rect); });
    return isTouched;
}

} // namespace bellwether
