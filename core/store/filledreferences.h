// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/tablesource.h"

namespace bellwether {

class Database;

// InvalidInput about the place of a table, with line, column and value, when a row that was filled
// in from the source points to one that is not there, or a contract's lines leave a place out.
Result<void> checkFilledReferences(Database &database, const TableSource &source);

} // namespace bellwether
