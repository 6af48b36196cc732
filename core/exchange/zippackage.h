// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>
#include <QIODevice>
#include <QString>

#include <limits>
#include <map>
#include <memory>
#include <optional>

struct zip;
struct zip_file;

namespace bellwether {

// Beyond these a package is refused, so that a small file cannot fill the memory or the day.
struct ZipLimits
{
    qint64 packedBytes = 64LL << 20;
    qint64 entries = 10'000;
    qint64 partBytes = 512LL << 20; // of one part, unpacked
    qint64 allBytes = 1LL << 30; // of all parts that are read, unpacked
    qint64 expansion = 100; // unpacked to packed, ...
    qint64 freeBytes = 1LL << 20; // ... asked once so much came out
};

// One part of a package, read from front to back as it is unpacked.
class ZipPart : public QIODevice
{
public:
    ~ZipPart() override;

    bool isSequential() const override { return true; }
    // Unpacked so far, and in all as the package claims.
    qint64 unpackedBytes() const { return m_unpacked; }
    qint64 claimedBytes() const { return m_claimed; }
    const std::optional<Error> &error() const { return m_error; }
    // Whoever reads names how much may come before it asks again: one text without an end would
    // otherwise be collected whole.
    void allow(qint64 bytes) { m_allowed = m_unpacked + bytes; }

protected:
    // -1 at the end, too: QXmlStreamReader asks for ever when it gets 0.
    qint64 readData(char *data, qint64 maxSize) override;
    qint64 writeData(const char *, qint64) override { return -1; }

private:
    friend class ZipPackage;
    ZipPart(zip_file *file, qint64 packed, qint64 claimed, qint64 &budget, const ZipLimits &limits);
    qint64 refuse(const QString &detail);

    zip_file *m_file;
    qint64 m_packed;
    qint64 m_claimed;
    qint64 m_unpacked = 0;
    qint64 m_allowed = std::numeric_limits<qint64>::max();
    qint64 &m_budget; // what may still be unpacked of the whole package
    const ZipLimits m_limits;
    std::optional<Error> m_error;
};

// A ZIP archive in memory. Names are keys and never paths: nothing is ever unpacked to disk. What
// the directory says about sizes is not believed, every byte that comes out is counted.
class ZipPackage
{
public:
    // The bytes must outlive the package and its parts. InvalidInput: "size: ...", "workbook:
    // damaged".
    static Result<std::unique_ptr<ZipPackage>> open(
        const QByteArray &bytes, const ZipLimits &limits = {});
    ~ZipPackage();
    ZipPackage(const ZipPackage &) = delete;
    ZipPackage &operator=(const ZipPackage &) = delete;

    // Names with slashes and without one in front; case does not matter, as in spreadsheets.
    bool has(const QString &name) const;
    // InvalidInput "workbook: damaged" when there is no such part, "format: encrypted workbook"
    // when it wants a password. A part must not outlive its package.
    Result<std::unique_ptr<ZipPart>> part(const QString &name);

private:
    ZipPackage(zip *archive, qint64 packedBytes, const ZipLimits &limits);

    zip *m_archive;
    const qint64 m_packedBytes;
    const ZipLimits m_limits;
    qint64 m_budget;
    std::map<QString, quint64> m_entries; // by key
};

} // namespace bellwether
