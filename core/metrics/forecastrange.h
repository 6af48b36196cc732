// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <vector>

namespace bellwether {

// An amount that comes with some probability, or does not come at all.
struct Chance
{
    std::int64_t amount = 0; // minor units
    double probability = 0; // 0 to 1
};

// The amounts below and above which a tenth of the outcomes lies each.
struct OutcomeRange
{
    std::int64_t low = 0;
    std::int64_t high = 0;

    bool operator==(const OutcomeRange &) const = default;
};

// Renewals up to which every outcome is looked at.
constexpr std::size_t MostEnumerated = 20;

// Of the sum of chances that do not depend on each other. Up to MostEnumerated that may go either
// way exactly: the least amounts below or at which at least 10 and 90 % of the outcomes lie. Beyond
// that of a simulation that always draws the same numbers.
OutcomeRange outcomeRange(const std::vector<Chance> &chances);

} // namespace bellwether
