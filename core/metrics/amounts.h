// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <algorithm>
#include <cstdint>

namespace bellwether {

// Wide enough for sums and products of amounts before they are brought back into their bounds.
__extension__ typedef __int128 WideAmount;

// The most that an amount or a sum of amounts can be, in minor units; the least is minus this.
// Whatever lies beyond stays at the bound instead of wrapping round to the other sign. It leaves
// room for plain sums and differences of up to seven amounts.
constexpr std::int64_t MostAmount = std::int64_t(1) << 60;

constexpr std::int64_t bounded(WideAmount amount)
{
    return static_cast<std::int64_t>(
        std::clamp(amount, WideAmount(-MostAmount), WideAmount(MostAmount)));
}

// Adds to a sum that may have any number of terms.
constexpr void addTo(std::int64_t &sum, std::int64_t amount)
{
    sum = bounded(WideAmount(sum) + amount);
}

} // namespace bellwether
