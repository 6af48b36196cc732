// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/tableform.h"

#include <QString>

#include <cstdint>

namespace bellwether {

class Database;

// Does every action of the database's journal again that is still what its hash says, as far as
// rows let it: what lost actions did is missing. In a transaction of its own.
Result<void> replayWhatIsWhole(Database &database);

// Lets addRowsOf() see another file, once for a connection.
Result<void> attachOther(Database &database, const QString &path);
// Adds the rows of that table in the other file which this one has not; gives how many. Part of the
// caller's transaction.
Result<std::int64_t> addRowsOf(Database &database, const TableForm &form);

} // namespace bellwether
