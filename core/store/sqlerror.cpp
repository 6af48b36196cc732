// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/sqlerror.h"

#include "core/store/sqlite.h"

namespace bellwether {

namespace {

Error::Kind kindOfExtended(int code, Error::Kind otherwise)
{
    switch (code) {
    case SQLITE_READONLY_DBMOVED:
        return Error::Kind::ChangedOutside;
    // A reader that may not write cannot finish what a crashed writer left behind.
    case SQLITE_READONLY_ROLLBACK:
    case SQLITE_READONLY_RECOVERY:
    case SQLITE_READONLY_CANTLOCK:
    case SQLITE_READONLY_CANTINIT:
    case SQLITE_IOERR_READ:
        return Error::Kind::CannotOpen;
    case SQLITE_READONLY_DIRECTORY:
        return Error::Kind::CannotWrite;
    case SQLITE_IOERR_SHORT_READ:
        return Error::Kind::DamagedData;
    default:
        return otherwise;
    }
}

Error::Kind kindOfPrimary(int code)
{
    switch (code & 0xff) {
    case SQLITE_FULL:
        return Error::Kind::DiskFull;
    case SQLITE_READONLY:
        return Error::Kind::ReadOnly;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
        return Error::Kind::LockedElsewhere;
    case SQLITE_NOTADB:
        return Error::Kind::NotABook;
    case SQLITE_CANTOPEN:
    case SQLITE_PERM:
    case SQLITE_AUTH:
        return Error::Kind::CannotOpen;
    case SQLITE_INTERRUPT:
        return Error::Kind::Cancelled;
    case SQLITE_CONSTRAINT:
    case SQLITE_TOOBIG:
    case SQLITE_RANGE:
        return Error::Kind::InvalidInput;
    case SQLITE_IOERR:
    case SQLITE_NOMEM:
        return Error::Kind::CannotWrite;
    default: // "no such table" and the like: our statements fit every book that is whole
        return Error::Kind::DamagedData;
    }
}

} // namespace

Error::Kind errorKind(int sqliteCode)
{
    return kindOfExtended(sqliteCode, kindOfPrimary(sqliteCode));
}

bool isPoison(int sqliteCode)
{
    return sqliteCode == SQLITE_IOERR_FSYNC || sqliteCode == SQLITE_IOERR_DIR_FSYNC
        || (sqliteCode & 0xff) == SQLITE_CORRUPT;
}

} // namespace bellwether
