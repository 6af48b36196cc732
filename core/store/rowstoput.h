// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"

#include <algorithm>
#include <unordered_set>
#include <vector>

namespace bellwether {

// The rows that a change leaves behind, by id: of several with one id the last, and none that the
// change removes as well. They point into the change.
template <typename Row>
std::vector<const Row *> rowsToPut(const RowChanges<Row> &changes)
{
    const std::unordered_set<decltype(Row::id)> removed(
        changes.removed.begin(), changes.removed.end());
    std::vector<const Row *> rows;
    rows.reserve(changes.put.size());
    for (const Row &row : changes.put) {
        if (!removed.contains(row.id)) {
            rows.push_back(&row);
        }
    }
    std::stable_sort(
        rows.begin(), rows.end(), [](const Row *a, const Row *b) { return a->id < b->id; });
    const auto kept = std::unique(
        rows.rbegin(), rows.rend(), [](const Row *a, const Row *b) { return a->id == b->id; });
    rows.erase(rows.begin(), kept.base());
    return rows;
}

} // namespace bellwether
