// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/book/scope.h"
#include "core/metrics/companylives.h"
#include "core/metrics/openrenewals.h"
#include "core/metrics/options.h"
#include "core/metrics/parts.h"
#include "core/metrics/revenue.h"

#include <QDate>

#include <memory>
#include <vector>

namespace bellwether {

// What is true of each company on a day, as columns: row i is company i of every column. Computed
// from a book, a day and options; changes only when one of these does, and is shared by all who
// ask. Companies that did not count yet on that day (F-KIND) are left out.
//
// What not every figure needs is a part: a struct of columns of its own, made on first demand.
struct CompanyFacts : std::enable_shared_from_this<CompanyFacts>
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
    std::vector<bool> isPremium;
    std::vector<bool> isNotConverted; // what covers that day is in a currency without a rate

    std::vector<OpenRenewal> renewals;
    // The companies that do not count yet but have something signed, in whatever currency;
    // null: none.
    std::shared_ptr<const CompanyFacts> upcoming;

    // What only the book and the options decide, and what the day does too.
    std::shared_ptr<PartStore> bookParts = std::make_shared<PartStore>();
    std::shared_ptr<PartStore> parts = std::make_shared<PartStore>();

    std::size_t size() const { return ids.size(); }
    // CompanyRows::None for a company that is not in the book or does not count on the day.
    std::size_t rowOf(CompanyId company) const;
    const Company &company(std::size_t row) const
    {
        return book->companies().rows()[companyRows[row]];
    }

    // Of the score (F-BAND); the status stands in `statuses`.
    const std::vector<HealthBand> &bands() const;

    // Part::of(facts), columns of the same rows. Lives as long as the facts.
    template <typename Part>
    const Part &part() const
    {
        return parts->get<Part>({}, [this] { return Part::of(*this); });
    }
    // Part::of(facts, range), for what happened in a range that ends on the day or before.
    template <typename Part>
    const Part &part(DayRange range) const
    {
        return parts->get<Part>(range, [this, range] { return Part::of(*this, range); });
    }
    // Part::of(facts), which asks only for the book, the options, the revenue and the lives; shared
    // by the facts of all days.
    template <typename Part>
    const Part &bookPart() const
    {
        return bookParts->get<Part>({}, [this] { return Part::of(*this); });
    }
    // The facts of another day, of the same book and options. Those of an earlier day are kept as
    // long as these.
    std::shared_ptr<const CompanyFacts> on(QDate other) const;

    // Makes the revenue itself when none is given. It has to be of that book and those options.
    static std::shared_ptr<const CompanyFacts> of(BookPointer book,
        std::shared_ptr<const Revenue> revenue, const Options &options, QDate day);
};

using FactsPointer = std::shared_ptr<const CompanyFacts>;

// One flag per row of the facts: whether the scope takes the company in.
using Mask = std::vector<bool>;
Mask maskOf(const CompanyFacts &facts, const Scope &scope);

} // namespace bellwether
