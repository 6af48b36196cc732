// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookguard.h"

#include "core/store/database.h"
#include "core/store/query.h"
#include "core/store/sqlite.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Sees commits of other connections to this file, but not a file overwritten by other means.
Result<std::int64_t> dataVersion(Database &database)
{
    return singleValue<std::int64_t>(Query(database, u"PRAGMA data_version"_s));
}

tl::unexpected<Error> changed(const Database &database, const QString &detail)
{
    return failure(Error::Kind::ChangedOutside, database.path(), detail);
}

} // namespace

Result<void> BookGuard::checkIdentity(Database &database) const
{
    int hasMoved = 0;
    if (const int code =
            sqlite3_file_control(database.handle(), "main", SQLITE_FCNTL_HAS_MOVED, &hasMoved);
        code != SQLITE_OK) {
        return tl::unexpected(database.error(code));
    }
    const Result<FileIdentity> present = identityOf(database.path());
    if (hasMoved != 0 || !present || *present != m_identity) {
        return changed(database, present ? u"another file has its name"_s : present.error().detail);
    }
    return {};
}

Result<void> BookGuard::check(Database &database) const
{
    if (const auto same = checkIdentity(database); !same) {
        return same;
    }
    // SQLite trusts its cached pages as long as the file's change counter is the one it knows, and
    // the counter of another book can be just that: look at the disk.
    sqlite3_db_release_memory(database.handle());
    const Result<ActionHead> head = journalHead(database);
    const Result<std::int64_t> version = dataVersion(database);
    if (!head || !version) {
        // The file was whole when it was opened.
        return changed(database, head ? version.error().detail : head.error().detail);
    }
    if (*head != m_head) {
        return changed(database,
            u"action %1 instead of %2"_s.arg(
                QString::number(head->seq), QString::number(m_head.seq)));
    }
    if (*version != m_dataVersion) {
        return changed(database, u"written by another program"_s);
    }
    return {};
}

Result<void> BookGuard::accept(Database &database)
{
    const Result<ActionHead> head = journalHead(database);
    if (!head) {
        return tl::unexpected(head.error());
    }
    const Result<std::int64_t> version = dataVersion(database);
    if (!version) {
        return tl::unexpected(version.error());
    }
    m_head = *head;
    m_dataVersion = *version;
    return {};
}

} // namespace bellwether
