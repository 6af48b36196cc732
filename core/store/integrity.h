// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

namespace bellwether {

class Database;

// Each gives DamagedData with SQLite's words about the first fault.
Result<void> checkPagesQuickly(Database &database); // without looking into indexes
Result<void> checkEveryPage(Database &database);
Result<void> checkReferences(Database &database); // rows that point to rows that are not there

// Whether nothing but indexes is damaged, which can be made anew from the rows. False for a whole
// file.
Result<bool> isOnlyIndexesDamaged(Database &database);

} // namespace bellwether
