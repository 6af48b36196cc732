// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"

namespace bellwether {

// Adds a row under the id after the last one of its kind in the change. The reference holds until
// the next row of the kind.
template <typename Row>
Row &addRow(Change &change, Row row = {})
{
    std::vector<Row> &rows = change.rows<Row>().put;
    row.id = decltype(Row::id){static_cast<std::int64_t>(rows.size()) + 1};
    rows.push_back(std::move(row));
    return rows.back();
}

// The id of the thing at a place of its list: shared rows stand in the book in the order of the
// recipe's lists.
template <typename Id>
Id idAt(std::size_t place)
{
    return Id{static_cast<std::int64_t>(place) + 1};
}

} // namespace bellwether
