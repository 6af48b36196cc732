// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/tableoutput.h"
#include "core/edit/bookfolder.h"
#include "core/edit/tabletextcsv.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// A table is text for going back in, so that CSV of it is as the book has it; a workbook is for
// looking at.
Result<void> putTable(const CommandLine &line, Console &console, const TableText &table)
{
    if (!line.out.isEmpty() && tableFormatOf(line.out) == TableFormat::Xlsx) {
        return putRows(line, console, rowTableOf(table), line.arguments[1], 0);
    }
    return csvStyleOf(line).and_then([&](const CsvStyle &style) -> Result<void> {
        const QByteArray csv = csvOf(table, style);
        if (!line.out.isEmpty()) {
            return writeOutput(line, line.out, csv);
        }
        printCsv(console, csv);
        return {};
    });
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
        const Result<void> written = writeBookFolder(*book, line.out);
        return written ? Done : refuse(console, written.error());
    }
    const Result<void> done = book->table(line.arguments[1]).and_then([&](const TableText &table) {
        return putTable(line, console, table);
    });
    return done ? Done : refuse(console, done.error());
}

} // namespace bellwether
