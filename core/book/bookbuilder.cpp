// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/book/bookbuilder.h"

#include "core/book/usagemonths.h"

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
    std::int64_t highest = table.highestId();
    for (const Row &row : changes.put) {
        highest = std::max(highest, row.id.value);
    }
    const std::unordered_set<decltype(Row::id)> removed(
        changes.removed.begin(), changes.removed.end());
    std::erase_if(rows, [&](const Row &row) { return removed.contains(row.id); });
    return Table<Row>(std::move(rows), highest);
}

void apply(Settings &settings, const Change &change)
{
    for (const auto &[key, value] : change.settings) {
        if (value) {
            settings.values[key] = *value;
        } else {
            settings.values.erase(key);
        }
    }
}

} // namespace

BookBuilder &BookBuilder::loginMonths(std::vector<LoginMonth> months)
{
    m_book.m_loginMonths = Table<LoginMonth>(std::move(months));
    return *this;
}

BookBuilder &BookBuilder::featureUseMonths(std::vector<FeatureUseMonth> months)
{
    m_book.m_featureUseMonths = Table<FeatureUseMonth>(std::move(months));
    return *this;
}

BookBuilder &BookBuilder::settings(Settings settings)
{
    m_book.m_settings = std::move(settings);
    return *this;
}

BookBuilder &BookBuilder::apply(const Change &change)
{
    visitBookRows([&]<typename Row>() {
        auto &table = std::get<Table<Row>>(m_book.m_tables);
        table = applied(table, change.rows<Row>());
    });
    m_book.m_loginMonths = withLoginDays(m_book.m_loginMonths, change);
    m_book.m_featureUseMonths = withFeatureUseDays(m_book.m_featureUseMonths, change);
    bellwether::apply(m_book.m_settings, change);
    return *this;
}

} // namespace bellwether
