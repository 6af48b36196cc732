// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/book/change.h"

namespace bellwether {

class Database;

// Writes the rows of a change inside the caller's transaction; only what differs from `base`, which
// is what the file holds. New rows are recorded in that action. Parents go in first and out last.
//
// InvalidInput about "contact 17" when a row points to one that is not there, has an id below 1 or
// holds what no file can (half a Unicode character); Cancelled when the progress says so.
Result<void> writeChange(Database &database, const Change &change, const Book &base,
    std::int64_t action, Progress *progress);

} // namespace bellwether
