// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/exchange/importfile.h"

namespace bellwether {

// What became of renewals. One that names no contract gets a contract of its own for the year
// before it was due.
Result<Change> planRenewals(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress);

} // namespace bellwether
