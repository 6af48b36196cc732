// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/memberships.h"

#include "core/metrics/stackfacts.h"

#include <algorithm>

namespace bellwether {

namespace {

bool contains(const auto &values, const auto &value)
{
    return std::find(values.begin(), values.end(), value) != values.end();
}

// Of rows with a company and the days from which and until which they hold.
template <typename Row, typename Wanted>
Mask rowsHolding(const CompanyFacts &facts, const Table<Row> &rows, Wanted wanted)
{
    Mask holding(facts.size());
    for (const Row &row : rows) {
        const bool holds =
            (!row.from || *row.from <= facts.day) && (!row.until || facts.day <= *row.until);
        const std::size_t place =
            holds && wanted(row) ? facts.rowOf(row.company) : CompanyRows::None;
        if (place != CompanyRows::None) {
            holding[place] = true;
        }
    }
    return holding;
}

void keepBoth(Mask &mask, const Mask &other)
{
    for (std::size_t row = 0; row < mask.size(); ++row) {
        mask[row] = mask[row] && other[row];
    }
}

} // namespace

Mask membersOf(const CompanyFacts &facts, const Scope &scope)
{
    Mask members(facts.size(), true);
    if (!scope.groups.empty()) {
        keepBoth(members,
            rowsHolding(facts, facts.book->accountGroupCompanies(),
                [&](const AccountGroupCompany &row) { return contains(scope.groups, row.group); }));
    }
    if (!scope.companyTags.empty()) {
        keepBoth(members, rowsHolding(facts, facts.book->companyTags(), [&](const CompanyTag &row) {
            return contains(scope.companyTags, row.tag);
        }));
    }
    if (!scope.products.empty() || !scope.stackTags.empty()) {
        Mask offered(facts.size());
        const StackColumns &stack = facts.part<StackColumns>();
        const std::vector<StackItemId> wanted = wantedItems(*facts.book, scope);
        for (const StackCell &cell : stack.cells) {
            if (cell.isApplicable && contains(wanted, cell.item)) {
                offered[cell.row] = true;
            }
        }
        keepBoth(members, offered);
    }
    return members;
}

} // namespace bellwether
