// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/companyfacts.h"

#include <QDate>

#include <cstdint>
#include <memory>
#include <vector>

namespace bellwether {

// A renewal or a loss: what a score is judged by (3.5).
struct Outcome
{
    std::size_t row; // of the company in the facts
    const Contract *contract; // that came to its end; null: a loss on another day than that
    QDate day; // the contract's last day, or the first one without the service
    bool isLost; // else kept
    std::int64_t yearly; // ARR at stake, minor units of the base currency
};

// The outcomes of a range, of all companies: by row, then by day.
//
// - A renewal with a recorded outcome, on the day it was due.
// - Else the end of a contract's term: kept where another term or contract follows, else lost. An
//   end before which the customer had gone already says nothing, and one whose grace days still run
//   is undecided.
// - A loss (losses.h) that is not the loss of a contract that ended within the grace days of it.
// Nor
//   is it one where nobody wrote it down but a renewal of those days: the new contract is missing.
struct Outcomes
{
    std::vector<Outcome> all;
    std::vector<std::size_t> undecided; // the company's row, one for each

    static std::shared_ptr<const Outcomes> of(const CompanyFacts &facts, DayRange range);
};

} // namespace bellwether
