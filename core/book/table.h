// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cstdint>
#include <memory>
#include <vector>

namespace bellwether {

// A table of a book: rows sorted by id, shared between the snapshots that have it in common.
template <typename Row>
class Table
{
public:
    using Rows = std::vector<Row>;
    using RowId = decltype(Row::id);

    Table()
        : m_rows(std::make_shared<const Rows>())
    {
    }
    // Sorts the rows; of rows with the same id the last one stays. `highest` is the highest id that
    // the table ever gave away, when that lies above all rows.
    explicit Table(Rows rows, std::int64_t highest = 0);

    const Rows &rows() const { return *m_rows; }
    std::size_t size() const { return m_rows->size(); }
    bool empty() const { return m_rows->empty(); }
    auto begin() const { return m_rows->begin(); }
    auto end() const { return m_rows->end(); }

    // The row, or a null pointer.
    const Row *find(RowId id) const;
    // An id that no row ever had: one that an undo freed is not given away again.
    RowId nextId() const { return RowId{highestId() + 1}; }
    std::int64_t highestId() const
    {
        return m_rows->empty() ? m_highest : std::max(m_highest, m_rows->back().id.value);
    }
    bool sharesRowsWith(const Table &other) const { return m_rows == other.m_rows; }

private:
    std::shared_ptr<const Rows> m_rows;
    std::int64_t m_highest = 0;
};

template <typename Row>
Table<Row>::Table(Rows rows, std::int64_t highest)
    : m_highest(highest)
{
    const auto byId = [](const Row &a, const Row &b) { return a.id < b.id; };
    if (!std::is_sorted(rows.begin(), rows.end(), byId)) {
        std::stable_sort(rows.begin(), rows.end(), byId);
    }
    // From behind, so that of equal ids the row that was put last survives.
    const auto kept = std::unique(
        rows.rbegin(), rows.rend(), [](const Row &a, const Row &b) { return a.id == b.id; });
    rows.erase(rows.begin(), kept.base());
    m_rows = std::make_shared<const Rows>(std::move(rows));
}

template <typename Row>
const Row *Table<Row>::find(RowId id) const
{
    const auto place = std::lower_bound(m_rows->begin(), m_rows->end(), id,
        [](const Row &row, RowId wanted) { return row.id < wanted; });
    return place != m_rows->end() && place->id == id ? &*place : nullptr;
}

} // namespace bellwether
