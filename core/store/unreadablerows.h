// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QString>

#include <cstdint>
#include <map>

namespace bellwether {

class Database;

// Takes away the rows that a reader of the book would reject, though their table takes them: a
// number where a word of a list is meant, a list that is none. Gives how many, by table.
Result<std::map<QString, std::int64_t>> dropUnreadableRows(Database &database);

} // namespace bellwether
