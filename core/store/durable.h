// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QFile>
#include <QString>

namespace bellwether {

// What keeps a file through a power cut. Each gives CannotWrite, or DiskFull, with the system's
// own words. Not for the book that is open.

// What the file holds is on the disk.
Result<void> syncFile(const QString &path);
// The names in the folder are.
Result<void> syncFolder(const QString &path);
// Gives the file a new name that nothing has, within its folder's file system, for good.
// CannotCreate when something has that name.
Result<void> renameForGood(const QString &from, const QString &to);
// A whole small file in place of an older one, mode 0600, for good.
Result<void> replaceForGood(const QString &path, const QByteArray &bytes);
// DiskFull when the folder's disk has less than that free.
Result<void> needSpace(const QString &folder, qint64 bytes);

// The failure that errno says.
Error systemFailure(const QString &path, int code);

// The SHA-256 of a file. CannotOpen.
Result<QByteArray> sha256Of(const QString &path);

} // namespace bellwether
