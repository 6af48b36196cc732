// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/exchange/tabletext.h"
#include "tests/core/exchange/workbookbuilder.h"
#include "tests/support/catch.h"

#include "core/exchange/cellformats.h"

#include <QElapsedTimer>
#include <QStringList>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

Result<TableFile> opened(const QByteArray &bytes, const ImportOptions &options = {})
{
    return tableFileOf(bytes, u"customers.xlsx"_s, options);
}

// The rows of a workbook with one sheet.
QString rowsOf(const QByteArray &rows)
{
    return print(opened(WorkbookBuilder().sheet("S", rows).bytes()));
}

QString shownNumber(const QString &number, const QString &code)
{
    return textOfNumber(number, formatOfCode(code), false);
}

} // namespace

TEST_CASE("Cells of every type become text", "[workbook]")
{
    const QByteArray rows = R"(<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="inlineStr">
        <is><r><rPr><b/></rPr><t>in</t></r><r><t>line</t></r></is></c><c r="C1" t="str">
        <f>CONCAT()</f><v>text</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c>
        <c r="F1" t="e"><f>1/0</f><v>#DIV/0!</v></c><c r="G1" t="d"><v>2021-01-01T10:10:10</v></c>
        <c r="H1" t="d"><v>2021-01-01T00:00:00</v></c><c r="I1"><v>12.5</v></c>
        <c r="J1" t="n"><v>0.10000000000000001</v></c><c r="K1" t="s"><v>7</v></c></row>)";
    const QByteArray book =
        WorkbookBuilder()
            .sheet("S", rows)
            .strings({"<r><t>sha</t></r><r><t>red_x000D_</t></r><rPh><t>aid</t></rPh>"})
            .bytes();
    CHECK(print(opened(book))
        == u"1: shared\r|inline|text|TRUE|FALSE|#DIV/0!|2021-01-01T10:10:10|2021-01-01|12.5|0.1\n"_s);
}

TEST_CASE("Rows and cells are placed by what they say, or one after the other", "[workbook]")
{
    struct Case
    {
        QByteArray rows;
        QString text;
    };
    const Case cases[] = {
        {"<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>",
            u"1: 1|2\n2: 3|\n"_s},
        {R"(<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row><row><c r="A4"><v>3</v></c></row>)",
            u"3: |1|2\n4: 3||\n"_s},
        {R"(<row r="1"><c r="C1"><v>3</v></c><c r="A1"><v>1</v></c></row>)", u"1: 1||3\n"_s},
        {R"(<row r="1"><c r="A1" s="1"/><c r="ZZZ1" s="2"><v></v></c></row>
            <row r="5"><c r="A5"><v>1</v></c></row>)",
            u"5: 1\n"_s},
        // A line that was there already would be lost above the header, or be told for another.
        {R"(<row r="3"><c><v>1</v></c></row><row r="2"><c><v>2</v></c></row>
            <row r="3"><c><v>3</v></c></row><row r="9"><c><v>4</v></c></row>)",
            u"3: 1\n4: 2\n5: 3\n9: 4\n"_s},
        {R"(<row r="1048576"><c r="A1048576"><v>1</v></c></row>)", u"1048576: 1\n"_s},
        {R"(<row r="1"><c r="XFD1"><v>1</v></c></row>)", u"line 1: more than 1000 columns"_s},
    };
    for (const Case &c : cases) {
        INFO(c.rows.toStdString());
        CHECK(rowsOf(c.rows).remove(u"refused: "_s) == c.text);
    }
}

