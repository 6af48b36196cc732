// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/restoredrill.h"

#include "core/store/bookcopies.h"
#include "core/store/bookfile.h"
#include "core/store/bookidentity.h"

#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

struct CopiedBook
{
    TemporaryBook place;
    BookFile file = *BookFile::create(place.path());
    QString uuid = bookUuidOf(place.path());

    BookCopy copied()
    {
        const BookPointer book = *file.read();
        REQUIRE(file.write(everyKindOfRow(), book, testTime()));
        return *file.makeCopy(CopyReason::Periodic, testTime());
    }
};

} // namespace

TEST_CASE("A drill opens the newest copy as a restore would", "[store][copies]")
{
    CopiedBook book;
    CHECK(drillRestore(book.uuid).error().kind == Error::Kind::NotFound);
    const BookCopy copy = book.copied();
    const QByteArray before = bytesOf(copy.path);
    const Result<BookCopy> tried = drillRestore(book.uuid);
    REQUIRE(tried);
    CHECK(tried->path == copy.path);
    CHECK(bytesOf(copy.path) == before);
}

TEST_CASE("A drill finds a copy that rotted", "[store][copies]")
{
    CopiedBook book;
    const BookCopy copy = book.copied();
    QByteArray bytes = bytesOf(copy.path);
    bytes[bytes.size() / 2] ^= 1;
    overwrite(copy.path, bytes);
    const Result<BookCopy> tried = drillRestore(book.uuid);
    REQUIRE_FALSE(tried);
    CHECK(tried.error().kind == Error::Kind::DamagedData);
    CHECK(tried.error().subject == copy.path);
}
