// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookfile.h"

#include "core/store/asknown.h"
#include "core/store/bookfileprivate.h"
#include "core/store/bookreader.h"
#include "core/store/migrations.h"
#include "core/store/query.h"
#include "core/store/schema.h"
#include "core/store/transaction.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

Result<void> checkRows(Database &database, const QString &pragma)
{
    Query query(database, pragma);
    const Result<bool> found = query.next();
    if (!found) {
        return tl::unexpected(found.error());
    }
    // integrity_check says "ok" in its only row, foreign_key_check has no row.
    if (*found && query.printed(0) != u"ok") {
        return failure(Error::Kind::DamagedData, database.path(), query.printed(0));
    }
    return {};
}

} // namespace

BookFile::BookFile(std::unique_ptr<Private> data)
    : d(std::move(data))
{
}

BookFile::BookFile(BookFile &&) noexcept = default;
BookFile &BookFile::operator=(BookFile &&) noexcept = default;
BookFile::~BookFile() = default;

Result<BookFile> BookFile::create(const QString &path)
{
    Result<OpenedBook> book = createBook(path);
    if (!book) {
        return tl::unexpected(book.error());
    }
    return BookFile(std::make_unique<Private>(std::move(*book)));
}

Result<BookFile> BookFile::open(const QString &path, Access access)
{
    Result<OpenedBook> book = openBook(path, access);
    if (!book) {
        return tl::unexpected(book.error());
    }
    return BookFile(std::make_unique<Private>(std::move(*book)));
}

BookFile::Access BookFile::access() const
{
    return d->book.database.isPoisoned() ? Access::ReadOnly : d->book.access;
}

QString BookFile::path() const
{
    return d->book.database.path();
}

Result<BookPointer> BookFile::read()
{
    return d->read();
}

Result<BookPointer> BookFile::Private::read()
{
    auto picture = Transaction::begin(book.database, Transaction::Kind::Read);
    if (!picture) {
        return tl::unexpected(picture.error());
    }
    if (book.guard.check(book.database)) {
        if (BookPointer known = newest.lock()) {
            return known;
        }
    }
    auto done = book.guard.checkIdentity(book.database);
    if (done) {
        done = checkSchema(book.database, SchemaVersion);
    }
    if (!done) {
        return tl::unexpected(done.error());
    }
    Result<BookPointer> read = readBook(book.database);
    if (!read) {
        return read;
    }
    if (done = book.guard.accept(book.database); !done) {
        return tl::unexpected(done.error());
    }
    newest = *read;
    return read;
}

Result<BookPointer> BookFile::write(
    const Change &change, const BookPointer &base, const QDateTime &now, Progress *progress)
{
    if (change.empty()) {
        return base;
    }
    if (const auto may = d->mayWrite(base); !may) {
        return tl::unexpected(may.error());
    }
    return d->write(change, base, now, progress);
}

Result<BookPointer> BookFile::undo(
    std::int64_t action, const BookPointer &base, const QDateTime &now, Progress *progress)
{
    if (const auto may = d->mayWrite(base); !may) {
        return tl::unexpected(may.error());
    }
    return d->undo(action, base, now, progress);
}

Result<UndoState> BookFile::undoState()
{
    return actionsOf(d->book.database).map(undoStateOf);
}

Result<BookPointer> BookFile::readAsKnown(QDate day, Progress *progress)
{
    const Result<std::vector<ActionEntry>> journal = actionsOf(d->book.database);
    if (!journal) {
        return tl::unexpected(journal.error());
    }
    return readAsActionLeftIt(d->book.database, newestActionUntil(*journal, day), progress);
}

Result<std::vector<ActionEntry>> BookFile::actions()
{
    return actionsOf(d->book.database);
}

Result<QByteArray> BookFile::changeset(std::int64_t action)
{
    return changesetOf(d->book.database, action);
}

Result<TableText> BookFile::table(QStringView name)
{
    return tableText(d->book.database, name);
}

Result<void> BookFile::check()
{
    Database &database = d->book.database;
    auto picture = Transaction::begin(database, Transaction::Kind::Read);
    if (!picture) {
        return tl::unexpected(picture.error());
    }
    auto done = checkSchema(database, SchemaVersion);
    if (done) {
        done = checkRows(database, u"PRAGMA integrity_check(1)"_s);
    }
    if (done) {
        done = checkRows(database, u"PRAGMA foreign_key_check"_s);
    }
    return done ? verifyJournal(database) : done;
}

} // namespace bellwether