TEST_CASE("A text that many cells share cannot eat the memory", "[workbook]")
{
    // Letters that cannot be packed so well that the archive is refused.
    QByteArray letters;
    for (quint32 seed = 1; letters.size() <= 1 << 20; seed = seed * 1'664'525U + 1'013'904'223U) {
        letters += static_cast<char>('a' + (seed >> 24) % 26);
    }
    const auto textOf = [&letters](qsizetype characters, const QByteArray &rows) {
        return print(opened(WorkbookBuilder()
                                .sheet("S", rows)
                                .strings({"<t>" + letters.first(characters) + "</t>"})
                                .bytes()))
            .remove(u"refused: "_s);
    };
    const QByteArray cell = R"(<c t="s"><v>0</v></c>)";
    const QByteArray again = R"(<c r="A1" t="s"><v>0</v></c>)";
    CHECK(textOf((1 << 20) + 1, "<row>" + cell + "</row>")
        == u"line 1: column 1: a cell longer than 1048576 characters"_s);
    CHECK(textOf(1 << 20, "<row>" + cell.repeated(17) + "</row>")
        == u"line 1: a row longer than 16777216 characters"_s);
    CHECK(textOf(1 << 20, "<row>" + again.repeated(17) + "</row>")
        == u"line 1: a row longer than 16777216 characters"_s);
    CHECK(textOf(1 << 10, "<row>" + cell.repeated(17) + "</row>").size() == 17 * 1024 + 16 + 4);
}

TEST_CASE("Only visible sheets are tables, the others are named", "[workbook]")
{
    const QByteArray row = "<row><c><v>1</v></c></row>";
    const QByteArray book = WorkbookBuilder()
                                .sheet("Notes", {})
                                .sheet("Lists", row, "hidden")
                                .sheet("Customers", row)
                                .sheet("Secret", row, "veryHidden")
                                .bytes();
    const auto file = opened(book);
    REQUIRE(file);
    REQUIRE(file->tables.size() == 2);
    CHECK(file->tables[1].sheet == u"Customers"_s);
    CHECK(file->tables[1].format == u"xlsx"_s);
    CHECK(file->hiddenSheets == QStringList{u"Lists"_s, u"Secret"_s});

    ImportOptions options;
    options.sheet = u"lists"_s;
    CHECK(opened(book, options)->tables.front().sheet == u"Lists"_s);
    options.sheet = u"Contracts"_s;
    CHECK(opened(book, options).error().detail == u"sheet: Contracts"_s);
    CHECK(opened(WorkbookBuilder().sheet("Lists", row, "hidden").bytes()).error().detail
        == u"workbook: no visible sheet"_s);
    CHECK(opened(WorkbookBuilder().sheet("S", {}).bytes()).error().kind == Error::Kind::EmptyFile);
}

TEST_CASE("A number is what its format shows", "[workbook]")
{
    struct Case
    {
        QString number;
        QString code;
        QString text;
    };
    const Case cases[] = {
        {u"44197"_s, u"General"_s, u"44197"_s},
        {u"44197"_s, u"yyyy\\-mm\\-dd"_s, u"2021-01-01"_s},
        {u"44197"_s, u"[$-409]mmmm\" \"d\", \"yyyy"_s, u"2021-01-01"_s},
        {u"44197"_s, u"[$-411]ggge\"年\"m\"月\"d\"日\";@"_s, u"2021-01-01"_s},
        {u"44197.5"_s, u"d/m/yy h:mm"_s, u"2021-01-01T12:00:00"_s},
        {u"44197.99999999"_s, u"d/m/yy"_s, u"2021-01-02"_s},
        {u"0.42372685185185183"_s, u"h:mm:ss AM/PM"_s, u"10:10:10"_s},
        {u"1.5"_s, u"[h]:mm"_s, u"36:00:00"_s},
        {u"0"_s, u"yyyy-mm-dd"_s, u"0"_s},
        {u"-3"_s, u"yyyy-mm-dd"_s, u"-3"_s},
        {u"99999999"_s, u"yyyy-mm-dd"_s, u"99999999"_s},
        {u"1"_s, u"m/d/yyyy"_s, u"1900-01-01"_s},
        {u"59"_s, u"m/d/yyyy"_s, u"1900-02-28"_s},
        {u"60"_s, u"m/d/yyyy"_s, u"1900-02-29"_s},
        {u"61"_s, u"m/d/yyyy"_s, u"1900-03-01"_s},
        {u"2958465"_s, u"m/d/yyyy"_s, u"9999-12-31"_s},
        {u"0.15"_s, u"0%"_s, u"15 %"_s},
        {u"7.0000000000000007E-2"_s, u"0.00%"_s, u"7 %"_s},
        {u"1234.5"_s, u"[Red]#,##0.00 \"days\";(0)"_s, u"1234.5"_s},
        {u"1234.5"_s, u"0.00E+00"_s, u"1234.5"_s},
        {u"1234.5"_s, u"[$€-407] #,##0.00"_s, u"1234.5"_s},
        {u"5"_s, u"0 \\d"_s, u"5"_s},
        {u"41800000.009999998"_s, u"General"_s, u"41800000.01"_s},
        {u"1.23E+17"_s, u"General"_s, u"1.23E+17"_s},
        {u"9007199254740991"_s, u"General"_s, u"9007199254740991"_s},
        {u"9.0071992547409E+15"_s, u"General"_s, u"9007199254740900"_s},
        {u"1.0000000000000001E-5"_s, u"General"_s, u"0.00001"_s},
        {u"007"_s, u"General"_s, u"7"_s},
        {u"-0.5"_s, u"General"_s, u"-0.5"_s},
        {u"rubbish"_s, u"yyyy"_s, u"rubbish"_s},
        {u"INF"_s, u"yyyy"_s, u"INF"_s},
    };
    for (const Case &c : cases) {
        INFO(c.number.toStdString() + " as " + c.code.toStdString());
        CHECK(shownNumber(c.number, c.code).toStdString() == c.text.toStdString());
    }
    for (const int id : {14, 22, 27, 36, 50, 58}) {
        CHECK(formatOfBuiltin(id) == CellFormat::Date);
    }
    CHECK(formatOfBuiltin(21) == CellFormat::Time);
    CHECK(formatOfBuiltin(46) == CellFormat::Duration);
    CHECK(formatOfBuiltin(37) == CellFormat::Number);
}

