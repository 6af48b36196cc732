// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/database.h"

#include "core/store/query.h"
#include "core/store/sqlerror.h"
#include "core/store/sqlite.h"

#include <QFile>
#include <QFileInfo>
#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlError>
#include <QSqlQuery>
#include <QUrl>
#include <QUuid>
#include <QVariant>

#include <algorithm>
#include <array>
#include <utility>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int BusyMilliseconds = 2000;

QString uriOf(const QString &path, Database::Mode mode)
{
    // Percent-encoding keeps "?", "#" and "%" of a file's name from being read as parameters.
    const QByteArray encoded = QFile::encodeName(path).toPercentEncoding("/");
    return "file:"_L1 + QString::fromLatin1(encoded)
        + (mode == Database::Mode::ReadOnly ? "?mode=ro"_L1 : "?mode=rw"_L1);
}

// Qt's handle is of use only if Qt Sql and we speak to the same SQLite; a second copy of it in the
// process would drop the locks of the first.
Result<sqlite3 *> handleOf(const QSqlDatabase &connection)
{
    const QVariant handle = connection.driver()->handle();
    if (!handle.isValid() || qstrcmp(handle.typeName(), "sqlite3*") != 0) {
        return failure(Error::Kind::CannotOpen, {}, u"the driver has no SQLite handle"_s);
    }
    // Compared by SQLite: Qt 6.4's driver reads a text's pointer and its length by two calls, and
    // copies from null when only the first of them gets no memory.
    QSqlQuery source(
        u"SELECT sqlite_source_id() = '%1'"_s.arg(QLatin1StringView(sqlite3_sourceid())),
        connection);
    if (!source.next() || !source.value(0).toBool()) {
        return failure(Error::Kind::CannotOpen, {}, u"the driver has a SQLite of its own"_s);
    }
    return *static_cast<sqlite3 *const *>(handle.constData());
}

bool switchOption(sqlite3 *handle, int option, int on)
{
    return sqlite3_db_config(handle, option, on, nullptr) == SQLITE_OK;
}

// A book's names and notes are far below these; a file made to exhaust us is not.
void limit(sqlite3 *handle)
{
    constexpr std::array Limits = {
        std::pair(SQLITE_LIMIT_LENGTH, 64 << 20),
        std::pair(SQLITE_LIMIT_SQL_LENGTH, 1'000'000),
        std::pair(SQLITE_LIMIT_COLUMN, 200),
        std::pair(SQLITE_LIMIT_ATTACHED, 1),
        std::pair(SQLITE_LIMIT_TRIGGER_DEPTH, 10),
        std::pair(SQLITE_LIMIT_LIKE_PATTERN_LENGTH, 1'000),
    };
    for (const auto &[which, value] : Limits) {
        sqlite3_limit(handle, which, value);
    }
    // Of the whole process: room for a large book in memory, and an end to what never ends.
    constexpr sqlite3_int64 MostMemory = sqlite3_int64{2} << 30;
    sqlite3_hard_heap_limit64(MostMemory);
}

} // namespace

Result<Database> Database::open(const QString &path, Mode mode)
{
    if (path.contains(QChar(u'\0'))) {
        return failure(Error::Kind::CannotOpen, path, u"NUL in the path"_s);
    }
    return connected(path, uriOf(path, mode),
        u"QSQLITE_OPEN_URI;QSQLITE_BUSY_TIMEOUT=%1"_s.arg(BusyMilliseconds))
        .map([&](Database database) {
            database.makeRoomFor(QFileInfo(path).size());
            return database;
        });
}

void Database::makeRoomFor(std::int64_t bytes)
{
    constexpr std::int64_t Most = 1'000'000'000; // SQLite's own
    const int before = sqlite3_limit(m_handle, SQLITE_LIMIT_LENGTH, -1);
    if (bytes > before) {
        sqlite3_limit(m_handle, SQLITE_LIMIT_LENGTH, static_cast<int>(std::min(bytes, Most)));
    }
}

