// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/book/scope.h"
#include "core/metrics/companylives.h"
#include "core/metrics/openrenewals.h"
#include "core/metrics/options.h"
#include "core/metrics/revenue.h"

#include <QDate>

#include <memory>
#include <vector>

namespace bellwether {

// What is true of each company on a day, as columns: row i is company i of every column. Computed
// from a book, a day and options; changes only when one of these does, and is shared by all who
// ask. Companies that did not count yet on that day (F-KIND) are left out.
struct CompanyFacts
{
    BookPointer book;
    std::shared_ptr<const Revenue> revenue;
    std::shared_ptr<const CompanyLives> lives;
    Options options;
    QDate day;

    std::vector<CompanyId> ids; // ascending
    std::vector<std::size_t> companyRows; // in the book's table
    std::vector<CompanyKind> kinds;
    std::vector<std::int64_t> yearly; // ARR in minor units of the base currency
    std::vector<TeamMemberId> csms; // 0: none
    std::vector<TeamMemberId> accountManagers;
    std::vector<HealthStatus> statuses;
    std::vector<HealthBand> bands;
    std::vector<bool> isPremium;
    std::vector<bool> isNotConverted; // what covers that day is in a currency without a rate

    std::vector<OpenRenewal> renewals;
    // The companies that do not count yet but have something signed, in whatever currency;
    // null: none.
    std::shared_ptr<const CompanyFacts> upcoming;

    std::size_t size() const { return ids.size(); }
    const Company &company(std::size_t row) const
    {
        return book->companies().rows()[companyRows[row]];
    }

    // Makes the revenue itself when none is given. It has to be of that book and those options.
    static std::shared_ptr<const CompanyFacts> of(BookPointer book,
        std::shared_ptr<const Revenue> revenue, const Options &options, QDate day);
};

using FactsPointer = std::shared_ptr<const CompanyFacts>;

// One flag per row of the facts: whether the scope takes the company in.
using Mask = std::vector<bool>;
Mask maskOf(const CompanyFacts &facts, const Scope &scope);

} // namespace bellwether
