// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

// Public files that others made to break readers, with the answers that others gave. They are no
// part of the repository: BELLWETHER_DATA names the folder, and without it nothing is checked here.

#include "core/exchange/dates.h"
#include "core/exchange/encoding.h"
#include "core/exchange/numbers.h"
#include "core/exchange/tablefile.h"
#include "tests/core/exchange/tabletext.h"
#include "tests/support/catch.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <map>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

using Cells = std::vector<QString>;

QString dataPath(const QString &name)
{
    const QString folder = qEnvironmentVariable("BELLWETHER_DATA");
    const QString path = folder + u'/' + name;
    if (!folder.isEmpty() && QFile::exists(path)) {
        return path;
    }
    WARN("not checked without BELLWETHER_DATA: " << name.toStdString());
    return {};
}

std::vector<Cells> rowsOf(const RowSource &source)
{
    std::vector<Cells> rows;
    REQUIRE(source.read([&](const SourceRow &row) {
        Cells &copy = rows.emplace_back();
        for (const QStringView cell : row.cells) {
            copy.push_back(cell.toString());
        }
        return true;
    }));
    return rows;
}

std::vector<Cells> rowsIn(const QString &path)
{
    const auto file = openTableFile(path, {});
    REQUIRE(file);
    return rowsOf(*file->tables.front().rows);
}

// As one value of whatever kind: "True" is TRUE, midnight is the day, 1.0 is 1.
QString meaning(QString cell)
{
    cell = cell.trimmed();
    const qsizetype midnight = cell.indexOf(u"T00:00:00"_s);
    if (midnight > 0) {
        return cell.first(midnight);
    }
    return isBlankWord(cell) ? QString() : cell.toUpper();
}

} // namespace

TEST_CASE("The spectrum of delimited text means what its authors say", "[knownanswers]")
{
    const QString folder = dataPath(u"csv_spectrum"_s);
    if (folder.isEmpty()) {
        return;
    }
    const QStringList names =
        QDir(folder + u"/csvs"_s).entryList({u"*.csv"_s}, QDir::Files, QDir::Name);
    CHECK(names.size() == 12);
    for (const QString &name : names) {
        const QString base = name.chopped(4);
        if (base == u"location_coordinates"_s) { // its answer is of other data
            continue;
        }
        INFO(name.toStdString());
        QFile answers(folder + u"/json/"_s + base + u".json"_s);
        REQUIRE(answers.open(QIODevice::ReadOnly));
        const QJsonDocument answer = QJsonDocument::fromJson(answers.readAll());
        const QJsonArray expected = answer.isArray() ? answer.array() : QJsonArray{answer.object()};
        const std::vector<Cells> rows = rowsIn(folder + u"/csvs/"_s + name);
        REQUIRE(static_cast<qsizetype>(rows.size()) == expected.size() + 1);
        for (qsizetype r = 0; r < expected.size(); ++r) {
            const QJsonObject object = expected[r].toObject();
            const Cells &row = rows[static_cast<std::size_t>(r) + 1];
            REQUIRE(static_cast<qsizetype>(row.size()) == object.size());
            for (std::size_t c = 0; c < row.size(); ++c) {
                QString cell = row[c]; // some answers have lost the carriage returns
                QString answered = object[rows[0][c]].toString();
                CHECK(cell.remove(u'\r') == answered.remove(u'\r'));
            }
        }
    }
    const std::vector<Cells> places = rowsIn(folder + u"/csvs/location_coordinates.csv"_s);
    REQUIRE(places.size() == 2);
    CHECK(places[1].size() == 4);
    CHECK(hasUndecodableText(places[1][1]));
}

