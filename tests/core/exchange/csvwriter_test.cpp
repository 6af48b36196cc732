// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csvwriter.h"

#include "core/exchange/csvreader.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("Cells are quoted where they need it", "[csv]")
{
    const QByteArray bytes = csvOf({u"name"_s, u"note"_s, u"mrr"_s},
        {{{u"Acme, Inc."_s}, {u"said \"no\"\ntwice"_s}, {u"1234.50"_s, true}},
            {{QString()}, {u" x"_s}, {u"-500"_s, true}}});
    CHECK(bytes
        == QByteArray("name,note,mrr\r\n\"Acme, Inc.\",\"said \"\"no\"\"\ntwice\",1234.50\r\n"
                      "\"\",\" x\",-500\r\n"));
}

TEST_CASE("Excel gets a byte-order mark on request", "[csv]")
{
    CHECK(csvOf({u"é"_s}, {}, CsvWriter::Mark::ByteOrderMark) == QByteArray("\xEF\xBB\xBFé\r\n"));
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
