// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sample/plan.h"
#include "core/sample/random.h"

#include <vector>

namespace bellwether {

// One contract's time and price, in major units a year.
struct SampleTerm
{
    struct AddOn
    {
        QDate from;
        int share; // of the price before it, per mille
        std::int64_t yearly = 0;
    };

    QDate start;
    QDate next; // first day after the term
    int months = 12;
    std::int64_t base = 0; // from the first day on
    std::vector<AddOn> addOns; // newest first

    std::int64_t yearlyAtEnd() const;
};

// The terms of a subscription, newest first. Prices are worked out backwards, so that the last one
// is the plan's.
std::vector<SampleTerm> sampleTerms(
    const CustomerPlan &plan, const SampleRecipe &recipe, Random &random);

// A price as people write it, in steps that grow with it. Month to month it is divisible by twelve.
std::int64_t roundPrice(std::int64_t yearly, bool isMonthly = false);

} // namespace bellwether
