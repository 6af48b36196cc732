// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/metrics/options.h"

#include <QDate>

#include <cstdint>
#include <optional>
#include <unordered_map>
#include <vector>

namespace bellwether {

// A contract line's yearly amount in minor units, rounded once, half away from zero (domain.md 3):
// 12 x amount / term_months, where term_months is the line's own, else the whole months of
// start … end, else days / 30.4375. 0 for a line without any period (a one-time price, no end).
std::int64_t yearlyAmount(const ContractLine &line);

// A company's recurring revenue per year as steps: from that day on it is this much.
// MRR is a twelfth (F-MRR, F-ARR). All amounts are minor units of the base currency.
class RevenueSteps
{
public:
    struct Step
    {
        QDate from;
        std::int64_t yearly;
    };

    explicit RevenueSteps(std::vector<Step> steps = {})
        : m_steps(std::move(steps))
    {
    }

    std::int64_t yearlyAt(QDate day) const; // 0 before the first step
    const std::vector<Step> &steps() const { return m_steps; } // by day, neighbours differ

private:
    std::vector<Step> m_steps;
};

// When the contracts of a book cover which company, and what they are worth. Made once per book
// and options; everything about revenue, kinds and renewals asks it.
//
// What it settles: auto-renewal of contracts that nobody ended (T-32), which contract renews which
// (the source's link, else the nearest one of the same company that starts within the grace days
// around the end and ends later, each contract renewing at most one), gaps within the grace days
// (T-29: continuous at the lower of the two amounts), cancellation, exclusion, currencies that
// cannot be converted.
class Revenue
{
public:
    Revenue(BookPointer book, const Options &options);

    const RevenueSteps &of(CompanyId company) const;
    // Contract that renews this one, if any is known.
    const Contract *successor(ContractId contract) const;
    // Last covered day after cancellation and auto-renewal up to that day: for a contract that
    // renews itself yearly and ended 2023-12-31, asked on 2025-06-30, it is 2025-12-31. Nothing:
    // open-ended.
    std::optional<QDate> endAsOf(const Contract &contract, QDate day) const;
    // A contract's own yearly amount on a day, 0 outside its term.
    std::int64_t yearlyOf(const Contract &contract, QDate day) const;
    // Yearly amount of what is signed and starts after that day (contracted, not live).
    std::int64_t signedAfter(CompanyId company, QDate day) const;

    // Whether a recurring line, free ones included, covers the day.
    bool isCovered(CompanyId company, QDate day) const;
    // Last day up to which recurring lines that began by that day cover the company; nothing: none
    // did.
    std::optional<QDate> lastCoveredDay(CompanyId company, QDate day) const;
    // First day on which a recurring line begins in the range, if any.
    std::optional<QDate> firstStart(CompanyId company, DayRange range) const;

    // Its contracts are (partly) in a currency without a rate: left out and counted (F-FX).
    bool isNotConverted(CompanyId company) const;

private:
    struct CompanyRevenue;

    BookPointer m_book;
    Options m_options;
    std::shared_ptr<const CompanyRevenue> m_none;
    std::unordered_map<CompanyId, std::shared_ptr<const CompanyRevenue>> m_byCompany;
    std::unordered_map<ContractId, ContractId> m_successors;
};

} // namespace bellwether
