// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

#include <cstdint>

namespace bellwether {

// Which file a path names at this moment.
struct FileIdentity
{
    std::uint64_t device = 0;
    std::uint64_t inode = 0;

    bool operator==(const FileIdentity &) const = default;
};

// CannotOpen when nothing is there, or something that is no regular file. Does not open it, so
// that a FIFO does not block.
Result<FileIdentity> identityOf(const QString &path);

// Whether the file and its folder, where the journal has to go, can be written. Somebody who took
// every write permission away means it, even towards an administrator who could write anyway.
bool isWritable(const QString &path);

// An empty file with mode 0600. CannotCreate when something has that name already, if only a link
// to nowhere, or the folder refuses.
Result<void> createExclusively(const QString &path);

} // namespace bellwether
