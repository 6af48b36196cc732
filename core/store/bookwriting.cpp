// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookfileprivate.h"

#include "core/store/bookcount.h"
#include "core/store/bookfill.h"
#include "core/store/bookreader.h"
#include "core/store/bookwriter.h"
#include "core/store/changeset.h"
#include "core/store/changesize.h"
#include "core/store/programname.h"
#include "core/store/transaction.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// The file was a whole book when it was opened.
Error asChangedOutside(Error error)
{
    if (error.kind == Error::Kind::NotABook || error.kind == Error::Kind::DamagedData) {
        error.kind = Error::Kind::ChangedOutside;
    }
    return error;
}

Result<QByteArray> takeBackAction(Database &database, std::int64_t action)
{
    const Result<QByteArray> changeset = changesetOf(database, action);
    if (!changeset) {
        return changeset;
    }
    const Result<QByteArray> inverse = inverted(*changeset);
    return inverse ? applyChangeset(database, *inverse) : inverse;
}

Result<BookPointer> readBack(Database &database, const QByteArray &changeset, const Book &base)
{
    const Result<TouchedRows> touched = touchedRows(changeset);
    return touched ? readTouched(database, *touched, base) : tl::unexpected(touched.error());
}

Result<QByteArray> recordedWrite(Database &database, const Change &change, const Book &base,
    std::int64_t seq, Progress *progress)
{
    Result<ChangeRecorder> recorder = ChangeRecorder::start(database);
    if (!recorder) {
        return tl::unexpected(recorder.error());
    }
    if (const auto done = writeChange(database, change, base, seq, progress); !done) {
        return tl::unexpected(done.error());
    }
    return recorder->changeset();
}

Result<void> checkEmpty(Database &database)
{
    return rowsPerTable(database).and_then(
        [&](const std::map<QString, std::int64_t> &counts) -> Result<void> {
            for (const auto &[table, rows] : counts) {
                if (rows > 0 && table != u"action" && table != u"meta") {
                    return failure(Error::Kind::InvalidInput, database.path(), u"not empty"_s);
                }
            }
            return {};
        });
}

Result<QByteArray> recordedFill(Database &database, const TableSource &source, Progress *progress)
{
    if (const auto empty = checkEmpty(database); !empty) {
        return tl::unexpected(empty.error());
    }
    Result<ChangeRecorder> recorder = ChangeRecorder::start(database);
    if (!recorder) {
        return tl::unexpected(recorder.error());
    }
    if (const auto done = fillBook(database, source, progress); !done) {
        return tl::unexpected(done.error());
    }
    return recorder->changeset();
}

} // namespace

Result<void> BookFile::Private::mayWrite() const
{
    const QString path = book.database.path();
    if (book.access == Access::ReadOnly) {
        return failure(Error::Kind::ReadOnly, path);
    }
    if (book.database.isPoisoned()) {
        return failure(Error::Kind::CannotWrite, path, u"the disk failed before"_s);
    }
    return {};
}

Result<void> BookFile::Private::mayWrite(const BookPointer &base) const
{
    if (const auto may = mayWrite(); !may) {
        return may;
    }
    if (!base || newest.lock() != base) {
        return failure(
            Error::Kind::ChangedOutside, book.database.path(), u"planned on an older book"_s);
    }
    return {};
}

Result<BookPointer> BookFile::Private::act(ActionEntry entry, const BookPointer &base,
    const DoRows &doRows, const ReadRows &readRows, Progress *progress)
{
    const QDateTime now = entry.at;
    Result<BookPointer> written = transact(std::move(entry), base, doRows, readRows, progress);
    if (written && *written != base) {
        book.keeper->afterWrite(book.database, book.guard.head(), now);
    }
    return written;
}

