// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/faults/unsafewriter.h"

#include "tests/faults/session.h"

#include <QCryptographicHash>
#include <QFile>
#include <QtEndian>

#include <sqlite3.h>

#include <map>

namespace faults {

using namespace Qt::Literals::StringLiterals;

namespace {

class UnsafeConnection
{
public:
    explicit UnsafeConnection(const QString &path)
    {
        sqlite3_open_v2(
            QFile::encodeName(path).constData(), &m_handle, SQLITE_OPEN_READWRITE, nullptr);
    }
    ~UnsafeConnection() { sqlite3_close(m_handle); }
    UnsafeConnection(const UnsafeConnection &) = delete;
    UnsafeConnection &operator=(const UnsafeConnection &) = delete;

    bool run(const QByteArray &sql)
    {
        return sqlite3_exec(m_handle, sql.constData(), nullptr, nullptr, nullptr) == SQLITE_OK;
    }
    // The first column of the first row.
    QByteArray value(const char *sql)
    {
        sqlite3_stmt *statement = nullptr;
        sqlite3_prepare_v2(m_handle, sql, -1, &statement, nullptr);
        QByteArray bytes;
        if (sqlite3_step(statement) == SQLITE_ROW) {
            bytes = QByteArray(static_cast<const char *>(sqlite3_column_blob(statement, 0)),
                sqlite3_column_bytes(statement, 0));
        }
        sqlite3_finalize(statement);
        return bytes;
    }

private:
    sqlite3 *m_handle = nullptr;
};

QByteArray bigEndian(std::int64_t value)
{
    QByteArray bytes(8, '\0');
    qToBigEndian(value, bytes.data());
    return bytes;
}

QByteArray sized(const QByteArray &bytes)
{
    return bigEndian(bytes.size()) + bytes;
}

// The journal's row, hashed as core/store/journal.cpp does it.
QByteArray journalRow(std::int64_t seq, const QByteArray &before)
{
    const QByteArray row = sized(before) + bigEndian(seq) + bigEndian(0) + bigEndian(0)
        + sized("edit") + sized("unsafe") + sized("unsafe") + bigEndian(1) + bigEndian(0)
        + sized("x");
    const QByteArray hash = QCryptographicHash::hash(row, QCryptographicHash::Sha256);
    return "INSERT INTO action (seq, at_ms, tz_min, kind, label, app, schema, changeset, prev, "
           "hash)"
           " VALUES ("
        + QByteArray::number(qint64{seq}) + ", 0, 0, 'edit', 'unsafe', 'unsafe', 1, x'78', x'"
        + before.toHex() + "', x'" + hash.toHex() + "')";
}

bool writeUnsafely(UnsafeConnection &connection, std::int64_t seq)
{
    const QByteArray before = connection.value("SELECT hash FROM action ORDER BY seq DESC LIMIT 1");
    const QByteArray move = "UPDATE contract_line SET amount = amount + (CASE contract_id WHEN 1"
                            " THEN -1 ELSE 1 END) WHERE contract_id IN (1, 2)";
    const QByteArray number = QByteArray::number(qint64{seq});
    const QByteArray stamp = "INSERT INTO setting (key, value, recorded_in) VALUES ('faults.seq', '"
        + number + "', " + number + ") ON CONFLICT (key) DO UPDATE SET value = excluded.value";
    // A book is more than one page: filler that an interrupted write tears apart.
    const QByteArray filler = "UPDATE company SET domain = hex(randomblob(300))";
    return connection.run("BEGIN IMMEDIATE") && connection.run(move) && connection.run(filler)
        && connection.run(stamp) && connection.run(journalRow(seq, before))
        && connection.run("COMMIT");
}

} // namespace

int runUnsafely(const QString &mode, const QString &path, int actions)
{
    static const std::map<QString, QByteArray> Modes = {
        {u"sync-off"_s, "PRAGMA synchronous = OFF"},
        {u"journal-memory"_s, "PRAGMA synchronous = OFF; PRAGMA journal_mode = MEMORY"},
        {u"journal-off"_s, "PRAGMA synchronous = OFF; PRAGMA journal_mode = OFF"},
    };
    const auto pragmas = Modes.find(mode);
    if (pragmas == Modes.end()) {
        return 2;
    }
    UnsafeConnection connection(path);
    if (!connection.run(pragmas->second)) {
        return 1;
    }
    std::int64_t seq = connection.value("SELECT CAST(max(seq) AS TEXT) FROM action").toLongLong();
    for (int i = 0; i < actions; ++i) {
        if (!writeUnsafely(connection, ++seq)) {
            return 1;
        }
        say(u"A %1"_s.arg(seq));
    }
    return 0;
}

} // namespace faults
