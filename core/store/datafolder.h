// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

namespace bellwether {

// Where this machine keeps what belongs to a book: its copies and its logs of actions. Not beside
// the book, which may lie in a folder that is synchronised. The folder need not be there.
QString bookFolder(const QString &bookUuid);
// What this machine knows about the book at that path; need not be there.
QString pathStateFile(const QString &bookPath);

// The folder and its parents, for the user alone (mode 0700). CannotWrite.
Result<void> makePrivateFolder(const QString &path);

// The path with its folder's links resolved, also when no file has that name any more.
QString settledPath(const QString &path);

} // namespace bellwether
