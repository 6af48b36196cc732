// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QLockFile>
#include <QString>

#include <memory>

namespace bellwether {

// The lock beside a book, ".<name>.lock", that keeps a second window from writing; a courtesy, the
// guard before each write is the safety. Released with the pointer.
//
// LockedElsewhere names the holder, as far as the lock file tells. A null pointer when the folder
// takes no files. A lock left behind by a program that ended is taken over.
Result<std::unique_ptr<QLockFile>> takeLock(const QString &bookPath);

// Removes a lock file without contents, which names nobody and is never taken over. False when
// there is none, or one that has contents.
bool removeEmptyLock(const QString &bookPath);

} // namespace bellwether
