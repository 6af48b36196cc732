// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/rowplaces.h"

#include <algorithm>
#include <compare>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <memory>
#include <utility>
#include <vector>

namespace bellwether {

// The rows of a table, to be read like a vector: sorted by id. Lives as long as the table or one
// that shares its rows.
template <typename Row>
class RowsView
{
public:
    static constexpr std::size_t ChunkSize = 256; // a power of two
    using Chunk = std::vector<Row>;
    using ChunkPointer = std::shared_ptr<const Chunk>;

    class Iterator
    {
    public:
        using iterator_category = std::random_access_iterator_tag;
        using value_type = Row;
        using difference_type = std::ptrdiff_t;
        using pointer = const Row *;
        using reference = const Row &;

        Iterator() = default;
        Iterator(const ChunkPointer *chunks, std::size_t index)
            : m_chunks(chunks)
            , m_index(index)
        {
        }

        reference operator*() const
        {
            return (*m_chunks[m_index / ChunkSize])[m_index % ChunkSize];
        }
        pointer operator->() const { return &**this; }
        reference operator[](difference_type step) const { return *(*this + step); }
        Iterator &operator++() { return *this += 1; }
        Iterator &operator--() { return *this += -1; }
        Iterator operator++(int) { return std::exchange(*this, *this + 1); }
        Iterator operator--(int) { return std::exchange(*this, *this - 1); }
        Iterator &operator+=(difference_type steps)
        {
            m_index += static_cast<std::size_t>(steps);
            return *this;
        }
        Iterator &operator-=(difference_type steps) { return *this += -steps; }
        friend Iterator operator+(Iterator place, difference_type steps) { return place += steps; }
        friend Iterator operator+(difference_type steps, Iterator place) { return place += steps; }
        friend Iterator operator-(Iterator place, difference_type steps) { return place -= steps; }
        friend difference_type operator-(const Iterator &a, const Iterator &b)
        {
            return static_cast<difference_type>(a.m_index - b.m_index);
        }
        bool operator==(const Iterator &other) const { return m_index == other.m_index; }
        auto operator<=>(const Iterator &other) const { return m_index <=> other.m_index; }

    private:
        const ChunkPointer *m_chunks = nullptr;
        std::size_t m_index = 0;
    };
    using const_iterator = Iterator;

    RowsView(const ChunkPointer *chunks, std::size_t begin, std::size_t size)
        : m_chunks(chunks)
        , m_begin(begin)
        , m_size(size)
    {
    }

    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    Iterator begin() const { return {m_chunks, m_begin}; }
    Iterator end() const { return {m_chunks, m_begin + m_size}; }
    auto rbegin() const { return std::reverse_iterator(end()); }
    auto rend() const { return std::reverse_iterator(begin()); }
    const Row &operator[](std::size_t index) const { return *Iterator(m_chunks, m_begin + index); }
    const Row &front() const { return (*this)[0]; }
    const Row &back() const { return (*this)[m_size - 1]; }
    // Some of them, as of a std::span.
    RowsView subspan(std::size_t begin) const { return subspan(begin, m_size - begin); }
    RowsView subspan(std::size_t begin, std::size_t count) const
    {
        return {m_chunks, m_begin + begin, count};
    }
    RowsView first(std::size_t count) const { return subspan(0, count); }
    // A copy, to be changed and made another table of.
    operator std::vector<Row>() const // NOLINT: what is read like a vector may become one
    {
        return std::vector<Row>(begin(), end());
    }

    bool operator==(const RowsView &other) const
    {
        return m_size == other.m_size && std::equal(begin(), end(), other.begin());
    }

private:
    const ChunkPointer *m_chunks;
    std::size_t m_begin;
    std::size_t m_size;
};

// A table of a book: rows sorted by id, shared between the snapshots that have them in common. They
// lie in chunks, so that a table in which one row changed shares all chunks but one.
template <typename Row>
class Table
{
public:
    using RowId = decltype(Row::id);

    Table() = default;
    // Sorts the rows; of rows with the same id the last one stays. `highest` is the highest id that
    // the table ever gave away, when that lies above all rows.
    explicit Table(std::vector<Row> rows, std::int64_t highest = 0);

    RowsView<Row> rows() const { return {m_chunks ? m_chunks->data() : nullptr, 0, m_size}; }
    std::size_t size() const { return m_size; }
    bool empty() const { return m_size == 0; }
    auto begin() const { return rows().begin(); }
    auto end() const { return rows().end(); }

    // The row, or a null pointer.
    const Row *find(RowId id) const;
    // Where it stands among the rows; size() for one that is not there.
    std::size_t placeOf(RowId id) const;
    // With these rows in place of those of the same ids, and without those that are removed.
    Table with(std::vector<Row> put, std::vector<RowId> removed) const;
    // An id that no row ever had: one that an undo freed is not given away again.
    RowId nextId() const { return RowId{highestId() + 1}; }
    std::int64_t highestId() const
    {
        return empty() ? m_highest : std::max(m_highest, rows().back().id.value);
    }
    bool sharesRowsWith(const Table &other) const
    {
        return m_chunks == other.m_chunks || (empty() && other.empty());
    }

private:
    using Chunk = typename RowsView<Row>::Chunk;
    using Chunks = std::vector<typename RowsView<Row>::ChunkPointer>;
    static constexpr std::size_t ChunkSize = RowsView<Row>::ChunkSize;