TEST_CASE("Text files in every encoding have the same cells", "[knownanswers]")
{
    const QString folder = dataPath(u"csvkit_examples"_s);
    if (folder.isEmpty()) {
        return;
    }
    struct Case
    {
        QString name;
        QString encoding;
        QString rows;
    };
    const Case cases[] = {
        {u"test_utf16_big.csv"_s, u"UTF-16BE"_s, u"1: a|b|c\n2: 1|2|3\n3: 4|5|ʤ\n"_s},
        {u"test_utf16_little.csv"_s, u"UTF-16LE"_s, u"1: a|b|c\n2: 1|2|3\n3: 4|5|ʤ\n"_s},
        {u"test_latin1.csv"_s, u"Windows-1252"_s, u"1: a|b|c\n2: 1|2|3\n3: 4|5|©\n"_s},
        {u"test_utf8_bom.csv"_s, u"UTF-8"_s, u"1: foo|bar|baz\n2: 1|2|3\n3: 4|5|ʤ\n"_s},
        {u"test_utf8.csv"_s, u"UTF-8"_s, u"1: foo|bar|baz\n2: 1|2|3\n3: 4|5|ʤ\n"_s},
        {u"mac_newlines.csv"_s, u"UTF-8"_s, u"1: a|b|c\n2: 1|2|3\n3: Once upon\ra time|5|6\n"_s},
        {u"dummy.tsv"_s, u"UTF-8"_s, u"1: a|b|c\n2: 1|2|3\n"_s},
    };
    for (const Case &c : cases) {
        INFO(c.name.toStdString());
        const auto file = openTableFile(folder + u'/' + c.name, {});
        REQUIRE(file);
        CHECK(file->tables.front().encoding == c.encoding);
        CHECK(file->tables.front().replacedCharacters == 0);
        CHECK(print(*file->tables.front().rows) == c.rows);
    }
    CHECK(rowsIn(folder + u"/null_byte.csv"_s)[1][0] == QString(QChar(0)));
    CHECK(rowsIn(folder + u"/bad.csv"_s)[1].size() == 4);
}

TEST_CASE("Numbers and days of text files have their published values", "[knownanswers]")
{
    const QString folder = dataPath(u"csvkit_examples"_s);
    if (folder.isEmpty()) {
        return;
    }
    const std::vector<Cells> numbers = rowsIn(folder + u"/test_locale.csv"_s);
    NumberEvidence evidence;
    for (const QString &cell : numbers[1]) {
        evidence.add(cell);
    }
    const auto first = readNumber(numbers[1][0], evidence.mark());
    const auto second = readNumber(numbers[1][1], evidence.mark());
    REQUIRE(first);
    REQUIRE(second);
    CHECK(scaled(first->value, 1) == 17);
    CHECK(scaled(second->value, 0) == 200'000'000);

    const QDate today(2025, 6, 30);
    for (const QString &name : {u"test_date_format"_s, u"test_numeric_date_format"_s}) {
        const std::vector<Cells> days = rowsIn(folder + u'/' + name + u".csv"_s);
        DateEvidence order;
        for (std::size_t r = 1; r < days.size(); ++r) {
            order.add(days[r][0], today);
        }
        REQUIRE(days.size() == 3);
        CHECK(readDate(days[1][0], order.order(), today).day == QDate(2014, 1, 2));
        CHECK(readDate(days[2][0], order.order(), today).day == QDate(2012, 12, 31));
    }
    const std::vector<Cells> blanks = rowsIn(folder + u"/blanks.csv"_s);
    for (const QString &cell : blanks[1]) {
        INFO(cell.toStdString());
        CHECK((isBlankWord(cell) || cell == u"NA"_s || cell == u"NONE"_s || cell == u"."_s));
    }
}

TEST_CASE("Sheets of workbooks have the cells that another reader found", "[knownanswers]")
{
    const QString folder = dataPath(u"csvkit_examples"_s);
    if (folder.isEmpty()) {
        return;
    }
    const auto check = [&](const RowSource &sheet, const QString &answers) {
        const std::vector<Cells> rows = rowsOf(sheet);
        const std::vector<Cells> expected = rowsIn(folder + u'/' + answers);
        REQUIRE(rows.size() == expected.size());
        std::map<QString, const Cells *> rowOfText;
        for (const Cells &row : rows) {
            rowOfText[row[0]] = &row;
        }
        int compared = 0;
        for (std::size_t c = 0; c < expected[0].size(); ++c) {
            const auto column = std::find(rows[0].begin(), rows[0].end(), expected[0][c]);
            if (column == rows[0].end() || expected[0][c].isEmpty()) {
                continue;
            }
            const auto at = static_cast<std::size_t>(column - rows[0].begin());
            for (std::size_t r = 1; r < expected.size(); ++r) {
                const Cells *row = rowOfText[expected[r][0]];
                REQUIRE(row);
                INFO(expected[0][c].toStdString() + " of " + expected[r][0].toStdString());
                CHECK(meaning((*row)[at]) == meaning(expected[r][c]));
                ++compared;
            }
        }
        CHECK(compared >= 35);
    };
    const auto one = openTableFile(folder + u"/test.xlsx"_s, {});
    REQUIRE(one);
    check(*one->tables.front().rows, u"testxlsx_converted.csv"_s);
    const auto several = openTableFile(folder + u"/sheets.xlsx"_s, {});
    REQUIRE(several);
    REQUIRE(several->tables.size() == 3);
    CHECK(several->tables[2].sheet == u"ʤ"_s);
    check(*several->tables[1].rows, u"sheetsxlsx_converted.csv"_s);
}

