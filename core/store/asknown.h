// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/book/book.h"

namespace bellwether {

class Database;

// The book as that action left it, 0 for before the first one; the file stays as it is. DamagedData
// when the journal does not lead back there, Cancelled.
Result<BookPointer> readAsActionLeftIt(Database &database, std::int64_t action, Progress *progress);

} // namespace bellwether
