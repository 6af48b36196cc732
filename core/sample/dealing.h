// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/sample/plan.h"
#include "core/sample/random.h"

namespace bellwether {

// A place in first … last - 1 for the one of `count` that are spread evenly over it, at random
// within its share.
int sizeWithin(std::size_t place, std::size_t count, int first, int last, Random &random);

// The value at that size (0 … 999) on a line through values at given sizes.
struct SizeKnot
{
    int size;
    std::int64_t value;
};
std::int64_t alongKnots(const std::vector<SizeKnot> &knots, int size);

// Recurring revenue a year in major units, a few large customers among many small ones.
std::int64_t yearlyOfSize(int size);

// How prices move in each year back, for the ones from `first` to before `last`, sorted by size.
void planMoves(
    std::vector<CustomerPlan> &plans, std::size_t first, std::size_t last, Random &random);

// Who looks after whom, who is premium, and how the active ones (those before `active`) are doing.
void planCare(
    std::vector<CustomerPlan> &plans, std::size_t active, const SampleWords &words, Random &random);

} // namespace bellwether
