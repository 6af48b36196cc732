// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookfile.h"

#include "core/store/migrations.h"

#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QLockFile>
#include <QSysInfo>

#include <sqlite3.h>
#include <sys/stat.h>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// Why it cannot be opened for writing or reading; nothing when one of the two succeeds.
std::optional<Error> refusal(const QString &path)
{
    const auto writing = BookFile::open(path);
    const auto reading = BookFile::open(path, BookFile::Access::ReadOnly);
    if (writing || reading) {
        return std::nullopt;
    }
    CHECK(writing.error().kind == reading.error().kind);
    return writing.error();
}

void checkRefused(const TemporaryBook &place, Error::Kind kind)
{
    const QByteArray before = bytesOf(place.path());
    const QStringList entries = place.entries();
    const auto error = refusal(place.path());
    REQUIRE(error);
    CHECK(error->kind == kind);
    CHECK(holds(place.path(), before));
    CHECK(place.entries() == entries);
}

} // namespace

TEST_CASE("What is no book is told apart and left alone", "[store]")
{
    const TemporaryBook place;
    SECTION("an empty file")
    {
        overwrite(place.path(), "");
        checkRefused(place, Error::Kind::EmptyFile);
    }
    SECTION("a text")
    {
        overwrite(place.path(), "name,arr\nAcme,100\n");
        checkRefused(place, Error::Kind::NotABook);
        CHECK(refusal(place.path())->detail == u"text/plain"_s);
    }
    SECTION("a zip archive")
    {
        overwrite(place.path(), QByteArray("PK\3\4\24\0\0\0\10\0", 10).leftJustified(900, '\0'));
        checkRefused(place, Error::Kind::NotABook);
        CHECK(refusal(place.path())->detail == u"application/zip"_s);
    }
    SECTION("another program's database")
    {
        runSql(place.path(), "PRAGMA application_id = 123; CREATE TABLE account (id INTEGER)");
        checkRefused(place, Error::Kind::NotABook);
    }
    SECTION("only the beginning of a book")
    {
        makeBook(place.path(), everyKindOfRow());
        const QByteArray whole = bytesOf(place.path());
        for (const qsizetype size :
            {qsizetype{100}, qsizetype{511}, qsizetype{4096}, whole.size() / 2, whole.size() - 1}) {
            overwrite(place.path(), whole.first(size));
            checkRefused(place, Error::Kind::DamagedData);
        }
        overwrite(place.path(), whole.first(50));
        checkRefused(place, Error::Kind::NotABook);
    }
    SECTION("a book without a schema")
    {
        runSql(place.path(), "PRAGMA application_id = 0x42574842; CREATE TABLE t (id INTEGER)");
        checkRefused(place, Error::Kind::DamagedData);
    }
}

TEST_CASE("What is no file is refused at once", "[store]")
{
    const TemporaryBook place;
    CHECK(refusal(place.path())->kind == Error::Kind::CannotOpen);
    CHECK(refusal(place.folder())->kind == Error::Kind::CannotOpen);
    CHECK(refusal(u"/dev/null"_s)->kind == Error::Kind::CannotOpen);
    CHECK(refusal(QString())->kind == Error::Kind::CannotOpen);
    REQUIRE(::mkfifo(QFile::encodeName(place.path(u"fifo"_s)).constData(), 0600) == 0);
    CHECK(refusal(place.path(u"fifo"_s))->kind == Error::Kind::CannotOpen);
    CHECK(place.entries() == QStringList{u"fifo"_s});
}

TEST_CASE("A book of a later program is refused with its schema and left alone", "[store]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    const int schema = GENERATE(SchemaVersion + 1, SchemaVersion + 1000);
    const QByteArray number = QByteArray::number(schema);
    runSql(place.path(),
        "UPDATE meta SET min_reader = " + number + "; PRAGMA user_version = " + number);
    checkRefused(place, Error::Kind::SchemaTooNew);
    CHECK(refusal(place.path())->detail == QString::number(schema));
}

