// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookfile.h"

#include "core/store/datafolder.h"
#include "core/store/pathstate.h"

#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

#include <QDir>
#include <QFile>
#include <QtEndian>

#include <sqlite3.h>
#include <unistd.h>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

OpeningReport reportOf(const QString &path)
{
    auto file = BookFile::open(path);
    REQUIRE(file);
    return file->openingReport();
}

// What is noted about the book while somebody has it open, without the book being closed.
void leaveOpen(const QString &path)
{
    PathState state = *readPathState(path);
    state.isOpen = true;
    REQUIRE(writePathState(state));
}

} // namespace

TEST_CASE("A book that was left in good order has nothing to report", "[store][opening]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    const OpeningReport report = reportOf(place.path());
    CHECK_FALSE(report.endedUnexpectedly);
    CHECK_FALSE(report.tookBackHalfWrite);
    CHECK(report.keptAside.isEmpty());
    CHECK_FALSE(report.migratedFrom);
    CHECK_FALSE(report.olderThanLastSaved);
    CHECK(report.lastSavedSeq == 1);
    CHECK(report.tablesThatDiffer.isEmpty());
    CHECK(report.lastClosedAt.isValid());
    CHECK(report.place == OpeningReport::Place::Ordinary);
    CHECK(report.conflictFiles.isEmpty());
    CHECK_FALSE(report.hasOtherLinks);
    REQUIRE(report.lastAction);
    CHECK(report.lastAction->label == u"Everything at once"_s);
}

TEST_CASE("A session that did not end is told at the next opening, once", "[store][opening]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    leaveOpen(place.path());
    const OpeningReport report = reportOf(place.path());
    CHECK(report.endedUnexpectedly);
    CHECK(report.lastAction->seq == 1);
    CHECK_FALSE(reportOf(place.path()).endedUnexpectedly);
}

TEST_CASE("Another book of the same name has no past", "[store][opening]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    leaveOpen(place.path());
    REQUIRE(QFile::remove(place.path()));
    makeBook(place.path(), companies(1, 3));
    const OpeningReport report = reportOf(place.path());
    CHECK_FALSE(report.endedUnexpectedly);
    CHECK(report.lastSavedSeq == 1);
}

TEST_CASE("What a cut-off write left is kept aside", "[store][opening]")
{
    const TemporaryBook place;
    makeBook(place.path(), companies(1, 400));
    const QString cutOff = place.path(u"cut.bellwether"_s);
    sqlite3 *handle = nullptr;
    REQUIRE(sqlite3_open(QFile::encodeName(place.path()).constData(), &handle) == SQLITE_OK);
    REQUIRE(sqlite3_exec(handle,
                "PRAGMA cache_size = 1; BEGIN IMMEDIATE; UPDATE company SET name = 'b'", nullptr,
                nullptr, nullptr)
        == SQLITE_OK);
    REQUIRE(QFile::copy(place.path(), cutOff));
    REQUIRE(QFile::copy(place.path() + u"-journal"_s, cutOff + u"-journal"_s));
    sqlite3_close(handle);
    const QByteArray found = bytesOf(cutOff);

    auto file = BookFile::open(cutOff);
    REQUIRE(file);
    CHECK(file->openingReport().tookBackHalfWrite);
    CHECK((*file->read())->companies().find(CompanyId{1})->name == u"Company 1"_s);
    const QDir aside(file->openingReport().keptAside);
    CHECK(aside.dirName().startsWith(u"pre-recovery-"));
    CHECK(aside.entryList(QDir::Files)
        == QStringList{u"cut.bellwether"_s, u"cut.bellwether-journal"_s});
    CHECK(holds(aside.filePath(u"cut.bellwether"_s), found));
    CHECK(place.entries().contains(aside.dirName()));
}

