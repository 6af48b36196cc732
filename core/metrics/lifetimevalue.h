// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/companyfacts.h"

#include <memory>
#include <optional>

namespace bellwether {

// What a customer is worth over its time (F-CLV): a year's margin for as many years as churn leaves
// it, five at most.
struct LifetimeValue
{
    static constexpr double MostYears = 5;

    double value = 0; // in the unit of the revenue
    bool isCapped = false; // five years of margin, since churn would give more or is 0
};

// `yearly` is ARR, margin and churn are shares: 0.8 of it stays as margin, 0.2 of the revenue goes
// in a year. Churn of 0 or less gives the cap; nothing for a customer who does not pay.
std::optional<LifetimeValue> lifetimeValue(double yearly, double annualChurn, double margin = 1);

// Gross revenue churn (F-REVCHURN) of the twelve months up to the day of the facts, over all
// companies: what a lifetime is reckoned with, whatever the scope (T-23). Nothing when nobody paid
// a year before.
struct AnnualChurn
{
    std::optional<double> rate;

    static std::shared_ptr<const AnnualChurn> of(const CompanyFacts &facts);
};

} // namespace bellwether
