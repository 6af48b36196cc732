// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/book/book.h"

#include <cstdint>
#include <memory>
#include <vector>

namespace bellwether {

class Database;

// Whose text it is.
enum class TextKind
{
    Interaction,
    Feedback, // the comment of an answer
    TaskNote
};

struct TextHit
{
    TextKind kind = TextKind::Interaction;
    std::int64_t id = 0;

    bool operator==(const TextHit &) const = default;
};

// The words of everything long that people wrote into a book, in memory and apart from its file:
// nothing of it is ever saved. Belongs to the thread that made it.
class TextIndex
{
public:
    static Result<TextIndex> create();

    TextIndex(TextIndex &&) noexcept;
    TextIndex &operator=(TextIndex &&) noexcept;
    ~TextIndex();

    // Has the texts of this book from now on (none for null). Costs what differs from the book
    // before; the first 100,000 notes take about a second.
    Result<void> follow(const BookPointer &book);
    // Texts in which every typed word begins a word, whatever its case and diacritics: the newest
    // rows first, at most `limit` of each kind. Whatever is typed, nothing in it is an operator.
    Result<std::vector<TextHit>> find(const QString &typed, int limit);

private:
    explicit TextIndex(Database database);

    std::unique_ptr<Database> m_database;
    BookPointer m_book; // what is indexed; never null
};

} // namespace bellwether