TEST_CASE(
    "A book put back from an older copy is told from the one that was saved", "[store][opening]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    const QByteArray older = bytesOf(place.path());
    {
        auto file = BookFile::open(place.path());
        REQUIRE(file->write(companies(10, 20), *file->read(), testTime()));
    }
    overwrite(place.path(), older);
    {
        auto file = BookFile::open(place.path());
        REQUIRE(file);
        CHECK(file->openingReport().olderThanLastSaved);
        CHECK(file->openingReport().lastSavedSeq == 2);
        CHECK(file->openingReport().lastAction->seq == 1);
        // Who goes on working with it means it.
        REQUIRE(file->write(companies(30, 40), *file->read(), testTime()));
        CHECK_FALSE(file->logFailure());
    }
    CHECK_FALSE(reportOf(place.path()).olderThanLastSaved);
}

TEST_CASE("A restored book is not taken for one that lost actions", "[store][opening]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    {
        auto file = BookFile::open(place.path());
        const QString copy = file->copies()->front().path;
        REQUIRE(file->write(companies(10, 20), *file->read(), testTime()));
        REQUIRE(file->restore(copy, testTime()));
    }
    CHECK_FALSE(reportOf(place.path()).olderThanLastSaved);
}

TEST_CASE("A value that changed without an action is told by its table", "[store][opening]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    runSql(place.path(), "UPDATE contract_line SET amount = amount + 1");
    const OpeningReport report = reportOf(place.path());
    CHECK(report.tablesThatDiffer == QStringList{u"contract_line"_s});
    CHECK(report.lastClosedAt.isValid());
}

TEST_CASE(
    "A bit that flipped in a value is seen although every page is well formed", "[store][opening]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    QByteArray bytes = bytesOf(place.path());
    const qsizetype at = bytes.lastIndexOf("email of Zo"); // not the one in the journal
    REQUIRE(at > 0);
    bytes[at] ^= 1;
    overwrite(place.path(), bytes);
    const OpeningReport report = reportOf(place.path());
    CHECK(report.tablesThatDiffer.size() == 1);
}

TEST_CASE("Indexes that lack a row are made anew from the rows", "[store][opening]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    // The index as it was before the second contact.
    runSql(place.path(),
        "PRAGMA writable_schema = ON;"
        "UPDATE sqlite_schema SET sql = 'CREATE INDEX contact_of_company ON contact"
        " (company_id) WHERE id < 2' WHERE name = 'contact_of_company'");
    runSql(place.path(),
        "REINDEX contact_of_company; PRAGMA writable_schema = ON;"
        "UPDATE sqlite_schema SET sql = 'CREATE INDEX contact_of_company ON contact"
        " (company_id)' WHERE name = 'contact_of_company'");
    auto file = BookFile::open(place.path());
    REQUIRE(file);
    CHECK(file->openingReport().madeIndexesAnew);
    CHECK_FALSE(file->openingReport().keptAside.isEmpty());
    CHECK(file->check());
}

TEST_CASE("A folder that is synchronised is recognised", "[store][opening]")
{
    const TemporaryBook place;
    struct Row
    {
        QString folder;
        QString marker;
        OpeningReport::Place expected;
    };
    using Place = OpeningReport::Place;
    for (const Row &row : {Row{u"Dropbox/Customers"_s, {}, Place::Synchronised},
             Row{u"OneDrive - Acme"_s, {}, Place::Synchronised},
             Row{u"Nextcloud"_s, {}, Place::Synchronised},
             Row{u"shared"_s, u".stfolder"_s, Place::Synchronised},
             Row{u"cloud"_s, u".sync_0123.db"_s, Place::Synchronised},
             Row{u"Dropboxes"_s, {}, Place::Ordinary}, Row{u"Customers"_s, {}, Place::Ordinary}}) {
        const QString folder = place.path(row.folder);
        REQUIRE(QDir().mkpath(folder));
        if (!row.marker.isEmpty()) {
            overwrite(folder + u'/' + row.marker, "");
        }
        makeBook(folder + u"/b.bellwether"_s, everyKindOfRow());
        INFO(row.folder.toStdString());
        CHECK(reportOf(folder + u"/b.bellwether"_s).place == row.expected);
    }
}

