// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <vector>

namespace bellwether {

// Round values for a value axis that begins at 0 and reaches at least the highest value: four or
// five steps, as few units beyond it as round steps allow.
std::vector<double> amountTicks(double highest);
// The same in whole numbers; fewer steps for a highest count below four.
std::vector<double> countTicks(double highest);

} // namespace bellwether
