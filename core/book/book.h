// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/churnrecord.h"
#include "core/book/company.h"
#include "core/book/contact.h"
#include "core/book/contract.h"
#include "core/book/healthstatus.h"
#include "core/book/importbatch.h"
#include "core/book/settings.h"
#include "core/book/team.h"

#include <algorithm>
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
    // Sorts the rows; of rows with the same id the last one stays.
    explicit Table(Rows rows);

    const Rows &rows() const { return *m_rows; }
    std::size_t size() const { return m_rows->size(); }
    bool empty() const { return m_rows->empty(); }
    auto begin() const { return m_rows->begin(); }
    auto end() const { return m_rows->end(); }

    // The row, or a null pointer.
    const Row *find(RowId id) const;
    // An id that no row has and that lies above all of them.
    RowId nextId() const { return RowId{m_rows->empty() ? 1 : m_rows->back().id.value + 1}; }
    bool sharesRowsWith(const Table &other) const { return m_rows == other.m_rows; }

private:
    std::shared_ptr<const Rows> m_rows;
};

// Everything that a book's file holds, as it was at one moment. Never changes: whoever needs it
// keeps it as long as they like. Made by BookBuilder alone.
class Book
{
public:
    const Table<TeamMember> &team() const { return m_team; }
    const Table<Company> &companies() const { return m_companies; }
    const Table<Contact> &contacts() const { return m_contacts; }
    const Table<Contract> &contracts() const { return m_contracts; }
    const Table<HealthStatusEvent> &healthStatusEvents() const { return m_healthStatusEvents; }
    const Table<ChurnRecord> &churnRecords() const { return m_churnRecords; }
    const Table<ImportBatch> &importBatches() const { return m_importBatches; }
    const Settings &settings() const { return m_settings; }

private:
    friend class BookBuilder;

    Table<TeamMember> m_team;
    Table<Company> m_companies;
    Table<Contact> m_contacts;
    Table<Contract> m_contracts;
    Table<HealthStatusEvent> m_healthStatusEvents;
    Table<ChurnRecord> m_churnRecords;
    Table<ImportBatch> m_importBatches;
    Settings m_settings;
};

using BookPointer = std::shared_ptr<const Book>;

template <typename Row>
Table<Row>::Table(Rows rows)
{
    std::stable_sort(
        rows.begin(), rows.end(), [](const Row &a, const Row &b) { return a.id < b.id; });
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
