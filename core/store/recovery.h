// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/bookcopy.h"

#include <QDateTime>
#include <QString>

#include <cstdint>
#include <vector>

namespace bellwether {

// What this machine can give back of a book whose file is damaged or gone.
struct RecoveryPlan
{
    QString bookUuid;
    std::vector<BookCopy> copies; // newest first
    std::int64_t logReachesTo = 0; // the newest action that recoverWithLog() brings back
    QDateTime logReachesAt; // when it was written
};

// NotFound when this machine knows no copy and no log of a book at that path.
Result<RecoveryPlan> recoveryPlan(const QString &bookPath);

// Puts the newest good copy with every later action of the log in the book's place. The damaged
// file stays as "<name>.damaged-<time>"; gives that path, empty when there was none. Everything is
// made and checked beside it before the name changes hands. NotFound, LockedElsewhere, DamagedData
// when nothing that is left is whole; DiskFull, CannotWrite, Cancelled: the file is as it was.
Result<QString> recoverWithLog(
    const QString &bookPath, const QDateTime &now, Progress *progress = nullptr);

// The same with one copy alone, one of this machine's or a book kept elsewhere: what came later is
// not in the book then.
Result<QString> recoverFromCopy(
    const QString &bookPath, const QString &copyPath, const QDateTime &now);

} // namespace bellwether
