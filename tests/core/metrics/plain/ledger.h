// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/book/scope.h"
#include "core/metrics/options.h"

#include <QDate>

#include <cstdint>
#include <map>
#include <optional>
#include <vector>

// What contracts cover and bring, line by line and day by day from the rows of a book (F-MRR,
// F-ARR, F-KIND, T-28 to T-32): slow, and without anything that the program shares.
namespace bellwether::plain {

// A recurring line while it covers its company.
struct Stretch
{
    const Contract *contract;
    const ContractLine *line;
    QDate from;
    QDate to; // 9999-12-31: without an end
    bool brings; // counts in MRR
};

struct LedgerMovement
{
    QDate day;
    std::int64_t yearly; // with its sign
    bool isFirstEver; // it paid nothing on any day before
    std::int64_t before;
    std::int64_t after;
};

// A term that ended, and what came of it (F-RENEW); minor units.
struct Due
{
    const Contract *contract;
    QDate day;
    std::int64_t due;
    std::int64_t renewed;
    bool isRenewed;
    QDate began; // the next term, where there is one
};

// A term that waits for its renewal.
struct Waiting
{
    const Contract *contract;
    QDate day;
    std::int64_t yearly;
};

class Ledger
{
public:
    // Of all companies, or of one alone.
    Ledger(const Book &book, const Options &options, std::optional<CompanyId> only = {});

    // Minor units of the base currency, with short gaps filled (T-29), at the rates of a day.
    std::int64_t yearly(CompanyId company, QDate day, QDate rateDay) const;
    std::int64_t yearly(CompanyId company, QDate day) const { return yearly(company, day, day); }
    std::int64_t signedAfter(CompanyId company, QDate day) const;

    CompanyKind kind(CompanyId company, QDate day) const;
    bool becameChurned(CompanyId company, QDate day) const; // on that very day
    // 0001-01-01: it always counted.
    QDate countsFrom(const Company &company) const;
    // The days in the range on which it became a subscriber, for the first time or again.
    std::vector<QDate> subscribed(CompanyId company, DayRange range) const;
    std::optional<QDate> firstStart(CompanyId company) const;

    // Of the range's days, at the rates of each day or of the one given.
    std::vector<LedgerMovement> movements(
        CompanyId company, DayRange range, std::optional<QDate> rateDay = {}) const;

    bool isRenewal(const Contract &contract) const; // of another one
    std::vector<Due> due(CompanyId company, DayRange range) const;
    std::vector<Waiting> waiting(CompanyId company, QDate day) const;
    // The row of the renewals that is about this term.
    const Renewal *recordOf(const Contract &contract, QDate termEnd) const;

private:
    const std::vector<Stretch> &stretches(CompanyId company) const;
    void pair(const std::vector<const Contract *> &contracts);
    const Contract *renewalOf(const Contract &contract) const;
    std::optional<QDate> lastDay(const Contract &contract) const;
    bool runsOnAfter(const Contract &contract, QDate day) const;
    std::int64_t sum(CompanyId company, QDate day, QDate rateDay) const;
    std::int64_t ofContract(const Contract &contract, QDate day, QDate rateDay) const;
    std::vector<const Contract *> contractsOf(CompanyId company) const;

    const Book &m_book;
    Options m_options;
    std::map<ContractId, const Contract *> m_renewals;
    std::map<CompanyId, std::vector<Stretch>> m_stretches;
};

} // namespace bellwether::plain
