// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/segmentedit.h"

#include "core/book/areanames.h"
#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate Today(2025, 6, 30);

SegmentDraft renamed(const Book &book, Segment segment, const QString &name)
{
    SegmentDraft draft = segmentDraft(book, Today);
    draft.names[segment] = name;
    return draft;
}

} // namespace

TEST_CASE("S3-39: the four areas are called as the book says, else as the program does", "[edit]")
{
    const BookPointer book = bookFrom("");
    CHECK(areaName(book->settings(), Segment::HvHe) == u"Meet most often"_s);
    const Change change =
        segmentChange(renamed(*book, Segment::HvHe, u" Key  accounts "_s), *book, Today);
    CHECK(change.settings.size() == 1);
    const BookPointer after = BookBuilder(*book).apply(change).share();
    CHECK(areaName(after->settings(), Segment::HvHe) == u"Key accounts"_s);
    CHECK(areaName(after->settings(), Segment::HvLe) == u"Most profitable"_s);
    CHECK(segmentDraft(*after, Today).names.at(Segment::HvHe) == u"Key accounts"_s);
    // An empty name is the program's again, and so is that one itself.
    for (const QString &name : {u""_s, u"Meet most often"_s}) {
        const BookPointer back =
            BookBuilder(*after)
                .apply(segmentChange(renamed(*after, Segment::HvHe, name), *after, Today))
                .share();
        CHECK(back->settings() == book->settings());
    }
}

TEST_CASE("Two areas of one name cannot be told apart", "[edit]")
{
    const BookPointer book = bookFrom("");
    CHECK_FALSE(sameNames(segmentDraft(*book, Today)));
    CHECK(sameNames(renamed(*book, Segment::HvHe, u"most PROFITABLE"_s))
        == std::pair(Segment::HvLe, Segment::HvHe));
    CHECK(sameNames(renamed(*book, Segment::LvLe, u"In no segment"_s))
        == std::pair(Segment::LvLe, Segment::Unplaced));
}
