// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/recovery.h"

#include "core/store/booklock.h"
#include "core/store/copyfile.h"
#include "core/store/database.h"
#include "core/store/datafolder.h"
#include "core/store/durable.h"
#include "core/store/pathstate.h"
#include "core/store/query.h"
#include "core/store/rebuilding.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Everything that is left of a book.
struct Remains
{
    PathState state;
    std::vector<StoredCopy> copies;
    std::optional<ActionLog> log;
};

// A book that came to this path unnoticed: it may still say which one it is.
std::optional<PathState> stateFrom(const QString &path)
{
    Result<Database> database = Database::open(path, Database::Mode::ReadOnly);
    if (!database) {
        return std::nullopt;
    }
    const auto uuid = singleValue<QString>(Query(*database, u"SELECT book_uuid FROM meta"_s));
    return uuid ? std::optional(PathState{path, *uuid, {}, false, {}, {}}) : std::nullopt;
}

Result<Remains> remainsOf(const QString &path)
{
    std::optional<PathState> state = readPathState(path);
    if (!state) {
        state = stateFrom(path);
    }
    if (!state) {
        return failure(Error::Kind::NotFound, path);
    }
    Remains remains{std::move(*state), {}, {}};
    remains.copies = storedCopies(remains.state.bookUuid);
    if (!remains.state.log.isEmpty()) {
        Result<ActionLog> log =
            ActionLog::open(bookFolder(remains.state.bookUuid) + u'/' + remains.state.log);
        if (log) {
            remains.log = std::move(*log);
        }
        if (log && originsFor(remains.copies, remains.log).empty()) {
            remains.log.reset(); // what it goes on from is gone
        }
    }
    if (remains.copies.empty() && !remains.log) {
        return failure(Error::Kind::NotFound, path);
    }
    return remains;
}

QDateTime timeOfNewest(const ActionLog &log)
{
    QDateTime time;
    static_cast<void>(
        log.visitAfter(log.head().seq - 1, [&](const ActionRecord &record) -> Result<void> {
            constexpr int SecondsPerMinute = 60;
            time = QDateTime::fromMSecsSinceEpoch(
                record.atMs, Qt::OffsetFromUTC, record.offsetMinutes * SecondsPerMinute);
            return {};
        }));
    return time;
}

// The book itself last: what lies beside it would be worked into whatever has the name next.
constexpr std::array DamagedSuffixes = {"-journal"_L1, "-wal"_L1, "-shm"_L1, ""_L1};

// A book that was deleted may have left its journal behind, and that one alone was moved.
bool isTaken(const QString &path)
{
    return std::any_of(DamagedSuffixes.begin(), DamagedSuffixes.end(),
        [&](QLatin1StringView suffix) { return QFileInfo::exists(path + suffix); });
}

// "<name>.damaged-<time>", with a number behind it where that name is taken.
QString damagedPath(const QString &bookPath, const QDateTime &now)
{
    const QString stem = bookPath + ".damaged-"_L1 + now.toUTC().toString(u"yyyyMMdd-HHmmss"_s);
    QString path = stem;
    for (int i = 2; isTaken(path); ++i) {
        path = stem + u'-' + QString::number(i);
    }
    return path;
}

Result<QString> moveDamaged(const QString &bookPath, const QDateTime &now)
{
    const QString damaged = damagedPath(bookPath, now);
    for (const QLatin1StringView suffix : DamagedSuffixes) {
        if (!QFileInfo::exists(bookPath + suffix)) {
            continue;
        }
        if (const auto moved = renameForGood(bookPath + suffix, damaged + suffix); !moved) {
            return tl::unexpected(moved.error());
        }
    }
    return QFileInfo::exists(damaged) ? damaged : QString();
}

