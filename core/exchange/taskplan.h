// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/exchange/importfile.h"

namespace bellwether {

// Tasks, found again by their reference, else by customer, title and due day.
Result<Change> planTasks(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress);

} // namespace bellwether
