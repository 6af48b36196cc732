// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/metrics/companyfacts.h"

#include <vector>

namespace bellwether {

// What a customer that left leaves open (T-41): requests that were not sent, renewals that are to
// come. Its tasks stay.
struct Leftovers
{
    std::vector<FeedbackRequestId> requests;
    std::vector<RenewalId> renewals;

    bool empty() const { return requests.empty() && renewals.empty(); }
};

// Of companies that are churned on the day of the facts.
Leftovers leftoversOf(const CompanyFacts &facts);

// Requests become cancelled; renewals closed and lost, with "Customer left" where no reason stands.
void settle(const Leftovers &leftovers, const Book &book, Change &change);

} // namespace bellwether
