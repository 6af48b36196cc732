// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/pagefile.h"

#include <QtEndian>

#include <limits>
#include <set>

namespace bellwether {

namespace {

constexpr int HeaderSize = 100;
constexpr int DefaultPageSize = 4096; // of every book that this program made
constexpr int SmallestPageSize = 512;
constexpr int LargestPageSize = 65536;

// Where the file's header holds what (fileformat2.html, 1.3).
constexpr int PageSizePlace = 16;
constexpr int ReservedPlace = 20;
constexpr int FirstFreePlace = 32;

bool isPowerOfTwo(int number)
{
    return number > 0 && (number & (number - 1)) == 0;
}

int pageSizeOf(const QByteArray &header)
{
    const int said = qFromBigEndian<quint16>(header.constData() + PageSizePlace);
    const int size = said == 1 ? LargestPageSize : said;
    return isPowerOfTwo(size) && size >= SmallestPageSize ? size : DefaultPageSize;
}

} // namespace

Result<PageFile> PageFile::open(const QString &path)
{
    PageFile pages(std::make_unique<RawFile>(path));
    const Result<std::int64_t> size = pages.m_file->size();
    if (!size) {
        return tl::unexpected(size.error());
    }
    const Result<QByteArray> header = pages.m_file->read(0, HeaderSize);
    if (!header) {
        return tl::unexpected(header.error());
    }
    pages.m_pageSize = pageSizeOf(*header);
    // SQLite wants 480 bytes of each page; a larger gap is damage of the header.
    const int reserved = static_cast<unsigned char>(header->at(ReservedPlace));
    pages.m_reserved = pages.m_pageSize - reserved >= 480 ? reserved : 0;
    const std::int64_t count = (*size + pages.m_pageSize - 1) / pages.m_pageSize;
    if (*size < SmallestPageSize || count > std::numeric_limits<PageNumber>::max()) {
        return failure(Error::Kind::DamagedData, path, QString::number(*size));
    }
    pages.m_count = static_cast<PageNumber>(count);
    return pages;
}

QByteArray PageFile::page(PageNumber number)
{
    if (number == 0 || number > m_count) {
        return QByteArray(m_pageSize, '\0');
    }
    // A place that the disk cannot read is a page without content.
    const std::int64_t offset = (std::int64_t{number} - 1) * m_pageSize;
    return m_file->read(offset, m_pageSize).value_or(QByteArray(m_pageSize, '\0'));
}

std::vector<PageNumber> PageFile::freePages()
{
    std::vector<PageNumber> pages;
    std::set<PageNumber> trunks;
    const QByteArray first = page(1);
    auto trunk = qFromBigEndian<PageNumber>(first.constData() + FirstFreePlace);
    while (trunk > 1 && trunk <= m_count && trunks.insert(trunk).second) {
        const QByteArray bytes = page(trunk);
        const auto leaves = qFromBigEndian<quint32>(bytes.constData() + 4);
        if (leaves > static_cast<quint32>(usableSize()) / 4 - 2) {
            break; // no trunk page
        }
        pages.push_back(trunk);
        for (quint32 i = 0; i < leaves; ++i) {
            pages.push_back(qFromBigEndian<PageNumber>(bytes.constData() + 8 + i * 4));
        }
        trunk = qFromBigEndian<PageNumber>(bytes.constData());
    }
    return pages;
}

} // namespace bellwether
