// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/cellreader.h"

namespace bellwether {

// The most, in major units, that one amount may be: sums over a whole book then fit into 64 bits.
inline constexpr std::int64_t MostOfAmount = 1'000'000'000'000;

// The amount of a cell in minor units of a currency: that of the row's currency column, else that
// of the amount's sign or header, else `otherwise`. An unknown currency rejects the row.
std::optional<ImportAmount> amountOf(
    CellReader &cells, const FieldColumn &amount, const FieldColumn &currency, Currency otherwise);

// A twelfth, half up.
constexpr std::int64_t monthlyOf(std::int64_t yearly)
{
    return (yearly + 6) / 12;
}

} // namespace bellwether
