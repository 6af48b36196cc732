// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/touchedrows.h"

#include "core/store/sqlite.h"

#include <QString>

#include <algorithm>
#include <memory>

namespace bellwether {

namespace {

struct FinalizeTouched
{
    void operator()(sqlite3_changeset_iter *change) const { sqlite3changeset_finalize(change); }
};

tl::unexpected<Error> damaged(int code)
{
    return failure(Error::Kind::DamagedData, {}, QString::fromUtf8(sqlite3_errstr(code)));
}

// The first column of the key, as it was or, for a new row, as it is.
sqlite3_value *firstOfKey(sqlite3_changeset_iter *change, int operation)
{
    unsigned char *isKey = nullptr;
    int columns = 0;
    if (sqlite3changeset_pk(change, &isKey, &columns) != SQLITE_OK) {
        return nullptr;
    }
    const auto column = static_cast<int>(
        std::find_if(isKey, isKey + columns, [](unsigned char part) { return part != 0; }) - isKey);
    sqlite3_value *value = nullptr;
    if (column < columns) {
        if (operation == SQLITE_INSERT) {
            sqlite3changeset_new(change, column, &value);
        } else {
            sqlite3changeset_old(change, column, &value);
        }
    }
    return value;
}

} // namespace

Result<TouchedRows> touchedRows(const QByteArray &changeset)
{
    QByteArray bytes = changeset; // the function wants them without const
    sqlite3_changeset_iter *started = nullptr;
    if (const int code =
            sqlite3changeset_start(&started, static_cast<int>(bytes.size()), bytes.data());
        code != SQLITE_OK) {
        return damaged(code);
    }
    const std::unique_ptr<sqlite3_changeset_iter, FinalizeTouched> change(started);
    TouchedRows touched;
    int code = sqlite3changeset_next(change.get());
    for (; code == SQLITE_ROW; code = sqlite3changeset_next(change.get())) {
        const char *table = nullptr;
        int columns = 0;
        int operation = 0;
        int isIndirect = 0;
        sqlite3changeset_op(change.get(), &table, &columns, &operation, &isIndirect);
        auto &rows = touched[QByteArray(table)];
        sqlite3_value *key = firstOfKey(change.get(), operation);
        if (key && sqlite3_value_type(key) == SQLITE_INTEGER) {
            rows.push_back(sqlite3_value_int64(key));
        }
    }
    if (code != SQLITE_DONE) {
        return damaged(code);
    }
    for (auto &[table, rows] : touched) {
        std::sort(rows.begin(), rows.end());
        rows.erase(std::unique(rows.begin(), rows.end()), rows.end());
    }
    return touched;
}

} // namespace bellwether
