// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/book/scope.h"
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
    Options options;
    QDate day;

    std::vector<CompanyId> ids; // ascending
    std::vector<CompanyKind> kinds;
    std::vector<std::int64_t> yearly; // ARR in minor units of the base currency
    std::vector<TeamMemberId> csms; // 0: none
    std::vector<TeamMemberId> accountManagers;
    std::vector<HealthStatus> statuses;
    std::vector<HealthBand> bands;
    std::vector<bool> isPremium;
    std::vector<bool> isNotConverted;

    std::size_t size() const { return ids.size(); }

    static std::shared_ptr<const CompanyFacts> of(BookPointer book,
        std::shared_ptr<const Revenue> revenue, const Options &options, QDate day);
};

using FactsPointer = std::shared_ptr<const CompanyFacts>;

// One flag per row of the facts: whether the scope takes the company in.
using Mask = std::vector<bool>;
Mask maskOf(const CompanyFacts &facts, const Scope &scope);

} // namespace bellwether
