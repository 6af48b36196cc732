// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/book/bookbuilder.h"

#include <unordered_set>

namespace bellwether {

namespace {

template <typename Row>
Table<Row> applied(const Table<Row> &table, const RowChanges<Row> &changes)
{
    if (changes.empty()) {
        return table;
    }
    std::vector<Row> rows = table.rows();
    rows.insert(rows.end(), changes.put.begin(), changes.put.end());
    const std::unordered_set<decltype(Row::id)> removed(
        changes.removed.begin(), changes.removed.end());
    std::erase_if(rows, [&](const Row &row) { return removed.contains(row.id); });
    return Table<Row>(std::move(rows));
}

} // namespace

BookBuilder &BookBuilder::team(std::vector<TeamMember> rows)
{
    m_book.m_team = Table<TeamMember>(std::move(rows));
    return *this;
}

BookBuilder &BookBuilder::companies(std::vector<Company> rows)
{
    m_book.m_companies = Table<Company>(std::move(rows));
    return *this;
}

BookBuilder &BookBuilder::contacts(std::vector<Contact> rows)
{
    m_book.m_contacts = Table<Contact>(std::move(rows));
    return *this;
}

BookBuilder &BookBuilder::contracts(std::vector<Contract> rows)
{
    m_book.m_contracts = Table<Contract>(std::move(rows));
    return *this;
}

BookBuilder &BookBuilder::healthStatusEvents(std::vector<HealthStatusEvent> rows)
{
    m_book.m_healthStatusEvents = Table<HealthStatusEvent>(std::move(rows));
    return *this;
}

BookBuilder &BookBuilder::churnRecords(std::vector<ChurnRecord> rows)
{
    m_book.m_churnRecords = Table<ChurnRecord>(std::move(rows));
    return *this;
}

BookBuilder &BookBuilder::importBatches(std::vector<ImportBatch> rows)
{
    m_book.m_importBatches = Table<ImportBatch>(std::move(rows));
    return *this;
}

BookBuilder &BookBuilder::settings(Settings settings)
{
    m_book.m_settings = std::move(settings);
    return *this;
}

BookBuilder &BookBuilder::apply(const Change &change)
{
    m_book.m_team = applied(m_book.m_team, change.team);
    m_book.m_companies = applied(m_book.m_companies, change.companies);
    m_book.m_contacts = applied(m_book.m_contacts, change.contacts);
    m_book.m_contracts = applied(m_book.m_contracts, change.contracts);
    m_book.m_healthStatusEvents = applied(m_book.m_healthStatusEvents, change.healthStatusEvents);
    m_book.m_churnRecords = applied(m_book.m_churnRecords, change.churnRecords);
    m_book.m_importBatches = applied(m_book.m_importBatches, change.importBatches);
    for (const auto &[key, value] : change.settings) {
        if (value) {
            m_book.m_settings.values[key] = *value;
        } else {
            m_book.m_settings.values.erase(key);
        }
    }
    return *this;
}

} // namespace bellwether