TEST_CASE("Days count from 1904 where the workbook says so", "[workbook]")
{
    const QByteArray row = R"(<row><c s="1"><v>42735</v></c><c s=""><v>5</v></c></row>)";
    auto builder = WorkbookBuilder().sheet("S", row).formats({"yyyy-mm-dd"});
    CHECK(print(opened(builder.bytes())) == u"1: 2016-12-31|5\n"_s);
    CHECK(print(opened(builder.starting1904().bytes())) == u"1: 2021-01-01|5\n"_s);
}

TEST_CASE("Workbooks of other writers are read as well", "[workbook]")
{
    const QByteArray sheet =
        "<x:worksheet xmlns:x=\"http://purl.oclc.org/ooxml/spreadsheetml/main\"><x:sheetData>"
        "<x:row r=\"1\"><x:c r=\"A1\"><x:v>1</x:v></x:c></x:row></x:sheetData></x:worksheet>";
    const QByteArray main = "<workbook xmlns:q=\"http://purl.oclc.org/ooxml/officeDocument/"
                            "relationships\"><sheets><sheet name=\"S\" q:id=\"a\"/></sheets>"
                            "</workbook>";
    const QByteArray relations =
        "<Relationships><Relationship Id=\"a\" Type=\"http://purl.oclc.org/ooxml/officeDocument/"
        "relationships/worksheet\" Target=\"Sheet1.xml\"/></Relationships>";
    SECTION("in the root folder, without relations of the package named otherwise")
    {
        const auto file = opened(zipped({{"_rels/.rels",
                                             "<Relationships><Relationship Id=\"a\" Type=\"x/"
                                             "officeDocument\" Target=\"/book.xml\"/>"
                                             "</Relationships>"},
            {"book.xml", main}, {"_rels/book.xml.rels", relations}, {"sheet1.xml", sheet}}));
        CHECK(print(file) == u"1: 1\n"_s);
    }
    SECTION("with backslashes in the names of parts")
    {
        const auto file = opened(zipped({{"xl\\workbook.xml", main},
            {"xl\\_rels\\workbook.xml.rels", relations}, {"xl\\sheet1.xml", sheet}}));
        CHECK(print(file) == u"1: 1\n"_s);
    }
}

