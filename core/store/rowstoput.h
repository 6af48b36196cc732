// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"

#include <vector>

namespace bellwether {

// The rows that a change leaves behind, by id: of several with one id the last, and none that the
// change removes as well. They point into the change.
template <typename Row>
std::vector<const Row *> rowsToPut(const RowChanges<Row> &changes)
{
    std::vector<const Row *> rows;
    for (const std::size_t place : placesById(idsOf(changes.put), removedIds(changes))) {
        rows.push_back(&changes.put[place]);
    }
    return rows;
}

} // namespace bellwether
