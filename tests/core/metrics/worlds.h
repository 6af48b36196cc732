// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <ranges>

namespace bellwether {

// The seeds of the made-up worlds that a comparison goes over, from 1 on: as many as usual, or
// those that the environment variable BELLWETHER_WORLDS names, "1000" or "251-500".
std::ranges::iota_view<std::uint64_t, std::uint64_t> worlds(std::uint64_t usual);

} // namespace bellwether
