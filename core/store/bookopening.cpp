// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookopening.h"

#include "core/store/bookheader.h"
#include "core/store/booklock.h"
#include "core/store/interruption.h"
#include "core/store/migrations.h"
#include "core/store/openingchecks.h"
#include "core/store/place.h"
#include "core/store/query.h"
#include "core/store/setaside.h"

#include <QDateTime>
#include <QFileInfo>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

using Access = BookFile::Access;

// The copy first: nothing else takes a migration back.
Result<void> bringUpToDate(OpenedBook &book, const QDateTime &now)
{
    Database &database = book.database;
    if (book.schema < SchemaVersion) {
        const Result<BookCopy> copy = makeVerifiedCopy(database, CopyReason::Migration, now);
        if (!copy) {
            return tl::unexpected(copy.error());
        }
        book.report.migratedFrom = book.schema;
        book.report.migrationCopy = copy->path;
    }
    if (const MigrationOutcome outcome = migrate(database); outcome.error) {
        return tl::unexpected(*outcome.error);
    }
    book.schema = SchemaVersion;
    return {};
}

// Whether it is whole and what was left here.
Result<void> lookInto(OpenedBook &book, const std::optional<PathState> &known, const QDateTime &now,
    bool isDue, Progress *progress)
{
    const Interruption interruption(book.database, progress);
    if (isDue) {
        if (const auto whole = checkFully(book.database, now, book.report); !whole) {
            return whole;
        }
    }
    const Result<ActionHead> head = journalHead(book.database);
    return head ? compareWithClose(book.database, *head, known, isDue, book.report)
                : tl::unexpected(head.error());
}

Result<void> prepareForWriting(OpenedBook &book, const std::optional<PathState> &known,
    const QDateTime &now, bool isDue, Progress *progress)
{
    if (const auto done = book.database.prepareForWriting(); !done) {
        return done;
    }
    // Before a migration, which changes what is compared.
    const auto looked = lookInto(book, known, now, isDue, progress);
    return looked ? bringUpToDate(book, now) : looked;
}

Result<int> checkedContents(Database &database, Progress *progress)
{
    const Interruption interruption(database, progress);
    return checkContents(database);
}

Result<void> readJournal(OpenedBook &book)
{
    Result<std::vector<ActionEntry>> actions = actionsOf(book.database);
    if (!actions) {
        return tl::unexpected(actions.error());
    }
    book.journal = std::move(*actions);
    if (!book.journal.empty()) {
        book.report.lastAction = book.journal.back();
    }
    return {};
}

Result<OpenedBook> connected(const QString &path, FileIdentity identity, Access access,
    std::unique_ptr<QLockFile> lock, Progress *progress)
{
    Result<Database> database = Database::open(
        path, access == Access::ReadOnly ? Database::Mode::ReadOnly : Database::Mode::ReadWrite);
    if (!database) {
        return tl::unexpected(database.error());
    }
    OpenedBook book{access, std::move(lock), std::move(*database), BookGuard(identity)};
    const Result<int> schema = checkedContents(book.database, progress);
    if (!schema) {
        return tl::unexpected(schema.error());
    }
    book.schema = *schema;
    if (access == Access::ReadOnly && *schema < SchemaVersion) {
        return failure(Error::Kind::ReadOnly, path, u"schema %1"_s.arg(*schema));
    }
    return book;
}

// What was noted when this book, not only one of its name, was here before.
std::optional<PathState> knownAbout(Database &database)
{
    std::optional<PathState> known = readPathState(database.path());
    const auto uuid = singleValue<QString>(Query(database, u"SELECT book_uuid FROM meta"_s));
    return known && uuid == known->bookUuid ? known : std::nullopt;
}

Result<void> settle(OpenedBook &book)
{
    auto done = book.guard.checkIdentity(book.database);
    if (done) {
        done = book.guard.accept(book.database);
    }
    return done ? readJournal(book) : done;
}

// SQLite does it at the first look of a connection that may write. The lock is ours.
Result<void> takeBackNow(const QString &path, OpeningReport &report)
{
    report.tookBackHalfWrite = true;
    report.keptAside = setAside(path, QDateTime::currentDateTime()).value_or(QString());
    Result<Database> database = Database::open(path, Database::Mode::ReadWrite);
    if (!database) {
        return tl::unexpected(database.error());
    }
    return singleValue<int>(Query(*database, u"PRAGMA user_version"_s)).map([](int) {});
}

