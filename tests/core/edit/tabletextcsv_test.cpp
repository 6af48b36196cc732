// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/tabletextcsv.h"

#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("A column of a table is a number or a day where every cell is one", "[tabletextcsv]")
{
    const TableText table{{u"id"_s, u"ref"_s, u"day"_s, u"share"_s, u"none"_s, u"number"_s},
        {{u"1"_s, u"007"_s, u"2024-02-29"_s, u"0.5"_s, QString(), u"+41 44"_s},
            {u"-2"_s, u"8"_s, QString(), u"2"_s, QString(), u"1234567890123456"_s}}};
    using Kind = RowColumn::Kind;
    const RowTable rows = rowTableOf(table);
    const std::vector<Kind> kinds = {
        Kind::Number, Kind::Text, Kind::Day, Kind::Number, Kind::Text, Kind::Text};
    for (std::size_t i = 0; i < kinds.size(); ++i) {
        CAPTURE(i);
        CHECK(rows.columns[i].kind == kinds[i]);
    }
    CHECK(std::get<double>(rows.rows[1].cells[0].value) == -2);
    CHECK(std::get<QString>(rows.rows[0].cells[1].value) == u"007"_s);
    CHECK(std::get<QDate>(rows.rows[0].cells[2].value) == QDate(2024, 2, 29));
    CHECK(std::holds_alternative<std::monostate>(rows.rows[1].cells[2].value));
}

TEST_CASE("A table as text is not disarmed, because it goes back in", "[tabletextcsv]")
{
    const TableText table{{u"name"_s, u"note"_s}, {{u"=1+1"_s, u"a;b"_s}}};
    CHECK(csvOf(table) == "name,note\r\n=1+1,a;b\r\n");
    CHECK(csvOf(table, {CsvWriter::Mark::ByteOrderMark, ';'})
        == "\xEF\xBB\xBFname;note\r\n=1+1;\"a;b\"\r\n");
}
