// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/daterange.h"

#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

QString days(RangePreset preset, QDate today)
{
    const DayRange range = daysOf(preset, today);
    return u"%1 %2"_s.arg(range.from.toString(Qt::ISODate), range.to.toString(Qt::ISODate));
}

} // namespace

TEST_CASE("A range ends today at the latest", "[shell]")
{
    const QDate today(2025, 11, 18); // a Tuesday
    CHECK(days(RangePreset::Today, today) == u"2025-11-18 2025-11-18"_s);
    CHECK(days(RangePreset::ThisWeek, today) == u"2025-11-17 2025-11-18"_s);
    CHECK(days(RangePreset::ThisMonth, today) == u"2025-11-01 2025-11-18"_s);
    CHECK(days(RangePreset::LastMonth, today) == u"2025-10-01 2025-10-31"_s);
    CHECK(days(RangePreset::ThisQuarter, today) == u"2025-10-01 2025-11-18"_s);
    CHECK(days(RangePreset::LastQuarter, today) == u"2025-07-01 2025-09-30"_s);
    CHECK(days(RangePreset::ThisYear, today) == u"2025-01-01 2025-11-18"_s);
    CHECK(days(RangePreset::LastYear, today) == u"2024-01-01 2024-12-31"_s);
    CHECK(days(RangePreset::Last12Months, today) == u"2024-11-19 2025-11-18"_s);
}

TEST_CASE("Ranges reach over the turn of a year", "[shell]")
{
    const QDate newYear(2025, 1, 1); // a Wednesday
    CHECK(days(RangePreset::LastMonth, newYear) == u"2024-12-01 2024-12-31"_s);
    CHECK(days(RangePreset::LastQuarter, newYear) == u"2024-10-01 2024-12-31"_s);
    CHECK(days(RangePreset::ThisWeek, newYear) == u"2024-12-30 2025-01-01"_s);
    const DayRange week = daysOf(RangePreset::ThisWeek, newYear, Qt::Sunday);
    CHECK(week.from == QDate(2024, 12, 29));
}

TEST_CASE("Days of one's own choice are put in order and kept out of the future", "[shell]")
{
    const QDate today(2025, 11, 18);
    CHECK(customRange(QDate(2025, 9, 30), QDate(2025, 9, 1), today)
        == DayRange{QDate(2025, 9, 1), QDate(2025, 9, 30)});
    CHECK(customRange(QDate(2025, 11, 1), QDate(2026, 3, 1), today)
        == DayRange{QDate(2025, 11, 1), today});
}

TEST_CASE("A range is written as short as it can be", "[shell]")
{
    CHECK(rangeText({QDate(2025, 11, 1), QDate(2025, 11, 18)}) == u"1–18 Nov 2025"_s);
    CHECK(rangeText({QDate(2025, 3, 3), QDate(2025, 4, 4)}) == u"3 Mar – 4 Apr 2025"_s);
    CHECK(rangeText({QDate(2024, 12, 3), QDate(2025, 1, 4)}) == u"3 Dec 2024 – 4 Jan 2025"_s);
    CHECK(rangeText({QDate(2025, 3, 3), QDate(2025, 3, 3)}) == u"3 Mar 2025"_s);
}

TEST_CASE("A range steps to the one before and after", "[shell]")
{
    const QDate today(2025, 11, 18); // a Tuesday
    struct Case
    {
        RangePreset preset;
        QString before;
        RangePreset beforeIs;
    };
    const auto range = [&](RangePreset preset) {
        return ChosenRange{preset, daysOf(preset, today)};
    };
    const auto [preset, before, beforeIs] = GENERATE_COPY(
        values<Case>({{RangePreset::Today, QStringLiteral("17 Nov 2025"), RangePreset::Custom},
            {RangePreset::ThisWeek, QStringLiteral("10–16 Nov 2025"), RangePreset::Custom},
            {RangePreset::ThisMonth, QStringLiteral("1–31 Oct 2025"), RangePreset::LastMonth},
            {RangePreset::LastMonth, QStringLiteral("1–30 Sep 2025"), RangePreset::Custom},
            {RangePreset::ThisQuarter, QStringLiteral("1 Jul – 30 Sep 2025"),
                RangePreset::LastQuarter},
            {RangePreset::ThisYear, QStringLiteral("1 Jan – 31 Dec 2024"), RangePreset::LastYear},
            {RangePreset::Last12Months, QStringLiteral("19 Nov 2023 – 18 Nov 2024"),
                RangePreset::Custom}}));
    const std::optional<ChosenRange> stepped = rangeBeside(range(preset), -1, today);
    REQUIRE(stepped);
    CHECK(rangeText(stepped->days) == before);
    CHECK(stepped->preset == beforeIs);
    // And back again, where it was the range up to today.
    const std::optional<ChosenRange> again = rangeBeside(*stepped, 1, today);
    REQUIRE(again);
    CHECK(again->preset == preset);
    CHECK(again->days == daysOf(preset, today));
}

TEST_CASE("No range steps into the future", "[shell]")
{
    const QDate today(2025, 11, 18);
    CHECK_FALSE(
        rangeBeside({RangePreset::ThisMonth, daysOf(RangePreset::ThisMonth, today)}, 1, today));
    const std::optional<ChosenRange> cut =
        rangeBeside({RangePreset::Custom, {QDate(2025, 11, 1), QDate(2025, 11, 10)}}, 1, today);
    REQUIRE(cut);
    CHECK(cut->days == DayRange{QDate(2025, 11, 11), today});
}
