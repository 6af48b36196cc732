// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/fuzz/readall.h"

#include <array>

using namespace bellwether;

// A text file in some encoding with some delimiter.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    if (size == 0) {
        return 0;
    }
    static const std::array<QString, 8> Encodings = {QString(), QStringLiteral("UTF-8"),
        QStringLiteral("UTF-16LE"), QStringLiteral("UTF-16"), QStringLiteral("UTF-32BE"),
        QStringLiteral("Windows-1252"), QStringLiteral("Shift-JIS"), QStringLiteral("Mac")};
    ImportOptions options;
    options.encoding = Encodings[data[0] % Encodings.size()];
    if (data[0] >= 128) {
        options.delimiter = ";,\t|"[data[0] % 4];
    }
    readAll(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1, options);
    return 0;
}
