// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/progress.h"
#include "core/base/result.h"

namespace bellwether {

class Database;

// Makes `to` hold what `from` holds, page by page in one transaction of `to`: all or nothing, also
// when the program ends meanwhile. Cancelled; DiskFull, CannotWrite.
Result<void> copyInto(Database &from, Database &to, Progress *progress = nullptr);

} // namespace bellwether
