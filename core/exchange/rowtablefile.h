// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/rowtablecsv.h"
#include "core/exchange/workbookwriter.h"

#include <optional>

namespace bellwether {

enum class TableFormat
{
    Csv,
    Xlsx
};

// What the end of a file's name asks for; nothing for any other than .csv and .xlsx.
std::optional<TableFormat> tableFormatOf(const QString &path);

// The bytes of a file with these rows; errors as for workbookOf().
Result<QByteArray> fileOf(
    const RowTable &table, TableFormat format, CsvStyle style, const WorkbookDetails &details);

} // namespace bellwether
