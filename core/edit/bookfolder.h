// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/bookfile.h"

#include <map>
#include <set>

namespace bellwether {

// A whole book as a folder of CSV files, one a table, exactly as the book has it, with a file that
// says what belongs to it: bellwether-tables.json. The journal stays behind: it tells how the book
// came about. Such a folder becomes an identical book again.

// Writes the folder, which is made when it is not there. CannotCreate, DiskFull, CannotWrite.
Result<void> writeBookFolder(BookFile &book, const QString &folder);

class BookFolder : public TableSource
{
public:
    struct TableFile
    {
        std::int64_t rows = 0; // as they are now
        bool isAsWritten = true; // false: somebody changed the file
        std::set<std::int64_t> emptyTexts; // rows from 1 whose value is a text without letters
    };

    // Reads what the folder says of itself and counts its rows. InvalidInput ("no tables") without
    // bellwether-tables.json, about one that makes no sense, and about a file that is no CSV;
    // CannotOpen about a file that is missing; SchemaTooNew (detail: the schema); Cancelled.
    static Result<BookFolder> open(const QString &path, Progress *progress = nullptr);

    Result<void> read(const QString &table, const TextRowSink &sink) const override;
    QString placeOf(const QString &table) const override;

    QString name() const; // the folder's own, without those above it
    std::int64_t rows() const;
    const std::map<QString, TableFile> &tables() const { return m_tables; }

private:
    explicit BookFolder(QString path)
        : m_path(std::move(path))
    {
    }

    QString m_path;
    std::map<QString, TableFile> m_tables;
};

// Fills an empty book with the folder's tables, as one action. Errors as for BookFile::fill().
Result<BookPointer> importFolder(
    BookFile &book, const BookFolder &folder, const QDateTime &now, Progress *progress = nullptr);

} // namespace bellwether
