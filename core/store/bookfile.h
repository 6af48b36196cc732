// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/book/change.h"

#include <QDateTime>
#include <QString>

#include <memory>

namespace bellwether {

// One book on disk: a SQLite file with one connection, used by the thread that opened it.
// Every hazard of opening and writing ends as an Error and an untouched file.
class BookFile
{
public:
    enum class Access
    {
        ReadWrite,
        ReadOnly
    };

    // A new file, mode 0600, holding an empty book with the current schema. CannotCreate when
    // something has that name already.
    static Result<BookFile> create(const QString &path);
    // By the protocol of the store's README section: header, lock, connection, checks, migration.
    static Result<BookFile> open(const QString &path, Access access = Access::ReadWrite);

    BookFile(BookFile &&) noexcept;
    BookFile &operator=(BookFile &&) noexcept;
    ~BookFile();

    Access access() const; // ReadOnly also when the file or its folder cannot be written
    QString path() const; // canonical

    Result<BookPointer> read();

    // Writes the change as one action in one transaction with one journal entry, and gives the book
    // that holds it; tables the change did not touch are shared with `base`. ChangedOutside when
    // the file no longer is what `base` was read from. An empty change writes nothing. Cancelled
    // through progress: nothing is written.
    Result<BookPointer> write(const Change &change, const BookPointer &base, const QDateTime &now,
        Progress *progress = nullptr);

private:
    struct Private;
    explicit BookFile(std::unique_ptr<Private> d);
    std::unique_ptr<Private> d;
};

} // namespace bellwether
