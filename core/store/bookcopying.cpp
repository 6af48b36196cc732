// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookfileprivate.h"

#include "core/store/backup.h"
#include "core/store/integrity.h"
#include "core/store/migrations.h"
#include "core/store/openingchecks.h"
#include "core/store/query.h"
#include "core/store/transaction.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Where the copy is one of ours, it has to have the bytes that were verified.
Result<void> verifyIfKnown(const QString &bookUuid, const QString &path)
{
    const std::vector<BookCopy> copies = bookCopies(bookUuid);
    const auto known = std::find_if(
        copies.begin(), copies.end(), [&](const BookCopy &copy) { return copy.path == path; });
    return known == copies.end() ? Result<void>() : verifyCopy(*known);
}

Result<void> checkCopy(Database &copy, const QString &bookUuid)
{
    auto done = checkContents(copy).map([](int) {});
    if (done) {
        done = checkEveryPage(copy);
    }
    if (done) {
        done = checkReferences(copy);
    }
    if (!done) {
        return done;
    }
    const auto uuid = singleValue<QString>(Query(copy, u"SELECT book_uuid FROM meta"_s));
    if (uuid != bookUuid) {
        return failure(Error::Kind::InvalidInput, copy.path(), u"another book"_s);
    }
    return {};
}

// The copy's contents with the schema of this program, in memory: the file stays as it is.
Result<Database> upToDate(Database &copy)
{
    Result<Database> memory = Database::inMemory();
    if (!memory) {
        return memory;
    }
    if (const auto copied = copyInto(copy, *memory); !copied) {
        return tl::unexpected(copied.error());
    }
    const MigrationOutcome outcome = migrate(*memory);
    if (outcome.kind == MigrationOutcome::Kind::Newer) {
        return failure(Error::Kind::SchemaTooNew, copy.path(), QString::number(outcome.from));
    }
    if (outcome.error) {
        return tl::unexpected(*outcome.error);
    }
    return memory;
}

Result<Database> openCopy(const QString &path, const QString &bookUuid)
{
    if (const auto known = verifyIfKnown(bookUuid, path); !known) {
        return tl::unexpected(known.error());
    }
    Result<Database> copy = Database::open(path, Database::Mode::ReadOnly);
    if (!copy) {
        return copy;
    }
    if (const auto whole = checkCopy(*copy, bookUuid); !whole) {
        return tl::unexpected(whole.error());
    }
    return upToDate(*copy);
}

} // namespace

Result<std::vector<BookCopy>> BookFile::copies()
{
    const auto uuid =
        singleValue<QString>(Query(d->book.database, u"SELECT book_uuid FROM meta"_s));
    return uuid.map([](const QString &book) { return bookCopies(book); });
}

Result<BookCopy> BookFile::makeCopy(CopyReason reason, const QDateTime &now, Progress *progress)
{
    if (const auto may = d->mayWrite(); !may) {
        return tl::unexpected(may.error());
    }
    if (const auto same = d->book.guard.check(d->book.database); !same) {
        return tl::unexpected(same.error());
    }
    return d->book.keeper->makeCopy(d->book.database, reason, now, progress);
}

bool BookFile::isCopyDue(const QDateTime &now) const
{
    return d->book.keeper && d->book.keeper->isCopyDue(now);
}

Result<void> BookFile::saveCopyAs(const QString &path, Progress *progress)
{
    return copyForGood(d->book.database, path, progress);
}

Result<BookPointer> BookFile::restore(
    const QString &copyPath, const QDateTime &now, Progress *progress)
{
    if (const auto may = d->mayWrite(); !may) {
        return tl::unexpected(may.error());
    }
    return d->restore(copyPath, now, progress);
}

Result<BookPointer> BookFile::Private::restore(
    const QString &copyPath, const QDateTime &now, Progress *progress)
{
    Database &database = book.database;
    Result<Database> copy = openCopy(copyPath, book.keeper->bookUuid());
    if (!copy) {
        return tl::unexpected(copy.error());
    }
    if (const auto same = book.guard.check(database); !same) {
        return tl::unexpected(same.error());
    }
    const Result<BookCopy> present =
        book.keeper->makeCopy(database, CopyReason::Restore, now, progress);
    if (!present) {
        return tl::unexpected(present.error());
    }
    // Before, so that a crash behind it does not look like a book that lost actions.
    book.keeper->leaveLog();
    if (const auto copied = copyInto(*copy, database, progress); !copied) {
        return tl::unexpected(copied.error());
    }
    newest.reset();
    return read();
}

std::optional<Error> BookFile::logFailure() const
{
    return d->book.keeper ? d->book.keeper->logFailure() : std::nullopt;
}

std::optional<Error> BookFile::copyFailure() const
{
    return d->book.keeper ? d->book.keeper->copyFailure() : std::nullopt;
}

} // namespace bellwether
