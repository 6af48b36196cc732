// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

#include <cstdint>

struct sqlite3;

namespace bellwether {

// A connection to a SQLite file, closed when it goes. Belongs to the thread that opened it.
//
// Qt Sql finds the driver and holds the connection; statements run on the handle below it, which
// tells error codes apart and neither copies rows through QVariant nor loses a failed read in a 0.
class Database
{
public:
    enum class Mode
    {
        ReadWrite,
        ReadOnly
    };

    // An existing file; never creates one. The connection is hardened (reliability.md 3.2) and has
    // not yet looked into the file.
    static Result<Database> open(const QString &path, Mode mode);
    static Result<Database> inMemory();

    Database(Database &&other) noexcept;
    Database &operator=(Database &&other) noexcept;
    Database(const Database &) = delete;
    Database &operator=(const Database &) = delete;
    ~Database();

    // Rollback journal and full durability, for a connection that will write. Converts a file that
    // another program left in WAL mode.
    Result<void> prepareForWriting();

    // Lets a value be of so many bytes, where it may not yet; at most 1 GB. A file that was made to
    // exhaust us claims values far larger than itself, so that usually none may be larger than the
    // file, or than 64 MB in a small one.
    void makeRoomFor(std::int64_t bytes);

    // One statement without values.
    Result<void> execute(const QString &statement);

    QString path() const { return m_path; } // empty in memory
    sqlite3 *handle() const { return m_handle; }

    // The failure that this result code of the newest call says, in SQLite's own words.
    Error error(int sqliteCode);
    // A sync failed or a page was damaged: no write may follow on this connection.
    bool isPoisoned() const { return m_isPoisoned; }

private:
    Database() = default;
    static Result<Database> connected(
        const QString &path, const QString &databaseName, const QString &options);
    Result<void> harden();
    void close();

    QString m_connection; // empty after a move
    QString m_path;
    sqlite3 *m_handle = nullptr;
    bool m_isPoisoned = false;
};

} // namespace bellwether
