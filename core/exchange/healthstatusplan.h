// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/exchange/importfile.h"

namespace bellwether {

// Statuses of customers. A file never overwrites what a member of the team judged.
Result<Change> planHealthStatuses(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress);

} // namespace bellwether
