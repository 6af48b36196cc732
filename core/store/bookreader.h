// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/book/change.h"
#include "core/store/touchedrows.h"

namespace bellwether {

class Database;

// The whole book. The caller's transaction makes it one picture.
Result<BookPointer> readBook(Database &database);

// The book after a change was written: what it touched is read back, the rest is shared with
// `base`. DamagedData when a row came back other than it was given.
Result<BookPointer> readChanged(Database &database, const Change &change, const Book &base);

// The book after an action that touched those rows of `base`; the other tables are shared.
Result<BookPointer> readTouched(Database &database, const TouchedRows &touched, const Book &base);

} // namespace bellwether
