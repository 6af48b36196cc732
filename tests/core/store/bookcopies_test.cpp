// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/bookcopies.h"

#include "core/store/bookfile.h"

#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>

#include <sys/stat.h>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

struct OpenBook
{
    explicit OpenBook(const QString &path)
        : file(*BookFile::create(path))
        , book(*file.read())
    {
    }

    void write(const Change &change, const QDateTime &now = testTime())
    {
        const auto written = file.write(change, book, now);
        REQUIRE(written);
        book = *written;
    }
    // "import base", newest first.
    QString reasons()
    {
        const std::array Names = {u"migration"_s, u"import"_s, u"restore"_s, u"bulk"_s, u"purge"_s,
            u"periodic"_s, u"close"_s, u"base"_s};
        QStringList words;
        const std::vector<BookCopy> copies = *file.copies();
        for (const BookCopy &copy : copies) {
            words.append(Names[static_cast<std::size_t>(copy.reason)]);
        }
        return words.join(u' ');
    }

    BookFile file;
    BookPointer book;
};

Change removalOfAll(const Book &book)
{
    Change change;
    change.label = u"Emptied"_s;
    for (const Company &company : book.companies()) {
        change.rows<Company>().removed.push_back(company.id);
    }
    for (const Contract &contract : book.contracts()) {
        change.rows<Contract>().removed.push_back(contract.id);
    }
    return change;
}

mode_t modeOf(const QString &path)
{
    struct stat status = {};
    REQUIRE(::stat(QFile::encodeName(path).constData(), &status) == 0);
    return status.st_mode & 0777;
}

} // namespace

TEST_CASE("A copy says what it holds and is a book of its own", "[store][copies]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    open.write(everyKindOfRow());
    const auto copy = open.file.makeCopy(CopyReason::Periodic, testTime());
    REQUIRE(copy);
    CHECK(copy->seq == 1);
    CHECK(copy->companies == 2);
    CHECK(copy->rows > 15);
    CHECK(copy->madeAt == testTime());
    CHECK(copy->bytes == QFileInfo(copy->path).size());
    CHECK_FALSE(copy->isPinned);
    CHECK(verifyCopy(*copy));
    CHECK(sameRows(*readBook(copy->path), *open.book));
    CHECK(modeOf(copy->path) == 0600);
    CHECK(modeOf(QFileInfo(copy->path).path()) == 0700);
    REQUIRE(open.file.copies()->size() == 1);
    CHECK(open.file.copies()->front().sha256 == copy->sha256);
    CHECK(place.entries().size() == 2); // the book and its lock
}

TEST_CASE(
    "A copy that is no longer what was verified is not offered or not taken", "[store][copies]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    open.write(everyKindOfRow());
    const BookCopy copy = *open.file.makeCopy(CopyReason::Periodic, testTime());
    QByteArray bytes = bytesOf(copy.path);
    SECTION("another size")
    {
        overwrite(copy.path, bytes.chopped(1));
        CHECK(open.file.copies()->empty());
    }
    SECTION("another byte")
    {
        bytes[bytes.size() / 2] ^= 1;
        overwrite(copy.path, bytes);
    }
    SECTION("gone")
    {
        REQUIRE(QFile::remove(copy.path));
        CHECK(open.file.copies()->empty());
    }
    CHECK_FALSE(verifyCopy(copy));
    CHECK_FALSE(open.file.restore(copy.path, testTime()));
    CHECK(sameRows(**open.file.read(), *open.book));
}

TEST_CASE("What a killed program left of a copy is removed by the next one", "[store][copies]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    open.write(everyKindOfRow());
    const BookCopy copy = *open.file.makeCopy(CopyReason::Periodic, testTime());
    const QDir folder(QFileInfo(copy.path).path());
    overwrite(folder.filePath(u".part-999999999-x"_s), "half a copy");
    REQUIRE(open.file.makeCopy(CopyReason::Periodic, testTime()));
    CHECK(folder.entryList(QDir::Files | QDir::Hidden).size() == 4); // two, with their manifests
}

TEST_CASE("Copies are made before what changes much", "[store][copies]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    Change import = companies(1, 300);
    import.kind = ActionKind::Import;
    open.write(import);
    CHECK(open.reasons().isEmpty()); // there was nothing before
    open.write(companies(300, 320));
    CHECK(open.reasons().isEmpty());
    Change second = companies(320, 330);
    second.kind = ActionKind::Import;
    open.write(second);
    CHECK(open.reasons() == u"import"_s);
    CHECK(open.file.copies()->front().companies == 319);
    open.write(companies(330, 400));
    CHECK(open.reasons() == u"bulk import"_s);
    open.write(removalOfAll(*open.book));
    CHECK(open.reasons() == u"bulk bulk import"_s);
}

TEST_CASE("A copy is due after half an hour of changes", "[store][copies]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    const QDateTime now = testTime();
    CHECK_FALSE(open.file.isCopyDue(now.addYears(1))); // nothing was changed
    open.write(companies(1, 10), now);
    CHECK_FALSE(open.file.isCopyDue(now.addSecs(29 * 60)));
    CHECK(open.file.isCopyDue(now.addSecs(30 * 60)));
    open.write(companies(10, 20), now.addSecs(29 * 60));
    CHECK(open.file.isCopyDue(now.addSecs(30 * 60)));
    REQUIRE(open.file.makeCopy(CopyReason::Periodic, now.addSecs(30 * 60)));
    CHECK_FALSE(open.file.isCopyDue(now.addYears(1)));
    // A clock that was set back does not put it off for years.
    open.write(companies(20, 30), now.addYears(75));
    open.write(companies(30, 40), now);
    CHECK(open.file.isCopyDue(now.addSecs(30 * 60)));
}

