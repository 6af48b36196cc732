// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"

#include <QDate>

#include <cstdint>

namespace bellwether {

// A believable book of a made-up software company, three years long and ending on that day:
// customers with contracts, renewals, growth and churn, contacts, a team. The same arguments give
// the same rows.
struct SampleRecipe
{
    QDate lastDay;
    int companies = 128; // active on the last day, about
    std::uint64_t seed = 1;
};

Change sampleBook(const SampleRecipe &recipe);

} // namespace bellwether
