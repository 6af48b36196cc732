// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

namespace bellwether {

// The places of ids in a list, by id and each id once: of several with one id the last, and none
// that is removed. In one file for all kinds of rows, because there are many kinds.
std::vector<std::size_t> placesById(
    const std::vector<std::int64_t> &ids, const std::vector<std::int64_t> &removed = {});

// Whether the ids ascend, so that each is there once.
bool isAscending(const std::vector<std::int64_t> &ids);

} // namespace bellwether
