// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/encoding.h"

#include "core/exchange/charsetguess.h"

#include <algorithm>
#include <array>
#include <cstring>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Mark
{
    QByteArrayView bytes;
    QLatin1StringView name;
};

// UTF-32LE before UTF-16LE, whose mark it begins with.
const std::array Marks = {Mark{QByteArrayView("\xEF\xBB\xBF", 3), "UTF-8"_L1},
    Mark{QByteArrayView("\xFF\xFE\x00\x00", 4), "UTF-32LE"_L1},
    Mark{QByteArrayView("\x00\x00\xFE\xFF", 4), "UTF-32BE"_L1},
    Mark{QByteArrayView("\xFF\xFE", 2), "UTF-16LE"_L1},
    Mark{QByteArrayView("\xFE\xFF", 2), "UTF-16BE"_L1}};

constexpr qsizetype StatisticsBytes = 64 * 1024;
constexpr qsizetype GuessedBytes = 256 * 1024;

// Text in Latin letters has a zero as every second byte. Nothing when it does not look like that.
std::optional<QLatin1StringView> unmarkedUtf16(QByteArrayView bytes)
{
    const QByteArrayView head = bytes.first(std::min(bytes.size(), StatisticsBytes));
    std::array<qsizetype, 2> zeros = {0, 0};
    for (qsizetype i = 0; i < head.size(); ++i) {
        zeros[static_cast<std::size_t>(i % 2)] += head[i] == '\0' ? 1 : 0;
    }
    const qsizetype units = head.size() / 2;
    if (units < 2) {
        return std::nullopt;
    }
    if (zeros[1] * 2 > units && zeros[0] * 20 < units) {
        return "UTF-16LE"_L1;
    }
    if (zeros[0] * 2 > units && zeros[1] * 20 < units) {
        return "UTF-16BE"_L1;
    }
    return std::nullopt;
}

using Byte = unsigned char;

// Bytes of the well-formed sequence at the front of `left` bytes, 0 when there is none.
int sequenceLength(const Byte *at, qsizetype left)
{
    const auto follows = [&](int i, Byte low = 0x80, Byte high = 0xBF) {
        return i < left && at[i] >= low && at[i] <= high;
    };
    const Byte lead = at[0];
    if (lead < 0x80) {
        return 1;
    }
    if (lead >= 0xC2 && lead <= 0xDF) {
        return follows(1) ? 2 : 0;
    }
    if (lead >= 0xE0 && lead <= 0xEF) {
        const Byte low = lead == 0xE0 ? 0xA0 : 0x80; // no overlong forms
        const Byte high = lead == 0xED ? 0x9F : 0xBF; // no surrogates
        return follows(1, low, high) && follows(2) ? 3 : 0;
    }
    if (lead >= 0xF0 && lead <= 0xF4) {
        const Byte low = lead == 0xF0 ? 0x90 : 0x80;
        const Byte high = lead == 0xF4 ? 0x8F : 0xBF; // nothing above U+10FFFF
        return follows(1, low, high) && follows(2) && follows(3) ? 4 : 0;
    }
    return 0;
}

struct Utf8Count
{
    qint64 sequences = 0; // of more than one byte
    qint64 badBytes = 0;
};

// How many bytes at the end are the beginning of a UTF-8 character.
qsizetype cutBytes(QByteArrayView tail)
{
    for (qsizetype back = 1; back <= std::min<qsizetype>(3, tail.size()); ++back) {
        const auto lead = static_cast<Byte>(tail[tail.size() - back]);
        if (lead >= 0xC0) {
            const int length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
            return length > back ? back : 0;
        }
        if (lead < 0x80) {
            return 0;
        }
    }
    return 0;
}

Utf8Count countUtf8(QByteArrayView bytes)
{
    Utf8Count count;
    const auto *at = reinterpret_cast<const Byte *>(bytes.data());
    const Byte *const end = at + bytes.size();
    while (at != end) {
        if (std::uint64_t eight; end - at >= 8) {
            std::memcpy(&eight, at, sizeof eight);
            if ((eight & 0x8080808080808080U) == 0) {
                at += 8;
                continue;
            }
        }
        const int length = sequenceLength(at, end - at);
        count.sequences += length > 1 ? 1 : 0;
        count.badBytes += length == 0 ? 1 : 0;
        at += std::max(length, 1);
    }
    return count;
}

// What people call encodings, as decoders know them.
QString properName(const QString &name)
{
    struct Alias
    {
        QLatin1StringView said; // small letters and digits
        QLatin1StringView name;
    };
    static constexpr Alias Aliases[] = {{"utf8"_L1, "UTF-8"_L1}, {"mac"_L1, "macintosh"_L1},
        {"macroman"_L1, "macintosh"_L1}, {"macosroman"_L1, "macintosh"_L1},
        {"shiftjis"_L1, "Shift_JIS"_L1}, {"sjis"_L1, "Shift_JIS"_L1}, {"cp932"_L1, "Shift_JIS"_L1},
        {"windows31j"_L1, "Shift_JIS"_L1}, {"latin1"_L1, "ISO-8859-1"_L1},
        {"iso88591"_L1, "ISO-8859-1"_L1}, {"ansi"_L1, "Windows-1252"_L1},
        {"cp1252"_L1, "Windows-1252"_L1}, {"windows1252"_L1, "Windows-1252"_L1},
        {"cp1251"_L1, "windows-1251"_L1}, {"gbk"_L1, "GB18030"_L1}, {"gb2312"_L1, "GB18030"_L1},
        {"gb18030"_L1, "GB18030"_L1}, {"big5"_L1, "Big5"_L1}, {"eucjp"_L1, "EUC-JP"_L1},
        {"euckr"_L1, "EUC-KR"_L1}};
    QString letters;
    for (const QChar c : name.toLower()) {
        letters += c.isLetterOrNumber() ? QString(c) : QString();
    }
    for (const Alias &alias : Aliases) {
        if (letters == alias.said) {
            return alias.name;
        }
    }
    return name;
}

