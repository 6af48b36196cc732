// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/tablefile.h"

#include <cstdlib>

namespace bellwether {

// Reads every cell of a file that somebody made, and asks what holds for all rows.
inline void readAll(const char *data, qsizetype size, const ImportOptions &options)
{
    const auto file = tableFileOf(QByteArray(data, size), QStringLiteral("fuzzed"), options);
    if (!file) {
        return;
    }
    if (file->tables.empty()) {
        std::abort();
    }
    static volatile int touched = 0;
    for (const FileTable &table : file->tables) {
        const auto read = table.rows->read([&](const SourceRow &row) {
            for (const QStringView cell : row.cells) {
                if (!cell.isEmpty() && (cell.front().isNull() || cell.back().isNull())) {
                    touched = touched + 1; // looks at both ends of the memory that it names
                }
            }
            if (row.line < 1 || row.cells.empty() || row.cells.size() > 1000) {
                std::abort();
            }
            return true;
        });
        if (!read && read.error().detail.isEmpty()) {
            std::abort(); // a refusal says why
        }
    }
}

} // namespace bellwether
