// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"

#include <optional>

namespace bellwether {

// What holds between the fields of a row, whoever writes it. Each check says what is wrong with an
// edited row, or nothing.

inline bool isReversed(const std::optional<QDate> &begin, const std::optional<QDate> &end)
{
    return begin && end && *end < *begin;
}

// A first day that lies after the last one.
template <typename Row>
bool endsBeforeItBegins(const Row &row)
{
    bool isWrong = false;
    if constexpr (requires {
                      row.start;
                      row.end;
                  }) {
        isWrong = isReversed(row.start, row.end);
    }
    if constexpr (requires {
                      row.from;
                      row.until;
                  }) {
        isWrong = isWrong || isReversed(row.from, row.until);
    }
    if constexpr (requires {
                      row.since;
                      row.leftOn;
                  }) {
        isWrong = isWrong || isReversed(row.since, row.leftOn);
    }
    if constexpr (requires {
                      row.openedOn;
                      row.closedOn;
                  }) {
        isWrong = isWrong || isReversed(row.openedOn, row.closedOn);
    }
    if constexpr (requires {
                      row.raisedOn;
                      row.closedOn;
                  }) {
        isWrong = isWrong || isReversed(row.raisedOn, row.closedOn);
    }
    if constexpr (requires {
                      row.createdOn;
                      row.completedOn;
                  }) {
        isWrong = isWrong || isReversed(row.createdOn, row.completedOn);
    }
    return isWrong;
}

// A parent, or a contract that is renewed, that leads back to the row.
template <typename Row>
bool pointsToItself(const Table<Row> &table, const Row &row)
{
    const auto next = [](const Row &from) {
        if constexpr (requires { from.parent; }) {
            return from.parent;
        } else if constexpr (requires { from.renews; }) {
            return from.renews;
        } else {
            return std::optional<decltype(Row::id)>();
        }
    };
    std::size_t steps = 0;
    for (auto id = next(row); id && steps <= table.size(); ++steps) {
        if (*id == row.id) {
            return true;
        }
        const Row *above = table.find(*id);
        id = above ? next(*above) : std::nullopt;
    }
    return false;
}

// Kinds of rows that nobody could find again without a name.
template <typename Row>
constexpr bool NeedsName = requires(Row row)
{
    row.name;
}
&&!std::is_same_v<Row,
    Contract> && !std::is_same_v<Row, Contact> && !std::is_same_v<Row, Opportunity>;

} // namespace bellwether
