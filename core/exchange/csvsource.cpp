// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/csvsource.h"

#include "core/exchange/fileformat.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Control characters that no text has, seen in more than one of a hundred bytes.
bool isBinary(QByteArrayView head, const TextEncoding &encoding)
{
    if (encoding.name.startsWith("UTF-16"_L1) || encoding.name.startsWith("UTF-32"_L1)) {
        return false;
    }
    const auto controls = std::count_if(head.begin(), head.end(), [](char c) {
        return c >= 0 && c < 0x20 && c != '\t' && c != '\n' && c != '\r' && c != '\f';
    });
    return controls > 1 && controls * 20 > head.size();
}

} // namespace

Result<std::unique_ptr<CsvSource>> CsvSource::make(QByteArray bytes, const ImportOptions &options)
{
    EncodingSurvey survey;
    survey.add(bytes);
    return make(FileBytes::of(std::move(bytes)), survey, options);
}

Result<std::unique_ptr<CsvSource>> CsvSource::make(
    FileBytes bytes, const EncodingSurvey &survey, const ImportOptions &options)
{
    const QByteArray head = bytes.head().toByteArray();
    if (const QString format = formatOfHead(head); !format.isEmpty()) {
        return failure(Error::Kind::InvalidInput, {}, u"format: "_s + format);
    }
    const TextEncoding encoding =
        options.encoding.isEmpty() ? survey.encoding() : namedEncoding(options.encoding, head);
    TextDecoder decoder(encoding);
    if (!decoder.isValid()) {
        return failure(Error::Kind::InvalidInput, {}, u"encoding: "_s + encoding.name);
    }
    if (isBinary(head, encoding)) {
        return failure(Error::Kind::InvalidInput, {}, u"format: binary"_s);
    }
    const bool isWhole = bytes.size() == head.size();
    const QString sample = decoder.decode(QByteArrayView(head).sliced(encoding.markBytes));
    if (isWhole && QStringView(sample).trimmed().isEmpty()) {
        return failure(Error::Kind::EmptyFile, {});
    }
    std::unique_ptr<CsvSource> source(new CsvSource(std::move(bytes), encoding));
    source->m_dialect = findDialect(sample, isWhole);
    if (options.delimiter) {
        source->m_dialect.delimiter = *options.delimiter;
    }
    if (auto counted = source->countReplacements(survey); !counted) {
        return tl::unexpected(counted.error());
    }
    return source;
}

Result<void> CsvSource::countReplacements(const EncodingSurvey &survey)
{
    if (m_encoding.name.compare("UTF-8"_L1, Qt::CaseInsensitive) == 0) {
        m_replacedCharacters = survey.badUtf8Bytes();
        return {};
    }
    TextDecoder decoder(m_encoding);
    const auto count = [this](QStringView text) {
        m_replacedCharacters += std::count(text.begin(), text.end(), QChar::ReplacementCharacter);
    };
    qsizetype skipped = m_encoding.markBytes;
    const auto read = m_bytes.read([&](QByteArrayView block) {
        count(decoder.decode(block.sliced(skipped)));
        skipped = 0;
        return true;
    });
    count(decoder.finish());
    return read;
}

Result<void> CsvSource::read(const RowSink &sink, Progress *progress) const
{
    const bool skipsFirstLine = m_dialect.hasSeparatorLine;
    CsvReader reader(m_dialect.delimiter,
        [&](const SourceRow &row) { return skipsFirstLine && row.line == 1 ? true : sink(row); });
    TextDecoder decoder(m_encoding);
    const std::int64_t doneBefore = progress ? progress->done() : 0;
    qint64 at = 0;
    Result<void> fed;
    const auto read = m_bytes.read([&](QByteArrayView block) {
        if (progress && progress->isCancelled()) {
            fed = failure(Error::Kind::Cancelled, {});
            return false;
        }
        fed = reader.feed(decoder.decode(block.sliced(at == 0 ? m_encoding.markBytes : 0)));
        at += block.size();
        if (progress) {
            progress->setDone(doneBefore + at);
        }
        return fed && !reader.isSatisfied();
    });
    if (!read) {
        return read;
    }
    if (!fed) {
        return fed;
    }
    if (fed = reader.feed(decoder.finish()); !fed) {
        return fed;
    }
    return reader.finish();
}

} // namespace bellwether
