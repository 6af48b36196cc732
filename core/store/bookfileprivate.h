// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/bookfile.h"
#include "core/store/bookopening.h"

#include <functional>
#include <memory>

namespace bellwether {

// What BookFile's member functions are made of.
struct BookFile::Private
{
    explicit Private(OpenedBook opened)
        : book(std::move(opened))
    {
    }

    Private(const Private &) = delete;
    Private &operator=(const Private &) = delete;
    ~Private();

    Result<BookPointer> read();
    Result<BookPointer> restore(const QString &copyPath, const QDateTime &now, Progress *progress);
    Result<BookPointer> write(
        const Change &change, const BookPointer &base, const QDateTime &now, Progress *progress);
    Result<BookPointer> fill(const TableSource &source, const QString &label,
        const BookPointer &base, const QDateTime &now, Progress *progress);
    Result<BookPointer> undo(
        std::int64_t action, const BookPointer &base, const QDateTime &now, Progress *progress);

    // The two halves of an action: one changes rows and gives what it did, empty for nothing; the
    // other reads the book that came of it, inside the transaction.
    using DoRows = std::function<Result<QByteArray>(std::int64_t seq)>;
    using ReadRows = std::function<Result<BookPointer>(const QByteArray &changeset)>;
    Result<void> mayWrite() const;
    Result<void> mayWrite(const BookPointer &base) const;
    void prepare(const Change &change, const Book &base, const QDateTime &now, Progress *progress);
    Result<BookPointer> transact(ActionEntry entry, const BookPointer &base, const DoRows &doRows,
        const ReadRows &readRows, Progress *progress);
    Result<BookPointer> act(ActionEntry entry, const BookPointer &base, const DoRows &doRows,
        const ReadRows &readRows, Progress *progress);

    // The journal up to the head that is known, read again only after another program wrote.
    Result<std::vector<ActionEntry>> journal();

    // Notes how the book is left, as long as it is the one that was opened.
    void leave();

    OpenedBook book;
    std::weak_ptr<const Book> newest; // what the file holds, as far as somebody has it
};

} // namespace bellwether
