// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/charsetguess.h"

#include <QStringDecoder>

#ifdef BELLWETHER_HAS_UCHARDET
#include <uchardet.h>
#endif

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

using Byte = unsigned char;

bool isLetter(Byte c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

// Windows has no letter there, or a capital that does not follow a small letter.
bool isMacLetter(Byte before, Byte c, Byte after)
{
    constexpr QByteArrayView Punctuation(
        "\x81\x82\x83\x84\x86\x87\x88\x89\x8B\x8D\x8F\x90\x95\x98\x9B\x9D");
    constexpr QByteArrayView Capitals("\x8A\x8C\x8E\x9F");
    const bool isSmallBefore = before >= 'a' && before <= 'z';
    const auto same = static_cast<char>(c);
    return (Punctuation.contains(same) && isLetter(before) && isLetter(after))
        || (Capitals.contains(same) && isSmallBefore && !(after >= 'A' && after <= 'Z'));
}

bool looksLikeMac(QByteArrayView text)
{
    constexpr Byte MacApostrophe = 0xD5;
    int mac = 0;
    int windows = 0;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const auto c = static_cast<Byte>(text[i]);
        if (c < 0x80) {
            continue;
        }
        const auto before = static_cast<Byte>(text[i - 1]);
        const auto after = static_cast<Byte>(i + 1 < text.size() ? text[i + 1] : ' ');
        mac += isMacLetter(before, c, after) ? 1 : 0;
        windows += c >= 0xC0 && c != MacApostrophe && (isLetter(before) || isLetter(after)) ? 1 : 0;
    }
    return mac > windows;
}

#ifdef BELLWETHER_HAS_UCHARDET

// Letters beyond ASCII stand side by side, as they never do in Western words.
bool hasForeignWords(QByteArrayView text)
{
    constexpr qsizetype Fewest = 6;
    qsizetype beyond = 0;
    qsizetype sideBySide = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (text[i] < 0) {
            ++beyond;
            const bool isNeighbour =
                (i > 0 && text[i - 1] < 0) || (i + 1 < text.size() && text[i + 1] < 0);
            sideBySide += isNeighbour ? 1 : 0;
        }
    }
    return beyond >= Fewest && sideBySide * 2 > beyond;
}

bool isWholeText(QByteArrayView text, const QString &charset)
{
    QStringDecoder decoder(charset.toLatin1().constData());
    const QString decoded = decoder.isValid() ? decoder.decode(text) : QString();
    // The piece looked at may end in the middle of a character.
    const qsizetype wrong = decoded.count(QChar(QChar::ReplacementCharacter));
    return decoder.isValid() && wrong * 1000 <= decoded.size();
}

QString foreignCharset(QByteArrayView text)
{
    struct Known
    {
        QByteArrayView reported;
        QString name;
    };
    static const Known Charsets[] = {{"SHIFT_JIS", u"Shift_JIS"_s}, {"EUC-JP", u"EUC-JP"_s},
        {"EUC-KR", u"EUC-KR"_s}, {"UHC", u"windows-949"_s}, {"GB18030", u"GB18030"_s},
        {"BIG5", u"Big5"_s}, {"EUC-TW", u"EUC-TW"_s}, {"WINDOWS-1251", u"windows-1251"_s},
        {"KOI8-R", u"KOI8-R"_s}, {"ISO-8859-5", u"ISO-8859-5"_s}, {"IBM866", u"IBM866"_s},
        {"MAC-CYRILLIC", u"x-mac-cyrillic"_s}, {"WINDOWS-1253", u"windows-1253"_s},
        {"ISO-8859-7", u"ISO-8859-7"_s}, {"WINDOWS-1255", u"windows-1255"_s},
        {"ISO-8859-8", u"ISO-8859-8"_s}};
    if (!hasForeignWords(text)) {
        return {};
    }
    uchardet_t detector = uchardet_new();
    const auto size = static_cast<std::size_t>(text.size());
    const bool isRead = uchardet_handle_data(detector, text.data(), size) == 0;
    uchardet_data_end(detector);
    const QByteArray reported = isRead ? QByteArray(uchardet_get_charset(detector)) : QByteArray();
    uchardet_delete(detector);
    for (const Known &known : Charsets) {
        if (reported.compare(known.reported, Qt::CaseInsensitive) == 0
            && isWholeText(text, known.name)) {
            return known.name;
        }
    }
    return {};
}

#else

QString foreignCharset(QByteArrayView)
{
    return {};
}

#endif

} // namespace

QString guessedCharset(QByteArrayView text)
{
    if (const QString charset = foreignCharset(text); !charset.isEmpty()) {
        return charset;
    }
    return looksLikeMac(text) && QStringDecoder("macintosh").isValid() ? u"macintosh"_s : QString();
}

} // namespace bellwether
