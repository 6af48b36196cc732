// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/copythinning.h"

#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 Hour = 3600;
constexpr qint64 Day = 24 * Hour;

BookCopy copyAt(const QDateTime &time, bool isPinned = false)
{
    BookCopy copy;
    copy.madeAt = time;
    copy.isPinned = isPinned;
    return copy;
}

// That many copies, newest first.
std::vector<BookCopy> copiesEvery(qint64 seconds, int count)
{
    std::vector<BookCopy> copies;
    for (int i = 0; i < count; ++i) {
        copies.push_back(copyAt(testTime().addSecs(-seconds * i)));
    }
    return copies;
}

// "+++-+": what stays and what goes.
QString kept(const std::vector<BookCopy> &copies)
{
    QString text;
    for (const bool stays : copiesToKeep(copies)) {
        text += stays ? u'+' : u'-';
    }
    return text;
}

} // namespace

TEST_CASE("Of copies every hour those of two days stay, then one of each day", "[store][copies]")
{
    const QString text = kept(copiesEvery(Hour, 24 * 20));
    CHECK(text.first(49) == QString(49, u'+'));
    // From the third day on one a day, later one a week.
    CHECK(text.sliced(49).count(u'+') == 12);
}

TEST_CASE("Of a copy every day twelve days, ten weeks and nine months stay", "[store][copies]")
{
    const QString text = kept(copiesEvery(Day, 600));
    CHECK(text.first(12) == QString(12, u'+'));
    CHECK(text.count(u'+') < 12 + 10 + 9);
    CHECK(text.count(u'+') >= 12 + 8 + 6);
    CHECK(text.lastIndexOf(u'+') == 226); // from 14 March back to 31 July
}

TEST_CASE("Three copies always stay, and every pinned one", "[store][copies]")
{
    CHECK(kept({}).isEmpty());
    CHECK(kept(copiesEvery(Hour, 3)) == u"+++"_s);
    std::vector<BookCopy> copies = copiesEvery(Day, 600);
    copies[17].isPinned = true;
    copies[599].isPinned = true;
    CHECK(kept(copies)[17] == u'+');
    CHECK(kept(copies)[599] == u'+');
}

TEST_CASE("A clock that jumped deletes no copy", "[store][copies]")
{
    const qint64 jump = GENERATE(75 * 365 * Day, -10 * 365 * Day);
    std::vector<BookCopy> copies = copiesEvery(Hour, 30);
    SECTION("for the newest ones")
    {
        copies[0].madeAt = copies[0].madeAt.addSecs(jump);
        copies[1].madeAt = copies[1].madeAt.addSecs(jump);
    }
    SECTION("for some in between")
    {
        copies[10].madeAt = copies[10].madeAt.addSecs(jump);
        copies[11].madeAt = copies[11].madeAt.addSecs(jump);
    }
    CHECK(kept(copies) == QString(30, u'+'));
}
