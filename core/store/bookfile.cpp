// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookfile.h"

#include "core/store/bookopening.h"
#include "core/store/bookreader.h"
#include "core/store/bookwriter.h"
#include "core/store/changeset.h"
#include "core/store/migrations.h"
#include "core/store/programname.h"
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

// The file was a whole book when it was opened.
Error asChangedOutside(Error error)
{
    if (error.kind == Error::Kind::NotABook || error.kind == Error::Kind::DamagedData) {
        error.kind = Error::Kind::ChangedOutside;
    }
    return error;
}

} // namespace

struct BookFile::Private
{
    explicit Private(OpenedBook opened)
        : book(std::move(opened))
    {
    }

    Result<BookPointer> read();
    Result<void> mayWrite(const BookPointer &base) const;
    Result<BookPointer> write(
        const Change &change, const BookPointer &base, const QDateTime &now, Progress *progress);

    OpenedBook book;
    std::weak_ptr<const Book> newest; // what the file holds, as far as somebody has it
};

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

Result<void> BookFile::Private::mayWrite(const BookPointer &base) const
{
    const QString path = book.database.path();
    if (book.access == Access::ReadOnly) {
        return failure(Error::Kind::ReadOnly, path);
    }
    if (book.database.isPoisoned()) {
        return failure(Error::Kind::CannotWrite, path, u"the disk failed before"_s);
    }
    if (!base || newest.lock() != base) {
        return failure(Error::Kind::ChangedOutside, path, u"planned on an older book"_s);
    }
    return {};
}

Result<BookPointer> BookFile::Private::write(
    const Change &change, const BookPointer &base, const QDateTime &now, Progress *progress)
{
    Database &database = book.database;
    auto transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction) {
        return tl::unexpected(asChangedOutside(transaction.error()));
    }
    if (const auto same = book.guard.check(database); !same) {
        return tl::unexpected(same.error());
    }
    Result<ChangeRecorder> recorder = ChangeRecorder::start(database);
    if (!recorder) {
        return tl::unexpected(recorder.error());
    }
    const ActionHead &head = book.guard.head();
    if (const auto done = writeChange(database, change, *base, head.seq + 1, progress); !done) {
        return tl::unexpected(done.error());
    }
    const Result<QByteArray> changeset = recorder->changeset();
    if (!changeset) {
        return tl::unexpected(changeset.error());
    }
    if (changeset->isEmpty()) {
        return base; // every row was there already
    }
    ActionEntry entry;
    entry.at = now;
    entry.kind = change.kind;
    entry.label = change.label;
    entry.app = programName();
    Result<ActionHead> newHead = appendAction(database, head, std::move(entry), *changeset);
    if (!newHead) {
        return tl::unexpected(newHead.error());
    }
    // Read before the commit: what cannot be read back shall not be kept.
    Result<BookPointer> written = readChanged(database, change, *base);
    if (!written) {
        return written;
    }
    if (const auto committed = transaction->commit(); !committed) {
        return tl::unexpected(committed.error());
    }
    book.guard.setHead(std::move(*newHead));
    newest = *written;
    return written;
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
