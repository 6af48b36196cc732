// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/zippackage.h"

#include <zip.h>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

tl::unexpected<Error> refused(const QString &detail)
{
    return failure(Error::Kind::InvalidInput, {}, detail);
}

tl::unexpected<Error> damaged()
{
    return refused(u"workbook: damaged"_s);
}

// Some writers separate folders by backslashes, some spell names in another case than they say.
QString entryKey(const QString &name)
{
    QString key = name.toLower();
    key.replace(u'\\', u'/');
    while (key.startsWith(u'/')) {
        key.remove(0, 1);
    }
    return key;
}

} // namespace

ZipPart::ZipPart(
    zip_file *file, qint64 packed, qint64 claimed, qint64 &budget, const ZipLimits &limits)
    : m_file(file)
    , m_packed(packed)
    , m_claimed(claimed)
    , m_budget(budget)
    , m_limits(limits)
{
    QIODevice::open(ReadOnly | Unbuffered);
}

ZipPart::~ZipPart()
{
    zip_fclose(m_file);
}

qint64 ZipPart::refuse(const QString &detail)
{
    m_error = Error{Error::Kind::InvalidInput, {}, detail};
    return -1;
}

qint64 ZipPart::readData(char *data, qint64 maxSize)
{
    if (m_error || maxSize <= 0) {
        return m_error ? -1 : 0;
    }
    const qint64 got = zip_fread(m_file, data, static_cast<zip_uint64_t>(maxSize));
    if (got < 0) {
        return refuse(u"workbook: damaged"_s);
    }
    m_unpacked += got;
    m_budget -= got;
    if (m_unpacked > m_limits.partBytes) {
        return refuse(u"expansion: more than %1 MiB in one part"_s.arg(m_limits.partBytes >> 20));
    }
    if (m_budget < 0) {
        return refuse(u"expansion: more than %1 MiB in all"_s.arg(m_limits.allBytes >> 20));
    }
    if (m_unpacked > m_allowed) {
        return refuse(u"workbook: invalid"_s);
    }
    if (m_unpacked > m_limits.freeBytes && m_unpacked / m_limits.expansion > m_packed) {
        return refuse(u"expansion: more than %1 times its size"_s.arg(m_limits.expansion));
    }
    return got == 0 ? -1 : got;
}

ZipPackage::ZipPackage(zip *archive, qint64 packedBytes, const ZipLimits &limits)
    : m_archive(archive)
    , m_packedBytes(packedBytes)
    , m_limits(limits)
    , m_budget(limits.allBytes)
{
}

ZipPackage::~ZipPackage()
{
    zip_discard(m_archive);
}

Result<std::unique_ptr<ZipPackage>> ZipPackage::open(
    const QByteArray &bytes, const ZipLimits &limits)
{
    if (bytes.size() > limits.packedBytes) {
        return refused(u"size: more than %1 MiB, packed"_s.arg(limits.packedBytes >> 20));
    }
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t *source = zip_source_buffer_create(
        bytes.constData(), static_cast<zip_uint64_t>(bytes.size()), 0, &error);
    zip_t *archive = source ? zip_open_from_source(source, ZIP_RDONLY, &error) : nullptr;
    zip_error_fini(&error);
    if (!archive) {
        if (source) {
            zip_source_free(source);
        }
        return damaged();
    }
    std::unique_ptr<ZipPackage> package(new ZipPackage(archive, bytes.size(), limits));
    const qint64 entries = zip_get_num_entries(archive, 0);
    if (entries > limits.entries) {
        return refused(u"size: more than %1 parts"_s.arg(limits.entries));
    }
    for (qint64 i = 0; i < entries; ++i) {
        const auto index = static_cast<zip_uint64_t>(i);
        if (const char *name = zip_get_name(archive, index, ZIP_FL_ENC_RAW)) {
            package->m_entries.emplace(entryKey(QString::fromUtf8(name)), index);
        }
    }
    return package;
}

bool ZipPackage::has(const QString &name) const
{
    return m_entries.contains(entryKey(name));
}

Result<std::unique_ptr<ZipPart>> ZipPackage::part(const QString &name)
{
    const auto entry = m_entries.find(entryKey(name));
    if (entry == m_entries.end()) {
        return damaged();
    }
    zip_stat_t stat;
    zip_stat_init(&stat);
    if (zip_stat_index(m_archive, entry->second, 0, &stat) != 0) {
        return damaged();
    }
    if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE) {
        return refused(u"format: encrypted workbook"_s);
    }
    zip_file *file = zip_fopen_index(m_archive, entry->second, 0);
    if (!file) {
        return damaged();
    }
    // An entry may claim more than the whole archive has.
    const auto most = static_cast<zip_uint64_t>(m_packedBytes);
    const auto packed = static_cast<qint64>(std::min<zip_uint64_t>(stat.comp_size, most));
    const auto claimed = static_cast<qint64>(
        std::min<zip_uint64_t>(stat.size, static_cast<zip_uint64_t>(m_limits.partBytes)));
    return std::unique_ptr<ZipPart>(new ZipPart(file, packed, claimed, m_budget, m_limits));
}

} // namespace bellwether
