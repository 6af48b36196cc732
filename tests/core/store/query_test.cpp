// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/query.h"

#include "core/store/bookwriter.h"
#include "core/store/database.h"
#include "core/store/transaction.h"

#include "tests/support/catch.h"
#include "tests/support/everyrow.h"
#include "tests/support/temporarybook.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("A value that cannot be read is an error and never a zero", "[store]")
{
    auto database = Database::inMemory();
    REQUIRE(database);
    const auto kindOf = [](const auto &result) {
        REQUIRE_FALSE(result);
        return result.error().kind;
    };
    const auto query = [&](const QString &sql) { return Query(*database, sql); };
    CHECK(kindOf(singleValue<int>(query(u"SELECT NULL"_s))) == Error::Kind::DamagedData);
    CHECK(kindOf(singleValue<int>(query(u"SELECT '7'"_s))) == Error::Kind::DamagedData);
    CHECK(kindOf(singleValue<int>(query(u"SELECT 1.5"_s))) == Error::Kind::DamagedData);
    CHECK(kindOf(singleValue<int>(query(u"SELECT 4294967296"_s))) == Error::Kind::DamagedData);
    CHECK(kindOf(singleValue<int>(query(u"SELECT 1 WHERE 0"_s))) == Error::Kind::DamagedData);
    CHECK(kindOf(singleValue<int>(query(u"SELECT x FROM t"_s))) == Error::Kind::DamagedData);
    CHECK(kindOf(singleValue<int>(query(u"SELECT \"no_such\""_s))) == Error::Kind::DamagedData);
    CHECK(kindOf(singleValue<bool>(query(u"SELECT 2"_s))) == Error::Kind::DamagedData);
    CHECK(kindOf(singleValue<QString>(query(u"SELECT CAST(x'ff' AS TEXT)"_s)))
        == Error::Kind::DamagedData);
    CHECK(kindOf(singleValue<QDate>(query(u"SELECT '2025-02-29'"_s))) == Error::Kind::DamagedData);
    CHECK(kindOf(singleValue<QDate>(query(u"SELECT '2025-2-09'"_s))) == Error::Kind::DamagedData);
    CHECK(singleValue<QDate>(query(u"SELECT '0001-01-01'"_s)) == SinceAlways);
    const auto nothing = singleValue<std::optional<int>>(query(u"SELECT NULL"_s));
    REQUIRE(nothing);
    CHECK_FALSE(*nothing);
}

TEST_CASE("Bound values come back as they were", "[store]")
{
    auto database = Database::inMemory();
    REQUIRE(database);
    Query query(*database, u"SELECT ?, ?, ?, ?, ?, ?"_s);
    query.bind(CompanyId{7}).bind(QDate(2024, 2, 29)).bind(u"O'Brien"_s).bind(QByteArray("\0a", 2));
    query.bind(true).bind(std::optional<QDate>());
    REQUIRE(*query.next());
    CHECK(query.value<CompanyId>(0) == CompanyId{7});
    CHECK(query.value<QDate>(1) == QDate(2024, 2, 29));
    CHECK(query.value<QString>(2) == u"O'Brien"_s);
    CHECK(query.value<QByteArray>(3) == QByteArray("\0a", 2));
    CHECK(query.value<bool>(4));
    CHECK_FALSE(query.value<std::optional<QDate>>(5));
    CHECK_FALSE(*query.next());
}

TEST_CASE("What no file can hold is refused when it is bound", "[store]")
{
    auto database = Database::inMemory();
    REQUIRE(database);
    for (const QString &text : {QString(QChar(0xd800)), QString(QChar(0xdc00)) + u'x'}) {
        Query query(*database, u"SELECT ?"_s);
        CHECK(query.bind(text).run().error().kind == Error::Kind::InvalidInput);
    }
    for (const QDate day : {QDate(), QDate(10'000, 1, 1), QDate(-1, 1, 1)}) {
        Query query(*database, u"SELECT ?"_s);
        CHECK(query.bind(day).run().error().kind == Error::Kind::InvalidInput);
    }
}

TEST_CASE("A full disk is told as such and undoes what was begun", "[store]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    const BookPointer book = readBook(place.path());
    auto database = Database::open(place.path(), Database::Mode::ReadWrite);
    REQUIRE(database);
    REQUIRE(database->execute(u"PRAGMA max_page_count = 60"_s));
    {
        auto transaction = Transaction::begin(*database, Transaction::Kind::Write);
        REQUIRE(transaction);
        const auto written = writeChange(*database, companies(10, 5000), *book, 2, nullptr);
        REQUIRE_FALSE(written);
        CHECK(written.error().kind == Error::Kind::DiskFull);
    }
    CHECK(singleValue<int>(Query(*database, u"SELECT count(*) FROM company"_s)) == 2);
    CHECK(Transaction::begin(*database, Transaction::Kind::Write));
}

TEST_CASE("What is not committed never happened", "[store]")
{
    auto database = Database::inMemory();
    REQUIRE(database);
    REQUIRE(database->execute(u"CREATE TABLE t (x INTEGER)"_s));
    for (const bool commits : {false, true}) {
        auto transaction = Transaction::begin(*database, Transaction::Kind::Write);
        REQUIRE(transaction);
        REQUIRE(database->execute(u"INSERT INTO t VALUES (1)"_s));
        if (commits) {
            REQUIRE(transaction->commit());
        }
    }
    CHECK(singleValue<int>(Query(*database, u"SELECT count(*) FROM t"_s)) == 1);
}

TEST_CASE("A moved connection still works and closes once", "[store]")
{
    auto first = Database::inMemory();
    REQUIRE(first);
    Database second = std::move(*first);
    CHECK(second.execute(u"CREATE TABLE t (x INTEGER)"_s));
    auto third = Database::inMemory();
    REQUIRE(third);
    *third = std::move(second);
    CHECK(third->execute(u"INSERT INTO t VALUES (1)"_s));
}

TEST_CASE("A value is as large as its file, or as what is written, allows", "[store]")
{
    const auto length = [](Database &database, int megabytes) {
        return singleValue<std::int64_t>(
            Query(database, u"SELECT length(zeroblob(%1))"_s.arg(megabytes * 1024 * 1024)));
    };
    auto database = Database::inMemory();
    REQUIRE(database);
    CHECK(length(*database, 60));
    const auto refused = length(*database, 70);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().kind == Error::Kind::InvalidInput);
    database->makeRoomFor(80 * 1024 * 1024);
    CHECK(length(*database, 70));
    database->makeRoomFor(1); // never takes room away
    CHECK(length(*database, 70));

    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    auto file = QFile(place.path());
    REQUIRE(file.resize(90 * 1024 * 1024)); // sparse
    auto opened = Database::open(place.path(), Database::Mode::ReadOnly);
    REQUIRE(opened);
    CHECK(length(*opened, 70));
}
