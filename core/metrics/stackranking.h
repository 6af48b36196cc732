// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/stackscope.h"

#include <QString>

#include <optional>
#include <vector>

namespace bellwether {

// How a company stands to the items, or an item to the companies.
struct StackStanding
{
    std::size_t place; // row of the facts, or place in StackColumns::items
    std::int64_t yearly = 0; // minor units
    std::int64_t oneTime = 0;
    OpenSum open = {};
    int aligned = 0;
    int supported = 0;
    int applicable = 0;
    int of = 0; // what the share is of

    void add(const StackCell &cell)
    {
        open.add(cell.mrr, cell.oneTime);
        applicable += cell.isApplicable ? 1 : 0;
        aligned += cell.isAligned() ? 1 : 0;
        supported += cell.isApplicable && cell.alignment == Alignment::Supported ? 1 : 0;
    }
    // With the part that Supported counts.
    double alignedPart(const Options &options) const
    {
        return aligned + options.alignmentSupported * supported;
    }
    std::optional<double> share(const Options &options) const;
    bool isEmpty() const
    {
        return yearly == 0 && oneTime == 0 && open.mrr == 0 && open.oneTime == 0 && applicable == 0;
    }
};

// Of the customers in scope, by row; and of the items that count, by place. Those of whom nothing
// is to be said are left out.
std::vector<StackStanding> standingsOfCustomers(const StackScope &scope);
std::vector<StackStanding> standingsOfItems(const StackScope &scope);
// The items that apply to at least one customer in scope.
int itemsInUse(const StackScope &scope);

// The first ten by stack.rank: opportunity, then MRR; or MRR, then opportunity. Ties by what they
// are called, then by place.
std::vector<StackStanding> topCustomers(const StackScope &scope);
std::vector<StackStanding> topItems(const StackScope &scope);

} // namespace bellwether
