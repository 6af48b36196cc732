// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/charts.h"

namespace bellwether {

// award.tiers: the tiers on a line, below it what the range gained and lost.
ChartData awardChart(const Question &question, const ChartChoices &choices);

} // namespace bellwether
