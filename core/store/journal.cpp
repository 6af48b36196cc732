// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/journal.h"

#include "core/store/database.h"
#include "core/store/migrations.h"
#include "core/store/packing.h"
#include "core/store/query.h"

#include <QCryptographicHash>
#include <QtEndian>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int SecondsPerMinute = 60;

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

QByteArray hashOf(const ActionRecord &record)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    add(hash, record.previous);
    add(hash, record.seq);
    add(hash, record.atMs);
    add(hash, std::int64_t{record.offsetMinutes});
    add(hash, record.kind.toUtf8());
    add(hash, record.label.toUtf8());
    add(hash, record.app.toUtf8());
    add(hash, std::int64_t{record.schema});
    add(hash, record.undoOf.value_or(0));
    add(hash, record.changeset);
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

Result<void> insertRecord(Database &database, const ActionRecord &record)
{
    constexpr std::int64_t OtherColumns = 64 << 10; // the row counts as a whole
    const Packed packed = pack(record.changeset);
    database.makeRoomFor(packed.bytes.size() + OtherColumns);
    Query insert(database,
        u"INSERT INTO action (seq, at_ms, tz_min, kind, label, app, schema, changeset, undo_of,"
        " prev, hash, packing) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
    insert.bind(record.seq).bind(record.atMs).bind(record.offsetMinutes).bind(record.kind);
    insert.bind(record.label).bind(record.app).bind(record.schema).bind(packed.bytes);
    insert.bind(record.undoOf).bind(record.previous).bind(record.hash).bind(packed.packing);
    return insert.run();
}

// Schema 1, which a book has until its migration is through, packs nothing.
Result<QString> packingColumn(Database &database)
{
    const auto schema = singleValue<int>(Query(database, u"PRAGMA user_version"_s));
    return schema.map([](int version) { return version < 2 ? u"'none'"_s : u"packing"_s; });
}

Result<QByteArray> unpackedFrom(Query &query, int changeset, int packing, const QString &path)
{
    const auto packed = Packed{query.value<QByteArray>(changeset), query.value<QString>(packing)};
    Result<QByteArray> bytes = unpack(packed);
    if (!bytes) {
        return failure(Error::Kind::DamagedData, path, bytes.error().detail);
    }
    return bytes;
}

Result<ActionRecord> recordFrom(Query &query, const QString &path)
{
    ActionRecord record;
    record.seq = query.value<std::int64_t>(0);
    record.atMs = query.value<std::int64_t>(1);
    record.offsetMinutes = query.value<int>(2);
    record.kind = query.value<QString>(3);
    record.label = query.value<QString>(4);
    record.app = query.value<QString>(5);
    record.schema = query.value<int>(6);
    record.undoOf = query.value<std::optional<std::int64_t>>(7);
    record.previous = query.value<QByteArray>(8);
    record.hash = query.value<QByteArray>(9);
    return unpackedFrom(query, 10, 11, path).map([&](QByteArray changeset) {
        record.changeset = std::move(changeset);
        return record;
    });
}

} // namespace

bool isAsWritten(const ActionRecord &record)
{
    return record.hash == hashOf(record);
}

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
    if (changeset.size() > LargestChangeset) {
        return failure(Error::Kind::InvalidInput, entry.label,
            u"more than 1 GB of changes; do it in several parts"_s);
    }
    ActionRecord record;
    record.seq = head.seq + 1;
    record.atMs = entry.at.toMSecsSinceEpoch();
    record.offsetMinutes = entry.at.offsetFromUtc() / SecondsPerMinute;
    record.kind = snakeCase(entry.kind);
    record.label = std::move(entry.label);
    record.app = std::move(entry.app);
    record.schema = SchemaVersion;
    record.undoOf = entry.undoOf;
    record.changeset = changeset;
    record.previous = head.hash;
    record.hash = hashOf(record);
    if (const auto done = insertRecord(database, record); !done) {
        return tl::unexpected(done.error());
    }
    return ActionHead{record.seq, record.hash};
}

Result<void> appendRecord(Database &database, const ActionRecord &record)
{
    const Result<ActionHead> head = journalHead(database);
    if (!head) {
        return tl::unexpected(head.error());
    }
    if (record.seq != head->seq + 1 || record.previous != head->hash
        || record.hash != hashOf(record)) {
        return failure(Error::Kind::DamagedData, database.path(),
            u"action %1 does not follow action %2"_s.arg(
                QString::number(record.seq), QString::number(head->seq)));
    }
    return insertRecord(database, record);
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

Result<void> visitActionsAfter(Database &database, std::int64_t seq,
    const std::function<Result<void>(const ActionRecord &)> &visit)
{
    const Result<QString> packing = packingColumn(database);
    if (!packing) {
        return tl::unexpected(packing.error());
    }
    Query query(database,
        u"SELECT seq, at_ms, tz_min, kind, label, app, schema, undo_of, prev, hash, changeset, %1"
        " FROM action WHERE seq > ? ORDER BY seq"_s.arg(*packing));
    query.bind(seq);
    Result<bool> step = query.next();
    for (; step && *step; step = query.next()) {
        const Result<ActionRecord> record = recordFrom(query, database.path());
        const Result<void> visited = record ? visit(*record) : tl::unexpected(record.error());
        if (!visited) {
            return visited;
        }
    }
    return step.map([](bool) {});
}

Result<QByteArray> hashAfter(Database &database, std::int64_t seq)
{
    if (seq == 0) {
        return chainBeginning(database);
    }
    Query query(database, u"SELECT hash FROM action WHERE seq = ?"_s);
    query.bind(seq);
    Result<bool> row = query.next();
    if (!row) {
        return tl::unexpected(row.error());
    }
    if (!*row) {
        return failure(Error::Kind::NotFound, QString::number(seq));
    }
    QByteArray hash = query.value<QByteArray>(0);
    row = query.next();
    return row.map([&](bool) { return hash; });
}

Result<QByteArray> changesetOf(Database &database, std::int64_t seq)
{
    const Result<QString> packing = packingColumn(database);
    if (!packing) {
        return tl::unexpected(packing.error());
    }
    Query query(database, u"SELECT changeset, %1 FROM action WHERE seq = ?"_s.arg(*packing));
    query.bind(seq);
    Result<bool> row = query.next();
    if (!row) {
        return tl::unexpected(row.error());
    }
    if (!*row) {
        return failure(Error::Kind::NotFound, QString::number(seq));
    }
    Result<QByteArray> changeset = unpackedFrom(query, 0, 1, database.path());
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
    std::int64_t seq = 0;
    return visitActionsAfter(database, -1, [&](const ActionRecord &record) -> Result<void> {
        if (record.seq != ++seq || record.previous != *previous || record.hash != hashOf(record)) {
            return failure(
                Error::Kind::DamagedData, database.path(), u"action %1"_s.arg(record.seq));
        }
        previous = record.hash;
        return {};
    });
}

} // namespace bellwether
