// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/exchange/importfile.h"

namespace bellwether {

// Losses of customers: one record for each customer and day. Events that a source marks as
// reactivations are losses too: who came back shows in the contracts.
Result<Change> planChurn(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress);

} // namespace bellwether
