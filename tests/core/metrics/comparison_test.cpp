// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/comparison.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

QString before(const char *from, const char *to, ComparedWith with = ComparedWith::Previous)
{
    const DayRange range = comparedRange(days(from, to), with);
    return range.from.toString(Qt::ISODate) + u' ' + range.to.toString(Qt::ISODate);
}

Figure measured(std::optional<double> value, std::optional<double> margin = {})
{
    Figure figure;
    figure.value = value;
    figure.margin = margin;
    return figure;
}

} // namespace

TEST_CASE("A range is compared with the one of equal length directly before", "[comparison]")
{
    CHECK(before("2025-03-04", "2025-03-10") == u"2025-02-25 2025-03-03"_s);
    CHECK(before("2025-03-04", "2025-03-04") == u"2025-03-03 2025-03-03"_s);
    CHECK(before("2025-01-01", "2025-03-15") == u"2024-10-19 2024-12-31"_s);
}

TEST_CASE("Whole months are compared with as many whole months", "[comparison]")
{
    CHECK(before("2025-03-01", "2025-03-31") == u"2025-02-01 2025-02-28"_s);
    CHECK(before("2025-02-01", "2025-02-28") == u"2025-01-01 2025-01-31"_s);
    CHECK(before("2025-01-01", "2025-03-31") == u"2024-10-01 2024-12-31"_s);
    CHECK(before("2024-07-01", "2025-06-30") == u"2023-07-01 2024-06-30"_s);
}

TEST_CASE("T-34: a month to date is compared with as many days of the month before", "[comparison]")
{
    CHECK(before("2025-06-01", "2025-06-18") == u"2025-05-01 2025-05-18"_s);
    CHECK(before("2025-06-01", "2025-06-01") == u"2025-05-01 2025-05-01"_s);
    CHECK(before("2025-03-01", "2025-03-30") == u"2025-02-01 2025-02-28"_s);
    CHECK(before("2024-03-01", "2024-03-30") == u"2024-02-01 2024-02-29"_s);
}

TEST_CASE("A year before, the end of a month stays the end of a month", "[comparison]")
{
    constexpr auto Year = ComparedWith::Year;
    CHECK(before("2025-06-01", "2025-06-18", Year) == u"2024-06-01 2024-06-18"_s);
    CHECK(before("2025-02-01", "2025-02-28", Year) == u"2024-02-01 2024-02-29"_s);
    CHECK(before("2024-02-01", "2024-02-29", Year) == u"2023-02-01 2023-02-28"_s);
    CHECK(before("2024-02-29", "2024-02-29", Year) == u"2023-02-28 2023-02-28"_s);
}

TEST_CASE("T-35: a change counts when it is more than both margins allow for", "[comparison]")
{
    const Comparison large = compared(measured(30, 3), measured(24, 4));
    CHECK(large.previous == 24);
    CHECK(large.change == 6);
    CHECK(large.isSignificant == true);
    CHECK(compared(measured(29, 3), measured(24, 4)).isSignificant == false); // 5 is the limit
    CHECK(compared(measured(18, 3), measured(24, 4)).isSignificant == true);
    CHECK_FALSE(compared(measured(30), measured(24, 4)).isSignificant);
    CHECK_FALSE(compared(measured(30, 3), measured(24)).isSignificant);

    const Comparison fromNothing = compared(measured(30, 3), measured({}));
    CHECK_FALSE(fromNothing.previous);
    CHECK_FALSE(fromNothing.change);
    CHECK_FALSE(fromNothing.isSignificant);
    CHECK(compared(measured({}), measured(24)).previous == 24);
    CHECK_FALSE(compared(measured({}), measured(24)).change);
}

TEST_CASE("The fixture's ARR is compared with that of a year before", "[comparison]")
{
    const Question now = ask(fixtureF1(), trailingYear());
    const Question then = comparedQuestion(now, Scope(), ComparedWith::Year);
    CHECK(value(then, "arr.total")
        == value(ask(fixtureF1(), days("2023-07-01", "2024-06-30")), "arr.total"));
    const Comparison arr = compared(figure(now, "arr.total"), figure(then, "arr.total"));
    CHECK(arr.previous == 96'000);
    CHECK(arr.change == 0);
}

TEST_CASE("T-47: whose customers they were is asked as of the day compared with", "[comparison]")
{
    const auto book = bookFrom(R"(
        team:
        name | role
        Ann  | csm
        Mia  | csm

        companies:
        name  | csm
        Acorn | Ann; Mia from 2025-06-01
        Birch | Ann
    )");
    const Scope ofAnn = scopeOf<&Scope::csms>({TeamMemberId{1}});
    const Question june = ask(book, days("2025-06-01", "2025-06-30"), {}, ofAnn);
    CHECK(june.companies() == 1);
    CHECK(comparedQuestion(june, ofAnn, ComparedWith::Previous).companies() == 2);
}
