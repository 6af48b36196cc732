// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/figure.h"

namespace bellwether {

// Puts a table on the clipboard: with tabs, as spreadsheets take it, and as CSV.
void copyTable(const RowTable &table);

} // namespace bellwether
