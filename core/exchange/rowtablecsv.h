// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/csvwriter.h"
#include "core/metrics/figure.h"

#include <QByteArray>

namespace bellwether {

// A table of rows for a spreadsheet: column ids, then the rows; numbers with a point (a comma where
// semicolons part the cells) and days as 2025-06-30, text that a spreadsheet would run as a formula
// disarmed.
QByteArray csvOf(const RowTable &table, CsvStyle style = {});

} // namespace bellwether
