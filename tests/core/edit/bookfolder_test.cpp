// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/bookfolder.h"

#include "core/sample/samplewriter.h"
#include "core/store/bookfill.h"
#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

#include <QDir>
#include <QFile>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray fileBytes(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void putBytes(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

// Every file of a folder with its bytes.
QString contentsOf(const QString &folder)
{
    QString text;
    for (const QString &name : QDir(folder).entryList(QDir::Files, QDir::Name)) {
        text += name + u'\n' + QString::fromUtf8(fileBytes(QDir(folder).filePath(name)));
    }
    return text;
}

void writeFolder(const QString &book, const QString &folder)
{
    Result<BookFile> file = BookFile::open(book, BookFile::Access::ReadOnly);
    REQUIRE(file);
    const Result<void> written = writeBookFolder(*file, folder);
    REQUIRE(written);
}

Result<BookPointer> importInto(const QString &book, const QString &folder)
{
    Result<BookFile> file = QFile::exists(book) ? BookFile::open(book) : BookFile::create(book);
    REQUIRE(file);
    return BookFolder::open(folder).and_then(
        [&](const BookFolder &opened) { return importFolder(*file, opened, testTime()); });
}

// Out, in, and out again.
void checkRoundTrip(const TemporaryBook &place)
{
    const QString first = place.path(u"first"_s);
    const QString second = place.path(u"second"_s);
    writeFolder(place.path(), first);
    const Result<BookPointer> made = importInto(place.path(u"new.bellwether"_s), first);
    INFO((made ? QString() : made.error().subject + u": "_s + made.error().detail).toStdString());
    REQUIRE(made);
    writeFolder(place.path(u"new.bellwether"_s), second);
    CHECK(contentsOf(first) == contentsOf(second));
    CHECK(sameRows(*readBook(place.path()), **made));
    Result<BookFile> file = BookFile::open(place.path(u"new.bellwether"_s));
    REQUIRE(file);
    CHECK(file->check());
}

// What is said when the folder's table is changed like that; nothing when it is taken.
QString refusal(const QString &table, const QByteArray &from, const QByteArray &to)
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    const QString folder = place.path(u"tables"_s);
    writeFolder(place.path(), folder);
    const QString path = QDir(folder).filePath(table + u".csv"_s);
    QByteArray bytes = fileBytes(path);
    REQUIRE(bytes.contains(from));
    bytes.replace(bytes.indexOf(from), from.size(), to);
    putBytes(path, bytes);
    const QString target = place.path(u"new.bellwether"_s);
    const Result<BookPointer> made = importInto(target, folder);
    if (made) {
        return {};
    }
    CHECK(readBook(target)->companies().empty());
    CHECK(made.error().kind == Error::Kind::InvalidInput);
    CHECK(QFileInfo(made.error().subject).fileName() == table + u".csv"_s);
    return made.error().detail;
}

} // namespace

TEST_CASE("A book with every kind of row comes back from its tables as it was", "[bookfolder]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    checkRoundTrip(place);
}

TEST_CASE("The sample book comes back from its tables as it was", "[bookfolder]")
{
    const TemporaryBook place;
    makeBook(place.path(), sampleBook({QDate(2025, 11, 18), 40, 7, SampleShape::Story}));
    checkRoundTrip(place);
}

TEST_CASE("A generated book that was written in parts comes back from its tables", "[bookfolder]")
{
    const TemporaryBook place;
    makeBook(place.path(), companies(1, 1));
    SampleWriter writer({QDate(2025, 11, 18), 60, 3, SampleShape::Volume}, 20);
    {
        Result<BookFile> file = QFile::exists(place.path()) ? BookFile::open(place.path())
                                                            : BookFile::create(place.path());
        REQUIRE(file);
        Result<BookPointer> book = file->read();
        while (book && !writer.atEnd()) {
            book = file->write(writer.next(), *book, testTime());
        }
        REQUIRE(book);
    }
    checkRoundTrip(place);
}

TEST_CASE("Texts come back whatever they hold", "[bookfolder]")
{
    const TemporaryBook place;
    Change change = companies(1, 4);
    std::vector<Company> &rows = change.rows<Company>().put;
    rows[0].name = u"=1+1, \"quoted\"\r\nsecond line\ttab"_s;
    rows[0].domain = u"'-5"_s;
    rows[1].name = u" spaces \u00e9\U0001F600 "_s;
    rows[1].ref = u"007"_s;
    rows[1].plan.set(QDate(2024, 1, 1), QString(u""_s)); // a text without letters
    rows[1].tier.set(QDate(2024, 1, 1), u"Gold"_s);
    rows[1].tier.set(QDate(2024, 6, 1), std::nullopt);
    rows[2].name = u"\r"_s;
    makeBook(place.path(), change);
    checkRoundTrip(place);
}

