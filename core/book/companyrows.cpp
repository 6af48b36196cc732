// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/book/companyrows.h"

namespace bellwether {

namespace {

constexpr std::uint32_t NoRow = static_cast<std::uint32_t>(-1);

} // namespace

CompanyRows::CompanyRows(const Table<Company> &companies)
    : m_companies(companies)
{
    const auto rows = m_companies.rows();
    if (rows.empty() || rows.front().id.value < 0) {
        return;
    }
    const auto highest = static_cast<std::size_t>(rows.back().id.value);
    if (highest > 4 * rows.size() + 64) {
        return;
    }
    m_rowById.assign(highest + 1, NoRow);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        m_rowById[static_cast<std::size_t>(rows[i].id.value)] = static_cast<std::uint32_t>(i);
    }
}

std::size_t CompanyRows::rowOf(CompanyId company) const
{
    if (!m_rowById.empty()) {
        const auto id = static_cast<std::size_t>(company.value);
        return company.value >= 0 && id < m_rowById.size() && m_rowById[id] != NoRow ? m_rowById[id]
                                                                                     : None;
    }
    const std::size_t place = m_companies.placeOf(company);
    return place == m_companies.size() ? None : place;
}

} // namespace bellwether
