// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/sample/samplebook.h"
#include "core/sample/words.h"

namespace bellwether {

// The rows that belong to no customer. Their ids follow the recipe's lists: see idAt().
void addTeamRows(Change &change, const SampleWords &words, const SampleRecipe &recipe);
void addStackRows(Change &change, const SampleWords &words);
void addScoringRows(Change &change, const SampleWords &words, const SampleRecipe &recipe);
void addWorkRows(Change &change, const SampleWords &words, const SampleRecipe &recipe);

// The days on which a version of the score models came into force.
std::array<QDate, 2> modelDays(const SampleRecipe &recipe);

// The group of companies of a tier, and that of the premium ones.
AccountGroupId groupOfTier(const SampleWords &words, const QString &tier);
AccountGroupId premiumGroup(const SampleWords &words);

} // namespace bellwether
