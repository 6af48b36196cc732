// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/columnmapping.h"
#include "core/exchange/tablefile.h"

#include <cstdlib>

using namespace bellwether;

// A small table whose header and columns are to be understood.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QDate today(2025, 6, 30);
    const FieldDictionary &dictionary = FieldDictionary::standard();
    const QByteArray bytes(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto file = tableFileOf(bytes, QStringLiteral("fuzzed"), {});
    if (!file) {
        return 0;
    }
    const auto sample = sampleTable(*file->tables.front().rows, dictionary, {}, today);
    if (!sample || !*sample) {
        return 0;
    }
    const auto &columns = (*sample)->columns;
    static_cast<void>(guessKind(columns, dictionary, {}));
    for (const KindInfo &info : dictionary.kinds()) {
        const ColumnMapping mapping = mapColumns(columns, info.kind, dictionary, {});
        for (const auto &[field, column] : mapping.columnOfField) {
            if (column >= columns.size()) {
                std::abort();
            }
        }
    }
    return 0;
}
