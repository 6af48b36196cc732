// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/packing.h"

#include <QtEndian>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype SmallestToPack = 4096;
constexpr int Fastest = 1;
// qCompress writes the size in front; a damaged one shall not ask for all memory.
bool saysPlausibleSize(const QByteArray &bytes)
{
    return bytes.size() > static_cast<qsizetype>(sizeof(quint32))
        && qFromBigEndian<quint32>(bytes.constData()) <= static_cast<quint32>(LargestChangeset);
}

} // namespace

Packed pack(const QByteArray &changeset)
{
    if (changeset.size() < SmallestToPack) {
        return {changeset, u"none"_s};
    }
    return {qCompress(changeset, Fastest), u"zlib"_s};
}

Result<QByteArray> unpack(const Packed &packed)
{
    if (packed.packing == u"none") {
        return packed.bytes;
    }
    QByteArray bytes;
    if (packed.packing == u"zlib" && saysPlausibleSize(packed.bytes)) {
        bytes = qUncompress(packed.bytes);
    }
    if (bytes.isEmpty()) {
        return failure(Error::Kind::DamagedData, {}, u"a changeset cannot be unpacked"_s);
    }
    return bytes;
}

} // namespace bellwether
