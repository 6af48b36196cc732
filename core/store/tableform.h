// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/pagefile.h"

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace bellwether {

class Database;

// How the rows of a table lie in a file that this program made.
struct TableForm
{
    QString name;
    QStringList columns; // in the order in which a row holds them
    bool hasRowid = true; // else WITHOUT ROWID
    std::optional<int> idColumn; // that is the row's number and lies there as NULL
    PageNumber freshRoot = 0; // the top of its tree in a book that was just made

    // Minus one when there is none of that name.
    int column(QLatin1StringView title) const { return static_cast<int>(columns.indexOf(title)); }
};

// Every table of a database with the current schema but SQLite's own, in the order in which they
// were made: tables after those that they point to, as far as the schema allows.
Result<std::vector<TableForm>> tableForms(Database &fresh);

} // namespace bellwether
