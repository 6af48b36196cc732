// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QString>

namespace bellwether {

// A changeset as the journal keeps it: small ones as they are, those of imports at about a fifth.
struct Packed
{
    QByteArray bytes;
    QString packing; // "none" or "zlib"
};

// Nobody can unpack more.
constexpr qsizetype LargestChangeset = qsizetype{1} << 30;

Packed pack(const QByteArray &changeset); // of at most LargestChangeset
// DamagedData when the bytes are not what the packing says.
Result<QByteArray> unpack(const Packed &packed);

} // namespace bellwether
