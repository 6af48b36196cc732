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
// For amounts that differ little beside their size: at most five steps, none below that least one,
// from somewhat under the lowest amount to the highest. From 0 where the lowest is less than half
// of the highest, or they are the same.
std::vector<double> brokenTicks(double lowest, double highest, double leastStep);
// From -100 to 100 at most: round steps around both values, with 0 among them.
std::vector<double> signedTicks(double lowest, double highest);
// Round values for a logarithmic axis that takes in both, which are above 0: in steps of 1, 2, 3, 5
// up to two decades, in wider ones beyond. 1 and 10 where there is nothing to show.
std::vector<double> logarithmicTicks(double lowest, double highest);

} // namespace bellwether
