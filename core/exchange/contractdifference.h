// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/contract.h"
#include "core/exchange/cellreader.h"

namespace bellwether {

// Notes field by field what a row changes about a contract.
void noteDifferences(CellReader &cells, const Contract &before, const Contract &after);

} // namespace bellwether
