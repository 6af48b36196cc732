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

TEST_CASE("Where the blocks of a file are cut does not change what its encoding is", "[csv]")
{
    const QByteArray good = QString(u"Zürich,ʤ,😀,Köln\n"_s).toUtf8();
    const QByteArray damaged = "Zürich, Köln, Caf\xE9,\xF0\x9F,\xE2\x82";
    for (qsizetype block = 1; block <= 8; ++block) {
        for (const QByteArray &bytes : {good, damaged}) {
            EncodingSurvey survey;
            for (qsizetype at = 0; at < bytes.size(); at += block) {
                survey.add(QByteArrayView(bytes).sliced(at, std::min(block, bytes.size() - at)));
            }
            EncodingSurvey whole;
            whole.add(bytes);
            INFO(block);
            CHECK(survey.encoding() == whole.encoding());
            CHECK((survey.badUtf8Bytes() == 0) == (whole.badUtf8Bytes() == 0));
        }
    }
}

TEST_CASE("Accented letters of old Macs are told from Windows punctuation", "[csv]")
{
    const auto name = [](const QByteArray &bytes) { return findEncoding(bytes).name; };
    if (!QStringDecoder("macintosh").isValid()) {
        WARN("this build of Qt cannot read macintosh");
        return;
    }
    CHECK(name("name,city\nCaf\x8E Noir,Z\x9Frich\nFran\x8Dois,M\x9Fnchen\n") == u"macintosh"_s);
    const QByteArray mac = "Fran\x8Dois\n";
    CHECK(decoded(mac, findEncoding(mac), 3) == u"François\n"_s);
    for (const QByteArray &windows : {QByteArray("it\x92s \x93good\x94 \x96 \x80 20\n"),
             QByteArray("Milo\x9A \x8Aimek,\x8Eivkovi\xE6\n"),
             QByteArray("Du\x9A"
                        "an,Ko\x9Eice\n"),
             QByteArray("Fran\xE7ois,M\xFCnchen\n"),
             QByteArray("B\x9C"
                        "uf,CAF\xC9\n")}) {
        INFO(windows.toHex().toStdString());
        CHECK(name(windows) == u"Windows-1252"_s);
    }
}

TEST_CASE("Encodings go by the names that people give them", "[csv]")
{
    CHECK(namedEncoding(u"Mac"_s, "x").name == u"macintosh"_s);
    CHECK(namedEncoding(u"Shift-JIS"_s, "x").name == u"Shift_JIS"_s);
    CHECK(namedEncoding(u"utf8"_s, "\xEF\xBB\xBFx") == TextEncoding{u"UTF-8"_s, 3});
    CHECK(namedEncoding(u"UTF-16"_s, "\xFF\xFEx") == TextEncoding{u"UTF-16LE"_s, 2});
    CHECK(namedEncoding(u"latin1"_s, "x").name == u"ISO-8859-1"_s);
}

#ifdef BELLWETHER_HAS_UCHARDET
TEST_CASE("Japanese and Cyrillic text is known by its letters", "[csv]")
{
    struct Case
    {
        const char *encoding;
        QString text;
    };
    const QString japanese =
        u"会社名,住所,担当者\n株式会社サンプル商事,東京都千代田区丸の内,山田太郎\n"
        u"有限会社テスト工業,大阪府大阪市北区梅田,鈴木花子\n"_s;
    const QString russian = u"название,город,менеджер\nОбщество Пример,Москва,Иванов Пётр\n"
                            u"Завод Образец,Санкт-Петербург,Сидорова Анна Сергеевна\n"_s;
    const Case cases[] = {{"Shift_JIS", japanese}, {"EUC-JP", japanese}, {"windows-1251", russian},
        {"KOI8-R", russian}};
    for (const Case &c : cases) {
        QStringEncoder encoder(c.encoding);
        if (!encoder.isValid()) {
            WARN("this build of Qt cannot write " << c.encoding);
            continue;
        }
        const QByteArray bytes = encoder(c.text);
        INFO(c.encoding);
        CHECK(findEncoding(bytes).name.toLower() == QString::fromLatin1(c.encoding).toLower());
        for (const qsizetype block : {1, 7, 1000}) {
            CHECK(decoded(bytes, findEncoding(bytes), block) == c.text);
        }
    }
}
#endif
