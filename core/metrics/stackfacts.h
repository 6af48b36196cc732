// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/scope.h"
#include "core/metrics/companyfacts.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace bellwether {

// What holds between a company and a stack item on a day.
struct StackCell
{
    std::size_t row; // of the company in the facts
    StackItemId item;
    bool isApplicable;
    Alignment alignment;
    std::int64_t mrr; // open opportunity a month, minor units of the base currency (F-OPP)
    std::int64_t oneTime; // minor units
};

// The stack of the companies of the facts, and what is open there (F-OPP, F-ALIGN): by row, then by
// item. Opportunities without an item are in the companies' sums alone.
struct StackColumns
{
    std::vector<StackCell> cells;
    std::vector<std::size_t> begins; // one per row of the facts, and the end: the row's cells
    // Of all open opportunities of the company, those without an item too; minor units.
    std::vector<std::int64_t> mrr;
    std::vector<std::int64_t> oneTime;
    std::vector<bool> isNotConverted; // has an open opportunity in a currency without a rate

    static std::shared_ptr<const StackColumns> of(const CompanyFacts &facts);
};

// The items that a scope names, or whose tags it names; empty when it names none.
std::vector<StackItemId> wantedItems(const Book &book, const Scope &scope);

} // namespace bellwether
