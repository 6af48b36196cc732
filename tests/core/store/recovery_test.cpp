// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/recovery.h"

#include "core/store/bookfile.h"
#include "core/store/datafolder.h"
#include "core/store/pathstate.h"

#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// A book with a base copy that is only read later on, and actions behind it.
BookPointer makeHistory(const QString &path)
{
    makeBook(path, everyKindOfRow());
    auto file = BookFile::open(path);
    REQUIRE(file);
    BookPointer book = *file->read();
    for (int i = 1; i <= 5; ++i) {
        book = *file->write(companies(100 * i, 100 * i + 10), book, testTime().addDays(i));
    }
    book = *file->undo(4, book, testTime().addDays(6));
    REQUIRE(file->makeCopy(CopyReason::Periodic, testTime().addDays(6)));
    return book;
}

QString logOf(const QString &path)
{
    const PathState state = *readPathState(path);
    return bookFolder(state.bookUuid) + u'/' + state.log;
}

void removeCopies(const QString &path, int butTheOldest)
{
    const std::vector<BookCopy> copies = recoveryPlan(path)->copies;
    for (std::size_t i = 0; i + std::size_t(butTheOldest) < copies.size(); ++i) {
        REQUIRE(QFile::remove(copies[i].path));
    }
}

void destroy(const QString &path)
{
    QByteArray bytes = bytesOf(path);
    bytes.replace(200, bytes.size() - 300, QByteArray(bytes.size() - 300, '\x5a'));
    overwrite(path, bytes);
}

} // namespace

TEST_CASE("A book that was deleted comes back with every action", "[store][recovery]")
{
    const TemporaryBook place;
    const BookPointer book = makeHistory(place.path());
    SECTION("from the newest copy") { }
    SECTION("from an older copy and the log")
    {
        removeCopies(place.path(), 1);
    }
    SECTION("from the log alone")
    {
        removeCopies(place.path(), 0);
    }
    REQUIRE(QFile::remove(place.path()));
    const auto plan = recoveryPlan(place.path());
    REQUIRE(plan);
    CHECK(plan->logReachesTo == 7);
    CHECK(plan->logReachesAt == testTime().addDays(6));

    const auto damaged = recoverWithLog(place.path(), testTime());
    REQUIRE(damaged);
    CHECK(damaged->isEmpty());
    CHECK(place.entries() == QStringList{u"book.bellwether"_s});
    auto file = BookFile::open(place.path());
    REQUIRE(file);
    CHECK(sameRows(**file->read(), *book));
    CHECK(file->check());
    CHECK(file->undoState()->redo->seq == 7);
    CHECK_FALSE(file->openingReport().olderThanLastSaved);
    // And the log goes on.
    REQUIRE(file->write(companies(900, 910), *file->read(), testTime()));
    CHECK_FALSE(file->logFailure());
}

TEST_CASE("A book that was damaged comes back, and the damaged file stays", "[store][recovery]")
{
    const TemporaryBook place;
    const BookPointer book = makeHistory(place.path());
    destroy(place.path());
    const QByteArray broken = bytesOf(place.path());
    REQUIRE_FALSE(BookFile::open(place.path(), BookFile::Access::ReadOnly));
    overwrite(place.path() + u"-journal"_s, "stale");

    const auto damaged = recoverWithLog(place.path(), testTime());
    REQUIRE(damaged);
    CHECK(*damaged == place.path(u"book.bellwether.damaged-20250314-140926"_s));
    CHECK(holds(*damaged, broken));
    CHECK(holds(*damaged + u"-journal"_s, "stale"));
    CHECK(place.entries().size() == 3);
    CHECK(sameRows(*readBook(place.path()), *book));
}

TEST_CASE("What a deleted book left behind never stands in the way of the next recovery",
    "[store][recovery]")
{
    const TemporaryBook place;
    makeHistory(place.path());
    for (const char *journal : {"first", "second", "third"}) {
        REQUIRE(QFile::remove(place.path()));
        overwrite(place.path() + u"-journal"_s, journal);
        REQUIRE(recoverWithLog(place.path(), testTime()));
    }
    const QString damaged = place.path(u"book.bellwether.damaged-20250314-140926"_s);
    CHECK(holds(damaged + u"-journal"_s, "first"));
    CHECK(holds(damaged + u"-2-journal"_s, "second"));
    CHECK(holds(damaged + u"-3-journal"_s, "third"));
}

TEST_CASE("A copy that is damaged too is passed over", "[store][recovery]")
{
    const TemporaryBook place;
    const BookPointer book = makeHistory(place.path());
    const std::vector<BookCopy> copies = recoveryPlan(place.path())->copies;
    REQUIRE(copies.size() > 1);
    QByteArray bytes = bytesOf(copies[0].path);
    bytes[bytes.size() / 2] ^= 1;
    overwrite(copies[0].path, bytes);
    REQUIRE(QFile::remove(place.path()));
    REQUIRE(recoverWithLog(place.path(), testTime()));
    CHECK(sameRows(*readBook(place.path()), *book));
}

TEST_CASE("When the log is damaged the newest whole copy comes back", "[store][recovery]")
{
    const TemporaryBook place;
    makeHistory(place.path());
    removeCopies(place.path(), 1);
    QByteArray bytes = bytesOf(logOf(place.path()));
    bytes[bytes.size() / 2] ^= 1;
    overwrite(logOf(place.path()), bytes);
    REQUIRE(QFile::remove(place.path()));
    REQUIRE(recoverWithLog(place.path(), testTime()));
    auto file = BookFile::open(place.path());
    REQUIRE(file);
    CHECK(file->actions()->size() == 1);
    CHECK(file->check());
}

