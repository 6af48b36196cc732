// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/tablefile.h"

// Tables of files as text, so that a test shows what a reader of the file would see.
namespace bellwether {

// "1: a|b" for each row; the error's detail in the last line when reading fails.
inline QString print(const RowSource &rows)
{
    QString text;
    const auto read = rows.read([&](const SourceRow &row) {
        text += QString::number(row.line) + QStringLiteral(": ");
        for (std::size_t i = 0; i < row.cells.size(); ++i) {
            text += (i > 0 ? QStringLiteral("|") : QString()) + row.cells[i].toString();
        }
        text += QStringLiteral("\n");
        return true;
    });
    return read ? text : text + read.error().detail;
}

// Of the first table; "refused: " and the detail when the file cannot be opened.
inline QString print(const Result<TableFile> &file)
{
    return file ? print(*file->tables.front().rows)
                : QStringLiteral("refused: ") + file.error().detail;
}

} // namespace bellwether
