// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/companyfacts.h"

#include <cstdint>
#include <memory>
#include <span>
#include <vector>

namespace bellwether {

// What a company pays for a stack item, minor units of the base currency.
struct ItemRevenue
{
    std::size_t row; // of the company in the facts
    StackItemId item;
    std::int64_t yearly; // recurring, on the day
    std::int64_t oneTime; // invoiced in the twelve months that end with the day
};

// What the companies of the facts pay for once, and what for which item. A one-time price is
// invoiced on the first day of its line, in the trailing twelve months (T-49), at the
// rate of that day (F-FX); those of a contract that was cancelled before it began are none.
struct StackRevenue
{
    std::vector<ItemRevenue> items; // by row, then by item; one for each item with an amount
    std::vector<std::size_t> begins; // one per row of the facts, and the end
    std::vector<std::int64_t> oneTime; // by row, with and without an item
    std::vector<bool> isNotConverted; // a one-time price is in a currency without a rate

    std::span<const ItemRevenue> of(std::size_t row) const
    {
        return std::span(items).subspan(begins[row], begins[row + 1] - begins[row]);
    }

    static std::shared_ptr<const StackRevenue> of(const CompanyFacts &facts);
};

} // namespace bellwether
