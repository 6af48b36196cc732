// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csvsource.h"

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype BlockBytes = 64 * 1024; // a multiple of every encoding's unit

// The format that the first bytes give away, when it is none of ours.
QString otherFormat(QByteArrayView bytes)
{
    struct Magic
    {
        QByteArrayView bytes;
        QLatin1StringView format;
    };
    const std::array magics = {Magic{QByteArrayView("PK\x03\x04", 4), "xlsx"_L1},
        Magic{QByteArrayView("\xD0\xCF\x11\xE0", 4), "xls"_L1},
        Magic{QByteArrayView("%PDF", 4), "pdf"_L1},
        Magic{QByteArrayView("SQLite format 3", 15), "sqlite"_L1},
        Magic{QByteArrayView("\x1F\x8B", 2), "gzip"_L1},
        Magic{QByteArrayView("\x89PNG", 4), "png"_L1}};
    for (const Magic &magic : magics) {
        if (bytes.startsWith(magic.bytes)) {
            return magic.format;
        }
    }
    const QByteArray head =
        bytes.first(std::min<qsizetype>(bytes.size(), 512)).toByteArray().trimmed().toLower();
    for (const char *tag : {"<html", "<!doctype", "<table", "<?xml"}) {
        if (head.startsWith(tag)) {
            return u"html"_s;
        }
    }
    return {};
}

// Control characters that no text has, seen in more than one of a hundred bytes.
bool isBinary(QByteArrayView bytes, const TextEncoding &encoding)
{
    if (encoding.name.startsWith("UTF-16"_L1) || encoding.name.startsWith("UTF-32"_L1)) {
        return false;
    }
    const QByteArrayView head = bytes.first(std::min(bytes.size(), BlockBytes));
    const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
        return c >= 0 && c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    });
    return controls > 1 && controls * 20 > head.size();
}

} // namespace

Result<std::unique_ptr<CsvSource>> CsvSource::make(QByteArray bytes, const ImportOptions &options)
{
    if (const QString format = otherFormat(bytes); !format.isEmpty()) {
        return failure(Error::Kind::InvalidInput, {}, u"format: "_s + format);
    }
    const TextEncoding encoding =
        options.encoding.isEmpty() ? findEncoding(bytes) : namedEncoding(options.encoding, bytes);
    TextDecoder decoder(encoding);
    if (!decoder.isValid()) {
        return failure(Error::Kind::InvalidInput, {}, u"encoding: "_s + encoding.name);
    }
    if (isBinary(bytes, encoding)) {
        return failure(Error::Kind::InvalidInput, {}, u"format: binary"_s);
    }
    const QByteArrayView text = QByteArrayView(bytes).sliced(encoding.markBytes);
    const bool isWhole = text.size() <= BlockBytes;
    const QString sample = decoder.decode(text.first(std::min(text.size(), BlockBytes)));
    if (isWhole && QStringView(sample).trimmed().isEmpty()) {
        return failure(Error::Kind::EmptyFile, {});
    }
    std::unique_ptr<CsvSource> source(new CsvSource(std::move(bytes), encoding));
    source->m_dialect = findDialect(sample, isWhole);
    if (options.delimiter) {
        source->m_dialect.delimiter = *options.delimiter;
    }
    return source;
}

Result<void> CsvSource::read(const RowSink &sink, Progress *progress) const
{
    const bool skipsFirstLine = m_dialect.hasSeparatorLine;
    CsvReader reader(m_dialect.delimiter,
        [&](const SourceRow &row) { return skipsFirstLine && row.line == 1 ? true : sink(row); });
    TextDecoder decoder(m_encoding);
    const std::int64_t doneBefore = progress ? progress->done() : 0;
    for (qsizetype at = m_encoding.markBytes; at < m_bytes.size() && !reader.isSatisfied();) {
        if (progress && progress->isCancelled()) {
            return failure(Error::Kind::Cancelled, {});
        }
        const qsizetype size = std::min(BlockBytes, m_bytes.size() - at);
        if (auto fed = reader.feed(decoder.decode(QByteArrayView(m_bytes).sliced(at, size)));
            !fed) {
            return fed;
        }
        at += size;
        if (progress) {
            progress->setDone(doneBefore + at);
        }
    }
    if (auto fed = reader.feed(decoder.finish()); !fed) {
        return fed;
    }
    return reader.finish();
}

} // namespace bellwether