// A program that was killed while it wrote left a journal. SQLite takes the half write back at the
// next look, which a read-only connection may not do: a connection that may looks first. When
// somebody holds the lock they are writing just now, and readers see what was there before.
Result<void> takeBackHalfWrite(const QString &path, OpeningReport &report)
{
    if (QFileInfo(path + "-journal"_L1).size() == 0 || !isWritable(path)) {
        return {};
    }
    const Result<std::unique_ptr<QLockFile>> lock = takeLock(path);
    if (!lock || !*lock) {
        return {};
    }
    return takeBackNow(path, report);
}

Result<OpenedBook> openForReading(
    const QString &path, FileIdentity identity, const BookHeader &header, Progress *progress)
{
    if (header.isInWalMode) {
        // Even reading it would make two files beside it.
        return failure(Error::Kind::CannotOpen, path, u"write-ahead log"_s);
    }
    OpeningReport report;
    lookAround(path, report);
    if (const auto whole = takeBackHalfWrite(path, report); !whole) {
        return tl::unexpected(whole.error());
    }
    Result<OpenedBook> book = connected(path, identity, Access::ReadOnly, nullptr, progress);
    if (book) {
        book->report = std::move(report);
        if (const auto settled = settle(*book); !settled) {
            return tl::unexpected(settled.error());
        }
    }
    return book;
}

} // namespace

Result<OpenedBook> openBook(const QString &path, Access access, Progress *progress)
{
    const QString canonical = QFileInfo(path).canonicalFilePath();
    const Result<FileIdentity> identity = identityOf(canonical.isEmpty() ? path : canonical);
    if (!identity) {
        return tl::unexpected(identity.error());
    }
    std::unique_ptr<QLockFile> lock;
    if (access == Access::ReadWrite && isWritable(canonical)) {
        Result<std::unique_ptr<QLockFile>> taken = takeLock(canonical);
        if (!taken) {
            return tl::unexpected(taken.error());
        }
        lock = std::move(*taken);
    }
    Result<BookHeader> header = readBookHeader(canonical);
    OpeningReport report;
    if (!header && lock && journalHoldsBeginning(canonical)) {
        if (const auto done = takeBackNow(canonical, report); !done) {
            return tl::unexpected(done.error());
        }
        header = readBookHeader(canonical);
    }
    if (!header) {
        return tl::unexpected(header.error());
    }
    if (!lock || header->schema > SchemaVersion) {
        lock.reset(); // a book of a later program is never written
        return openForReading(canonical, *identity, *header, progress);
    }
    return openLocked(canonical, std::move(lock), std::move(report), progress);
}

Result<OpenedBook> openLocked(
    const QString &path, std::unique_ptr<QLockFile> lock, OpeningReport report, Progress *progress)
{
    const QDateTime now = QDateTime::currentDateTime();
    lookAround(path, report);
    report.tookBackHalfWrite =
        report.tookBackHalfWrite || QFileInfo(path + "-journal"_L1).size() > 0;
    if (hasUnfinishedJournal(path)) {
        // SQLite's own recovery is sound; the copy is for the case that it is not enough.
        report.keptAside = setAside(path, now).value_or(QString());
    }
    const Result<FileIdentity> identity = identityOf(path);
    if (!identity) {
        return tl::unexpected(identity.error());
    }
    Result<OpenedBook> book =
        connected(path, *identity, Access::ReadWrite, std::move(lock), progress);
    if (!book) {
        return book;
    }
    const std::optional<PathState> known = knownAbout(book->database);
    const bool isDue = report.tookBackHalfWrite || needsFullCheck(path, known, now);
    report.endedUnexpectedly = known && known->isOpen;
    book->report = std::move(report);
    auto done = prepareForWriting(*book, known, now, isDue, progress);
    if (done) {
        done = settle(*book);
    }
    if (!done) {
        return tl::unexpected(done.error());
    }
    book->keeper = BookKeeper::of(book->database, path, book->guard.head(), known, book->report);
    book->keeper->noteOpened(isDue ? now : QDateTime());
    return book;
}

} // namespace bellwether