    // All chunks are full but the last one.
    static void append(Chunks &chunks, std::vector<Row> sorted);
    std::size_t lowerBound(RowId id) const;

    std::shared_ptr<const Chunks> m_chunks;
    std::size_t m_size = 0;
    std::int64_t m_highest = 0;
};

// Months of use are known by more than a number.
template <typename Row>
concept HasNumber = requires(const Row &row)
{
    row.id.value;
};

template <typename Rows>
std::vector<std::int64_t> idsOf(const Rows &rows)
{
    std::vector<std::int64_t> ids;
    ids.reserve(rows.size());
    for (const auto &row : rows) {
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
void Table<Row>::append(Chunks &chunks, std::vector<Row> sorted)
{
    for (std::size_t begin = 0; begin < sorted.size(); begin += ChunkSize) {
        const std::size_t end = std::min(begin + ChunkSize, sorted.size());
        const auto first = sorted.begin() + static_cast<std::ptrdiff_t>(begin);
        const auto last = sorted.begin() + static_cast<std::ptrdiff_t>(end);
        chunks.push_back(std::make_shared<const Chunk>(
            std::make_move_iterator(first), std::make_move_iterator(last)));
    }
}

template <typename Row>
Table<Row>::Table(std::vector<Row> rows, std::int64_t highest)
    : m_highest(highest)
{
    sortById(rows);
    m_size = rows.size();
    auto chunks = std::make_shared<Chunks>();
    append(*chunks, std::move(rows));
    m_chunks = std::move(chunks);
}

template <typename Row>
std::size_t Table<Row>::lowerBound(RowId id) const
{
    const RowsView<Row> view = rows();
    std::size_t begin = 0;
    std::size_t end = m_size;
    while (begin < end) {
        const std::size_t middle = begin + (end - begin) / 2;
        if (view[middle].id < id) {
            begin = middle + 1;
        } else {
            end = middle;
        }
    }
    return begin;
}

template <typename Row>
std::size_t Table<Row>::placeOf(RowId id) const
{
    const RowsView<Row> view = rows();
    if constexpr (requires { id.value; }) {
        // Where no row was ever removed, the ids count from 1.
        const auto guess = static_cast<std::size_t>(id.value) - 1;
        if (guess < m_size && view[guess].id == id) {
            return guess;
        }
    }
    const std::size_t place = lowerBound(id);
    return place < m_size && view[place].id == id ? place : m_size;
}

template <typename Row>
const Row *Table<Row>::find(RowId id) const
{
    const std::size_t place = placeOf(id);
    return place < m_size ? &rows()[place] : nullptr;
}

template <typename Row>
Table<Row> Table<Row>::with(std::vector<Row> put, std::vector<RowId> removed) const
{
    sortById(put);
    std::sort(removed.begin(), removed.end());
    // The first place that a row which is added or goes moves.
    std::size_t firstMoved = m_size;
    for (const Row &row : put) {
        firstMoved =
            placeOf(row.id) == m_size ? std::min(firstMoved, lowerBound(row.id)) : firstMoved;
    }
    for (const RowId id : removed) {
        firstMoved = std::min(firstMoved, placeOf(id));
    }
    const std::size_t whole = firstMoved / ChunkSize; // chunks that stay or change in place

    Table result;
    result.m_highest = highestId();
    for (const Row &row : put) {
        result.m_highest = std::max(result.m_highest, row.id.value);
    }
    auto chunks = std::make_shared<Chunks>();
    auto next = put.begin();
    const auto replaceIn = [&](std::size_t chunk) {
        std::shared_ptr<Chunk> copy;
        const Chunk &rows = *(*m_chunks)[chunk];
        while (next != put.end() && !(rows.back().id < next->id)) {
            if (!copy) {
                copy = std::make_shared<Chunk>(rows);
            }
            const auto place = std::lower_bound(copy->begin(), copy->end(), next->id,
                [](const Row &row, const RowId &id) { return row.id < id; });
            *place = std::move(*next++);
        }
        chunks->push_back(
            copy ? typename RowsView<Row>::ChunkPointer(std::move(copy)) : (*m_chunks)[chunk]);
    };
    for (std::size_t chunk = 0; chunk < whole; ++chunk) {
        replaceIn(chunk);
    }

    // The rest is merged anew.
    std::vector<Row> rest;
    rest.reserve(m_size - whole * ChunkSize + static_cast<std::size_t>(put.end() - next));
    for (std::size_t place = whole * ChunkSize; place < m_size; ++place) {
        const Row &row = rows()[place];
        while (next != put.end() && next->id < row.id) {
            rest.push_back(std::move(*next++));
        }
        if (next != put.end() && next->id == row.id) {
            rest.push_back(std::move(*next++));
        } else {
            rest.push_back(row);
        }
    }
    rest.insert(rest.end(), std::make_move_iterator(next), std::make_move_iterator(put.end()));
    std::erase_if(rest,
        [&](const Row &row) { return std::binary_search(removed.begin(), removed.end(), row.id); });
    result.m_size = whole * ChunkSize + rest.size();
    append(*chunks, std::move(rest));
    result.m_chunks = std::move(chunks);
    return result;
}

} // namespace bellwether