TEST_CASE("Hostile workbooks end in a refusal", "[workbook]")
{
    const QByteArray row = "<row><c><v>1</v></c></row>";
    const auto book = [&](const QByteArray &name, const QByteArray &content) {
        return WorkbookBuilder().sheet("S", row).part(name, content).bytes();
    };
    const QByteArray sheet = "xl/worksheets/sheet1.xml";
    QByteArray wide = "<row>";
    for (int i = 0; i < 1001; ++i) {
        wide += "<c><v>1</v></c>";
    }
    const QByteArray whole = WorkbookBuilder().sheet("S", row).bytes();
    const QByteArray head = "<worksheet><sheetData>";
    QByteArray noise; // that hardly packs
    for (quint32 i = 0; noise.size() < 1'100'000; ++i) {
        noise += QByteArray::number(i * 2654435761U, 36);
    }
    struct Case
    {
        std::string what;
        QByteArray bytes;
        QString detail;
    };
    const Case cases[] = {
        {"zeros", book(sheet, QByteArray(40 << 20, '\0')), u"workbook: damaged"_s},
        {"spaces", book(sheet, head + QByteArray(40 << 20, ' ')),
            u"expansion: more than 100 times its size"_s},
        {"strings", book("xl/sharedStrings.xml", QByteArray(40 << 20, ' ')), u""_s},
        {"document type",
            book(sheet, "<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + head),
            u"workbook: invalid"_s},
        {"depth", book(sheet, head + QByteArray("<a>").repeated(2'000'000)),
            u"workbook: invalid"_s},
        {"cut part", book(sheet, head + "<row><c><v>1"), u"workbook: damaged"_s},
        {"other entity", book(sheet, head + "<row><c><v>&x;</v></c></row>"),
            u"workbook: damaged"_s},
        {"wide", book(sheet, head + wide + "</row></sheetData></worksheet>"),
            u"line 1: more than 1000 columns"_s},
        {"cell", book(sheet, head + "<row><c t=\"str\"><v>" + noise + "</v></c></row>"),
            u"line 1: column 1: a cell longer than 1048576 characters"_s},
        {"cut archive", whole.chopped(30), u"workbook: damaged"_s},
        {"half archive", whole.first(whole.size() / 2), u"workbook: damaged"_s},
        {"only a beginning", "PK\x03\x04zip", u"workbook: damaged"_s},
        {"no workbook", zipped({{"../../etc/cron.d/x", "* * * * *"}, {"/abs", "x"}}),
            u"format: zip"_s},
        {"binary workbook", zipped({{"xl/workbook.bin", "x"}}), u"format: xlsb"_s},
        {"open document", zipped({{"mimetype", "x"}, {"content.xml", "x"}}), u"format: ods"_s},
        {"numbers", zipped({{"Index/Document.iwa", "x"}}), u"format: numbers"_s},
        {"document", zipped({{"word/document.xml", "x"}}), u"format: docx"_s},
    };
    for (const Case &c : cases) {
        INFO(c.what);
        QElapsedTimer timer;
        timer.start();
        const QString text = print(opened(c.bytes)).remove(u"refused: "_s);
        CHECK(text.toStdString() == (c.detail.isEmpty() ? "1: 1\n" : c.detail.toStdString()));
        CHECK(timer.elapsed() < 20'000);
    }
}

TEST_CASE("A part that climbs out of the package is a name like any other", "[workbook]")
{
    const QByteArray relations = "<Relationships><Relationship Id=\"r1\" Type=\"x/worksheet\" "
                                 "Target=\"../../../../etc/passwd\"/></Relationships>";
    const auto file = opened(WorkbookBuilder()
                                 .sheet("S", "<row><c><v>1</v></c></row>")
                                 .part("xl/_rels/workbook.xml.rels", relations)
                                 .bytes());
    CHECK(file.error().detail == u"workbook: no visible sheet"_s);
}

TEST_CASE("Reading a sheet stops when it is cancelled or has enough", "[workbook]")
{
    const QByteArray row = "<row><c><v>1</v></c></row>";
    const auto file = opened(WorkbookBuilder().sheet("S", row + row).bytes());
    REQUIRE(file);
    int rows = 0;
    CHECK(file->tables.front().rows->read([&](const SourceRow &) { return ++rows < 1; }));
    CHECK(rows == 1);
    Progress progress;
    CHECK(file->tables.front().rows->read([](const SourceRow &) { return true; }, &progress));
    CHECK(progress.done() > 0);
    progress.cancel();
    const auto read =
        file->tables.front().rows->read([](const SourceRow &) { return true; }, &progress);
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == Error::Kind::Cancelled);
}
