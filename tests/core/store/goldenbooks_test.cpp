// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookfile.h"

#include "core/store/database.h"
#include "core/store/migrations.h"
#include "core/store/query.h"

#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

#include <QDir>
#include <QFile>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QString Books = QStringLiteral(BELLWETHER_TEST_DATA "/books/");

QString cell(const QString &text)
{
    const bool isQuoted = text.contains(u',') || text.contains(u'"') || text.contains(u'\n');
    return isQuoted ? u'"' + QString(text).replace(u'"', u"\"\""_s) + u'"' : text;
}

// The columns of that head, as CSV.
QString printed(const TableText &table, const QStringList &head)
{
    QString text = head.join(u',') + u'\n';
    for (const QStringList &row : table.rows) {
        QStringList cells;
        for (const QString &column : head) {
            cells.append(cell(row.value(table.columns.indexOf(column))));
        }
        text += cells.join(u',') + u'\n';
    }
    return text;
}

void checkTables(BookFile &book, const QString &folder)
{
    const QFileInfoList files = QDir(folder).entryInfoList({u"*.csv"_s});
    REQUIRE_FALSE(files.isEmpty());
    for (const QFileInfo &file : files) {
        const QString expected =
            QString::fromUtf8(bytesOf(file.filePath())).remove(u'\r').remove(QChar(0xfeff));
        const auto table = book.table(file.baseName());
        REQUIRE(table);
        const QStringList head = expected.section(u'\n', 0, 0).split(u',');
        INFO(file.fileName().toStdString());
        CHECK(printed(*table, head) == expected);
    }
}

} // namespace

TEST_CASE("A book of every released schema opens with every row that it had", "[store][golden]")
{
    const int schema = GENERATE(1);
    const QString name = u"v%1"_s.arg(schema);
    const TemporaryBook place;
    const QString golden = Books + name + u".bellwether"_s;
    overwrite(place.path(), bytesOf(golden));

    auto book = BookFile::open(place.path());
    REQUIRE(book);
    const OpeningReport report = book->openingReport();
    CHECK(report.migratedFrom == schema);
    CHECK_FALSE(report.endedUnexpectedly);
    checkTables(*book, Books + name);
    CHECK(book->check());

    // The copy is the book as it was, and opens again.
    REQUIRE(book->copies()->size() == 1);
    CHECK(book->copies()->front().reason == CopyReason::Migration);
    CHECK(book->copies()->front().path == report.migrationCopy);
    auto copy = Database::open(report.migrationCopy, Database::Mode::ReadOnly);
    REQUIRE(copy);
    CHECK(singleValue<int>(Query(*copy, u"PRAGMA user_version"_s)) == schema);
}

TEST_CASE("What was written before a migration can be taken back after it", "[store][golden]")
{
    const TemporaryBook place;
    overwrite(place.path(), bytesOf(Books + u"v1.bellwether"_s));
    auto book = BookFile::open(place.path());
    REQUIRE(book);
    BookPointer rows = *book->read();
    const std::size_t before = rows->companies().size();
    for (std::int64_t action = 4; action > 1; --action) {
        const auto undone = book->undo(action, rows, testTime());
        REQUIRE(undone);
        rows = *undone;
    }
    CHECK(rows->companies().size() < before);
    const auto redone = book->undo(7, rows, testTime());
    INFO((redone ? QString() : redone.error().subject + redone.error().detail).toStdString());
    REQUIRE(redone);
    CHECK(book->check());
}

TEST_CASE("A migration that cannot be copied first does not happen", "[store][golden]")
{
    const TemporaryBook place;
    const QByteArray before = bytesOf(Books + u"v1.bellwether"_s);
    overwrite(place.path(), before);
    const auto reading = BookFile::open(place.path(), BookFile::Access::ReadOnly);
    REQUIRE_FALSE(reading);
    CHECK(reading.error().kind == Error::Kind::ReadOnly);
    CHECK(holds(place.path(), before));
}