TEST_CASE("A book of a later program that can still be read opens for reading", "[store]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    runSql(place.path(), "PRAGMA user_version = 1000");
    SECTION("with more in it than is known")
    {
        runSql(place.path(),
            "ALTER TABLE contact ADD COLUMN shoe_size INTEGER; CREATE TABLE shoe (id INTEGER);"
            "CREATE TRIGGER t AFTER UPDATE ON contact BEGIN SELECT 1; END");
        const QByteArray before = bytesOf(place.path());
        {
            auto file = BookFile::open(place.path());
            REQUIRE(file);
            CHECK(file->access() == BookFile::Access::ReadOnly);
            CHECK((*file->read())->companies().size() == 2);
            CHECK(file->write(companies(10, 20), *file->read(), testTime()).error().kind
                == Error::Kind::ReadOnly);
            CHECK(file->check());
        }
        CHECK(holds(place.path(), before));
        CHECK(place.entries() == QStringList{u"book.bellwether"_s});
    }
    SECTION("but not with less")
    {
        runSql(place.path(), "ALTER TABLE contact DROP COLUMN email");
        checkRefused(place, Error::Kind::DamagedData);
    }
    SECTION("nor with an endless view in a table's place")
    {
        runSql(place.path(),
            "DROP TABLE meta; CREATE VIEW meta AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL"
            " SELECT i FROM n) SELECT i AS id, i AS book_uuid, i AS created_by, i AS min_reader"
            " FROM n");
        checkRefused(place, Error::Kind::DamagedData);
    }
}

TEST_CASE("A book with something hidden in it is refused", "[store]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    const char *addition = GENERATE(
        "CREATE TRIGGER t AFTER UPDATE ON company BEGIN UPDATE contract_line SET amount = 0; END",
        "CREATE VIEW v AS WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i FROM n) SELECT * "
        "FROM n",
        "DROP TRIGGER action_is_never_updated", "CREATE TABLE stowaway (id INTEGER PRIMARY KEY)",
        "ALTER TABLE contact ADD COLUMN shoe_size INTEGER", "DROP INDEX contact_of_company");
    runSql(place.path(), addition);
    checkRefused(place, Error::Kind::DamagedData);
}

TEST_CASE("A damaged page is noticed on opening", "[store]")
{
    const TemporaryBook place;
    makeBook(place.path(), companies(1, 500));
    QByteArray bytes = bytesOf(place.path());
    bytes.replace(bytes.size() / 2, 4096, QByteArray(4096, '\x5a'));
    overwrite(place.path(), bytes);
    checkRefused(place, Error::Kind::DamagedData);
}

TEST_CASE("Only one window writes a book", "[store]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    {
        auto first = BookFile::open(place.path());
        REQUIRE(first);
        const auto second = BookFile::open(place.path());
        REQUIRE_FALSE(second);
        CHECK(second.error().kind == Error::Kind::LockedElsewhere);
        CHECK(second.error().detail
            == u"%1 on %2"_s.arg(
                QString::number(QCoreApplication::applicationPid()), QSysInfo::machineHostName()));
        CHECK(BookFile::open(place.path(), BookFile::Access::ReadOnly));
        CHECK(first->write(companies(10, 20), *first->read(), testTime()));
    }
    CHECK(BookFile::open(place.path()));
    CHECK(place.entries() == QStringList{u"book.bellwether"_s});
}

TEST_CASE("A book that may not be written opens for reading", "[store]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    const bool isFolder = GENERATE(false, true);
    const QByteArray target = QFile::encodeName(isFolder ? place.folder() : place.path());
    REQUIRE(::chmod(target.constData(), isFolder ? 0555 : 0444) == 0);
    {
        auto file = BookFile::open(place.path());
        REQUIRE(file);
        CHECK(file->access() == BookFile::Access::ReadOnly);
        const auto book = file->read();
        REQUIRE(book);
        CHECK((*book)->companies().size() == 2);
        const auto written = file->write(companies(10, 20), *book, testTime());
        REQUIRE_FALSE(written);
        CHECK(written.error().kind == Error::Kind::ReadOnly);
        CHECK(place.entries() == QStringList{u"book.bellwether"_s});
    }
    REQUIRE(::chmod(target.constData(), 0700) == 0);
}