bool isAscii(QByteArrayView bytes)
{
    return std::all_of(bytes.begin(), bytes.end(), [](char c) { return c >= 0; });
}

} // namespace

void EncodingSurvey::add(QByteArrayView block)
{
    if (m_head.size() < StatisticsBytes) {
        m_head.append(block.first(std::min(block.size(), StatisticsBytes - m_head.size())));
    }
    if (m_cut.isEmpty() && isAscii(block)) {
        return;
    }
    if (m_beyondAscii.size() < GuessedBytes) {
        m_beyondAscii.append(
            block.first(std::min(block.size(), GuessedBytes - m_beyondAscii.size())));
    }
    // The few bytes around the border of two blocks are counted by themselves.
    if (!m_cut.isEmpty()) {
        const auto missing = std::min<qsizetype>(block.size(), 4 - m_cut.size());
        qsizetype followers = 0;
        while (followers < missing && (static_cast<Byte>(block[followers]) & 0xC0) == 0x80) {
            ++followers;
        }
        m_cut.append(block.first(followers));
        block = block.sliced(followers);
        if (block.isEmpty() && cutBytes(m_cut) > 0) {
            return;
        }
        const Utf8Count border = countUtf8(m_cut);
        m_sequences += border.sequences;
        m_badBytes += border.badBytes;
        m_cut.clear();
    }
    const qsizetype cut = cutBytes(block);
    m_cut = block.last(cut).toByteArray();
    const Utf8Count count = countUtf8(block.chopped(cut));
    m_sequences += count.sequences;
    m_badBytes += count.badBytes;
}

qint64 EncodingSurvey::badUtf8Bytes() const
{
    return m_badBytes + (m_cut.isEmpty() ? 0 : 1);
}

TextEncoding EncodingSurvey::encoding() const
{
    for (const Mark &mark : Marks) {
        if (m_head.startsWith(mark.bytes)) {
            return {mark.name, mark.bytes.size()};
        }
    }
    if (const auto name = unmarkedUtf16(m_head)) {
        return {*name, 0};
    }
    const qint64 badBytes = badUtf8Bytes();
    if (badBytes == 0 || m_sequences > badBytes) {
        return {u"UTF-8"_s, 0};
    }
    const QString guessed = guessedCharset(m_beyondAscii);
    return {guessed.isEmpty() ? u"Windows-1252"_s : guessed, 0};
}

TextEncoding findEncoding(QByteArrayView bytes)
{
    EncodingSurvey survey;
    survey.add(bytes);
    return survey.encoding();
}

TextEncoding namedEncoding(const QString &wanted, QByteArrayView bytes)
{
    const QString name = properName(wanted);
    for (const Mark &mark : Marks) {
        if (bytes.startsWith(mark.bytes)
            && QString(mark.name).startsWith(name, Qt::CaseInsensitive)) {
            return {mark.name, mark.bytes.size()};
        }
    }
    return {name, 0};
}

TextDecoder::TextDecoder(const TextEncoding &encoding)
    : m_decoder(encoding.name.toLatin1().constData())
    , m_isUtf8(encoding.name.compare("UTF-8"_L1, Qt::CaseInsensitive) == 0)
{
    // Not every build of Qt has the code pages; the two differ in 27 characters only.
    if (!m_decoder.isValid()
        && encoding.name.compare("Windows-1252"_L1, Qt::CaseInsensitive) == 0) {
        m_decoder = QStringDecoder(QStringDecoder::Latin1);
    }
    if (encoding.name.startsWith("UTF-16"_L1, Qt::CaseInsensitive)) {
        m_unitBytes = 2;
    } else if (encoding.name.startsWith("UTF-32"_L1, Qt::CaseInsensitive)) {
        m_unitBytes = 4;
    }
}

QString TextDecoder::decode(QByteArrayView block)
{
    m_bytes += block.size();
    m_tail.append(block.last(std::min<qsizetype>(block.size(), 4)));
    m_tail = m_tail.last(std::min<qsizetype>(m_tail.size(), 4));
    return m_decoder.decode(block);
}

QString TextDecoder::finish() const
{
    const bool isCut = m_bytes % m_unitBytes != 0 || (m_isUtf8 && cutBytes(m_tail) > 0);
    return isCut ? QString(QChar::ReplacementCharacter) : QString();
}

bool hasUndecodableText(QStringView text)
{
    return text.contains(QChar(QChar::ReplacementCharacter)) || !text.isValidUtf16();
}

} // namespace bellwether
