// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/changeset.h"

#include "core/store/database.h"
#include "core/store/sqlerror.h"
#include "core/store/sqlite.h"

#include <algorithm>
#include <vector>

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

struct FinishIterator
{
    void operator()(sqlite3_changeset_iter *iterator) const { sqlite3changeset_finalize(iterator); }
};

using Iterator = std::unique_ptr<sqlite3_changeset_iter, FinishIterator>;

void add(QByteArray &text, sqlite3_value *value)
{
    const auto *bytes = static_cast<const char *>(sqlite3_value_blob(value));
    const int size = sqlite3_value_bytes(value);
    text.append(static_cast<char>(sqlite3_value_type(value)));
    text.append(QByteArray::number(size)).append(':').append(bytes, bytes ? size : 0);
}

// Which row of which table is touched in which way.
int touchOf(sqlite3_changeset_iter *change, QByteArray &touch)
{
    const char *table = nullptr;
    unsigned char *isKey = nullptr;
    int columns = 0;
    int operation = 0;
    int isIndirect = 0;
    int code = sqlite3changeset_op(change, &table, &columns, &operation, &isIndirect);
    if (code == SQLITE_OK) {
        code = sqlite3changeset_pk(change, &isKey, &columns);
    }
    touch = QByteArray(table) + ' ' + QByteArray::number(operation);
    for (int i = 0; code == SQLITE_OK && i < columns; ++i) {
        sqlite3_value *value = nullptr;
        if (isKey[i] == 0) {
            continue;
        }
        code = operation == SQLITE_INSERT ? sqlite3changeset_new(change, i, &value)
                                          : sqlite3changeset_old(change, i, &value);
        if (code == SQLITE_OK) {
            add(touch, value);
        }
    }
    return code;
}

Result<std::vector<QByteArray>> touchesOf(const QByteArray &changeset)
{
    std::vector<QByteArray> touches;
    QByteArray bytes = changeset;
    sqlite3_changeset_iter *started = nullptr;
    int code = sqlite3changeset_start(&started, static_cast<int>(bytes.size()), bytes.data());
    const Iterator iterator(started);
    while (code == SQLITE_OK && (code = sqlite3changeset_next(started)) == SQLITE_ROW) {
        code = touchOf(started, touches.emplace_back());
    }
    if (code != SQLITE_DONE) {
        return failure(Error::Kind::DamagedData, {}, QString::fromUtf8(sqlite3_errstr(code)));
    }
    std::sort(touches.begin(), touches.end());
    return touches;
}

tl::unexpected<Error> rowsChangedSince(const Database &database)
{
    return failure(Error::Kind::InvalidInput, database.path(), u"rows were changed since"_s);
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

Result<QByteArray> applyChangeset(Database &database, const QByteArray &changeset)
{
    Result<ChangeRecorder> recorder = ChangeRecorder::start(database);
    if (!recorder) {
        return tl::unexpected(recorder.error());
    }
    QByteArray bytes = changeset; // the function wants them without const
    const int code = sqlite3changeset_apply(database.handle(), static_cast<int>(bytes.size()),
        bytes.data(), nullptr, onConflict, nullptr);
    if (code == SQLITE_ABORT || (code & 0xff) == SQLITE_CONSTRAINT) {
        return rowsChangedSince(database);
    }
    if (code != SQLITE_OK) {
        return tl::unexpected(database.error(code));
    }
    Result<QByteArray> done = recorder->changeset();
    if (!done) {
        return done;
    }
    // A cascade takes rows that were added later, and a row that is gone already passes for one
    // that a cascade took: only what was done tells.
    const auto wanted = touchesOf(changeset);
    const auto found = touchesOf(*done);
    if (!wanted || !found) {
        return tl::unexpected(wanted ? found.error() : wanted.error());
    }
    return *wanted == *found ? done : rowsChangedSince(database);
}

} // namespace bellwether
