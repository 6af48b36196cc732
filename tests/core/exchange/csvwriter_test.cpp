// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csvwriter.h"

#include "core/exchange/csvreader.h"
#include "core/exchange/rowtablecsv.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("Cells are quoted where they need it", "[csv]")
{
    RowTable table;
    table.columns = {{u"name"_s, RowColumn::Kind::Text}, {u"note"_s, RowColumn::Kind::Text},
        {u"mrr"_s, RowColumn::Kind::Money}};
    table.rows = {{CompanyId{1}, {{u"Acme, Inc."_s}, {u"said \"no\"\ntwice"_s}, {1234.5}}},
        {CompanyId{2}, {{QString()}, {u" x"_s}, {-500.0}}}};
    CHECK(csvOf(table)
        == QByteArray("name,note,mrr\r\n\"Acme, Inc.\",\"said \"\"no\"\"\ntwice\",1234.5\r\n"
                      "\"\",\" x\",-500\r\n"));
}

TEST_CASE("Every kind of cell has one way to be written", "[csv]")
{
    RowTable table;
    table.columns = {{u"day"_s, RowColumn::Kind::Day}, {u"count"_s, RowColumn::Kind::Count},
        {u"premium"_s, RowColumn::Kind::Flag}, {u"none"_s, RowColumn::Kind::Text}};
    table.rows = {{CompanyId{1}, {{QDate(2025, 6, 30)}, {std::int64_t(3)}, {true}, {}}}};
    CHECK(csvOf(table, {CsvWriter::Mark::None, '\t'})
        == "day\tcount\tpremium\tnone\r\n2025-06-30\t3\ttrue\t\r\n");
}

TEST_CASE("Excel gets a byte-order mark on request", "[csv]")
{
    CHECK(CsvWriter(CsvWriter::Mark::ByteOrderMark).text(u"é").endRow().bytes()
        == QByteArray("\xEF\xBB\xBFé\r\n"));
}

TEST_CASE("Text that a spreadsheet would run is disarmed, numbers are not", "[csv]")
{
    for (const QString &text :
        {u"=1+1"_s, u"+49 30 123"_s, u"-x"_s, u"@cmd"_s, u"\tx"_s, u"\rx"_s, u"＝1"_s}) {
        CHECK(CsvWriter().text(text).bytes().contains('\''));
    }
    CHECK(CsvWriter().number(u"-500").bytes() == "-500");
    CHECK(CsvWriter().text(u"Acme").bytes() == "Acme");
    CHECK(CsvWriter(CsvWriter::Mark::None, CsvWriter::Formulas::Keep).text(u"=1").bytes() == "=1");
}

TEST_CASE("What is written reads back as it was", "[csv]")
{
    const QStringList texts = {u"=1+1"_s, u"'=1"_s, u"''-x"_s, u"'quoted'"_s, u"'"_s, u"a\"b"_s,
        u"a\r\nb"_s, u",;|\t"_s, u" padded "_s, u"😀"_s, QString(), u"-"_s};
    CsvWriter writer;
    for (const QString &text : texts) {
        writer.text(text);
    }
    QStringList found;
    CsvReader reader(',', [&](const SourceRow &row) {
        for (const QStringView cell : row.cells) {
            found.append(withoutFormulaGuard(cell).toString());
        }
        return true;
    });
    REQUIRE(reader.feed(QString::fromUtf8(writer.endRow().bytes())));
    CHECK(found.join(u'\n') == texts.join(u'\n'));
    CHECK(found.size() == texts.size());
}
