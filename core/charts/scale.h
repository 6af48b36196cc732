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
// Round values for a logarithmic axis that takes in both, which are above 0: in steps of 1, 2, 3, 5
// up to two decades, in wider ones beyond. 1 and 10 where there is nothing to show.
std::vector<double> logarithmicTicks(double lowest, double highest);

} // namespace bellwether
