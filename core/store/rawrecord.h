// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstdint>
#include <optional>
#include <vector>

namespace bellwether {

// A value as it lies in a page.
struct RawValue
{
    enum class Kind
    {
        Null,
        Integer,
        Real,
        Text,
        Blob
    };

    Kind kind = Kind::Null;
    std::int64_t integer = 0;
    double real = 0;
    QByteArray bytes; // UTF-8 of a text

    bool operator==(const RawValue &) const = default;
};

using RawRecord = std::vector<RawValue>;

// A number of 1 to 9 bytes at that place, which moves behind it; nothing when the bytes end before.
std::optional<std::uint64_t> readVarint(QByteArrayView bytes, qsizetype &place);

// Nothing unless the bytes are exactly one record of at most that many values, its texts UTF-8.
std::optional<RawRecord> readRecord(QByteArrayView bytes, int mostValues);

} // namespace bellwether
