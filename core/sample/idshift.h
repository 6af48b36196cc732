// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"

namespace bellwether {

// How many rows of each kind the book has so far: what is added to ids that count within one
// customer. Kinds that customers share are never shifted.
class SampleIds
{
public:
    // Moves the rows of one customer behind all rows so far and into `target`, with refs.
    void take(Change customer, Change &target);
    // Moves rows that belong to no customer behind all rows so far.
    void moveBehind(Change &change);
    // Rows that are already known by their final ids.
    void count(const Change &shared);

private:
    template <typename Row>
    std::int64_t given() const
    {
        return std::get<Given<Row>>(m_given).count;
    }

    template <typename Row>
    struct Given
    {
        std::int64_t count = 0;
    };
    template <typename Rows>
    struct GivenOf;
    template <typename... Row>
    struct GivenOf<std::tuple<Row...>>
    {
        using Type = std::tuple<Given<Row>...>;
    };

    template <typename Row>
    void move(Row &row) const;
    template <typename Row>
    void moveReferences(Row &row) const;

    GivenOf<BookRows>::Type m_given;
};

} // namespace bellwether
