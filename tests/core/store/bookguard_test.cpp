// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookfile.h"

#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

#include <QFile>

#include <cstdio>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

struct OpenBook
{
    explicit OpenBook(const QString &path)
        : file(*BookFile::create(path))
        , book(*file.write(everyKindOfRow(), *file.read(), testTime()))
    {
    }

    std::optional<Error::Kind> writing()
    {
        const auto written = file.write(companies(10, 20), book, testTime());
        return written ? std::nullopt : std::optional(written.error().kind);
    }

    BookFile file;
    BookPointer book;
};

} // namespace

TEST_CASE("A book that was replaced while open is not written", "[store]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    makeBook(place.path(u"other"_s), companies(1, 3));
    const QByteArray other = bytesOf(place.path(u"other"_s));
    REQUIRE(std::rename(QFile::encodeName(place.path(u"other"_s)).constData(),
                QFile::encodeName(place.path()).constData())
        == 0);
    CHECK(open.writing() == Error::Kind::ChangedOutside);
    CHECK(open.file.read().error().kind == Error::Kind::ChangedOutside);
    CHECK(holds(place.path(), other));
}

TEST_CASE("A book that was moved or deleted while open is not written", "[store]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    const QString away = place.path(u"away"_s);
    const bool isDeleted = GENERATE(false, true);
    REQUIRE((isDeleted ? QFile::remove(place.path()) : QFile::rename(place.path(), away)));
    const QByteArray moved = isDeleted ? QByteArray() : bytesOf(away);
    CHECK(open.writing() == Error::Kind::ChangedOutside);
    CHECK_FALSE(QFile::exists(place.path()));
    CHECK((isDeleted || holds(away, moved)));
}

TEST_CASE("A book that was overwritten in place while open is not written", "[store]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    QByteArray bytes = bytesOf(place.path());
    SECTION("by an older copy of itself")
    {
        const auto written = open.file.write(companies(10, 500), open.book, testTime());
        REQUIRE(written);
        open.book = *written;
    }
    SECTION("by another book")
    {
        makeBook(place.path(u"other"_s), companies(1, 3));
        bytes = bytesOf(place.path(u"other"_s));
    }
    SECTION("by something else")
    {
        bytes = "not a book any more";
    }
    SECTION("by nothing")
    {
        bytes.clear();
    }
    overwrite(place.path(), bytes);
    CHECK(open.writing() == Error::Kind::ChangedOutside);
    CHECK(holds(place.path(), bytes));
}

TEST_CASE("What another program wrote is noticed, and known once it was read", "[store]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    runSql(place.path(), "UPDATE company SET name = 'Changed' WHERE id = 1");
    CHECK(open.writing() == Error::Kind::ChangedOutside);
    const auto read = open.file.read();
    REQUIRE(read);
    CHECK((*read)->companies().find(CompanyId{1})->name == u"Changed"_s);
    open.book = *read;
    CHECK_FALSE(open.writing());
}

TEST_CASE("A trigger that was slipped in while the book is open does not run", "[store]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    runSql(place.path(),
        "CREATE TRIGGER t AFTER INSERT ON company BEGIN DELETE FROM contract_line; END");
    CHECK(open.writing() == Error::Kind::ChangedOutside);
    CHECK(open.file.read().error().kind == Error::Kind::DamagedData);
    CHECK(open.writing() == Error::Kind::ChangedOutside);
}

TEST_CASE("A book that nobody touched is read only once", "[store]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    CHECK(*open.file.read() == open.book);
}
