// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/segmentseries.h"

#include "tests/core/metrics/scoreasking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

BookPointer sized()
{
    return bookFrom(R"(
        companies:
        name | employees
        A    | 100
        B    | 60
        C    | 15
        D    | 990
        E    | 25
        F    | 0

        contracts:
        company | start      | end | amount | months
        A       | 2024-01-01 | -   | 2500   | 1
        C       | 2024-01-01 | -   | 500    | 1

        churn:
        company | day
        D       | 2025-01-01

        metric_definitions:
        ref | family | name | source | weight
        X   | effort | X    | manual | 1

        metrics:
        company | metric | day        | raw
        A       | X      | 2025-06-01 | 70
        C       | X      | 2025-06-01 | 20

        cadences:
        segment  | days | from_day
        hv_he    | 30   | 2024-01-01
        unplaced | 60   | 2024-01-01

        interactions:
        company | day        | type
        A       | 2025-05-31 | call
        B       | 2025-05-31 | meeting
        C       | 2025-06-29 | note
        E       | 2025-04-30 | call
    )");
}

} // namespace

TEST_CASE("F-SIZE: areas grow with employees against the mean of 50", "[segments]")
{
    const auto facts = factsOn(sized(), "2025-06-30");
    const auto &sizes = facts->part<SizeColumns>();
    CHECK(sizes.mean == 50);
    const auto ratio = [&](const char *name) { return sizes.ratios[rowOf(*facts, name)]; };
    const auto diameter = [&](const char *name) { return sizes.diameter(rowOf(*facts, name)); };
    CHECK(ratio("A") == 2.0);
    CHECK(diameter("A") == Catch::Approx(1.414).margin(0.001));
    CHECK(ratio("B") == 1.2);
    CHECK(diameter("B") == Catch::Approx(1.095).margin(0.001));
    CHECK(ratio("C") == 0.3);
    CHECK(diameter("C") == Catch::Approx(0.548).margin(0.001));
    CHECK(diameter("E") == Catch::Approx(0.707).margin(0.001));
    CHECK_FALSE(ratio("F"));
    CHECK(diameter("F") == 1.0);
    CHECK(diameter("D") == 3.0);
}

TEST_CASE("F-SEG: areas count companies and their revenue, churned ones are in none", "[segments]")
{
    const Question question = askOn(sized(), "2025-06-30");
    CHECK(print(series(question, "segments.areas"))
        == lines({"hv_le count 0 share 0 % mrr $0 arr $0",
            "hv_he count 1 share 20 % mrr $2,500 arr $30,000",
            "lv_le count 1 share 20 % mrr $500 arr $6,000", "lv_he count 0 share 0 % mrr $0 arr $0",
            "unplaced count 3 share 60 % mrr $0 arr $0"}));
    CHECK(pointRows(question, "segments.areas", "unplaced").value().rows.size() == 3);
    CHECK_FALSE(pointRows(question, "segments.areas", "hv"));
}

TEST_CASE("F-SEG: points say what the chart draws", "[segments]")
{
    const Question question = askOn(sized(), "2025-06-30");
    const Series points = series(question, "segments.points");
    REQUIRE(points.points.size() == 5);
    const SeriesPoint &first = points.points.front();
    CHECK(first.label == u"A"_s);
    CHECK(first.values[0].value == 2500);
    CHECK(first.values[1].value == 70);
    CHECK(first.texts[1].text == u"hv_he"_s);
    CHECK(points.totals[0].value == 1500);
    CHECK(pointRows(question, "segments.points", "c1").value().rows.size() == 1);
    CHECK_FALSE(pointRows(question, "segments.points", "c4")); // churned
}

TEST_CASE(
    "Check-ins are overdue after the cadence of the segment, or without any touch", "[segments]")
{
    const Question question = askOn(sized(), "2025-06-30");
    // A's last touch is 30 days ago, C has a note alone, E 61 days, F nothing.
    CHECK(value(question, "checkins.overdue") == u"3"_s);
    CHECK(print(rowsOf(question, "checkins.overdue"), {"company", "cadence", "overdue"})
        == lines({"C | 90 | yes", "F | 60 | yes", "E | 60 | yes"}));
    CHECK(value(askOn(sized(), "2025-07-01"), "checkins.overdue") == u"4"_s);
    CHECK(print(series(question, "segments.cadence"))
        == lines({"hv_le days 90 companies 0 overdue 0", "hv_he days 30 companies 1 overdue 0",
            "lv_le days 90 companies 1 overdue 1", "lv_he days 90 companies 0 overdue 0",
            "unplaced days 60 companies 3 overdue 2"}));
    CHECK(pointRows(question, "segments.cadence", "unplaced/overdue").value().rows.size() == 2);
    CHECK_FALSE(pointRows(question, "segments.cadence", "unplaced/late"));
}

TEST_CASE("S3-36: the next touch is the last contact and the cadence, the first one in front",
    "[segments]")
{
    const Question question = askOn(sized(), "2025-07-01");
    // Nobody has ever been in touch with C and F: no day can be said, and they come first.
    CHECK(print(rowsOf(question, "checkins.overdue"), {"company", "last_contact", "next_touch"})
        == lines({"C | - | -", "F | - | -", "E | 2025-04-30 | 2025-06-29",
            "A | 2025-05-31 | 2025-06-30"}));
    CHECK(print(pointRows(question, "segments.cadence", "hv_he").value(),
              {"company", "cadence", "next_touch", "overdue"})
        == lines({"A | 30 | 2025-06-30 | yes"}));
    // On the day itself it is not overdue yet.
    const Question before = askOn(sized(), "2025-06-30");
    CHECK(print(pointRows(before, "segments.cadence", "hv_he").value(), {"next_touch", "overdue"})
        == lines({"2025-06-30 | no"}));
}

TEST_CASE("S2-27: the customers table has every column, for churned customers too", "[segments]")
{
    const Question question = ask(fixtureF1(), trailingYear());
    const Series table = series(question, "companies.table");
    CHECK(table.points.size() == 7);
    const RowTable rows = pointRows(question, "companies.table", "").value();
    // F-CLV: 21.875 % of the revenue goes in a year.
    CHECK(print(rows, {"company", "arr", "last_renewal", "renewal_day", "active", "kind"})
        == lines({"A Acorn | $30,000 | - | 2025-12-31 | yes | saas",
            "B Birch | $36,000 | - | 2026-08-31 | yes | saas",
            "C Cedar | $9,000 | 2024-11-01 | 2025-10-31 | yes | saas",
            "D Dogwood | $0 | - | - | no | churned",
            "E Elm | $15,000 | - | 2026-07-31 | yes | saas",
            "F Fir | $6,000 | - | 2026-02-28 | yes | saas",
            "G Gorse | $0 | - | - | yes | regular"}));
    CHECK(*table.points[0].values[2].value == Catch::Approx(30'000 / 0.21875));
    CHECK_FALSE(table.points[3].values[2].value);
    CHECK_FALSE(pointRows(question, "companies.table", "nobody"));
}
