// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/command.h"
#include "core/base/wholefile.h"
#include "core/exchange/csvwriter.h"
#include "core/store/bookfile.h"

#include <QDir>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// As the book has it: the text goes back in by import, so nothing is disarmed for spreadsheets.
QByteArray csvOfTable(const TableText &table)
{
    CsvWriter writer(CsvWriter::Mark::None, CsvWriter::Formulas::Keep);
    for (const QString &column : table.columns) {
        writer.text(column);
    }
    writer.endRow();
    for (const QStringList &row : table.rows) {
        for (const QString &cell : row) {
            writer.text(cell);
        }
        writer.endRow();
    }
    return writer.bytes();
}

// The journal is left out: it tells when a book was made, not what is in it.
Result<void> writeTables(BookFile &book, const QString &folder)
{
    if (!QDir().mkpath(folder)) {
        return failure(Error::Kind::CannotCreate, folder);
    }
    for (const QString &name : tableNames()) {
        if (name == u"actions"_s) {
            continue;
        }
        const Result<void> written = book.table(name).and_then([&](const TableText &table) {
            return writeWholeFile(QDir(folder).filePath(name + u".csv"_s), csvOfTable(table));
        });
        if (!written) {
            return written;
        }
    }
    return {};
}

} // namespace

int runQuery(const CommandLine &line, Console &console)
{
    const bool isOneTable = line.arguments.size() == 2 && !line.isAll;
    const bool isEveryTable = line.arguments.size() == 1 && line.isAll && !line.out.isEmpty();
    if (!isOneTable && !isEveryTable) {
        console.err << u"query takes BOOK TABLE, or BOOK --all --out DIR. The tables are %1."_s.arg(
            tableNames().join(u", "_s))
                    << Qt::endl;
        return WrongUsage;
    }
    Result<BookFile> book = BookFile::open(line.arguments.first(), BookFile::Access::ReadOnly);
    if (!book) {
        return refuse(console, book.error());
    }
    if (line.isAll) {
        const Result<void> written = writeTables(*book, line.out);
        return written ? Done : refuse(console, written.error());
    }
    const Result<TableText> table = book->table(line.arguments[1]);
    if (!table) {
        return refuse(console, table.error());
    }
    if (!line.out.isEmpty()) {
        const Result<void> written = writeOutput(line, line.out, csvOfTable(*table));
        return written ? Done : refuse(console, written.error());
    }
    console.out << QString::fromUtf8(csvOfTable(*table));
    return Done;
}

} // namespace bellwether
