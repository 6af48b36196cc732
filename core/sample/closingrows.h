// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/sample/plan.h"

#include <vector>

namespace bellwether {

// How long somebody was a customer: who left has been one until the day before.
struct SampleTenure
{
    QDate since;
    CustomerFate fate = CustomerFate::Renews;
    QDate left; // for those who did
};

// The rows that look at all customers: milestones, team tasks, reviews, votes, the imported file.
// Ids count from 1 on by kind.
Change closingRows(
    const std::vector<SampleTenure> &tenures, const SampleWords &words, const SampleRecipe &recipe);

} // namespace bellwether
