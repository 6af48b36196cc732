// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/changeset.h"

#include "core/store/database.h"
#include "core/store/sqlerror.h"
#include "core/store/sqlite.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Free
{
    void operator()(void *memory) const { sqlite3_free(memory); }
};

QByteArray taken(int size, void *bytes)
{
    const std::unique_ptr<void, Free> owner(bytes);
    return QByteArray(static_cast<const char *>(bytes), size);
}

int isRecorded(void *, const char *table)
{
    return qstrcmp(table, "action") != 0;
}

// A cascade may have removed a row before its own turn comes; anything else is a conflict.
int onConflict(void *, int conflict, sqlite3_changeset_iter *change)
{
    const char *table = nullptr;
    int columns = 0;
    int operation = 0;
    int isIndirect = 0;
    if (conflict == SQLITE_CHANGESET_NOTFOUND
        && sqlite3changeset_op(change, &table, &columns, &operation, &isIndirect) == SQLITE_OK
        && operation == SQLITE_DELETE) {
        return SQLITE_CHANGESET_OMIT;
    }
    return SQLITE_CHANGESET_ABORT;
}

} // namespace

void ChangeRecorder::Delete::operator()(sqlite3_session *session) const
{
    sqlite3session_delete(session);
}

ChangeRecorder::ChangeRecorder(Database &database, sqlite3_session *session)
    : m_database(&database)
    , m_session(session)
{
}

Result<ChangeRecorder> ChangeRecorder::start(Database &database)
{
    if (sqlite3_compileoption_used("ENABLE_SESSION") == 0
        || sqlite3_compileoption_used("ENABLE_PREUPDATE_HOOK") == 0) {
        return failure(
            Error::Kind::CannotWrite, database.path(), u"this SQLite has no session extension"_s);
    }
    sqlite3_session *session = nullptr;
    if (const int code = sqlite3session_create(database.handle(), "main", &session);
        code != SQLITE_OK) {
        return tl::unexpected(database.error(code));
    }
    ChangeRecorder recorder(database, session);
    sqlite3session_table_filter(session, isRecorded, nullptr);
    if (const int code = sqlite3session_attach(session, nullptr); code != SQLITE_OK) {
        return tl::unexpected(database.error(code));
    }
    return recorder;
}

Result<QByteArray> ChangeRecorder::changeset()
{
    int size = 0;
    void *bytes = nullptr;
    const int code = sqlite3session_changeset(m_session.get(), &size, &bytes);
    QByteArray changeset = taken(size, bytes);
    if (code != SQLITE_OK) {
        return tl::unexpected(m_database->error(code));
    }
    return changeset;
}

Result<QByteArray> inverted(const QByteArray &changeset)
{
    int size = 0;
    void *bytes = nullptr;
    const int code = sqlite3changeset_invert(
        static_cast<int>(changeset.size()), changeset.constData(), &size, &bytes);
    QByteArray inverse = taken(size, bytes);
    if (code != SQLITE_OK) {
        return failure(errorKind(code), {}, QString::fromUtf8(sqlite3_errstr(code)));
    }
    return inverse;
}

Result<void> applyChangeset(Database &database, const QByteArray &changeset)
{
    QByteArray bytes = changeset; // the function wants them without const
    const int code = sqlite3changeset_apply(database.handle(), static_cast<int>(bytes.size()),
        bytes.data(), nullptr, onConflict, nullptr);
    if (code == SQLITE_ABORT) {
        return failure(Error::Kind::InvalidInput, database.path(), u"rows were changed since"_s);
    }
    if (code != SQLITE_OK) {
        return tl::unexpected(database.error(code));
    }
    return {};
}

} // namespace bellwether
