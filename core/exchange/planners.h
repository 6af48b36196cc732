// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/exchange/cellreader.h"

namespace bellwether {

// Turns the rows of a file into changes against the book, by the planner of the file's kind, and
// counts them in the file's plan. An empty cell never erases anything.
Result<Change> planFile(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress);

} // namespace bellwether