TEST_CASE("Reading a book changes nothing, not even beside it", "[store]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    const QByteArray before = bytesOf(place.path());
    auto file = BookFile::open(place.path(), BookFile::Access::ReadOnly);
    REQUIRE(file);
    REQUIRE(file->read());
    CHECK(place.entries() == QStringList{u"book.bellwether"_s});
    CHECK(file->write(companies(10, 20), *file->read(), testTime()).error().kind
        == Error::Kind::ReadOnly);
    CHECK(holds(place.path(), before));
}

TEST_CASE("Strange names are only names", "[store]")
{
    const TemporaryBook place;
    for (const QString &name : {u"a?mode=memory&vfs=x.bellwether"_s, u"50% #1.bellwether"_s,
             u"two\nlines.bellwether"_s, u"Kunden – größte 🏔.bellwether"_s,
             u"o'brien\".bellwether"_s, u" .bellwether"_s, u"%2e%2e.bellwether"_s}) {
        makeBook(place.path(name), everyKindOfRow());
        CHECK(place.entries() == QStringList{name});
        CHECK(readBook(place.path(name))->companies().size() == 2);
        REQUIRE(QFile::remove(place.path(name)));
    }
}

TEST_CASE("A link leads to the book itself", "[store]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    REQUIRE(QDir(place.folder()).mkdir(u"elsewhere"_s));
    const QString link = place.path(u"elsewhere/link"_s);
    REQUIRE(QFile::link(place.path(), link));
    auto file = BookFile::open(link);
    REQUIRE(file);
    CHECK(file->path() == place.path());
    CHECK(BookFile::open(place.path()).error().kind == Error::Kind::LockedElsewhere);
}

TEST_CASE("A book that another program left in WAL mode is brought back", "[store]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    runSql(place.path(), "PRAGMA journal_mode = WAL");
    CHECK(BookFile::open(place.path(), BookFile::Access::ReadOnly).error().kind
        == Error::Kind::CannotOpen);
    {
        auto file = BookFile::open(place.path());
        REQUIRE(file);
        CHECK(file->write(companies(10, 20), *file->read(), testTime()));
        CHECK_FALSE(place.entries().contains(u"book.bellwether-wal"_s));
    }
    CHECK(runSql(place.path(), "PRAGMA journal_mode") == "delete");
}

TEST_CASE(
    "A write that was cut off is taken back by whoever opens next, reading or writing", "[store]")
{
    const TemporaryBook place;
    {
        auto book = BookFile::create(place.path());
        REQUIRE(book);
        Change change;
        for (int i = 1; i <= 400; ++i) {
            Company company;
            company.id = CompanyId{i};
            company.name = QString(200, QLatin1Char('a'));
            change.rows<Company>().put.push_back(company);
        }
        REQUIRE(book->write(change, *book->read(), QDateTime::fromSecsSinceEpoch(0)));
    }
    // The files as they lie when the program is killed in the middle: a cache of one page makes
    // SQLite write pages of the open transaction.
    const QString cutOff = place.path() + u".cut"_s;
    sqlite3 *handle = nullptr;
    REQUIRE(sqlite3_open(QFile::encodeName(place.path()).constData(), &handle) == SQLITE_OK);
    REQUIRE(sqlite3_exec(handle,
                "PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE company SET name = 'b'", nullptr,
                nullptr, nullptr)
        == SQLITE_OK);
    REQUIRE(QFile::copy(place.path(), cutOff));
    REQUIRE(QFile::copy(place.path() + u"-journal"_s, cutOff + u"-journal"_s));
    sqlite3_close(handle);

    const auto access = GENERATE(BookFile::Access::ReadOnly, BookFile::Access::ReadWrite);
    auto book = BookFile::open(cutOff, access);
    REQUIRE(book);
    const auto read = book->read();
    REQUIRE(read);
    REQUIRE((*read)->companies().size() == 400);
    for (const Company &company : (*read)->companies()) {
        CHECK(company.name.size() == 200);
    }
    CHECK(book->check());
}
