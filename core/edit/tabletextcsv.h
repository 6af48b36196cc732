// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/csvwriter.h"
#include "core/metrics/figure.h"
#include "core/store/tabletext.h"

namespace bellwether {

// A table as the book has it: the text goes back in by import, so nothing is disarmed for
// spreadsheets.
QByteArray csvOf(const TableText &table, CsvStyle style = {});

// The same for a workbook: a column in which every cell is a number or a day becomes that; numbers
// with leading zeros or more digits than a spreadsheet keeps stay text.
RowTable rowTableOf(const TableText &table);

} // namespace bellwether
