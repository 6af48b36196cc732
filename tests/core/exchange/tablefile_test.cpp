// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/tablefile.h"

#include "tests/core/exchange/tabletext.h"
#include "tests/support/catch.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QFile>
#include <QTemporaryDir>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

QByteArray manyRows(char letter)
{
    QByteArray text = "id,name\n";
    for (int i = 0; i < 20'000; ++i) {
        text += QByteArray::number(10'000 + i) + ",Customer " + letter + "\n";
    }
    return text;
}

// What stands in a file of that name; streams of a container are named in UTF-16.
QByteArray container(const QString &stream)
{
    return QByteArray("\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1").leftJustified(70'000, '\0')
        + QByteArray(reinterpret_cast<const char *>(stream.utf16()), stream.size() * 2);
}

} // namespace

TEST_CASE("A file is known by its bytes", "[tablefile]")
{
    const QTemporaryDir folder;
    const QByteArray bytes = manyRows('a');
    const QString path = folder.filePath(u"customers.csv"_s);
    write(path, bytes);
    const auto file = openTableFile(path, {});
    REQUIRE(file);
    CHECK(file->path == path);
    CHECK(file->bytes == bytes.size());
    CHECK(file->sha256.toLatin1()
        == QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex());
    REQUIRE(file->tables.size() == 1);
    CHECK(file->tables.front().format == u"csv"_s);
    CHECK(file->tables.front().sheet.isEmpty());
    const auto same = tableFileOf(bytes, u"clipboard"_s, {});
    REQUIRE(same);
    CHECK(same->sha256 == file->sha256);
    CHECK(print(*same->tables.front().rows) == print(*file->tables.front().rows));
}

TEST_CASE("A file that changes while it is read is refused", "[tablefile]")
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(u"customers.csv"_s);
    const QByteArray bytes = manyRows('a');
    write(path, bytes);
    const QDateTime modified = QDateTime::currentDateTimeUtc().addDays(-1);
    const auto setModified = [&] {
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.setFileTime(modified, QFileDevice::FileModificationTime));
    };
    setModified();
    const auto file = openTableFile(path, {});
    REQUIRE(file);
    const RowSource &rows = *file->tables.front().rows;
    const auto readWhile = [&](const std::function<void()> &change) {
        bool isFirst = true;
        return rows.read([&](const SourceRow &) {
            if (isFirst) {
                change();
            }
            isFirst = false;
            return true;
        });
    };
    CHECK(readWhile([] {}));
    SECTION("it shrinks")
    {
        const auto read = readWhile([&] { QFile::resize(path, bytes.size() / 2); });
        REQUIRE_FALSE(read);
        CHECK(read.error().kind == Error::Kind::CannotOpen);
        CHECK(read.error().detail == u"changed while being read"_s);
    }
    SECTION("it grows")
    {
        CHECK_FALSE(readWhile([&] { write(path, bytes + "1,x\n"); }));
    }
    SECTION("other bytes of the same length and time")
    {
        CHECK_FALSE(readWhile([&] {
            write(path, manyRows('b'));
            setModified();
        }));
    }
    SECTION("between two readings")
    {
        write(path, manyRows('b'));
        CHECK_FALSE(readWhile([] {}));
    }
    SECTION("it is gone")
    {
        QFile::remove(path);
        CHECK(readWhile([] {}).error().detail == u"no such file"_s);
    }
}

TEST_CASE("What is no table is refused by name", "[tablefile]")
{
    struct Case
    {
        QByteArray bytes;
        QString detail;
    };
    const QByteArray database = QByteArray("SQLite format 3").leftJustified(68, '\0');
    const Case cases[] = {
        {container(u"Workbook"_s), u"format: xls"_s},
        {container(u"EncryptedPackage"_s), u"format: encrypted workbook"_s},
        {container(u"WordDocument"_s), u"format: doc"_s},
        {database + "BWHB", u"format: book"_s},
        {database + QByteArray(4, '\0'), u"format: sqlite"_s},
        {"\n<HTML><body><table>", u"format: html"_s},
        {"\xEF\xBB\xBF<table border=1>", u"format: html"_s},
        {"<?xml version=\"1.0\"?><?mso-application progid=\"Excel.Sheet\"?><Workbook "
         "xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
            u"format: xml spreadsheet"_s},
        {"<?xml version=\"1.0\"?><orders/>", u"format: xml"_s},
        {"[{\"id\": 1}]", u"format: json"_s},
        {"%PDF-1.7", u"format: pdf"_s},
        {"{\\rtf1\\ansi", u"format: rtf"_s},
        {QByteArray("\x01\x02\x00\x03\x00\x00\x04\x05\x00\x07", 10), u"format: binary"_s},
    };
    for (const Case &c : cases) {
        INFO(c.detail.toStdString());
        const auto file = tableFileOf(c.bytes, u"x.csv"_s, {});
        REQUIRE_FALSE(file);
        CHECK(file.error().kind == Error::Kind::InvalidInput);
        CHECK(file.error().detail == c.detail);
        CHECK(file.error().subject == u"x.csv"_s);
    }
    const QTemporaryDir folder;
    CHECK(openTableFile(folder.path(), {}).error().detail == u"a folder"_s);
    CHECK(openTableFile(folder.filePath(u"none"_s), {}).error().detail == u"no such file"_s);
    CHECK(openTableFile(u"/dev/null"_s, {}).error().detail == u"not a regular file"_s);
    CHECK(tableFileOf({}, u"x"_s, {}).error().kind == Error::Kind::EmptyFile);
    Progress progress;
    progress.cancel();
    write(folder.filePath(u"a"_s), "a,b\n");
    CHECK(openTableFile(folder.filePath(u"a"_s), {}, &progress).error().kind
        == Error::Kind::Cancelled);
}

TEST_CASE("Characters that the encoding does not know are counted", "[tablefile]")
{
    const auto replaced = [](const QByteArray &bytes, const QString &encoding) {
        ImportOptions options;
        options.encoding = encoding;
        const auto file = tableFileOf(bytes, u"x"_s, options);
        REQUIRE(file);
        return file->tables.front().replacedCharacters;
    };
    CHECK(replaced("name\nZürich\n", {}) == 0);
    CHECK(replaced("Zürich,Köln\nCaf\xE9,b\n", {}) == 1);
    CHECK(replaced("Zürich,Köln,Ü\nCaf\xE9,b\xC3", {}) == 2);
    CHECK(replaced("Caf\xE9,\xE8\n", u"UTF-8"_s) == 2);
    CHECK(replaced("name\nZürich\n", u"Windows-1252"_s) == 0);
    CHECK(replaced(QByteArray("\xFF\xFE"
                              "a\0\n\0b",
                       7),
              {})
        == 1);
}
