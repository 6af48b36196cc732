// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/journal.h"

#include "core/store/database.h"
#include "core/store/migrations.h"
#include "core/store/query.h"

#include <QCryptographicHash>
#include <QTimeZone>
#include <QtEndian>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int SecondsPerMinute = 60;

// An action as its row has it.
struct ActionRow
{
    std::int64_t seq = 0;
    std::int64_t atMs = 0;
    int offsetMinutes = 0;
    QString kind;
    QString label;
    QString app;
    int schema = 0;
    std::optional<std::int64_t> undoOf;
    QByteArray changeset;
};

void add(QCryptographicHash &hash, std::int64_t number)
{
    const auto bytes = qToBigEndian(number);
    hash.addData(QByteArrayView(reinterpret_cast<const char *>(&bytes), sizeof bytes));
}

// The length goes first, so that no two rows give the same bytes.
void add(QCryptographicHash &hash, const QByteArray &bytes)
{
    add(hash, std::int64_t{bytes.size()});
    hash.addData(bytes);
}

QByteArray hashOf(const ActionRow &row, const QByteArray &previous)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    add(hash, previous);
    add(hash, row.seq);
    add(hash, row.atMs);
    add(hash, std::int64_t{row.offsetMinutes});
    add(hash, row.kind.toUtf8());
    add(hash, row.label.toUtf8());
    add(hash, row.app.toUtf8());
    add(hash, std::int64_t{row.schema});
    add(hash, row.undoOf.value_or(0));
    add(hash, row.changeset);
    return hash.result();
}

Result<QByteArray> chainBeginning(Database &database)
{
    const auto uuid = singleValue<QString>(Query(database, u"SELECT book_uuid FROM meta"_s));
    if (!uuid) {
        return tl::unexpected(uuid.error());
    }
    return QCryptographicHash::hash(uuid->toUtf8(), QCryptographicHash::Sha256);
}

} // namespace

Result<ActionHead> journalHead(Database &database)
{
    Query newest(database, u"SELECT seq, hash FROM action ORDER BY seq DESC LIMIT 1"_s);
    Result<bool> row = newest.next();
    if (!row) {
        return tl::unexpected(row.error());
    }
    if (!*row) {
        const Result<QByteArray> beginning = chainBeginning(database);
        return beginning.map([](const QByteArray &hash) { return ActionHead{0, hash}; });
    }
    ActionHead head{newest.value<std::int64_t>(0), newest.value<QByteArray>(1)};
    if (row = newest.next(); !row) {
        return tl::unexpected(row.error());
    }
    return head;
}

Result<ActionHead> appendAction(
    Database &database, const ActionHead &head, ActionEntry entry, const QByteArray &changeset)
{
    ActionRow row;
    row.seq = head.seq + 1;
    row.atMs = entry.at.toMSecsSinceEpoch();
    row.offsetMinutes = entry.at.offsetFromUtc() / SecondsPerMinute;
    row.kind = snakeCase(entry.kind);
    row.label = std::move(entry.label);
    row.app = std::move(entry.app);
    row.schema = SchemaVersion;
    row.undoOf = entry.undoOf;
    row.changeset = changeset;
    ActionHead appended{row.seq, hashOf(row, head.hash)};

    Query insert(database,
        u"INSERT INTO action (seq, at_ms, tz_min, kind, label, app, schema, changeset, undo_of,"
        " prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert.bind(row.seq).bind(row.atMs).bind(row.offsetMinutes).bind(row.kind).bind(row.label);
    insert.bind(row.app).bind(row.schema).bind(row.changeset).bind(row.undoOf);
    insert.bind(head.hash).bind(appended.hash);
    if (const auto done = insert.run(); !done) {
        return tl::unexpected(done.error());
    }
    return appended;
}

Result<std::vector<ActionEntry>> actionsOf(Database &database)
{
    std::vector<ActionEntry> entries;
    Query query(database,
        u"SELECT seq, at_ms, tz_min, kind, label, app, undo_of FROM action ORDER BY seq"_s);
    Result<bool> row = query.next();
    for (; row && *row; row = query.next()) {
        ActionEntry entry;
        entry.seq = query.value<std::int64_t>(0);
        entry.at = QDateTime::fromMSecsSinceEpoch(query.value<std::int64_t>(1), Qt::OffsetFromUTC,
            query.value<int>(2) * SecondsPerMinute);
        const auto kind = fromSnakeCase<ActionKind>(query.value<QString>(3));
        if (!kind) {
            query.reject(3);
        }
        entry.kind = kind.value_or(ActionKind::Edit);
        entry.label = query.value<QString>(4);
        entry.app = query.value<QString>(5);
        entry.undoOf = query.value<std::optional<std::int64_t>>(6);
        entries.push_back(std::move(entry));
    }
    if (!row) {
        return tl::unexpected(row.error());
    }
    return entries;
}

Result<QByteArray> changesetOf(Database &database, std::int64_t seq)
{
    Query query(database, u"SELECT changeset FROM action WHERE seq = ?"_s);
    query.bind(seq);
    Result<bool> row = query.next();
    if (!row) {
        return tl::unexpected(row.error());
    }
    if (!*row) {
        return failure(Error::Kind::NotFound, QString::number(seq));
    }
    QByteArray changeset = query.value<QByteArray>(0);
    if (row = query.next(); !row) {
        return tl::unexpected(row.error());
    }
    return changeset;
}

Result<void> verifyJournal(Database &database)
{
    Result<QByteArray> previous = chainBeginning(database);
    if (!previous) {
        return tl::unexpected(previous.error());
    }
    Query query(database,
        u"SELECT seq, at_ms, tz_min, kind, label, app, schema, undo_of, changeset, prev, hash"
        " FROM action ORDER BY seq"_s);
    std::int64_t seq = 0;
    Result<bool> step = query.next();
    for (; step && *step; step = query.next()) {
        ActionRow row;
        row.seq = query.value<std::int64_t>(0);
        row.atMs = query.value<std::int64_t>(1);
        row.offsetMinutes = query.value<int>(2);
        row.kind = query.value<QString>(3);
        row.label = query.value<QString>(4);
        row.app = query.value<QString>(5);
        row.schema = query.value<int>(6);
        row.undoOf = query.value<std::optional<std::int64_t>>(7);
        row.changeset = query.value<QByteArray>(8);
        const QByteArray hash = query.value<QByteArray>(10);
        if (row.seq != ++seq || query.value<QByteArray>(9) != *previous
            || hash != hashOf(row, *previous)) {
            return failure(Error::Kind::DamagedData, database.path(), u"action %1"_s.arg(row.seq));
        }
        previous = hash;
    }
    if (!step) {
        return tl::unexpected(step.error());
    }
    return {};
}

} // namespace bellwether
