// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "app/commands/command.h"
#include "core/exchange/rowtablefile.h"

namespace bellwether {

// How --bom and --delimiter want CSV. InvalidInput about a delimiter that is not one character or
// the word tab.
Result<CsvStyle> csvStyleOf(const CommandLine &line);

// Prints the rows as CSV or, with --out, writes the CSV or XLSX file that its name asks for.
// InvalidInput about any other name.
Result<void> putRows(const CommandLine &line, Console &console, const RowTable &table,
    const QString &title, int moneyDecimals);

// CSV as it is, its byte-order mark included.
void printCsv(Console &console, const QByteArray &csv);

} // namespace bellwether
