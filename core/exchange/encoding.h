// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QString>
#include <QStringDecoder>

namespace bellwether {

// How the bytes of a text file are to be read.
struct TextEncoding
{
    QString name; // "UTF-8", "UTF-16LE", "Windows-1252"
    qsizetype markBytes = 0; // length of the byte-order mark at the front

    bool operator==(const TextEncoding &) const = default;
};

// Finds the encoding of a file whose bytes pass by in blocks. Byte-order mark, then the zero bytes
// of unmarked UTF-16, then strict UTF-8, then what the letters look like (charsetguess.h), then
// Windows-1252. A file with more good UTF-8 sequences than bad bytes is UTF-8 that somebody
// damaged: reading it as Windows-1252 would garble every good name in it.
class EncodingSurvey
{
public:
    void add(QByteArrayView block);

    TextEncoding encoding() const;
    // Bytes that no UTF-8 has: as many U+FFFD come out when the file is read as UTF-8.
    qint64 badUtf8Bytes() const;

private:
    QByteArray m_head; // what marks and statistics look at
    QByteArray m_beyondAscii; // blocks with other bytes than ASCII
    QByteArray m_cut; // a sequence that the next block may complete
    qint64 m_sequences = 0; // of more than one byte
    qint64 m_badBytes = 0;
};

TextEncoding findEncoding(QByteArrayView bytes);
// The encoding that the user named, "Mac" and "Shift-JIS" among them; the mark is skipped where it
// belongs to that encoding.
TextEncoding namedEncoding(const QString &wanted, QByteArrayView bytes);

// Decodes block by block. What cannot be decoded comes out as U+FFFD: whoever stores text has to
// refuse that character (hasUndecodableText).
class TextDecoder
{
public:
    explicit TextDecoder(const TextEncoding &encoding);

    bool isValid() const { return m_decoder.isValid(); } // false: nobody here knows the encoding
    QString decode(QByteArrayView block);
    // U+FFFD when the file ended in the middle of a character, else nothing.
    QString finish() const;

private:
    QStringDecoder m_decoder;
    int m_unitBytes = 1; // of UTF-16 and UTF-32
    bool m_isUtf8 = false;
    qint64 m_bytes = 0;
    QByteArray m_tail; // the last bytes seen, to notice a character that was cut
};

// Holds U+FFFD or half a surrogate pair: text that was lost, not text.
bool hasUndecodableText(QStringView text);

} // namespace bellwether
