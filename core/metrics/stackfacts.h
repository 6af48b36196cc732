// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/scope.h"
#include "core/metrics/companyfacts.h"

#include <cstdint>
#include <memory>
#include <span>
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
    std::size_t place = 0; // of the item in StackColumns::items
    bool hasUpsell = false; // something is open but a renewal's uplift, in whatever currency
    bool isNotConverted = false; // an open opportunity is in a currency without a rate
    bool isWithoutEmployees = false; // its default is per employee, and nobody knows how many

    bool isAligned() const { return isApplicable && alignment == Alignment::Aligned; }
};

// One chance for more revenue that is open on the day: an opportunity, or what an item is worth to
// a company that could have it and about which there is no opportunity yet (F-OPP).
struct OpenAmount
{
    std::size_t row; // of the company in the facts
    StackItemId item; // 0: none
    const Opportunity *opportunity; // lives as long as the book; null: the item's default
    std::int64_t mrr; // minor units of the base currency
    std::int64_t oneTime;
};

// The stack of the companies of the facts, and what is open there (F-OPP, F-ALIGN): by row, then by
// item. Opportunities without an item are in the companies' sums alone.
//
// - An opportunity is open from its first day until the day before it was won or lost. One that was
//   won or lost on a day that nobody knows is not.
// - Of an item that the company is aligned to nothing is open.
// - The default of an item that is still offered counts for a company to whom it applies, that is
//   not aligned to it and with which nobody spoke of it: no opportunity was opened up to the day.
struct StackColumns
{
    std::vector<StackCell> cells;
    std::vector<std::size_t> begins; // one per row of the facts, and the end: the row's cells
    // Of all open opportunities of the company, those without an item too; minor units.
    std::vector<std::int64_t> mrr;
    std::vector<std::int64_t> oneTime;
    std::vector<bool> isNotConverted; // has an open opportunity in a currency without a rate

    std::vector<bool> hasUpsell; // as in the cells, or without an item
    std::vector<int> withoutEmployees; // items per employee of companies with unknown ones
    std::vector<StackItemId> items; // of the book and of the cells, ascending
    std::vector<OpenAmount> amounts; // by row, then by item; those not converted are left out
    std::vector<std::size_t> amountBegins; // one per row of the facts, and the end

    std::span<const StackCell> of(std::size_t row) const
    {
        return std::span(cells).subspan(begins[row], begins[row + 1] - begins[row]);
    }
    std::span<const OpenAmount> amountsOf(std::size_t row) const
    {
        return std::span(amounts).subspan(
            amountBegins[row], amountBegins[row + 1] - amountBegins[row]);
    }

    static std::shared_ptr<const StackColumns> of(const CompanyFacts &facts);
};

// Whether the opportunity was there and neither won nor lost on that day.
bool isOpenOn(const Opportunity &opportunity, QDate day);

// The items that a scope names, or whose tags it names; empty when it names none.
std::vector<StackItemId> wantedItems(const Book &book, const Scope &scope);

} // namespace bellwether
