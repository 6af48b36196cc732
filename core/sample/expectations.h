// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/expectedeffort.h"
#include "core/sample/lexicon.h"
#include "core/sample/plan.h"

#include <optional>

namespace bellwether {

// What some customers' lowest metric of health is expected to do to the work with them; nothing for
// most. `customer`: the rows of its story.
std::optional<ExpectedChange> sampleExpectation(
    const CustomerPlan &plan, const Change &customer, const SampleLexicon &lexicon);

} // namespace bellwether
