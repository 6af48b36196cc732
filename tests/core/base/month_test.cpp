// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/month.h"

#include "tests/support/books.h"
#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("Months are counted across the turn of the year", "[month]")
{
    const Month november(2025, 11);
    CHECK((november + 2).iso() == u"2026-01"_s);
    CHECK((november - 11).iso() == u"2024-12"_s);
    CHECK(Month(2026, 1) - november == 2);
    CHECK(november < Month(2026, 1));
    CHECK(Month::of(day("2025-11-30")) == november);
    CHECK(Month(2024, 2).days() == days("2024-02-01", "2024-02-29"));
}

TEST_CASE("Only a month reads as a month", "[month]")
{
    CHECK(Month::fromIso(u"2025-10") == Month(2025, 10));
    for (const QString &text : {u"2025-13"_s, u"2025-00"_s, u"2025-1"_s, u"2025-10-01"_s,
             u"overdue"_s, u"0000-01"_s, u""_s}) {
        CHECK_FALSE(Month::fromIso(text));
    }
}

TEST_CASE("Whole months are those whose days line up", "[month]")
{
    CHECK(wholeMonths(day("2024-01-15"), day("2025-01-14")) == 12);
    CHECK(wholeMonths(day("2024-01-01"), day("2025-12-31")) == 24);
    CHECK(wholeMonths(day("2025-02-01"), day("2025-12-31")) == 11);
    CHECK(wholeMonths(day("2024-02-01"), day("2024-02-29")) == 1);
    CHECK(wholeMonths(day("2024-02-29"), day("2025-02-27")) == 12);
    CHECK_FALSE(wholeMonths(day("2025-01-15"), day("2025-03-31")));
    CHECK_FALSE(wholeMonths(day("2025-01-15"), day("2025-01-15")));
    CHECK_FALSE(wholeMonths(day("2025-01-15"), day("2025-01-14")));
    CHECK_FALSE(wholeMonths(day("2025-01-15"), day("2024-01-14")));
}

TEST_CASE("Both ends belong to a range", "[month]")
{
    const DayRange range = days("2025-01-01", "2025-01-31");
    CHECK(range.contains(day("2025-01-01")));
    CHECK(range.contains(day("2025-01-31")));
    CHECK_FALSE(range.contains(day("2025-02-01")));
    CHECK_FALSE(range.contains(day("2024-12-31")));
}

TEST_CASE("Months outside the years 1 to 9999 have a text and days as well", "[month]")
{
    CHECK((Month(9999, 12) + 1).iso() == u"10000-01"_s);
    CHECK((Month(9999, 12) + 1).firstDay() == QDate(10000, 1, 1));
    CHECK((Month(9999, 12) + 1).lastDay() == QDate(10000, 1, 31));
    CHECK(Month(9999, 12).lastDay() == QDate(9999, 12, 31));
    CHECK(Month(1, 1).iso() == u"0001-01"_s);
    CHECK(Month(-1, 12).iso() == u"-0001-12"_s);
    CHECK(Month(-1, 12).lastDay() == QDate(-1, 12, 31));
    CHECK((Month(1, 3) - 15).year() == -1);
    CHECK((Month(1, 3) - 15).month() == 12);
}

TEST_CASE("The year 0, which the calendar leaves out, has months without days", "[month]")
{
    CHECK(Month().iso() == u"0000-01"_s);
    CHECK(Month(0, 12).iso() == u"0000-12"_s);
    for (const Month month : {Month(0, 1), Month(0, 6), Month(0, 12)}) {
        CHECK(month.firstDay() == QDate(1, 1, 1));
        CHECK(month.lastDay() == QDate(-1, 12, 31));
    }
}
