// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/contentdigest.h"
#include "core/store/journal.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace bellwether {

// How the system tells a file from what it was.
struct FileMark
{
    qint64 bytes = 0;
    qint64 modifiedNs = 0; // since 1970
    std::uint64_t inode = 0;

    bool operator==(const FileMark &) const = default;
};

// Nothing when there is no such file.
std::optional<FileMark> markOf(const QString &path);

// What a book was when this machine closed it in good order.
struct CleanClose
{
    QDateTime at;
    FileMark mark;
    ActionHead head;
    ContentDigest digest;
};

// What this machine knows about the book at a path, outside the book's own file.
struct PathState
{
    QString path;
    QString bookUuid;
    QString log; // file name in the book's folder; empty before the first write
    bool isOpen = false; // still so at an opening: the session before ended unexpectedly
    QDateTime checkedAt; // when every page was last checked; invalid for never
    std::optional<CleanClose> closed;
};

// Nothing when nothing, or nothing readable, is known about that path.
std::optional<PathState> readPathState(const QString &bookPath);
// CannotWrite, DiskFull.
Result<void> writePathState(const PathState &state);

} // namespace bellwether
