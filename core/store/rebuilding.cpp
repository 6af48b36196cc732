// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/rebuilding.h"

#include "core/store/backup.h"
#include "core/store/changeset.h"
#include "core/store/database.h"
#include "core/store/integrity.h"
#include "core/store/migrations.h"
#include "core/store/openingchecks.h"
#include "core/store/query.h"
#include "core/store/transaction.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

bool goesOnFrom(const ActionLog &log, const StoredCopy &stored)
{
    return stored.schema == log.beginning().schema && log.hashAfter(stored.copy.seq) == stored.hash;
}

// A book as it was before its first action.
Result<void> makeEmpty(Database &database, const ActionLog::Beginning &beginning)
{
    std::vector<Migration> steps = migrations();
    std::erase_if(steps, [&](const Migration &step) { return step.version > beginning.schema; });
    if (const MigrationOutcome outcome = migrate(database, steps); outcome.error) {
        return tl::unexpected(*outcome.error);
    }
    Query meta(database,
        u"INSERT INTO meta (id, book_uuid, created_by, min_reader) VALUES (1, ?, ?, ?)"_s);
    return meta.bind(beginning.bookUuid).bind(beginning.createdBy).bind(beginning.schema).run();
}

Result<void> fillFromCopy(Database &database, const BookCopy &copy, Progress *progress)
{
    if (const auto whole = verifyCopy(copy); !whole) {
        return whole;
    }
    Result<Database> source = Database::open(copy.path, Database::Mode::ReadOnly);
    return source ? copyInto(*source, database, progress) : tl::unexpected(source.error());
}

Result<void> repeat(Database &database, const ActionRecord &record)
{
    const Result<QByteArray> done = applyChangeset(database, record.changeset);
    if (!done) {
        return failure(Error::Kind::DamagedData, database.path(),
            u"action %1: %2"_s.arg(QString::number(record.seq), done.error().detail));
    }
    return appendRecord(database, record);
}

Result<void> repeatAfter(
    Database &database, std::int64_t seq, const ActionLog &log, Progress *progress)
{
    if (progress) {
        progress->setTotal(log.head().seq - seq);
    }
    auto transaction = Transaction::begin(database, Transaction::Kind::Write);
    if (!transaction) {
        return tl::unexpected(transaction.error());
    }
    const auto done = log.visitAfter(seq, [&](const ActionRecord &record) -> Result<void> {
        if (progress && progress->isCancelled()) {
            return failure(Error::Kind::Cancelled, database.path());
        }
        if (progress) {
            progress->setDone(record.seq - seq);
        }
        return repeat(database, record);
    });
    return done ? transaction->commit() : done;
}

Result<void> checkWhole(Database &database)
{
    auto done = checkContents(database).map([](int) {});
    if (done) {
        done = checkEveryPage(database);
    }
    if (done) {
        done = checkReferences(database);
    }
    return done ? verifyJournal(database) : done;
}

} // namespace

std::vector<Origin> originsFor(
    const std::vector<StoredCopy> &copies, const std::optional<ActionLog> &log)
{
    std::vector<Origin> origins;
    for (const StoredCopy &stored : copies) {
        if (!log || goesOnFrom(*log, stored)) {
            origins.push_back({stored, stored.copy.seq});
        }
    }
    if (log && log->beginning().base.seq == 0) {
        origins.push_back({std::nullopt, 0});
    }
    return origins;
}

Result<void> rebuild(const QString &path, const Origin &origin, const std::optional<ActionLog> &log,
    Progress *progress)
{
    Result<Database> database = Database::open(path, Database::Mode::ReadWrite);
    if (!database) {
        return tl::unexpected(database.error());
    }
    auto done = database->prepareForWriting();
    if (done) {
        done = origin.copy ? fillFromCopy(*database, origin.copy->copy, progress)
                           : makeEmpty(*database, log->beginning());
    }
    if (done && log) {
        done = repeatAfter(*database, origin.seq, *log, progress);
    }
    return done ? checkWhole(*database) : done;
}

} // namespace bellwether
