// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/healthstatus.h"
#include "core/sample/samplebook.h"
#include "core/sample/words.h"

#include <QDate>

#include <array>
#include <cstdint>
#include <vector>

// What is settled for the book as a whole before any row is made: how many customers of which kind
// and size, who joins, grows, shrinks and leaves when. Shares are dealt along the customers sorted
// by size, so that revenue as well as counts come out as intended in a book of a hundred.
namespace bellwether {

constexpr int SampleYears = 3;

enum class CustomerFate
{
    Renews, // its subscription runs on the last day
    Overdue, // its subscription ended shortly before the last day, and no renewal is known
    Churned,
    ProjectsOnly,
    SignedNew // signed before the last day, begins after it
};

// What happens to a subscription's price in one year back from the last day, per mille.
struct YearMove
{
    int renewal = 0; // at the renewal, below 0 for a down-sell
    int addOn = 0; // within the term
};

struct CustomerPlan
{
    std::uint64_t index = 0;
    CustomerFate fate = CustomerFate::Renews;
    int size = 0; // 0 … 999, the share of customers that are smaller
    std::int64_t yearly = 0; // major units: on the last day, or at the end
    QDate nextStart; // first day after the newest term; for SignedNew the first day
    int years = 1; // of subscription up to the last day or the end, begun ones count
    int renewalSlot = 0; // twelfth of the year in which the next renewal falls, 12 for the peak
    int yearsAhead = 0; // whole years from the last day before the newest term's last one
    int termMonths = 12; // of the newest contract; 1 for month to month
    bool rolls = false; // the newest term was never written down: the one before renewed itself
    bool isCancelledMidTerm = false;
    bool isRenewedEarly = false;
    bool hasModule = false;
    bool signsModule = false; // that begins after the last day
    std::array<YearMove, SampleYears + 1> moves; // by years back from the last day
    HealthStatus status = HealthStatus::NotSet; // on the last day, or at the end
    std::size_t csm = 0; // place in the team
    std::size_t accountManager = 0;
    bool isPremium = false;
    std::size_t churnReason = 0;
};

// Ordered by kind, subscribers by size.
std::vector<CustomerPlan> samplePlan(const SampleRecipe &recipe, const SampleWords &words);

// The first day of which the book tells. What was before it is known only where it reaches into
// it.
QDate historyStart(const SampleRecipe &recipe);

// The day itself, or the first of the next month after the 28th: days that every month has, so
// that adding months never drifts.
QDate termDay(QDate day);

} // namespace bellwether
