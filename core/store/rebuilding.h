// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/actionlog.h"
#include "core/store/bookcopies.h"

#include <optional>

namespace bellwether {

// Where a book is built up again from: a copy, nothing for an empty book.
struct Origin
{
    std::optional<StoredCopy> copy;
    std::int64_t seq = 0; // the newest action it holds
};

// From the newest on, those that the log goes on from: copies, and the empty book where the log
// begins with the very first action. Without a log every copy.
std::vector<Origin> originsFor(
    const std::vector<StoredCopy> &copies, const std::optional<ActionLog> &log);

// Makes the book in an empty file: the origin and every later action of the log. Every page,
// reference and action of it is looked at. DamagedData when one of them is not whole, Cancelled.
Result<void> rebuild(const QString &path, const Origin &origin, const std::optional<ActionLog> &log,
    Progress *progress);

} // namespace bellwether
