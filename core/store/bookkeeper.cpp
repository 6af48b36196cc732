// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookkeeper.h"

#include "core/store/database.h"
#include "core/store/datafolder.h"
#include "core/store/migrations.h"
#include "core/store/query.h"
#include "core/store/transaction.h"

#include <QFileInfo>

#include <algorithm>
#include <cstdlib>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qint64 SecondsBetweenCopies = 30 * 60;

// A name that no log of the book has.
QString newLogPath(const QString &bookUuid, std::int64_t seq)
{
    const QString stem = bookFolder(bookUuid) + "/actions-"_L1 + QString::number(seq);
    QString path = stem + ".log"_L1;
    for (int i = 2; QFileInfo::exists(path); ++i) {
        path = u"%1-%2.log"_s.arg(stem, QString::number(i));
    }
    return path;
}

// The log that was kept of this path, if the book has had all of its actions; says in the report
// when it has had fewer.
std::optional<ActionLog> logThatGoesOn(
    Database &database, const PathState &known, const ActionHead &head, OpeningReport &report)
{
    if (known.log.isEmpty()) {
        return std::nullopt;
    }
    Result<ActionLog> log = ActionLog::open(bookFolder(known.bookUuid) + u'/' + known.log);
    if (!log) {
        return std::nullopt;
    }
    report.lastSavedSeq = log->head().seq;
    report.olderThanLastSaved = log->head().seq > head.seq;
    const Result<QByteArray> hash = hashAfter(database, log->head().seq);
    // No changeset tells what a migration did.
    if (hash != log->head().hash || log->beginning().schema != SchemaVersion) {
        return std::nullopt;
    }
    return std::move(*log);
}

} // namespace

BookKeeper BookKeeper::of(Database &database, const QString &path, const ActionHead &head,
    const std::optional<PathState> &known, OpeningReport &report)
{
    PathState state;
    state.path = path;
    state.bookUuid =
        singleValue<QString>(Query(database, u"SELECT book_uuid FROM meta"_s)).value_or(QString());
    if (!known) {
        return BookKeeper(state);
    }
    state.checkedAt = known->checkedAt;
    BookKeeper keeper(state);
    keeper.m_log = logThatGoesOn(database, *known, head, report);
    // A log that does not go on is still what Recover with log needs, until the next write.
    keeper.m_state.log = known->log;
    return keeper;
}

void BookKeeper::noteOpened(const QDateTime &checkedAt)
{
    m_state.isOpen = true;
    if (checkedAt.isValid()) {
        m_state.checkedAt = checkedAt;
    }
    // What cannot be noted is only not known at the next opening.
    static_cast<void>(writePathState(m_state));
}

void BookKeeper::beforeWrite(Database &database, const ActionHead &head, const QDateTime &now)
{
    auto done = m_log ? Result<void>() : beginLog(database, head, now);
    if (done) {
        done = catchUp(database, head);
    }
    m_logFailure = done ? std::nullopt : std::optional(done.error());
}

void BookKeeper::afterWrite(Database &database, const ActionHead &head, const QDateTime &now)
{
    if (!m_changedSince || *m_changedSince > now) {
        m_changedSince = now;
    }
    if (!m_log) {
        return; // why is known since before the write
    }
    const auto done = catchUp(database, head);
    m_logFailure = done ? std::nullopt : std::optional(done.error());
}

Result<void> BookKeeper::beginLog(Database &database, const ActionHead &head, const QDateTime &now)
{
    if (const auto made = makePrivateFolder(bookFolder(m_state.bookUuid)); !made) {
        return made;
    }
    if (const auto base = makeBase(database, head, now); !base) {
        return base;
    }
    const auto createdBy = singleValue<QString>(Query(database, u"SELECT created_by FROM meta"_s));
    if (!createdBy) {
        return tl::unexpected(createdBy.error());
    }
    Result<ActionLog> log = ActionLog::start(newLogPath(m_state.bookUuid, head.seq),
        {m_state.bookUuid, *createdBy, SchemaVersion, head});
    if (!log) {
        return tl::unexpected(log.error());
    }
    m_state.log = QFileInfo(log->path()).fileName();
    if (const auto noted = writePathState(m_state); !noted) {
        return noted;
    }
    m_log = std::move(*log);
    return {};
}

// A log from the very first action on needs no copy to go on from.
Result<void> BookKeeper::makeBase(Database &database, const ActionHead &head, const QDateTime &now)
{
    if (head.seq == 0 || hasCopyOf(head)) {
        return {};
    }
    return makeCopy(database, CopyReason::Base, now).map([](const BookCopy &) {});
}

bool BookKeeper::hasCopyOf(const ActionHead &head) const
{
    const std::vector<StoredCopy> copies = storedCopies(m_state.bookUuid);
    return std::any_of(copies.begin(), copies.end(), [&](const StoredCopy &stored) {
        return stored.schema == SchemaVersion && stored.hash == head.hash
            && verifyCopy(stored.copy).has_value();
    });
}

Result<void> BookKeeper::catchUp(Database &database, const ActionHead &head)
{
    if (m_log->head() == head) {
        return {};
    }
    return visitActionsAfter(database, m_log->head().seq,
        [&](const ActionRecord &record) { return m_log->append(record); });
}

void BookKeeper::afterReading(Database &database)
{
    if (m_log && hashAfter(database, m_log->head().seq) != m_log->head().hash) {
        m_log.reset();
    }
}

void BookKeeper::leaveLog()
{
    m_log.reset();
    m_state.log.clear();
    static_cast<void>(writePathState(m_state));
}

Result<BookCopy> BookKeeper::makeCopy(
    Database &database, CopyReason reason, const QDateTime &now, Progress *progress)
{
    Result<BookCopy> copy = makeVerifiedCopy(database, reason, now, progress);
    m_copyFailure = copy ? std::nullopt : std::optional(copy.error());
    if (copy) {
        m_changedSince.reset();
    }
    return copy;
}

bool BookKeeper::isCopyDue(const QDateTime &now) const
{
    return m_changedSince && m_changedSince->secsTo(now) >= SecondsBetweenCopies;
}

// A script that makes one edit at a time shall not fill the disk: with a fresh copy the log is
// enough.
bool BookKeeper::hasFreshCopy(const QDateTime &now) const
{
    const std::vector<BookCopy> copies = bookCopies(m_state.bookUuid);
    return !copies.empty() && std::abs(copies.front().madeAt.secsTo(now)) < SecondsBetweenCopies;
}

void BookKeeper::beforeClose(Database &database, const ActionHead &head, const QDateTime &now)
{
    const bool isLogged = m_log && m_log->head() == head;
    if (m_changedSince && !(isLogged && hasFreshCopy(now))) {
        static_cast<void>(makeCopy(database, CopyReason::Close, now));
    }
    auto picture = Transaction::begin(database, Transaction::Kind::Read);
    const Result<ContentDigest> digest =
        picture ? contentDigest(database) : tl::unexpected(picture.error());
    const auto mark = markOf(database.path());
    m_state.isOpen = false;
    if (digest && mark) {
        m_state.closed = CleanClose{now, *mark, head, *digest};
    }
    static_cast<void>(writePathState(m_state));
}

void BookKeeper::noteGone()
{
    m_state.isOpen = false;
    m_state.closed.reset();
    static_cast<void>(writePathState(m_state));
}

} // namespace bellwether
