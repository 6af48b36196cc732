// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/exchange/importfile.h"

namespace bellwether {

// Chances to sell more, found again by their reference, else by customer and name.
Result<Change> planOpportunities(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress);

} // namespace bellwether
