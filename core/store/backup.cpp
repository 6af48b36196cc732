// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/backup.h"

#include "core/store/database.h"
#include "core/store/query.h"
#include "core/store/sqlite.h"

#include <memory>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int PagesPerStep = 1024; // 4 MiB: cancelling is heard soon

struct FinishBackup
{
    void operator()(sqlite3_backup *backup) const { sqlite3_backup_finish(backup); }
};

// A database in memory cannot change it later.
Result<void> usePageSizeOf(Database &from, Database &to)
{
    const auto size = singleValue<int>(Query(from, u"PRAGMA page_size"_s));
    if (!size) {
        return tl::unexpected(size.error());
    }
    return to.path().isEmpty() ? to.execute(u"PRAGMA page_size = "_s + QString::number(*size))
                               : Result<void>();
}

} // namespace

Result<void> copyInto(Database &from, Database &to, Progress *progress)
{
    if (const auto same = usePageSizeOf(from, to); !same) {
        return same;
    }
    std::unique_ptr<sqlite3_backup, FinishBackup> backup(
        sqlite3_backup_init(to.handle(), "main", from.handle(), "main"));
    if (!backup) {
        return tl::unexpected(to.error(sqlite3_extended_errcode(to.handle())));
    }
    int code = SQLITE_OK;
    while (code == SQLITE_OK) {
        if (progress && progress->isCancelled()) {
            return failure(Error::Kind::Cancelled, to.path());
        }
        code = sqlite3_backup_step(backup.get(), PagesPerStep);
        if (progress) {
            const int all = sqlite3_backup_pagecount(backup.get());
            progress->setTotal(all);
            progress->setDone(all - sqlite3_backup_remaining(backup.get()));
        }
    }
    // The result of finish is that of a failed step, said through the connection's own words.
    const int finished = sqlite3_backup_finish(backup.release());
    if (code != SQLITE_DONE || finished != SQLITE_OK) {
        return tl::unexpected(to.error(code != SQLITE_DONE ? code : finished));
    }
    return {};
}

} // namespace bellwether
