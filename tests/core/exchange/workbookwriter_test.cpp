// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/rowtablefile.h"
#include "tests/support/catch.h"

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDateTime Now(QDate(2025, 6, 30), QTime(9, 30), Qt::UTC);

QByteArray workbook(const RowTable &table, const QString &title = u"Renewals"_s)
{
    const Result<QByteArray> bytes = workbookOf(table, {title, 2, Now});
    REQUIRE(bytes);
    return *bytes;
}

// The XML of a part, as another program unpacks it; nothing where there is none to do so.
QString part(const QByteArray &bytes, const QString &name)
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"x.xlsx"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    QProcess python;
    python.start(u"python3"_s,
        {u"-c"_s,
            u"import sys, zipfile\n"
            "sys.stdout.buffer.write(zipfile.ZipFile(sys.argv[1]).read(sys.argv[2]))"_s,
            file.fileName(), name});
    if (!python.waitForFinished() || python.exitCode() != 0) {
        WARN("no python3 to look into a workbook");
        return {};
    }
    return QString::fromUtf8(python.readAllStandardOutput());
}

RowTable oneText(const QString &text)
{
    RowTable table;
    table.columns = {{u"note"_s, RowColumn::Kind::Text}};
    table.rows = {{CompanyId{1}, {{text}}}};
    return table;
}

} // namespace

TEST_CASE("A workbook has its numbers, days and flags as such", "[workbook]")
{
    if (!canWriteWorkbooks()) {
        return;
    }
    using Kind = RowColumn::Kind;
    RowTable table;
    table.columns = {{u"company"_s, Kind::Text}, {u"arr"_s, Kind::Money}, {u"n"_s, Kind::Count},
        {u"renewal_day"_s, Kind::Day}, {u"share"_s, Kind::Ratio}, {u"premium"_s, Kind::Flag}};
    table.rows = {{CompanyId{1},
                      {{u"Zo\u00eb & Co"_s}, {1234.5}, {std::int64_t{7}}, {QDate(2025, 6, 30)},
                          {0.25}, {true}}},
        {CompanyId{2}, {{u"Birch"_s}, {}, {}, {QDate(1899, 12, 31)}, {}, {false}}}};
    const QString sheet = part(workbook(table), u"xl/worksheets/sheet1.xml"_s);
    if (sheet.isEmpty()) {
        return;
    }
    for (const QString &expected :
        {u"<t>company</t>"_s, u"<t>Zo\u00eb &amp; Co</t>"_s, u"<v>1234.5</v>"_s, u"<v>7</v>"_s,
            u"<v>45838</v>"_s, u"<v>0.25</v>"_s, u"t=\"b\"><v>1</v>"_s, u"<t>1899-12-31</t>"_s,
            u"<autoFilter ref=\"A1:F3\"/>"_s, u"state=\"frozen\""_s}) {
        CAPTURE(expected.toStdString());
        CHECK(sheet.contains(expected));
    }
    const QString styles = part(workbook(table), u"xl/styles.xml"_s);
    for (const QString &format : {u"yyyy-mm-dd"_s, u"0.0%"_s, u"<b/>"_s}) {
        CAPTURE(format.toStdString());
        CHECK(styles.contains(format));
    }
    CHECK(
        part(workbook(table), u"docProps/core.xml"_s).contains(u"<dc:title>Renewals</dc:title>"_s));
    CHECK(part(workbook(table), u"docProps/core.xml"_s).contains(u"2025-06-30T09:30:00Z"_s));
}

TEST_CASE("Text in a workbook is never a formula or a link", "[workbook]")
{
    if (!canWriteWorkbooks()) {
        return;
    }
    for (const QString &text : {u"=1+1"_s, u"+41 44"_s, u"@SUM(A1)"_s, u"http://example.com"_s}) {
        const QString sheet = part(workbook(oneText(text)), u"xl/worksheets/sheet1.xml"_s);
        CAPTURE(text.toStdString());
        CHECK((sheet.isEmpty() || sheet.contains(u"t=\"inlineStr\"><is><t>"_s + text)));
        CHECK_FALSE(sheet.contains(u"<f>"_s));
        CHECK_FALSE(sheet.contains(u"hyperlink"_s));
    }
}

TEST_CASE("What XML cannot hold does not spoil a workbook", "[workbook]")
{
    if (!canWriteWorkbooks()) {
        return;
    }
    const QString sheet =
        part(workbook(oneText(u"a\001b\r\nc\uFFFEd"_s)), u"xl/worksheets/sheet1.xml"_s);
    CHECK((sheet.isEmpty() || sheet.contains(u"a\uFFFDb\nc\uFFFDd"_s)));
    const QString longText =
        part(workbook(oneText(QString(40'000, u'x'))), u"xl/worksheets/sheet1.xml"_s);
    CHECK((longText.isEmpty() || longText.contains(QString(32'767, u'x') + u'<')));
}

TEST_CASE("Several tables are a sheet each, with names of their own", "[workbook]")
{
    if (!canWriteWorkbooks()) {
        return;
    }
    const Result<QByteArray> bytes =
        workbookOf({{u"Stack"_s, oneText(u"first"_s)}, {u"stack"_s, oneText(u"second"_s)}},
            {u"Report"_s, 2, Now});
    REQUIRE(bytes);
    const QString names = part(*bytes, u"xl/workbook.xml"_s);
    CHECK((names.isEmpty() || names.contains(u"name=\"Stack\""_s)));
    CHECK((names.isEmpty() || names.contains(u"name=\"stack (2)\""_s)));
    const QString second = part(*bytes, u"xl/worksheets/sheet2.xml"_s);
    CHECK((second.isEmpty() || second.contains(u"second"_s)));
}

TEST_CASE("The same rows and moment give the same workbook", "[workbook]")
{
    if (canWriteWorkbooks()) {
        CHECK(workbook(oneText(u"a"_s)) == workbook(oneText(u"a"_s)));
    }
}

TEST_CASE("A sheet's name is one that a sheet can have", "[workbook]")
{
    CHECK(sheetName(u"Renewals January 2026: At risk"_s) == u"Renewals January 2026 At risk"_s);
    CHECK(sheetName(u"[a]/b\\c*?"_s) == u"a b c"_s);
    CHECK(sheetName(u"'quoted'"_s) == u"quoted"_s);
    CHECK(sheetName(u""_s) == u"Rows"_s);
    CHECK(sheetName(u"history"_s) == u"Rows"_s);
    CHECK(sheetName(QString(30, u'a') + u"\U0001F600"_s) == QString(30, u'a'));
}

TEST_CASE("The end of a file's name says what it becomes", "[workbook]")
{
    CHECK(tableFormatOf(u"a/b.csv"_s) == TableFormat::Csv);
    CHECK(tableFormatOf(u"B.XLSX"_s) == TableFormat::Xlsx);
    CHECK_FALSE(tableFormatOf(u"rows.ods"_s));
    CHECK_FALSE(tableFormatOf(u"rows"_s));
}

TEST_CASE("With semicolons, numbers get a decimal comma", "[csv]")
{
    RowTable table;
    table.columns = {{u"name"_s, RowColumn::Kind::Text}, {u"arr"_s, RowColumn::Kind::Money}};
    table.rows = {{CompanyId{1}, {{u"A; 1.5"_s}, {1.5}}}};
    CHECK(csvOf(table, {CsvWriter::Mark::ByteOrderMark, ';'})
        == "\xEF\xBB\xBFname;arr\r\n\"A; 1.5\";1,5\r\n");
}