TEST_CASE("Conflicting copies and other links beside a book are told", "[store][opening]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    for (const QString &name : {u"book (Ann's conflicted copy 2025-03-14).bellwether"_s,
             u"book.sync-conflict-20250314-150926-ABC.bellwether"_s, u"book two.bellwether"_s,
             u"other (conflicted copy).bellwether"_s}) {
        overwrite(place.path(name), "");
    }
    REQUIRE(::link(QFile::encodeName(place.path()).constData(),
                QFile::encodeName(place.path(u"second"_s)).constData())
        == 0);
    const OpeningReport report = reportOf(place.path());
    CHECK(report.conflictFiles
        == QStringList{u"book (Ann's conflicted copy 2025-03-14).bellwether"_s,
            u"book.sync-conflict-20250314-150926-ABC.bellwether"_s});
    CHECK(report.hasOtherLinks);
}

TEST_CASE("A lock that nobody on this machine holds is taken over, one of another machine is not",
    "[store][opening]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    CHECK_FALSE(BookFile::removeEmptyLock(place.path()));
    const QString lock = place.path(u".book.bellwether.lock"_s);
    overwrite(lock, "1234\nbellwether\nelsewhere\n");
    CHECK_FALSE(BookFile::removeEmptyLock(place.path()));
    const auto held = BookFile::open(place.path());
    REQUIRE_FALSE(held);
    CHECK(held.error().detail == u"1234 on elsewhere"_s);
    // Killed while it made the lock, and killed while it took over a stale one.
    overwrite(lock, "");
    CHECK(BookFile::open(place.path()));
    overwrite(lock, "");
    overwrite(lock + u".rmlock"_s, "");
    CHECK(BookFile::open(place.path()));

    const auto open = BookFile::open(place.path());
    REQUIRE(open);
    CHECK(BookFile::open(place.path()).error().kind == Error::Kind::LockedElsewhere);
}

TEST_CASE("A beginning that a power cut spoiled comes back from the journal", "[store][opening]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    const QByteArray whole = bytesOf(place.path());
    // The journal that a first write of page 1 leaves: one page, as it was.
    constexpr qsizetype Sector = 512;
    const auto pageSize = qFromBigEndian<quint16>(whole.constData() + 16);
    const QByteArray page = whole.first(pageSize);
    const auto number = [](quint32 value) {
        QByteArray bytes(4, '\0');
        qToBigEndian(value, bytes.data());
        return bytes;
    };
    quint32 sum = 7; // SQLite's: every 200th byte from behind, upon the header's nonce
    for (int i = pageSize - 200; i > 0; i -= 200) {
        sum += quint8(page[i]);
    }
    QByteArray journal = QByteArray("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8) + number(1) + number(7)
        + number(quint32(whole.size() / pageSize)) + number(Sector) + number(pageSize);
    journal = journal.leftJustified(Sector, '\0') + number(1) + page + number(sum);
    overwrite(place.path(u"book.bellwether-journal"_s), journal);
    overwrite(place.path(), QByteArray(Sector, 'x') + whole.sliced(Sector));

    auto file = BookFile::open(place.path());
    REQUIRE(file);
    CHECK(file->openingReport().tookBackHalfWrite);
    CHECK(file->check());
}

TEST_CASE("A journal beside a stranger's file is not worked into it", "[store][opening]")
{
    const TemporaryBook place;
    overwrite(place.path(), "a letter");
    overwrite(place.path(u"book.bellwether-journal"_s),
        QByteArray("\xd9\xd5\x05\xf9\x20\xa1\x63\xd7", 8) + QByteArray(2'000, '\1'));
    CHECK(BookFile::open(place.path()).error().kind == Error::Kind::NotABook);
    CHECK(holds(place.path(), "a letter"));
}

TEST_CASE("What is kept beside a book never leaves its folder", "[store][opening]")
{
    CHECK(bookFolder(u"../../../etc"_s).section(u'/', -2, -2) == u"books"_s);
    CHECK_FALSE(bookFolder(u"../../../etc"_s).contains(u".."));
    CHECK_FALSE(bookFolder(QString()).endsWith(u'/'));
}
