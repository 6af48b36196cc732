// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/tableoutput.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

Result<CsvStyle> csvStyleOf(const CommandLine &line)
{
    CsvStyle style;
    style.mark = line.hasMark ? CsvWriter::Mark::ByteOrderMark : CsvWriter::Mark::None;
    if (!line.delimiter.isEmpty()) {
        const QString delimiter = line.delimiter == u"tab"_s ? u"\t"_s : line.delimiter;
        if (delimiter.size() != 1 || delimiter[0].unicode() > 0x7f || delimiter == u"\""_s
            || delimiter[0].isLetterOrNumber() || delimiter == u"\n"_s || delimiter == u"\r"_s) {
            return failure(Error::Kind::InvalidInput, u"--delimiter %1"_s.arg(line.delimiter),
                u"a delimiter is one character such as ; or the word tab."_s);
        }
        style.delimiter = delimiter[0].toLatin1();
    }
    return style;
}

Result<void> putRows(const CommandLine &line, Console &console, const RowTable &table,
    const QString &title, int moneyDecimals)
{
    const Result<CsvStyle> style = csvStyleOf(line);
    if (!style) {
        return tl::unexpected(style.error());
    }
    if (line.out.isEmpty()) {
        printCsv(console, csvOf(table, *style));
        return {};
    }
    const std::optional<TableFormat> format = tableFormatOf(line.out);
    if (!format) {
        return failure(
            Error::Kind::InvalidInput, line.out, u"give a file name that ends in .csv or .xlsx."_s);
    }
    return fileOf(table, *format, *style, {title, moneyDecimals, console.now})
        .and_then([&](const QByteArray &bytes) { return writeOutput(line, line.out, bytes); });
}

void printCsv(Console &console, const QByteArray &csv)
{
    // The decoder takes the mark away.
    if (csv.startsWith("\xEF\xBB\xBF")) {
        console.out << QChar(QChar::ByteOrderMark);
    }
    console.out << QString::fromUtf8(csv);
}

} // namespace bellwether
