// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookfile.h"

#include "core/store/asknown.h"
#include "core/store/bookfileprivate.h"
#include "core/store/booklock.h"
#include "core/store/bookreader.h"
#include "core/store/datafolder.h"
#include "core/store/integrity.h"
#include "core/store/interruption.h"
#include "core/store/openingchecks.h"
#include "core/store/transaction.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

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

Result<BookFile> BookFile::open(const QString &path, Access access, Progress *progress)
{
    Result<OpenedBook> book = openBook(path, access, progress);
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

Result<BookPointer> BookFile::read(Progress *progress)
{
    const Interruption interruption(d->book.database, progress);
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
        done = checkForm(book.database, book.schema);
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
    if (auto actions = actionsOf(book.database)) {
        book.journal = std::move(*actions);
    } else {
        return tl::unexpected(actions.error());
    }
    if (book.keeper) {
        book.keeper->afterReading(book.database);
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

Result<BookPointer> BookFile::fill(const TableSource &source, const QString &label,
    const BookPointer &base, const QDateTime &now, Progress *progress)
{
    if (const auto may = d->mayWrite(base); !may) {
        return tl::unexpected(may.error());
    }
    return d->fill(source, label, base, now, progress);
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
    return d->journal().map(undoStateOf);
}

Result<BookPointer> BookFile::readAsKnown(QDate day, Progress *progress)
{
    const Result<std::vector<ActionEntry>> journal = d->journal();
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

Result<FieldChanges> BookFile::changesOf(std::int64_t action, std::size_t limit)
{
    const Result<QByteArray> changes = changeset(action);
    return changes ? fieldChanges(d->book.database, *changes, limit)
                   : tl::unexpected(changes.error());
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
    auto done = checkForm(database, d->book.schema);
    if (done) {
        done = checkEveryPage(database);
    }
    if (done) {
        done = checkReferences(database);
    }
    return done ? verifyJournal(database) : done;
}

const OpeningReport &BookFile::openingReport() const
{
    return d->book.report;
}

bool BookFile::removeEmptyLock(const QString &path)
{
    return bellwether::removeEmptyLock(settledPath(path));
}

Result<std::vector<ActionEntry>> BookFile::Private::journal()
{
    const std::int64_t known = book.journal.empty() ? 0 : book.journal.back().seq;
    if (known == book.guard.head().seq) {
        return book.journal;
    }
    Result<std::vector<ActionEntry>> actions = actionsOf(book.database);
    if (actions) {
        book.journal = *actions;
    }
    return actions;
}

BookFile::Private::~Private()
{
    if (book.keeper && !book.database.isPoisoned()) {
        leave();
    }
}

void BookFile::Private::leave()
{
    if (book.guard.check(book.database)) {
        book.keeper->beforeClose(book.database, book.guard.head(), QDateTime::currentDateTime());
    } else {
        book.keeper->noteGone();
    }
}

} // namespace bellwether
