// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QStringList>

namespace bellwether {

class Database;

// Every table, index, trigger and view with its statement, sorted by kind and name.
Result<QStringList> schemaOf(Database &database);

// DamagedData when the database has anything more, less or other than a fresh schema of that
// version: a trigger or view somebody added would run with our next statement.
Result<void> checkSchema(Database &database, int version);

// DamagedData when a table or column of that version is missing, or something else has its name;
// what a later version added is of no matter to somebody who only reads.
Result<void> checkReadable(Database &database, int version);

} // namespace bellwether