Result<BookPointer> BookFile::Private::transact(ActionEntry entry, const BookPointer &base,
    const DoRows &doRows, const ReadRows &readRows, Progress *progress)
{
    Database &database = book.database;
    auto transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction) {
        return tl::unexpected(asChangedOutside(transaction.error()));
    }
    if (const auto same = book.guard.check(database); !same) {
        return tl::unexpected(same.error());
    }
    const ActionHead &head = book.guard.head();
    const Result<QByteArray> changeset = doRows(head.seq + 1);
    if (!changeset) {
        return tl::unexpected(changeset.error());
    }
    if (changeset->isEmpty()) {
        return base; // every row was there already
    }
    Result<ActionHead> newHead = appendAction(database, head, entry, *changeset);
    if (!newHead) {
        return tl::unexpected(newHead.error());
    }
    // Read before the commit: what cannot be read back shall not be kept.
    Result<BookPointer> written = readRows(*changeset);
    if (!written) {
        return written;
    }
    if (progress && progress->isCancelled()) {
        return failure(Error::Kind::Cancelled, database.path());
    }
    if (const auto committed = transaction->commit(); !committed) {
        return tl::unexpected(committed.error());
    }
    entry.seq = newHead->seq;
    book.journal.push_back(std::move(entry));
    book.guard.setHead(std::move(*newHead));
    newest = *written;
    return written;
}

// A copy before what changes much. One that fails keeps nobody from working: Undo is there.
void BookFile::Private::prepare(
    const Change &change, const Book &base, const QDateTime &now, Progress *progress)
{
    if (const auto same = book.guard.check(book.database); !same) {
        return; // the write will say so
    }
    if (const auto reason = copyBefore(change, base)) {
        static_cast<void>(book.keeper->makeCopy(book.database, *reason, now, progress));
    }
    book.keeper->beforeWrite(book.database, book.guard.head(), now);
}

Result<BookPointer> BookFile::Private::write(
    const Change &change, const BookPointer &base, const QDateTime &now, Progress *progress)
{
    prepare(change, *base, now, progress);
    ActionEntry entry;
    entry.at = now.toOffsetFromUtc(now.offsetFromUtc()); // as the journal keeps it
    entry.kind = change.kind;
    entry.label = change.label;
    entry.app = programName();
    return act(
        std::move(entry), base,
        [&](std::int64_t seq) {
            return recordedWrite(book.database, change, *base, seq, progress);
        },
        [&](const QByteArray &) { return readChanged(book.database, change, *base); }, progress);
}

Result<BookPointer> BookFile::Private::fill(const TableSource &source, const QString &label,
    const BookPointer &base, const QDateTime &now, Progress *progress)
{
    prepare(Change(), *base, now, progress);
    ActionEntry entry;
    entry.at = now.toOffsetFromUtc(now.offsetFromUtc());
    entry.kind = ActionKind::Import;
    entry.label = label;
    entry.app = programName();
    return act(
        std::move(entry), base,
        [&](std::int64_t) { return recordedFill(book.database, source, progress); },
        [&](const QByteArray &) { return readBook(book.database); }, progress);
}

Result<BookPointer> BookFile::Private::undo(
    std::int64_t action, const BookPointer &base, const QDateTime &now, Progress *progress)
{
    const Result<std::vector<ActionEntry>> actions = journal();
    if (!actions) {
        return tl::unexpected(actions.error());
    }
    const auto undone = std::find_if(actions->begin(), actions->end(),
        [&](const ActionEntry &entry) { return entry.seq == action; });
    if (undone == actions->end()) {
        return failure(Error::Kind::NotFound, QString::number(action));
    }
    // Done again it is another action, which then is the one to take back.
    if (std::any_of(actions->begin(), actions->end(),
            [&](const ActionEntry &entry) { return entry.undoOf == action; })) {
        return failure(Error::Kind::InvalidInput, book.database.path(), u"was taken back before"_s);
    }
    prepare(Change(), *base, now, progress);
    ActionEntry entry;
    entry.at = now.toOffsetFromUtc(now.offsetFromUtc());
    entry.kind = ActionKind::Undo;
    entry.label = undone->label;
    entry.app = programName();
    entry.undoOf = action;
    return act(
        std::move(entry), base, [&](std::int64_t) { return takeBackAction(book.database, action); },
        [&](const QByteArray &changeset) { return readBack(book.database, changeset, *base); },
        progress);
}

} // namespace bellwether
