// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/companyfacts.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace bellwether {

// How a company used a feature in a range.
struct FeatureUse
{
    std::size_t row; // of the company in the facts
    std::size_t feature; // its place in the book's table
    std::int64_t uses;
    std::int64_t minutes; // where they are known
    int users; // contacts who used it
    // For at least adoption.minutes minutes, or at least once where minutes are unknown (F-ADOPT).
    bool isUsed;
};

// What each company of the facts used of the features that are still in the product, in a range
// that ends with their day (F-ADOPT).
struct AdoptionColumns
{
    std::vector<FeatureUse> uses; // by row, then by feature
    std::vector<int> used; // features
    // Active features; 0 for companies that never used one up to the end and have no users then.
    std::vector<int> eligible;
    // Contacts who could use them: users who are there on the day, and others who used some.
    std::vector<int> users;

    static std::shared_ptr<const AdoptionColumns> of(const CompanyFacts &facts, DayRange range);
};

} // namespace bellwether