TEST_CASE("Closing a book that was changed leaves a copy", "[store][copies]")
{
    const TemporaryBook place;
    makeBook(place.path(), everyKindOfRow());
    auto file = BookFile::open(place.path());
    REQUIRE(file->copies()->size() == 1);
    CHECK(file->copies()->front().reason == CopyReason::Close);
    CHECK(file->copies()->front().seq == 1);
    file = BookFile::open(place.path(), BookFile::Access::ReadOnly);
    file = BookFile::open(place.path());
    CHECK(file->copies()->size() == 1); // nothing was changed since
    REQUIRE(file->write(companies(10, 11), *file->read(), testTime()));
    file = BookFile::open(place.path(), BookFile::Access::ReadOnly); // which closes it
    CHECK(file->copies()->size() == 1); // it is fresh, and the log has the rest
}

TEST_CASE(
    "A book that lost most of its customers does not push out the copy before", "[store][copies]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    open.write(companies(1, 20));
    REQUIRE(open.file.makeCopy(CopyReason::Periodic, testTime()));
    open.write(removalOfAll(*open.book));
    REQUIRE(open.file.makeCopy(CopyReason::Periodic, testTime()));
    const std::vector<BookCopy> copies = *open.file.copies();
    REQUIRE(copies.size() == 2);
    CHECK_FALSE(copies[0].isPinned);
    CHECK(copies[1].isPinned);
    CHECK(copies[1].companies == 19);
}

TEST_CASE("A copy takes the book's place, and the present is kept", "[store][copies]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    open.write(everyKindOfRow());
    const BookPointer old = open.book;
    const BookCopy copy = *open.file.makeCopy(CopyReason::Periodic, testTime());
    open.write(companies(10, 40));
    const BookPointer present = open.book;

    const auto restored = open.file.restore(copy.path, testTime());
    REQUIRE(restored);
    CHECK(sameRows(**restored, *old));
    CHECK(sameRows(*readBook(place.path()), *old));
    CHECK(open.file.actions()->size() == 1);
    CHECK(open.file.undoState()->undo->seq == 1);
    CHECK(open.file.check());
    REQUIRE(open.file.copies()->front().reason == CopyReason::Restore);

    // And back again, after more was written.
    open.book = *restored;
    open.write(companies(50, 60));
    const auto again = open.file.restore(open.file.copies()->front().path, testTime());
    REQUIRE(again);
    CHECK(sameRows(**again, *present));
    CHECK(open.file.write(companies(60, 70), *again, testTime()));
}

TEST_CASE("Only a copy of this book is restored", "[store][copies]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    open.write(everyKindOfRow());
    makeBook(place.path(u"other"_s), companies(1, 3));
    overwrite(place.path(u"text"_s), "no book");
    CHECK(open.file.restore(place.path(u"other"_s), testTime()).error().kind
        == Error::Kind::InvalidInput);
    CHECK_FALSE(open.file.restore(place.path(u"text"_s), testTime()));
    CHECK_FALSE(open.file.restore(place.path(u"nowhere"_s), testTime()));
    CHECK(*open.file.read() == open.book);
    CHECK(open.file.write(companies(10, 12), open.book, testTime()));
}

TEST_CASE("A cancelled restore leaves the book as it was", "[store][copies]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    open.write(everyKindOfRow());
    const BookCopy copy = *open.file.makeCopy(CopyReason::Periodic, testTime());
    open.write(companies(10, 20));
    Progress progress;
    progress.cancel();
    const auto restored = open.file.restore(copy.path, testTime(), &progress);
    REQUIRE_FALSE(restored);
    CHECK(restored.error().kind == Error::Kind::Cancelled);
    CHECK(*open.file.read() == open.book);
    CHECK(open.file.write(companies(20, 30), open.book, testTime()));
}

TEST_CASE("A copy is saved under any new name, and never over a file", "[store][copies]")
{
    const TemporaryBook place;
    OpenBook open(place.path());
    open.write(everyKindOfRow());
    const QString target = place.path(u"50% of our «customers»?.bellwether"_s);
    REQUIRE(open.file.saveCopyAs(target));
    CHECK(sameRows(*readBook(target), *open.book));
    CHECK(modeOf(target) == 0600);
    CHECK(open.file.saveCopyAs(target).error().kind == Error::Kind::CannotCreate);
    CHECK(open.file.saveCopyAs(place.path()).error().kind == Error::Kind::CannotCreate);
    CHECK_FALSE(open.file.saveCopyAs(place.path(u"no/folder"_s)));
    CHECK(place.entries().size() == 3);
    // Also of a book that is only read.
    auto reader = BookFile::open(place.path(), BookFile::Access::ReadOnly);
    REQUIRE(reader->saveCopyAs(place.path(u"second"_s)));
    CHECK(sameRows(*readBook(place.path(u"second"_s)), *open.book));
}
