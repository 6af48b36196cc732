// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/chartbodies.h"
#include "ui/widgets/tooltip.h"

#include <vector>

namespace bellwether {

// What a mark that has cells says: its name and a row per column; a hint where a click leads on.
TooltipContent itemTooltip(const ChartItem &item, const std::vector<ChartColumn> &columns);

// "Zephyr Logistics, MRR $4.2K, One-time $12.0K".
QString itemInWords(const ChartItem &item, const std::vector<ChartColumn> &columns);

} // namespace bellwether
