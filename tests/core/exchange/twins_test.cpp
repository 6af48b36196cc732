// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/importplan.h"
#include "core/exchange/workbookwriter.h"
#include "core/store/bookfile.h"
#include "tests/core/exchange/importtext.h"
#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

#include <QStringEncoder>

#include <functional>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

using Lines = std::vector<QStringList>;

// The two files, as one would write them for a program.
const Lines Companies = {{u"Account ID"_s, u"Account Name"_s, u"Account Owner"_s,
                             u"Customer Since"_s, u"Industry"_s, u"Employees"_s},
    {u"A-1"_s, u"Caf\u00e9 Z\u00fcrich"_s, u"Mia Stone"_s, u"2024-01-15"_s, u"Retail"_s, u"120"_s},
    {u"A-2"_s, u"Birch"_s, u"Theo Vale"_s, u"2023-09-30"_s, u""_s, u"1500"_s},
    {u"A-3"_s, u"Cedar \"East\""_s, u"Mia Stone"_s, u"2023-11-28"_s, u"Energy"_s, u"45"_s}};
const Lines Contracts = {
    {u"Contract ID"_s, u"Account ID"_s, u"Start Date"_s, u"End Date"_s, u"MRR"_s},
    {u"C-1"_s, u"A-1"_s, u"2024-01-15"_s, u"2026-01-14"_s, u"2000.50"_s},
    {u"C-2"_s, u"A-2"_s, u"2023-09-30"_s, u"2026-08-31"_s, u"312.25"_s},
    {u"C-3"_s, u"A-3"_s, u"2024-11-28"_s, u"2025-10-31"_s, u"75.05"_s}};

// How a program or a person in some country writes the same.
struct Form
{
    const char *name;
    char delimiter = ',';
    QString lineEnd = u"\n"_s;
    bool isQuoted = false;
    bool isShuffled = false;
    bool hasDecimalComma = false;
    QString dates = {}; // a format of QDate; empty: as it is
    QByteArray encoding = "UTF-8";
    bool hasMark = false;
    bool isWorkbook = false;
};

QString cellIn(const Form &form, QString cell)
{
    const QDate day = QDate::fromString(cell, Qt::ISODate);
    if (day.isValid() && !form.dates.isEmpty()) {
        cell = day.toString(form.dates);
    }
    bool isNumber = false;
    cell.toDouble(&isNumber);
    if (isNumber && form.hasDecimalComma) {
        cell.replace(u'.', u',');
    }
    const bool needsQuotes =
        form.isQuoted || cell.contains(u'"') || cell.contains(QLatin1Char(form.delimiter));
    return needsQuotes ? u'"' + cell.replace(u'"', u"\"\""_s) + u'"' : cell;
}

QByteArray encoded(const Form &form, const QString &text)
{
    const QString marked = form.hasMark ? QChar(QChar::ByteOrderMark) + text : text;
    if (form.encoding == "Windows-1252") {
        return marked.toLatin1(); // the same for these letters
    }
    if (form.encoding == "UTF-16LE" || form.encoding == "UTF-16BE") {
        QStringEncoder encoder(
            form.encoding == "UTF-16LE" ? QStringEncoder::Utf16LE : QStringEncoder::Utf16BE);
        return encoder.encode(marked);
    }
    return marked.toUtf8();
}

QByteArray fileIn(const Form &form, const Lines &lines)
{
    QString text;
    for (QStringList cells : lines) {
        for (QString &cell : cells) {
            cell = cellIn(form, cell);
        }
        if (form.isShuffled) {
            std::reverse(cells.begin(), cells.end());
            std::swap(cells[0], cells[1]);
        }
        text += cells.join(QLatin1Char(form.delimiter)) + form.lineEnd;
    }
    return encoded(form, text);
}

Cell cellOf(const QString &text)
{
    if (text.isEmpty()) {
        return {};
    }
    const QDate day = QDate::fromString(text, Qt::ISODate);
    bool isNumber = false;
    const double number = text.toDouble(&isNumber);
    return day.isValid() ? Cell{day} : isNumber ? Cell{number} : Cell{text};
}

