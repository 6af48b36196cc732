// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csvreader.h"

#include "core/exchange/csvsource.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

QString shown(QStringView cell)
{
    QString text = cell.toString();
    text.replace(u'\r', u"\\r"_s).replace(u'\n', u"\\n"_s).replace(QChar(u'\0'), u"\\0"_s);
    return text;
}

// "1: a|b" for each row, fed in blocks of that many characters.
QString rowsOf(QStringView text, char delimiter = ',', qsizetype block = 1 << 20)
{
    QString rows;
    CsvReader reader(delimiter, [&](const SourceRow &row) {
        rows += QString::number(row.line) + u": "_s;
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            rows += (i > 0 ? u"|"_s : QString()) + shown(row.cells[i]);
        }
        rows += row.hasUnclosedQuote ? u" UNCLOSED"_s : QString();
        rows += row.hasTextAfterQuote ? u" TEXT"_s : QString();
        rows += row.isMalformed() && row.lines > 1 ? u" %1 lines\n"_s.arg(row.lines) : u"\n"_s;
        return true;
    });
    for (qsizetype at = 0; at < text.size(); at += block) {
        REQUIRE(reader.feed(text.sliced(at, std::min(block, text.size() - at))));
    }
    REQUIRE(reader.finish());
    return rows;
}

QString errorOf(QStringView text, CsvLimits limits)
{
    CsvReader reader(
        ',', [](const SourceRow &) { return true; }, limits);
    auto result = reader.feed(text);
    if (result) {
        result = reader.finish();
    }
    return result ? QString() : result.error().detail;
}

} // namespace

TEST_CASE("Rows carry the line on which they begin", "[csv]")
{
    struct Case
    {
        QString text;
        QString rows;
    };
    const Case cases[] = {
        {u"a,b\n1,2\n"_s, u"1: a|b\n2: 1|2\n"_s},
        {u"a,b\n1,2"_s, u"1: a|b\n2: 1|2\n"_s},
        {u"a,b\r\n1,2\r\n"_s, u"1: a|b\n2: 1|2\n"_s},
        {u"a,b\r1,2\r"_s, u"1: a|b\n2: 1|2\n"_s},
        {u"a\r\nb\nc\rd"_s, u"1: a\n2: b\n3: c\n4: d\n"_s},
        {u"a,b\n\n  \n1,2\n"_s, u"1: a|b\n4: 1|2\n"_s},
        {u"a,\"x\ny\",b\nc,d,e\n"_s, u"1: a|x\\ny|b\n3: c|d|e\n"_s},
        {u"\"x\r\ny\",b\r\nc,d\r\n"_s, u"1: x\\r\\ny|b\n3: c|d\n"_s},
        {u"\"x\ry\",b\rc,d\r"_s, u"1: x\\ry|b\n3: c|d\n"_s},
        {u"\"He said \"\"no\"\"\",b\n"_s, u"1: He said \"no\"|b\n"_s},
        {u"12\" pipe,b\n"_s, u"1: 12\" pipe|b\n"_s},
        {u"\"a\"x,b\n"_s, u"1: a\"x|b TEXT\n"_s},
        {u"\"a\" x,b\nc,d\n"_s, u"1: a\" x|b TEXT\n2: c|d\n"_s},
        {u"\"a\" \"b\",c\n"_s, u"1: a\" \"b\"|c TEXT\n"_s},
        {u"\"a\" ,b\n\"c\" \r\nd\"e\n"_s, u"1: a |b\n2: c \n3: d\"e\n"_s},
        {u"1,\"A,S\n2,B,F\n3,\"G,W\n4,D,E\n"_s,
            u"1: 1|A,S\\n2,B,F\\n3,\"G|W TEXT 3 lines\n4: 4|D|E\n"_s},
        {u"a,b,\n,,\n"_s, u"1: a|b|\n2: ||\n"_s},
        {u"\"\"\n\"\"\n"_s, u"1: \n2: \n"_s},
        {u"a,b\n1,\"2\n3,4\n"_s, u"1: a|b\n2: 1|2\\n3,4\\n UNCLOSED 2 lines\n"_s},
        {u"a,b\n1,\"2\n3,4"_s, u"1: a|b\n2: 1|2\\n3,4 UNCLOSED 2 lines\n"_s},
        {u"a\u0000b,c\n"_s, u"1: a\\0b|c\n"_s},
        {u"é,ʤ,😀\n"_s, u"1: é|ʤ|😀\n"_s},
        {QString(), QString()},
    };
    for (const Case &c : cases) {
        INFO(shown(c.text).toStdString());
        CHECK(rowsOf(c.text) == c.rows);
        // Where the blocks are cut makes no difference.
        for (const qsizetype block : {1, 2, 3, 7}) {
            CHECK(rowsOf(c.text, ',', block) == c.rows);
        }
    }
}

TEST_CASE("Cells are cut at the delimiter of the file alone", "[csv]")
{
    CHECK(rowsOf(u"a;1,5;c\n", ';') == u"1: a|1,5|c\n"_s);
    CHECK(rowsOf(u"a\tb c\t\n", '\t') == u"1: a|b c|\n"_s);
    CHECK(rowsOf(u"a|\"b|c\"\n", '|') == u"1: a|b|c\n"_s);
}

