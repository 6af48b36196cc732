// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/recordedbooks.h"

#include "core/store/bookfile.h"

#include "tests/support/catch.h"
#include "tests/support/temporarybook.h"

using namespace bellwether;

TEST_CASE("What a book said on past days is read from its journal", "[store][known]")
{
    const TemporaryBook place;
    {
        auto file = BookFile::create(place.path());
        REQUIRE(file);
        BookPointer book = file->read().value();
        for (const auto &[day, change] : {std::pair(QDate(2025, 1, 10), companies(1, 11)),
                 std::pair(QDate(2025, 2, 10), companies(11, 21))}) {
            const auto written =
                file->write(change, book, QDateTime(day, QTime(12, 0), Qt::OffsetFromUTC, 3600));
            REQUIRE(written);
            book = *written;
        }
    }
    const auto known = recordedBooks(place.path());
    CHECK(known->asKnown(QDate(2025, 1, 9)) == nullptr);
    const BookPointer january = known->asKnown(QDate(2025, 1, 10));
    REQUIRE(january);
    CHECK(january->companies().size() == 10);
    CHECK(known->asKnown(QDate(2025, 2, 9)) == january); // nothing was written in between
    CHECK(known->asKnown(QDate(2025, 2, 10))->companies().size() == 20);
    CHECK(known->asKnown(QDate(2025, 1, 31))->companies().size() == 10);

    const auto untilJanuary = recordedBooks(place.path(), QDate(2025, 1, 31));
    CHECK(untilJanuary->asKnown(QDate(2025, 6, 30))->companies().size() == 10);
    CHECK(recordedBooks(place.path(QStringLiteral("none.bellwether")))->asKnown(QDate(2025, 6, 30))
        == nullptr);
}
