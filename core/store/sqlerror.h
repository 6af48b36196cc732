// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

namespace bellwether {

// What an extended result code of SQLite means for the user.
Error::Kind errorKind(int sqliteCode);

// After these the connection's picture of the file can no longer be trusted: a failed fsync may be
// reported only once, and a damaged page may already have been read.
bool isPoison(int sqliteCode);

} // namespace bellwether
