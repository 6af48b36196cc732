// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/book/bookbuilder.h"

#include "core/book/usagemonths.h"

namespace bellwether {

namespace {

template <typename Row>
Table<Row> applied(const Table<Row> &table, const RowChanges<Row> &changes)
{
    return changes.empty() ? table : table.with(changes.put, changes.removed);
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