TEST_CASE("Workbooks that break weaker readers are read", "[knownanswers]")
{
    const QString folder = dataPath(u"xlsx_calamine"_s);
    if (folder.isEmpty()) {
        return;
    }
    const auto rows = [&](const QString &name) { return rowsIn(folder + u'/' + name); };
    for (const QString &name : {u"date.xlsx"_s, u"date_1904.xlsx"_s, u"date_iso.xlsx"_s}) {
        CHECK(rows(name)[0][0] == u"2021-01-01"_s);
    }
    CHECK(rows(u"date_iso.xlsx"_s)[1][0] == u"2021-01-01T10:10:10"_s);
    CHECK(rows(u"date_iso.xlsx"_s)[2][0] == u"10:10:10"_s);
    CHECK(rows(u"date.xlsx"_s)[2][0] == u"255:10:10"_s);
    for (const Cells &row : rows(u"date_quoted_format.xlsx"_s)) {
        CHECK(row[0] == u"2021-01-01"_s);
    }
    const std::vector<Cells> errors = rows(u"errors.xlsx"_s);
    CHECK(errors[0][0] == u"#DIV/0!"_s);
    CHECK(errors[1][0] == u"#NAME?"_s);
    CHECK(errors[2][0] == u"#VALUE!"_s);
    CHECK(rows(u"issue_174.xlsx"_s).size() == 2);
    CHECK(rows(u"minimal_package.xlsx"_s).size() == 196);
    CHECK(rows(u"issue_419.xlsx"_s)[0][0] == u"Hello"_s);
    CHECK(rows(u"issue_530.xlsx"_s).size() == 5);
    CHECK(rows(u"empty_s_attribute.xlsx"_s)[4] == Cells{u"Sam"_s, u"4"_s});
    CHECK(rows(u"has_x000D_.xlsx"_s)[0][0] == u"ABC\r\nDEF"_s);
    CHECK(rows(u"rph.xlsx"_s)[0][0] == u"課きく\u3000毛こ"_s);
    const auto sheets = openTableFile(folder + u"/any_sheets.xlsx"_s, {});
    REQUIRE(sheets);
    CHECK(sheets->tables.size() == 1); // and a chart
    CHECK(sheets->hiddenSheets == QStringList{u"Hidden"_s, u"VeryHidden"_s});
}

TEST_CASE("Every spreadsheet is read, or refused by name", "[knownanswers]")
{
    const QString folder = dataPath(u"xlsx_calamine"_s);
    if (folder.isEmpty()) {
        return;
    }
    // One part has lost its bytes; one is a text that says that the workbook was not found.
    const std::map<QString, QString> special = {{u"issue252.xlsx"_s, u"workbook: damaged"_s},
        {u"pass_protected.xlsx"_s, u"format: encrypted workbook"_s},
        {u"pass_protected.xlsb"_s, u"format: encrypted workbook"_s},
        {u"too_small.xls"_s, QString()}, {u"empty_sheet.xlsx"_s, u"no rows"_s},
        {u"issue127.xlsx"_s, u"no rows"_s}, {u"picture.xlsx"_s, u"no rows"_s},
        {u"issue281.xlsm"_s, u"no rows"_s}, {u"vba.xlsm"_s, u"no rows"_s}};
    const QStringList names = QDir(folder).entryList(QDir::Files, QDir::Name);
    CHECK(names.size() == 129);
    int read = 0;
    for (const QString &name : names) {
        const QString kind = name.section(u'.', -1);
        const auto known = special.find(name);
        const bool isOurs = kind == u"xlsx"_s || kind == u"xlsm"_s;
        const QString expected = known != special.end() ? known->second
            : isOurs                                    ? QString()
                                                        : u"format: "_s + kind;
        const auto file = openTableFile(folder + u'/' + name, {});
        INFO(name.toStdString());
        CHECK((file ? QString() : file.error().detail) == expected);
        if (file) {
            for (const FileTable &table : file->tables) {
                CHECK(table.rows->read([](const SourceRow &) { return true; }));
            }
            ++read;
        }
    }
    CHECK(read == 63);
}
