// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/exchange/cellreader.h"

namespace bellwether {

// Turns the rows of a file of contracts into changes against the book, whose companies they belong
// to, and counts them in the file's plan. A price that changed while the contract runs holds from
// `today` on: the old one keeps its days. An empty cell never erases anything.
Result<Change> planContracts(const Book &book, ImportFile &file, const ImportOptions &options,
    QDate today, Progress *progress);

} // namespace bellwether
