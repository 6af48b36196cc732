// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QStringList>

#include <vector>

namespace bellwether {

class Database;

// A table as text, for looking at and for taking data out.
struct TableText
{
    QStringList columns;
    std::vector<QStringList> rows; // a null text where the book has nothing
};

// The names that tableText() knows: "companies", "contracts", "actions" …
QStringList tableNames();

// Rows by id. NotFound for any other name.
Result<TableText> tableText(Database &database, QStringView name);

} // namespace bellwether
