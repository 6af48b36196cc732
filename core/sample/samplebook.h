// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"

#include <QDate>

#include <cstdint>

namespace bellwether {

enum class SampleShape
{
    Story, // as many contracts as such a company has
    Volume // about ten contracts a customer: what a large book weighs
};

// A believable book of a made-up software company, three years long and ending on that day:
// customers with contracts, renewals, growth and churn, what they use, say and ask for, and what
// their CSMs do about it. The same arguments give the same rows.
struct SampleRecipe
{
    QDate lastDay;
    int companies = 128; // active on the last day, about
    std::uint64_t seed = 1;
    SampleShape shape = SampleShape::Story;
};

// In larger books this many customers, evenly chosen, have everything told of them. Of the others
// there are contacts, contracts, statuses and about ten answers each.
constexpr int DetailedCustomers = 1000;

// The whole book at once, as one action. SampleWriter gives the same rows in parts.
Change sampleBook(const SampleRecipe &recipe);

} // namespace bellwether
