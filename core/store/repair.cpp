// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/repair.h"

#include "core/store/bookfile.h"
#include "core/store/copyfile.h"
#include "core/store/datafolder.h"
#include "core/store/durable.h"
#include "core/store/pathstate.h"
#include "core/store/rebuilding.h"

#include <QFileInfo>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

std::optional<ActionLog> logOf(const PathState &state)
{
    if (state.log.isEmpty()) {
        return std::nullopt;
    }
    Result<ActionLog> log = ActionLog::open(bookFolder(state.bookUuid) + u'/' + state.log);
    return log ? std::optional(std::move(*log)) : std::nullopt;
}

Result<std::int64_t> newestActionOf(const QString &path)
{
    Result<BookFile> book = BookFile::open(path, BookFile::Access::ReadOnly);
    if (!book) {
        return tl::unexpected(book.error());
    }
    return book->actions().map([](const std::vector<ActionEntry> &actions) {
        return actions.empty() ? std::int64_t{0} : actions.back().seq;
    });
}

// Nothing when this machine knows too little: no log, or one that ends before the actions that it
// saw saved or that the file itself tells of.
Result<std::optional<RepairReport>> rebuildElsewhere(
    const QString &damagedPath, const QString &newPath, Progress *progress)
{
    const std::optional<PathState> state = readPathState(settledPath(damagedPath));
    const std::optional<ActionLog> log = state ? logOf(*state) : std::nullopt;
    const Result<std::int64_t> toldByFile = newestRecordedAction(damagedPath);
    if (!log || !toldByFile || *toldByFile > log->head().seq
        || (state->closed && state->closed->head.seq > log->head().seq)) {
        return std::nullopt;
    }
    for (const Origin &origin : originsFor(storedCopies(state->bookUuid), log)) {
        const ProvisionalFile part(QFileInfo(newPath).absolutePath());
        auto done = part.made();
        done = done ? rebuild(part.path(), origin, log, progress) : done;
        done = done ? syncFile(part.path()) : done;
        done = done ? renameForGood(part.path(), newPath) : done;
        if (done) {
            return RepairReport{std::nullopt, log->head().seq};
        }
        using Kind = Error::Kind;
        if (done.error().kind != Kind::DamagedData && done.error().kind != Kind::CannotOpen) {
            return tl::unexpected(done.error());
        }
    }
    return std::nullopt;
}

} // namespace

Result<RepairReport> repair(
    const QString &damagedPath, const QString &newPath, const QDateTime &now, Progress *progress)
{
    const QFileInfo target(newPath);
    if (newPath.isEmpty() || target.exists() || target.isSymLink()) {
        return failure(Error::Kind::CannotCreate, newPath, u"exists"_s);
    }
    const auto rebuilt = rebuildElsewhere(damagedPath, newPath, progress);
    if (!rebuilt) {
        return tl::unexpected(rebuilt.error());
    }
    if (*rebuilt) {
        return **rebuilt;
    }
    const Result<SalvageReport> salvaged = salvage(damagedPath, newPath, now, progress);
    if (!salvaged) {
        return tl::unexpected(salvaged.error());
    }
    return newestActionOf(newPath).map([&](std::int64_t newest) {
        return RepairReport{*salvaged, newest};
    });
}

} // namespace bellwether