TEST_CASE("A book is put back from one copy alone", "[store][recovery]")
{
    const TemporaryBook place;
    makeHistory(place.path());
    const std::vector<BookCopy> copies = recoveryPlan(place.path())->copies;
    const QString kept = place.path(u"kept.bellwether"_s);
    QString chosen;
    SECTION("of this machine")
    {
        chosen = copies.back().path;
    }
    SECTION("that was kept elsewhere")
    {
        REQUIRE(QFile::copy(copies.back().path, kept));
        chosen = kept;
    }
    destroy(place.path());
    REQUIRE(recoverFromCopy(place.path(), chosen, testTime()));
    auto file = BookFile::open(place.path());
    REQUIRE(file);
    CHECK(file->actions()->size() == 1);
    CHECK_FALSE(file->openingReport().olderThanLastSaved);
    CHECK(QFile::exists(chosen));
}

TEST_CASE("What cannot be put back leaves everything as it was", "[store][recovery]")
{
    const TemporaryBook place;
    CHECK(recoveryPlan(place.path()).error().kind == Error::Kind::NotFound);
    CHECK(recoverWithLog(place.path(), testTime()).error().kind == Error::Kind::NotFound);
    makeHistory(place.path());
    destroy(place.path());
    const QByteArray broken = bytesOf(place.path());
    overwrite(place.path(u"text"_s), "no book");
    CHECK_FALSE(recoverFromCopy(place.path(), place.path(u"text"_s), testTime()));
    CHECK_FALSE(recoverFromCopy(place.path(), place.path(u"nowhere"_s), testTime()));
    Progress progress;
    progress.cancel();
    CHECK(
        recoverWithLog(place.path(), testTime(), &progress).error().kind == Error::Kind::Cancelled);
    CHECK(holds(place.path(), broken));
    CHECK(place.entries() == QStringList{u"book.bellwether"_s, u"text"_s});
}

TEST_CASE("A book that somebody has open is not recovered", "[store][recovery]")
{
    const TemporaryBook place;
    makeHistory(place.path());
    auto file = BookFile::open(place.path());
    CHECK(recoverWithLog(place.path(), testTime()).error().kind == Error::Kind::LockedElsewhere);
}

TEST_CASE("A book that came from elsewhere has a copy before its first write", "[store][recovery]")
{
    const TemporaryBook place;
    makeHistory(place.path());
    const QString moved = place.path(u"moved.bellwether"_s);
    REQUIRE(QFile::rename(place.path(), moved));
    BookPointer book;
    {
        auto file = BookFile::open(moved);
        REQUIRE(file);
        CHECK_FALSE(file->openingReport().olderThanLastSaved);
        book = *file->write(companies(800, 810), *file->read(), testTime());
        CHECK_FALSE(file->logFailure());
    }
    CHECK(logOf(moved) != logOf(place.path()));
    REQUIRE(QFile::remove(moved));
    REQUIRE(recoverWithLog(moved, testTime()));
    CHECK(sameRows(*readBook(moved), *book));
}

TEST_CASE("A log that could not be written heals with the next write", "[store][recovery]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    BookPointer book;
    {
        // The log as it is when the program ends between a write and its entry.
        const QByteArray before = bytesOf(logOf(place.path()));
        {
            auto file = BookFile::open(place.path());
            REQUIRE(file->write(companies(100, 110), *file->read(), testTime()));
        }
        overwrite(logOf(place.path()), before);
        auto file = BookFile::open(place.path());
        CHECK_FALSE(file->openingReport().olderThanLastSaved);
        book = *file->write(companies(200, 210), *file->read(), testTime());
        CHECK_FALSE(file->logFailure());
    }
    removeCopies(place.path(), 0);
    REQUIRE(QFile::remove(place.path()));
    REQUIRE(recoverWithLog(place.path(), testTime()));
    CHECK(sameRows(*readBook(place.path()), *book));
}

TEST_CASE("Without a log the write is good, and it is said", "[store][recovery]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    const QString log = logOf(place.path());
    REQUIRE(QFile::remove(log));
    const QString folder = QFileInfo(log).path();
    REQUIRE(QDir(folder).removeRecursively());
    overwrite(folder, "in the way");
    {
        auto file = BookFile::open(place.path());
        const auto written = file->write(companies(100, 110), *file->read(), testTime());
        REQUIRE(written);
        CHECK(file->logFailure());
        REQUIRE(QFile::remove(folder));
        REQUIRE(file->write(companies(200, 210), *written, testTime()));
        CHECK_FALSE(file->logFailure());
    }
    CHECK(recoveryPlan(place.path())->logReachesTo == 3);
}

TEST_CASE(
    "A book that was overwritten while open has a log of its own from then on", "[store][recovery]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    const QByteArray older = bytesOf(place.path());
    BookPointer book;
    {
        auto file = BookFile::open(place.path());
        REQUIRE(file->write(companies(100, 110), *file->read(), testTime()));
        overwrite(place.path(), older);
        book = *file->read();
        CHECK(book->companies().size() == 2);
        book = *file->write(companies(200, 210), book, testTime());
        book = *file->write(companies(300, 310), book, testTime());
        CHECK_FALSE(file->logFailure());
    }
    removeCopies(place.path(), 1); // the newest has everything
    REQUIRE(QFile::remove(place.path()));
    REQUIRE(recoverWithLog(place.path(), testTime()));
    CHECK(sameRows(*readBook(place.path()), *book));
}
