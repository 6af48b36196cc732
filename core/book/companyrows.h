// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"

#include <cstdint>
#include <span>
#include <vector>

namespace bellwether {

// Where a company stands in the table of companies: columns about companies are indexed by this.
class CompanyRows
{
public:
    explicit CompanyRows(const Table<Company> &companies);

    static constexpr std::size_t None = static_cast<std::size_t>(-1);

    // None for a company that is not in the book.
    std::size_t rowOf(CompanyId company) const;
    std::size_t size() const { return m_companies.size(); }

private:
    Table<Company> m_companies;
    // By id, where ids lie close together, as those of a book do that nobody thinned out.
    std::vector<std::uint32_t> m_rowById;
};

// The rows of another table that belong to a company, in the order of their table: all rows in one
// column, grouped by company.
template <typename Row>
class RowsByCompany
{
public:
    RowsByCompany(const Table<Row> &table, const CompanyRows &companies)
        : m_begins(companies.size() + 1)
    {
        std::vector<std::size_t> places;
        places.reserve(table.size());
        for (const Row &row : table) {
            places.push_back(companies.rowOf(row.company));
            if (places.back() != CompanyRows::None) {
                ++m_begins[places.back() + 1];
            }
        }
        for (std::size_t i = 1; i < m_begins.size(); ++i) {
            m_begins[i] += m_begins[i - 1];
        }
        m_rows.resize(m_begins.back());
        std::vector<std::size_t> next(m_begins.begin(), std::prev(m_begins.end()));
        for (std::size_t i = 0; i < places.size(); ++i) {
            if (places[i] != CompanyRows::None) {
                m_rows[next[places[i]]++] = &table.rows()[i];
            }
        }
    }

    // The pointers live as long as the book's table.
    std::span<const Row *const> of(std::size_t companyRow) const
    {
        return std::span(m_rows).subspan(
            m_begins[companyRow], m_begins[companyRow + 1] - m_begins[companyRow]);
    }

private:
    std::vector<std::size_t> m_begins;
    std::vector<const Row *> m_rows;
};

} // namespace bellwether
