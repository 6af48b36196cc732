// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/companyfacts.h"

#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// How each company of the facts used the product in the 28 days that end on the day (F-LOGIN,
// F-ADOPT, the first two parts of F-CS).
struct UsageColumns
{
    std::vector<int> users; // contacts who use the product and are there on the day
    std::vector<int> activeUsers; // of them, with a login in the 28 days
    std::vector<std::optional<int>> seats; // of the company; nothing when not known
    std::vector<int> featuresUsed; // at least adoption.minutes, or once where minutes are unknown
    std::vector<int> featuresEligible; // active features; 0 for companies without any use or users
    // Active users by seats, or by users where seats are not known; may exceed 1; nothing without.
    std::vector<std::optional<double>> usageRate;

    static std::shared_ptr<const UsageColumns> of(const CompanyFacts &facts);
};

} // namespace bellwether