Result<QString> putInPlace(
    const ProvisionalFile &part, const QString &bookPath, PathState state, const QDateTime &now)
{
    if (const auto synced = syncFile(part.path()); !synced) {
        return tl::unexpected(synced.error());
    }
    const Result<QString> damaged = moveDamaged(bookPath, now);
    if (!damaged) {
        return damaged;
    }
    if (const auto renamed = renameForGood(part.path(), bookPath); !renamed) {
        return tl::unexpected(renamed.error());
    }
    if (state.bookUuid.isEmpty()) {
        return damaged; // nothing was known
    }
    state.isOpen = false;
    state.closed.reset();
    static_cast<void>(writePathState(state));
    return damaged;
}

// A copy that the user kept somewhere: nobody knows what bytes it should have.
StoredCopy elsewhere(const QString &path)
{
    StoredCopy stored;
    stored.copy.path = path;
    return stored;
}

// The first origin that gives a whole book.
Result<QString> recoverFrom(const QString &path, const std::vector<Origin> &origins,
    const Remains &remains, const QDateTime &now, Progress *progress)
{
    Result<std::unique_ptr<QLockFile>> lock = takeLock(path);
    if (!lock) {
        return tl::unexpected(lock.error());
    }
    Error last{Error::Kind::NotFound, path, {}};
    for (const Origin &origin : origins) {
        const ProvisionalFile part(QFileInfo(path).path());
        auto done = part.made();
        if (done) {
            done = rebuild(part.path(), origin, remains.log, progress);
        }
        if (done) {
            return putInPlace(part, path, remains.state, now);
        }
        last = done.error();
        if (last.kind != Error::Kind::DamagedData && last.kind != Error::Kind::CannotOpen) {
            break; // another copy would meet the same
        }
    }
    return tl::unexpected(last);
}

} // namespace

Result<RecoveryPlan> recoveryPlan(const QString &bookPath)
{
    const Result<Remains> remains = remainsOf(settledPath(bookPath));
    if (!remains) {
        return tl::unexpected(remains.error());
    }
    RecoveryPlan plan;
    plan.bookUuid = remains->state.bookUuid;
    for (const StoredCopy &stored : remains->copies) {
        plan.copies.push_back(stored.copy);
    }
    if (remains->log && remains->log->head().seq > remains->log->beginning().base.seq) {
        plan.logReachesTo = remains->log->head().seq;
        plan.logReachesAt = timeOfNewest(*remains->log);
    } else if (!plan.copies.empty()) {
        plan.logReachesTo = plan.copies.front().seq;
        plan.logReachesAt = plan.copies.front().madeAt;
    }
    return plan;
}

Result<QString> recoverWithLog(const QString &bookPath, const QDateTime &now, Progress *progress)
{
    const QString path = settledPath(bookPath);
    Result<Remains> remains = remainsOf(path);
    if (!remains) {
        return tl::unexpected(remains.error());
    }
    Result<QString> damaged =
        recoverFrom(path, originsFor(remains->copies, remains->log), *remains, now, progress);
    if (damaged || damaged.error().kind != Error::Kind::DamagedData || !remains->log) {
        return damaged;
    }
    // The log is damaged too: a whole copy is better than nothing, and the opening that follows
    // says that later actions are missing.
    remains->log.reset();
    return recoverFrom(path, originsFor(remains->copies, {}), *remains, now, progress);
}

Result<QString> recoverFromCopy(
    const QString &bookPath, const QString &copyPath, const QDateTime &now)
{
    const QString path = settledPath(bookPath);
    Remains remains = remainsOf(path).value_or(Remains());
    const auto chosen = std::find_if(remains.copies.begin(), remains.copies.end(),
        [&](const StoredCopy &stored) { return stored.copy.path == copyPath; });
    Origin origin;
    origin.copy = chosen != remains.copies.end() ? *chosen : elsewhere(copyPath);
    remains.log.reset();
    remains.state.log.clear(); // it knows later actions, which are given up on purpose
    return recoverFrom(path, {origin}, remains, now, nullptr);
}

} // namespace bellwether
