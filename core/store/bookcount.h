// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

#include <cstdint>
#include <map>

namespace bellwether {

class Database;

// How many rows each table has, the journal included.
Result<std::map<QString, std::int64_t>> rowsPerTable(Database &database);

// The sum of each column of money, as table.column: those called amount or ending in _amount.
Result<std::map<QString, double>> moneyPerColumn(Database &database);

struct BookCount
{
    int companies = 0;
    std::int64_t rows = 0; // of all tables but the journal
};

Result<BookCount> countRows(Database &database);

} // namespace bellwether
