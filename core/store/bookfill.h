// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"
#include "core/store/tablesource.h"

#include <QStringList>

namespace bellwether {

class Database;

// The tables that fill a book: those of tableNames() without the journal, which tells how a book
// came about and not what is in it.
QStringList tablesOfABook();

// Writes the rows of a source into an empty book, inside the caller's transaction, exactly as they
// stand there: ids, the actions that they were recorded in, spans, days of use, settings. Progress
// counts rows, whose total is the caller's to say.
//
// InvalidInput about the place of a table with line, column and value when a cell is no value of
// its column, an id is there twice or a row points to one that is not there; Cancelled.
Result<void> fillBook(Database &database, const TableSource &source, Progress *progress);

} // namespace bellwether
