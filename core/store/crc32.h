// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayView>

#include <array>
#include <cstdint>

namespace bellwether {

namespace detail {

constexpr std::array<std::uint32_t, 256> crcTable()
{
    std::array<std::uint32_t, 256> table{};
    for (std::uint32_t i = 0; i < table.size(); ++i) {
        std::uint32_t value = i;
        for (int bit = 0; bit < 8; ++bit) {
            value = (value >> 1) ^ ((value & 1) != 0 ? 0xedb88320U : 0U);
        }
        table[i] = value;
    }
    return table;
}

} // namespace detail

// The check sum of zip and PNG (IEEE 802.3).
inline std::uint32_t crc32(QByteArrayView bytes)
{
    static constexpr auto Table = detail::crcTable();
    std::uint32_t crc = 0xffffffffU;
    for (const char byte : bytes) {
        crc = (crc >> 8) ^ Table[(crc ^ static_cast<unsigned char>(byte)) & 0xffU];
    }
    return ~crc;
}

} // namespace bellwether
