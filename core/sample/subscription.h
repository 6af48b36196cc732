// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/contract.h"
#include "core/sample/plan.h"
#include "core/sample/words.h"

#include <vector>

namespace bellwether {

// The contracts of one customer as its plan wants them. They know each other by ids from 1 on
// within the customer; refs and the company come later.
struct SampleSubscription
{
    // What the customer pays a year in major units from a day on, modules left out.
    struct Price
    {
        QDate from;
        std::int64_t yearly;
    };

    std::vector<Contract> contracts;
    std::vector<Price> prices; // by day
    QDate began; // first day of the first contract, recorded or not
};

SampleSubscription subscriptionOf(
    const CustomerPlan &plan, const SampleWords &words, const SampleRecipe &recipe);

} // namespace bellwether
