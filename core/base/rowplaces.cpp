// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/rowplaces.h"

#include <algorithm>
#include <numeric>
#include <unordered_set>

namespace bellwether {

std::vector<std::size_t> placesById(
    const std::vector<std::int64_t> &ids, const std::vector<std::int64_t> &removed)
{
    std::vector<std::size_t> places(ids.size());
    std::iota(places.begin(), places.end(), std::size_t{0});
    if (!isAscending(ids)) {
        std::stable_sort(places.begin(), places.end(),
            [&](std::size_t a, std::size_t b) { return ids[a] < ids[b]; });
        // From behind, so that of equal ids the one that was put last survives.
        const auto kept = std::unique(places.rbegin(), places.rend(),
            [&](std::size_t a, std::size_t b) { return ids[a] == ids[b]; });
        places.erase(places.begin(), kept.base());
    }
    if (!removed.empty()) {
        const std::unordered_set<std::int64_t> gone(removed.begin(), removed.end());
        std::erase_if(places, [&](std::size_t place) { return gone.contains(ids[place]); });
    }
    return places;
}

bool isAscending(const std::vector<std::int64_t> &ids)
{
    return std::adjacent_find(ids.begin(), ids.end(), [](std::int64_t a, std::int64_t b) {
        return a >= b;
    }) == ids.end();
}

} // namespace bellwether
