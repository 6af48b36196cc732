// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/month.h"
#include "core/book/book.h"
#include "core/book/companyrows.h"
#include "core/metrics/exchangerates.h"
#include "core/metrics/options.h"
#include "core/metrics/revenuesteps.h"
#include "core/metrics/terms.h"

#include <QDate>

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace bellwether {

// When the contracts of a book cover which company, and what they are worth. Made once per book
// and options; everything about revenue, kinds and renewals asks it.
//
// What it settles:
// - Auto-renewal (T-32): a contract that renews itself, that nobody ended or cancelled and that has
//   no successor runs on as if it were open-ended. With it run those of its lines that last to the
//   end of the term in which they begin, unless another line of their name took over from them.
//   Cancelled, it runs on up to and including that day.
// - A contract that is marked as ended, with no end and no day of cancellation, ended on a day that
//   nobody knows: it covers no day, is no revenue and by itself makes nobody churned.
// - Which contract renews which: the source's link; else the nearest one of the same company and
// the
//   same name that starts within the grace days around the end, later than the first one, and ends
//   later; else one of which either has no name. Upper and lower case are the same. For a contract
//   that renews itself it has to start on the day after its end: any other one adds to it. Each
//   contract renews at most one and is renewed by at most one. Nothing is guessed for a contract
//   that was marked ended or cancelled before its end. One that never began, cancelled before its
//   start or ended on an unknown day, renews nothing, whatever its link says.
// - Late renewals (T-29): where a company's revenue falls to nothing for no more days than the
//   grace days, it counts as continuous at the lower of the two amounts.
// - Amounts and their sums never wrap: they stay within MostAmount.
// - Exclusion from MRR.
// - Other currencies (F-FX): each line's yearly amount is converted at the rate in force on the day
//   that is asked for, which is that of the day or else the latest earlier one, and rounded once
//   after that. What has no rate by then counts nowhere, and its company is counted.
// - arr.contracts=term: prices without a commitment of more than a month do not count, neither in
//   ARR nor in anything that is made of it. Committed is a contract with an end that runs longer
//   than a month, and an open-ended one for the lines that are priced for more than a month.
class Revenue
{
public:
    Revenue(BookPointer book, const Options &options);

    const RevenueSteps &of(CompanyId company) const;
    // Contract that renews this one, if any is known.
    const Contract *successor(ContractId contract) const;
    // Last covered day after cancellation and auto-renewal up to that day: for a contract that
    // renews itself yearly and ended 2023-12-31, asked on 2025-06-30, it is 2025-12-31. Nothing:
    // open-ended. The day before its start for one that covers no day.
    std::optional<QDate> endAsOf(const Contract &contract, QDate day) const;
    // The days in a range on which a term of the contract ends and it has to be renewed, once for
    // each term of a contract that renews itself. None for a contract that was cancelled before.
    std::vector<QDate> termEnds(const Contract &contract, DayRange range) const;
    // Whether the term that ends on that day is followed by another one without a new contract.
    bool runsOnAfter(const Contract &contract, QDate termEnd) const;
    // A contract's own yearly amount on a day, 0 outside its term; at the rates of that day or of
    // another one.
    std::int64_t yearlyOf(const Contract &contract, QDate day) const
    {
        return yearlyOf(contract, day, day);
    }
    std::int64_t yearlyOf(const Contract &contract, QDate day, QDate rateDay) const;
    // Yearly amount of what is signed and starts after that day (contracted, not live), at its
    // rates.
    std::int64_t signedAfter(CompanyId company, QDate day) const;

    // Whether a recurring line, free ones included, covers the day.
    bool isCovered(CompanyId company, QDate day) const;
    // Last day up to which recurring lines that began by that day cover the company, OpenEnd for
    // one without an end; nothing: none did.
    std::optional<QDate> lastCoveredDay(CompanyId company, QDate day) const;
    // First day on which a recurring line begins in the range, if any.
    std::optional<QDate> firstStart(CompanyId company, DayRange range) const;
    // The days on which recurring lines cover the company, as ranges that do not touch, by day.
    std::vector<DayRange> coverage(CompanyId company) const;

    // Whether contracts that cover a day of the range are in a currency without a rate on its first
    // day, the one at which retention converts. They are left out of amounts, and the company is
    // counted (F-FX).
    bool isNotConverted(CompanyId company, DayRange range) const;
    // The same of what is signed and starts after that day.
    bool isSignedNotConverted(CompanyId company, QDate day) const;
    const ExchangeRates &rates() const { return *m_rates; }

    // Its contracts by id. The pointers live as long as the book.
    std::span<const Contract *const> contractsOf(CompanyId company) const;

private:
    // A recurring line of a company that covers some day.
    struct Span
    {
        QDate from;
        QDate to; // OpenEnd: without an end
        std::int64_t yearly; // 0 where it does not count, or is in another currency
        QDate convertedFrom; // the first day with a rate, null where it needs none
        QDate coveredUntil; // the latest end of this span and those before it
    };

    const Contract *successorOf(const Contract &contract) const;
    std::span<const Span> spansOf(CompanyId company) const;
    std::optional<QDate> lastDay(const Contract &contract) const;
    bool counts(const Contract &contract, const ContractLine &line) const;
    DayRange daysOf(const Contract &contract, const ContractLine &line) const;
    void addCompany(std::size_t companyRow);

    BookPointer m_book;
    Options m_options;
    Currency m_baseCurrency;
    std::shared_ptr<const ExchangeRates> m_rates;
    CompanyRows m_rows;
    RowsByCompany<Contract> m_contracts;
    std::vector<const Contract *> m_successors; // one per contract of the book
    std::vector<RevenueSteps> m_steps; // one per company
    std::vector<std::size_t> m_spanBegins; // one per company, and the end
    std::vector<Span> m_spans; // by company, then by first day
};

} // namespace bellwether
