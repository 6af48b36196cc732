// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/book/change.h"

namespace bellwether {

// The only way to make a Book: used by the store, by planning and by every test.
class BookBuilder
{
public:
    BookBuilder() = default;
    // Starts from a book and shares the tables that are not replaced.
    explicit BookBuilder(const Book &book)
        : m_book(book)
    {
    }

    // The table's rows in place of those it has; see Table for `highest`.
    template <typename Row>
    BookBuilder &rows(std::vector<Row> rows, std::int64_t highest = 0)
    {
        std::get<Table<Row>>(m_book.m_tables) = Table<Row>(std::move(rows), highest);
        return *this;
    }
    BookBuilder &loginMonths(std::vector<LoginMonth> months);
    BookBuilder &featureUseMonths(std::vector<FeatureUseMonth> months);
    BookBuilder &settings(Settings settings);

    // Puts and removes the rows of a change. What the store writes and this gives is the same book.
    BookBuilder &apply(const Change &change);

    Book build() const { return m_book; }
    BookPointer share() const { return std::make_shared<const Book>(m_book); }

private:
    Book m_book;
};

} // namespace bellwether