Result<Database> Database::inMemory()
{
    return connected({}, u":memory:"_s, {});
}

Result<Database> Database::connected(
    const QString &path, const QString &databaseName, const QString &options)
{
    Database database;
    database.m_path = path;
    database.m_connection = QUuid::createUuid().toString(QUuid::Id128);
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, database.m_connection);
    connection.setConnectOptions(options);
    connection.setDatabaseName(databaseName);
    if (!connection.open()) {
        return failure(Error::Kind::CannotOpen, path, connection.lastError().text());
    }
    const Result<sqlite3 *> handle = handleOf(connection);
    if (!handle) {
        return failure(handle.error().kind, path, handle.error().detail);
    }
    database.m_handle = *handle;
    if (const auto hardened = database.harden(); !hardened) {
        return tl::unexpected(hardened.error());
    }
    return database;
}

Database::Database(Database &&other) noexcept
    : m_connection(std::exchange(other.m_connection, {}))
    , m_path(std::exchange(other.m_path, {}))
    , m_handle(std::exchange(other.m_handle, nullptr))
    , m_isPoisoned(other.m_isPoisoned)
{
}

Database &Database::operator=(Database &&other) noexcept
{
    if (this != &other) {
        close();
        m_connection = std::exchange(other.m_connection, {});
        m_path = std::exchange(other.m_path, {});
        m_handle = std::exchange(other.m_handle, nullptr);
        m_isPoisoned = other.m_isPoisoned;
    }
    return *this;
}

Database::~Database()
{
    close();
}

void Database::close()
{
    if (m_connection.isEmpty()) {
        return;
    }
    // removeDatabase wants no QSqlDatabase alive.
    QSqlDatabase::database(m_connection, false).close();
    QSqlDatabase::removeDatabase(m_connection);
    m_connection.clear();
    m_handle = nullptr;
}

Result<void> Database::harden()
{
    sqlite3_extended_result_codes(m_handle, 1);
    if (!switchOption(m_handle, SQLITE_DBCONFIG_DEFENSIVE, 1)
        || !switchOption(m_handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0)
        || !switchOption(m_handle, SQLITE_DBCONFIG_DQS_DML, 0)
        || !switchOption(m_handle, SQLITE_DBCONFIG_DQS_DDL, 0)
        || !switchOption(m_handle, SQLITE_DBCONFIG_ENABLE_LOAD_EXTENSION, 0)) {
        return tl::unexpected(error(SQLITE_CANTOPEN));
    }
    limit(m_handle);
    // The cache, 64 MiB at most, keeps an import from writing every page of an index many times.
    for (const QString &pragma : {u"PRAGMA cell_size_check = ON"_s, u"PRAGMA mmap_size = 0"_s,
             u"PRAGMA temp_store = MEMORY"_s, u"PRAGMA foreign_keys = ON"_s,
             u"PRAGMA cache_size = -65536"_s}) {
        if (const auto done = execute(pragma); !done) {
            return done;
        }
    }
    return {};
}

Result<void> Database::prepareForWriting()
{
    if (const auto done = execute(u"PRAGMA synchronous = EXTRA"_s); !done) {
        return done;
    }
    // The pragma never fails: it answers with the mode that is in force.
    Query journal(*this, u"PRAGMA journal_mode = DELETE"_s);
    const Result<bool> answered = journal.next();
    if (!answered) {
        return tl::unexpected(answered.error());
    }
    if (const auto mode = journal.value<QString>(0); mode != u"delete") {
        return failure(Error::Kind::CannotOpen, m_path, u"journal mode "_s + mode);
    }
    return {};
}

Result<void> Database::execute(const QString &statement)
{
    return Query(*this, statement).run();
}

Error Database::error(int sqliteCode)
{
    m_isPoisoned = m_isPoisoned || isPoison(sqliteCode);
    return {errorKind(sqliteCode), m_path, QString::fromUtf8(sqlite3_errmsg(m_handle))};
}

} // namespace bellwether
