// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/rowplaces.h"

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

// Months of use are known by more than a number.
template <typename Row>
concept HasNumber = requires(const Row &row)
{
    row.id.value;
};

template <typename Row>
std::vector<std::int64_t> idsOf(const std::vector<Row> &rows)
{
    std::vector<std::int64_t> ids;
    ids.reserve(rows.size());
    for (const Row &row : rows) {
        ids.push_back(row.id.value);
    }
    return ids;
}

// By id; of rows with the same id the last one stays.
template <HasNumber Row>
void sortById(std::vector<Row> &rows)
{
    const std::vector<std::int64_t> ids = idsOf(rows);
    if (isAscending(ids)) {
        return;
    }
    std::vector<Row> sorted;
    sorted.reserve(rows.size());
    for (const std::size_t place : placesById(ids)) {
        sorted.push_back(std::move(rows[place]));
    }
    rows = std::move(sorted);
}

template <typename Row>
void sortById(std::vector<Row> &rows)
{
    std::stable_sort(
        rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.id < b.id; });
    const auto kept = std::unique(
        rows.rbegin(), rows.rend(), [](const Row &a, const Row &b) { return a.id == b.id; });
    rows.erase(rows.begin(), kept.base());
}

template <typename Row>
Table<Row>::Table(Rows rows, std::int64_t highest)
    : m_highest(highest)
{
    sortById(rows);
    m_rows = std::make_shared<const Rows>(std::move(rows));
}

template <typename Row>
const Row *Table<Row>::find(RowId id) const
{
    std::size_t begin = 0;
    std::size_t end = m_rows->size();
    while (begin < end) {
        const std::size_t middle = begin + (end - begin) / 2;
        if ((*m_rows)[middle].id < id) {
            begin = middle + 1;
        } else {
            end = middle;
        }
    }
    return begin < m_rows->size() && (*m_rows)[begin].id == id ? &(*m_rows)[begin] : nullptr;
}

} // namespace bellwether
