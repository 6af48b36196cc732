// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/encoding.h"

#include "tests/support/catch.h"

#include <QStringEncoder>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

QString decoded(const QByteArray &bytes, const TextEncoding &encoding, qsizetype block)
{
    TextDecoder decoder(encoding);
    QString text;
    for (qsizetype at = encoding.markBytes; at < bytes.size(); at += block) {
        text +=
            decoder.decode(QByteArrayView(bytes).sliced(at, std::min(block, bytes.size() - at)));
    }
    return text + decoder.finish();
}

QByteArray encoded(QStringConverter::Encoding encoding, const QString &text, bool hasMark)
{
    QStringEncoder encoder(
        encoding, hasMark ? QStringConverter::Flag::WriteBom : QStringConverter::Flag::Default);
    return encoder(text);
}

} // namespace

TEST_CASE("Encodings are found with and without a byte-order mark", "[csv]")
{
    const QString text = u"name,city\nCafé Noir,Zürich\nʤ,😀\n"_s;
    struct Case
    {
        QByteArray bytes;
        QString name;
    };
    const Case cases[] = {{text.toUtf8(), u"UTF-8"_s}, {"\xEF\xBB\xBF" + text.toUtf8(), u"UTF-8"_s},
        {encoded(QStringConverter::Utf16LE, text, true), u"UTF-16LE"_s},
        {encoded(QStringConverter::Utf16BE, text, true), u"UTF-16BE"_s},
        {encoded(QStringConverter::Utf16LE, text, false), u"UTF-16LE"_s},
        {encoded(QStringConverter::Utf16BE, text, false), u"UTF-16BE"_s},
        {encoded(QStringConverter::Utf32LE, text, true), u"UTF-32LE"_s},
        {encoded(QStringConverter::Utf32BE, text, true), u"UTF-32BE"_s}};
    for (const Case &c : cases) {
        const TextEncoding encoding = findEncoding(c.bytes);
        CHECK(encoding.name == c.name);
        for (const qsizetype block : {1, 3, 1000}) {
            CHECK(decoded(c.bytes, encoding, block) == text);
        }
    }
}

TEST_CASE("What is not UTF-8 is Windows-1252", "[csv]")
{
    const QByteArray bytes = "name,fee\nCaf\xE9 Noir,\x80"
                             "20\n";
    CHECK(findEncoding(bytes).name == u"Windows-1252"_s);
    CHECK(decoded(bytes, findEncoding(bytes), 4) == u"name,fee\nCafé Noir,€20\n"_s);
}

TEST_CASE("A damaged byte does not turn good UTF-8 into garbage", "[csv]")
{
    const QByteArray bytes = "Zürich\nKöln\nCaf\xE9\n";
    const TextEncoding encoding = findEncoding(bytes);
    CHECK(encoding.name == u"UTF-8"_s);
    const QString text = decoded(bytes, encoding, 5);
    CHECK(text.startsWith(u"Zürich\nKöln\nCaf"_s));
    CHECK(hasUndecodableText(text));
}

TEST_CASE("A character cut off at the end is told, not dropped", "[csv]")
{
    for (const QByteArray &bytes : {QByteArray("Zürich, K\xC3"), QByteArray("a,\xF0\x9F\x98")}) {
        CHECK(decoded(bytes, {u"UTF-8"_s, 0}, 100).endsWith(QChar(QChar::ReplacementCharacter)));
        CHECK(decoded(bytes, {u"UTF-8"_s, 0}, 1).endsWith(QChar(QChar::ReplacementCharacter)));
    }
    CHECK(hasUndecodableText(decoded(QByteArray("a\0b\0c", 5), {u"UTF-16LE"_s, 0}, 100)));
    CHECK_FALSE(hasUndecodableText(decoded("Zürich", {u"UTF-8"_s, 0}, 1)));
}

TEST_CASE("Sequences that no UTF-8 has count as bad bytes", "[csv]")
{
    for (const QByteArray &bytes : {QByteArray("a\xC0\xAF"), QByteArray("a\xED\xA0\x80"),
             QByteArray("a\xF5\x80\x80\x80"), QByteArray("a\x80"), QByteArray("a\xE2\x82")}) {
        INFO(bytes.toHex().toStdString());
        CHECK(findEncoding(bytes).name == u"Windows-1252"_s);
    }
}

TEST_CASE("Zero bytes here and there do not make UTF-16", "[csv]")
{
    CHECK(findEncoding(QByteArray("name,mrr\nAc\0me,1\n", 17)).name == u"UTF-8"_s);
}

TEST_CASE("Half a surrogate pair is undecodable", "[csv]")
{
    CHECK(hasUndecodableText(QString(QChar(0xD800)) + u"x"_s));
    CHECK_FALSE(hasUndecodableText(u"😀"_s));
}
