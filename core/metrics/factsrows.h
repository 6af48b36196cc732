// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/companyfacts.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace bellwether {

// Where each company stands in the facts, found at once: for tables with many rows a company, which
// rowOf() of the facts would search one by one.
struct FactsRows
{
    // CompanyRows::None for a company that is not in the book or does not count on the day.
    std::size_t rowOf(CompanyId company) const;

    std::shared_ptr<const CompanyRows> companies;
    std::vector<std::uint32_t> byCompanyRow; // of the book's table

    static std::shared_ptr<const FactsRows> of(const CompanyFacts &facts);
};

} // namespace bellwether