TEST_CASE("A whole book goes in as one action that can be taken back", "[bookfolder]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    writeFolder(place.path(), place.path(u"tables"_s));
    const QString target = place.path(u"new.bellwether"_s);
    REQUIRE(importInto(target, place.path(u"tables"_s)));
    Result<BookFile> file = BookFile::open(target);
    REQUIRE(file);
    const auto actions = file->actions();
    REQUIRE(actions);
    REQUIRE(actions->size() == 1);
    CHECK(actions->front().kind == ActionKind::Import);
    CHECK(actions->front().label.startsWith(u"Import of tables, "_s));
    const auto base = file->read();
    REQUIRE(base);
    const auto undone = file->undo(1, *base, testTime());
    REQUIRE(undone);
    CHECK((*undone)->companies().empty());
}

TEST_CASE("Tables go into an empty book only", "[bookfolder]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    writeFolder(place.path(), place.path(u"tables"_s));
    const Result<BookPointer> again = importInto(place.path(), place.path(u"tables"_s));
    REQUIRE_FALSE(again);
    CHECK(again.error().kind == Error::Kind::InvalidInput);
    CHECK(again.error().detail == u"not empty"_s);
    CHECK(readBook(place.path())->companies().size() == 2);
}

TEST_CASE("A folder that is no book says so", "[bookfolder]")
{
    const TemporaryBook place;
    const Result<BookFolder> none = BookFolder::open(place.folder());
    REQUIRE_FALSE(none);
    CHECK(none.error().detail == u"no tables"_s);

    makeBook(place.path(), everyKindOfRow());
    const QString folder = place.path(u"tables"_s);
    writeFolder(place.path(), folder);
    const QString description = QDir(folder).filePath(u"bellwether-tables.json"_s);
    const QByteArray whole = fileBytes(description);
    QByteArray later = whole;
    later.replace("\"schema\": 2", "\"schema\": 99");
    putBytes(description, later);
    CHECK(BookFolder::open(folder).error().kind == Error::Kind::SchemaTooNew);
    putBytes(description, "{");
    CHECK(BookFolder::open(folder).error().kind == Error::Kind::InvalidInput);
    putBytes(description, whole);
    REQUIRE(QFile::remove(QDir(folder).filePath(u"contacts.csv"_s)));
    CHECK(BookFolder::open(folder).error().kind == Error::Kind::CannotOpen);
    CHECK(BookFolder::open(folder).error().subject.endsWith(u"contacts.csv"_s));
}

TEST_CASE("A wrong cell is named with its line, column and value", "[bookfolder]")
{
    struct Wrong
    {
        QString table;
        QByteArray from;
        QByteArray to;
        QString says;
    };
    const Wrong wrong = GENERATE(
        Wrong{u"companies"_s, "2021-02-28", "2021-02-30",
            u"line 2, column customer_since, \"2021-02-30\": no value of this column"_s},
        Wrong{u"companies"_s, "\r\n1,", "\r\nx,",
            u"line 2, column id, \"x\": no value of this column"_s},
        Wrong{u"companies"_s, ",domain,", ",dormain,", u"line 1: column \"dormain\""_s},
        Wrong{u"companies"_s, ",EUR\r\n", ",EU1\r\n",
            u"line 2, column currency, \"EU1\": no value of this column"_s},
        Wrong{u"company_values"_s, ",industry,", ",industrial,",
            u"line 2, column field, \"industrial\": no value of this column"_s},
        Wrong{u"renewals"_s, ",0.1,", ",7.5,",
            u"line 2, column probability, \"7.5\": CHECK constraint failed: probability BETWEEN 0.0 AND 1.0"_s},
        Wrong{u"contacts"_s, "\r\n1,1,", "\r\n1,99,",
            u"line 2, column company_id, \"99\": no such row"_s},
        Wrong{u"settings"_s, ",1\r\n", "\r\n", u"line 2: 2 cells for 3 columns"_s});
    CAPTURE(wrong.table.toStdString(), wrong.to.toStdString());
    const QString said = refusal(wrong.table, wrong.from, wrong.to);
    if (wrong.table == u"company_values"_s) {
        CHECK(said.contains(u"column field, \"industrial\""_s));
    } else {
        CHECK(said == wrong.says);
    }
}

TEST_CASE("A table that was changed by hand is taken as long as it makes sense", "[bookfolder]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    const QString folder = place.path(u"tables"_s);
    writeFolder(place.path(), folder);
    const QString path = QDir(folder).filePath(u"team.csv"_s);
    QByteArray bytes = fileBytes(path);
    bytes.replace("name of", "renamed of");
    putBytes(path, bytes);
    const Result<BookFolder> opened = BookFolder::open(folder);
    REQUIRE(opened);
    CHECK_FALSE(opened->tables().at(u"team"_s).isAsWritten);
    CHECK(opened->tables().at(u"companies"_s).isAsWritten);
    const Result<BookPointer> made = importInto(place.path(u"new.bellwether"_s), folder);
    REQUIRE(made);
    CHECK((*made)->team().find(TeamMemberId{1})->name.startsWith(u"renamed of"_s));
}
