// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/bookfile.h"
#include "core/store/pathstate.h"

namespace bellwether {

class Database;

// DamagedData when the schema is not the one of that version or, where this program does not know
// the version, lacks something that is read.
Result<void> checkForm(Database &database, int schema);

// The schema and the pages, in one picture; gives the schema. The schema first: what a stranger put
// into it would run inside the other checks. DamagedData, SchemaTooNew (detail: the schema) when
// the book says that this program cannot read it.
Result<int> checkContents(Database &database);

// Whether every page is worth a look: the book was not left in good order, is not what was left,
// or was last looked at a week ago.
bool needsFullCheck(
    const QString &path, const std::optional<PathState> &known, const QDateTime &now);

// Every page and reference. Where only indexes are damaged they are made anew, once the book was
// set aside, and the report says so. DamagedData.
Result<void> checkFully(Database &database, const QDateTime &now, OpeningReport &report);

// Says in the report which tables are not what they were at the clean close, though no action was
// written since. A large book is only looked at when `isDue`.
Result<void> compareWithClose(Database &database, const ActionHead &head,
    const std::optional<PathState> &known, bool isDue, OpeningReport &report);

} // namespace bellwether
