// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/rawrecord.h"

#include <QtEndian>

#include <array>
#include <bit>
#include <cmath>

namespace bellwether {

namespace {

// What a record's head says about each value (fileformat2.html, 2.1).
constexpr std::array IntegerBytes = {0, 1, 2, 3, 4, 6, 8};
constexpr std::uint64_t RealType = 7;
constexpr std::uint64_t ZeroType = 8;
constexpr std::uint64_t OneType = 9;
constexpr std::uint64_t FirstBlobType = 12;
constexpr std::uint64_t LargestRecord = 1 << 30; // SQLite's own limit for one row

std::optional<qsizetype> sizeOf(std::uint64_t type)
{
    if (type < IntegerBytes.size()) {
        return IntegerBytes[type];
    }
    if (type == RealType) {
        return 8;
    }
    if (type == ZeroType || type == OneType) {
        return 0;
    }
    if (type < FirstBlobType || (type - FirstBlobType) / 2 > LargestRecord) {
        return std::nullopt;
    }
    return static_cast<qsizetype>((type - FirstBlobType) / 2);
}

std::int64_t integerFrom(QByteArrayView bytes)
{
    std::uint64_t value = !bytes.empty() && static_cast<signed char>(bytes[0]) < 0 ? ~0ULL : 0;
    for (const char byte : bytes) {
        value = value << 8 | static_cast<unsigned char>(byte);
    }
    return static_cast<std::int64_t>(value);
}

// Nothing for a number that is none and a text that is no UTF-8.
std::optional<RawValue> valueFrom(std::uint64_t type, QByteArrayView bytes)
{
    using Kind = RawValue::Kind;
    if (type == 0) {
        return RawValue{};
    }
    if (type < IntegerBytes.size()) {
        return RawValue{Kind::Integer, integerFrom(bytes), 0, {}};
    }
    if (type == ZeroType || type == OneType) {
        return RawValue{Kind::Integer, type == OneType ? 1 : 0, 0, {}};
    }
    if (type == RealType) {
        const auto real = std::bit_cast<double>(qFromBigEndian<std::uint64_t>(bytes.data()));
        return std::isfinite(real) ? std::optional(RawValue{Kind::Real, 0, real, {}})
                                   : std::nullopt;
    }
    const bool isText = type % 2 == 1;
    if (isText && !bytes.isValidUtf8()) {
        return std::nullopt;
    }
    return RawValue{isText ? Kind::Text : Kind::Blob, 0, 0, bytes.toByteArray()};
}

// The types of the values and, in `place`, where the first begins.
std::optional<std::vector<std::uint64_t>> readHead(
    QByteArrayView bytes, int mostValues, qsizetype &place)
{
    const std::optional<std::uint64_t> headSize = readVarint(bytes, place);
    if (!headSize || *headSize > static_cast<std::uint64_t>(bytes.size())) {
        return std::nullopt;
    }
    const QByteArrayView head = bytes.first(static_cast<qsizetype>(*headSize));
    std::vector<std::uint64_t> types;
    while (place < head.size()) {
        const std::optional<std::uint64_t> type = readVarint(head, place);
        if (!type || types.size() == static_cast<std::size_t>(mostValues)) {
            return std::nullopt;
        }
        types.push_back(*type);
    }
    return types;
}

} // namespace

std::optional<std::uint64_t> readVarint(QByteArrayView bytes, qsizetype &place)
{
    constexpr int LongestVarint = 9;
    std::uint64_t value = 0;
    for (int i = 1; i <= LongestVarint; ++i) {
        if (place >= bytes.size()) {
            return std::nullopt;
        }
        const auto byte = static_cast<unsigned char>(bytes[place++]);
        if (i == LongestVarint) {
            return value << 8 | byte;
        }
        value = value << 7 | (byte & 0x7f);
        if (byte < 0x80) {
            break;
        }
    }
    return value;
}

std::optional<RawRecord> readRecord(QByteArrayView bytes, int mostValues)
{
    qsizetype place = 0;
    const auto types = readHead(bytes, mostValues, place);
    if (!types || types->empty()) {
        return std::nullopt;
    }
    RawRecord record;
    for (const std::uint64_t type : *types) {
        const std::optional<qsizetype> size = sizeOf(type);
        if (!size || *size > bytes.size() - place) {
            return std::nullopt;
        }
        std::optional<RawValue> value = valueFrom(type, bytes.sliced(place, *size));
        if (!value) {
            return std::nullopt;
        }
        record.push_back(std::move(*value));
        place += *size;
    }
    return place == bytes.size() ? std::optional(std::move(record)) : std::nullopt;
}

} // namespace bellwether
