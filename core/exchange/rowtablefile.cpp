// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/rowtablefile.h"

#include <QFileInfo>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

std::optional<TableFormat> tableFormatOf(const QString &path)
{
    const QString suffix = QFileInfo(path).suffix().toLower();
    if (suffix == "csv"_L1) {
        return TableFormat::Csv;
    }
    return suffix == "xlsx"_L1 ? std::optional(TableFormat::Xlsx) : std::nullopt;
}

Result<QByteArray> fileOf(
    const RowTable &table, TableFormat format, CsvStyle style, const WorkbookDetails &details)
{
    if (format == TableFormat::Xlsx) {
        return workbookOf(table, details);
    }
    return csvOf(table, style);
}

} // namespace bellwether