// Days and numbers as such.
QByteArray workbookOf(const Lines &lines)
{
    RowTable table;
    for (const QString &title : lines.front()) {
        table.columns.push_back({title, RowColumn::Kind::Text});
    }
    for (std::size_t i = 1; i < lines.size(); ++i) {
        std::vector<Cell> &cells = table.rows.emplace_back().cells;
        for (const QString &text : lines[i]) {
            cells.push_back(cellOf(text));
        }
    }
    const Result<QByteArray> bytes =
        workbookOf(table, WorkbookDetails{u"Sheet"_s, 2, importtext::Now});
    REQUIRE(bytes);
    return *bytes;
}

// The book of the two files: what `query` shows, but for where the rows came from.
QString bookIn(const Form &form)
{
    const importtext::Files files;
    const TemporaryBook place;
    Result<BookFile> file = BookFile::create(place.path());
    REQUIRE(file);
    const Result<BookPointer> base = file->read();
    REQUIRE(base);
    const auto write = [&](const QString &name, const Lines &lines) {
        return form.isWorkbook ? files.write(name + u".xlsx"_s, workbookOf(lines))
                               : files.write(name + u".csv"_s, fileIn(form, lines));
    };
    const Result<ImportPlan> plan =
        planImport(**base, {write(u"accounts"_s, Companies), write(u"contracts"_s, Contracts)},
            ImportOptions(), importtext::Now, importtext::Today);
    REQUIRE(plan);
    const Result<BookPointer> book = file->write(plan->change, *base, importtext::Now);
    REQUIRE(book);
    QString text = importtext::print(**book);
    for (const QString &name : {u"companies"_s, u"company_values"_s, u"contracts"_s,
             u"contract_lines"_s, u"team"_s, u"settings"_s}) {
        const Result<TableText> table = file->table(name);
        REQUIRE(table);
        for (const QStringList &row : table->rows) {
            text += u'\n' + name + u' ' + row.join(u'|');
        }
    }
    return text;
}

} // namespace

TEST_CASE("The same customers give the same book, however their files are written", "[twins]")
{
    const QString plain = bookIn({"plain"});
    REQUIRE(plain.contains(u"Caf\u00e9 Z\u00fcrich"_s));
    REQUIRE(plain.contains(u"200050"_s));
    const Form form = GENERATE(Form{.name = "byte-order mark", .hasMark = true},
        Form{.name = "CRLF", .lineEnd = u"\r\n"_s}, Form{.name = "CR", .lineEnd = u"\r"_s},
        Form{.name = "every cell quoted", .isQuoted = true},
        Form{.name = "columns in another order", .isShuffled = true},
        Form{.name = "tabs", .delimiter = '\t'},
        Form{.name = "day, month, year", .dates = u"dd-MM-yyyy"_s},
        Form{.name = "month, day, year", .dates = u"M/d/yyyy"_s},
        Form{.name = "semicolons and decimal commas",
            .delimiter = ';',
            .hasDecimalComma = true,
            .dates = u"dd.MM.yyyy"_s},
        Form{.name = "Windows-1252", .encoding = "Windows-1252"},
        Form{.name = "Excel's Unicode text",
            .delimiter = '\t',
            .lineEnd = u"\r\n"_s,
            .encoding = "UTF-16LE",
            .hasMark = true},
        Form{.name = "UTF-16, the other way round", .encoding = "UTF-16BE", .hasMark = true});
    CAPTURE(form.name);
    CHECK(bookIn(form).toStdString() == plain.toStdString());
}

TEST_CASE("A workbook gives the same book as its text", "[twins][workbook]")
{
    if (canWriteWorkbooks()) {
        CHECK(bookIn({.name = "workbook", .isWorkbook = true}).toStdString()
            == bookIn({"plain"}).toStdString());
    }
}
