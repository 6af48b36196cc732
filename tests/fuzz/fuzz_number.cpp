// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/flags.h"
#include "core/exchange/numbers.h"

#include <QList>

using namespace bellwether;

// Numbers in every notation, and how many of them fit into 64 bits.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    const QString text =
        QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    for (const auto mark : {std::optional<DecimalMark>(), std::optional(DecimalMark::Point),
             std::optional(DecimalMark::Comma)}) {
        if (const auto reading = readNumber(text, mark)) {
            for (const int decimals : {0, 2, 4}) {
                static_cast<void>(scaled(reading->value, decimals));
            }
        }
    }
    NumberEvidence evidence;
    for (const QStringView line : QStringView(text).split(u'\n')) {
        evidence.add(line);
    }
    static_cast<void>(evidence.mark());
    static_cast<void>(isBlankWord(text));
    static_cast<void>(readFlag(text));
    return 0;
}