TEST_CASE("A file beyond the limits is refused with its line", "[csv]")
{
    CsvLimits limits;
    limits.columns = 3;
    limits.cellCharacters = 5;
    limits.rows = 2;
    CHECK(errorOf(u"a,b,c\n1,2,3\n", limits).isEmpty());
    CHECK(errorOf(u"a,b,c\n1,2,3,4\n", limits).startsWith(u"line 2: "_s));
    CHECK(errorOf(u"a\nb\nc\n", limits).startsWith(u"line 3: "_s));
    CHECK(errorOf(u"a,b\n\"1\",\"123456\"\n", limits).startsWith(u"line 2: column 2"_s));
    limits.rowCharacters = 8;
    CHECK(errorOf(u"1234,5678\n1234,5678,9\n", limits)
        == u"line 2: a row longer than 8 characters"_s);
    CHECK(errorOf(u"a\n\"never closed, and so on to the end", limits)
              .startsWith(u"line 2: column 1"_s));
}

TEST_CASE("A sink that has enough stops the reading", "[csv]")
{
    int rows = 0;
    CsvReader reader(',', [&](const SourceRow &) { return ++rows < 2; });
    CHECK(reader.feed(u"a\nb\nc\nd\n"));
    CHECK(reader.isSatisfied());
    CHECK(reader.finish());
    CHECK(rows == 2);
}

TEST_CASE("Reading stops when it is cancelled and leaves no rows behind", "[csv]")
{
    const auto source = CsvSource::make("a,b\n1,2\n", {});
    REQUIRE(source);
    Progress progress;
    progress.cancel();
    int rows = 0;
    const auto read = (*source)->read(
        [&](const SourceRow &) {
            ++rows;
            return true;
        },
        &progress);
    REQUIRE_FALSE(read);
    CHECK(read.error().kind == Error::Kind::Cancelled);
    CHECK(rows == 0);
}

TEST_CASE("The line that names the separator is no row", "[csv]")
{
    const auto source = CsvSource::make("sep=;\nname;mrr\nAcme;1,5\n", {});
    REQUIRE(source);
    CHECK((*source)->delimiter() == ';');
    std::vector<qint64> lines;
    REQUIRE((*source)->read([&](const SourceRow &row) {
        lines.push_back(row.line);
        return row.cells.size() == 2;
    }));
    CHECK(lines == std::vector<qint64>{2, 3});
}

TEST_CASE("The delimiter is found from the content", "[csv]")
{
    struct Case
    {
        QByteArray text;
        char delimiter;
    };
    const Case cases[] = {
        {"a,b,c\n1,2,3\n", ','},
        {"a;b;c\n1,5;2,5;3,5\n1,6;2,5;3,5\n", ';'},
        {"a\tb\nx, y\tz\n", '\t'},
        {"a|b|c\n1|2|3\n", '|'},
        {"name,tags,plan\nAcme,x|y|z|u|v,Pro\nGlobex,x|y|z|u|v,Pro\n", ','},
        {"Report of accounts, all regions\n\nname;mrr\nAcme;1\nGlobex;2\nInitech;3\n", ';'},
        {"name\nAcme\nGlobex\n", ','},
        {"\"a;b\",c\n\"d;e\",f\n", ','},
    };
    for (const Case &c : cases) {
        INFO(c.text.toStdString());
        const auto source = CsvSource::make(c.text, {});
        REQUIRE(source);
        CHECK((*source)->delimiter() == c.delimiter);
    }
    ImportOptions options;
    options.delimiter = '|';
    CHECK((*CsvSource::make("a,b|c\n", options))->delimiter() == '|');
}

TEST_CASE("What is no delimited text is refused by name", "[csv]")
{
    struct Case
    {
        QByteArray bytes;
        QString detail;
    };
    const Case cases[] = {{QByteArray("PK\x03\x04xxxx"), u"format: xlsx"_s},
        {QByteArray("\xD0\xCF\x11\xE0\xA1\xB1"), u"format: xls"_s}, {"%PDF-1.7", u"format: pdf"_s},
        {"  <HTML><table>", u"format: html"_s},
        {QByteArray("\x01\x02\x00\x03\x00\x00\x04\x05\x00\x07", 10), u"format: binary"_s}};
    for (const Case &c : cases) {
        const auto source = CsvSource::make(c.bytes, {});
        REQUIRE_FALSE(source);
        CHECK(source.error().kind == Error::Kind::InvalidInput);
        CHECK(source.error().detail == c.detail);
    }
    CHECK(CsvSource::make("", {}).error().kind == Error::Kind::EmptyFile);
    CHECK(CsvSource::make("\xEF\xBB\xBF \r\n\n", {}).error().kind == Error::Kind::EmptyFile);
    ImportOptions options;
    options.encoding = u"no such thing"_s;
    CHECK(CsvSource::make("a,b\n", options).error().detail == u"encoding: no such thing"_s);
}
