// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/happinessdrops.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const char *TwoCompanies = R"(
    companies:
    name   | since
    Acme   | 2024-01-01
    Globex | 2024-01-01
    Hooli  | 2024-01-01
    Gone   | 2024-01-01

    contracts:
    company | start      | end        | amount
    Acme    | 2025-01-01 | 2025-12-31 | 3000
    Globex  | 2025-01-01 | 2025-12-31 | 1000

    churn:
    company | day
    Gone    | 2025-05-01

    responses:
    company | day        | kind      | level
    Acme    | 2025-06-01 | happiness | very_happy
    Acme    | 2025-06-01 | happiness | happy
    Acme    | 2025-06-01 | happiness | neutral
    Globex  | 2025-06-01 | happiness | not_happy
    Gone    | 2025-04-20 | happiness | not_happy
)";

} // namespace

TEST_CASE("F-HAPPY: the mean is of all ratings, not of the companies", "[happiness]")
{
    const Question question = ask(bookFrom(TwoCompanies), days("2025-06-01", "2025-06-30"), {},
        scopeOf<&Scope::kinds>({CompanyKind::SaaS, CompanyKind::Regular}));
    const Figure mean = figure(question, "happiness.mean");
    CHECK(mean.value == 62.5);
    CHECK(mean.n == 4);
    CHECK(mean.denominator == 4.0);
    CHECK(mean.terms.back().name == u"mean_of_companies"_s);
    CHECK(mean.terms.back().value == 50.0);
    REQUIRE(mean.leftOut.size() == 1);
    CHECK(mean.leftOut[0].reason == LeftOut::NoFeedback);
    CHECK(mean.leftOut[0].count == 1);
    CHECK(print(rowsOf(question, "happiness.mean"), {"company", "points"})
        == lines({"Acme | 100", "Acme | 75", "Acme | 50", "Globex | 25"}));
    CHECK(value(askOn(fixtureF1(), "2025-06-30"), "happiness.mean") == u"none: no responses"_s);
}

TEST_CASE("F-HAPPY: levels of active companies; who is silent has none", "[happiness]")
{
    const BookPointer book = bookFrom(TwoCompanies);
    const Question question = askOn(book, "2025-06-30");
    const Series levels = series(question, "happiness.levels");
    CHECK(print(levels)
        == lines({"very_happy count 0 share 0 % arr $0", "happy count 1 share 33.333 % arr $3,000",
            "neutral count 0 share 0 % arr $0", "not_happy count 1 share 33.333 % arr $1,000",
            "no_feedback count 1 share 33.333 % arr $0"}));
    REQUIRE(levels.leftOut.size() == 1);
    CHECK(levels.leftOut[0].reason == LeftOut::Churned);
    CHECK(print(pointRows(question, "happiness.levels", "happy").value(),
              {"company", "happiness_level", "happiness", "ratings", "arr"})
        == u"Acme | happy | 75 | 3 | $3,000"_s);
    CHECK(pointRows(question, "happiness.levels", "").value().rows.size() == 3);
    CHECK_FALSE(pointRows(question, "happiness.levels", "joyful"));
}

TEST_CASE("T-45: shares are of companies, or of their revenue where asked", "[happiness]")
{
    const Question question =
        askOn(bookFrom(TwoCompanies), "2025-06-30", with({{"shares.by", "arr"}}));
    const Series levels = series(question, "happiness.levels");
    CHECK(levels.points[1].values[1].value == 0.75);
    CHECK(levels.points[4].values[1].value == 0.0);
}

TEST_CASE("F-HAPPY: months say the mean and split the companies", "[happiness]")
{
    const Question question = ask(bookFrom(TwoCompanies), days("2025-06-01", "2025-06-30"));
    const Series months = series(question, "happiness.by_month");
    REQUIRE(months.points.size() == 12);
    CHECK(months.partsName == u"levels"_s);
    CHECK(print(Series{{}, {months.points[9]}, {}})
        == u"2025-04 companies 4 arr $4,000 happiness 25 ratings 1 | very_happy count 0 share 0 % "
           "arr $0 | happy count 0 share 0 % arr $0 | neutral count 0 share 0 % arr $0 | not_happy "
           "count 1 share 25 % arr $0 | no_feedback count 3 share 75 % arr $4,000"_s);
    CHECK(pointRows(question, "happiness.by_month", "2025-06/happy").value().rows.size() == 1);
    CHECK(pointRows(question, "happiness.by_month", "2025-06").value().rows.size() == 3);
    CHECK_FALSE(pointRows(question, "happiness.by_month", "2025-06/joyful"));
    CHECK_FALSE(pointRows(question, "happiness.by_month", "2025-08"));
}

TEST_CASE("S1-23: a fall of 25 points or of a level between windows is a drop", "[happiness]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name   | since
        Acme   | 2024-01-01
        Globex | 2024-01-01
        Hooli  | 2024-01-01
        Umbra  | 2024-01-01
        Waydo  | 2024-01-01

        contracts:
        company | start      | end        | amount
        Acme    | 2025-01-01 | 2025-12-31 | 3000

        responses:
        company | day        | kind | value
        Acme    | 2025-05-31 | nps  | 10
        Acme    | 2025-06-01 | nps  | 10
        Acme    | 2025-06-09 | nps  | 6
        Globex  | 2025-05-31 | nps  | 7
        Globex  | 2025-06-20 | nps  | 8
        Hooli   | 2025-06-20 | nps  | 0
        Umbra   | 2025-04-30 | nps  | 10
        Umbra   | 2025-06-20 | nps  | 0
        Waydo   | 2025-05-02 | nps  | 9
        Waydo   | 2025-05-02 | nps  | 9
        Waydo   | 2025-05-02 | nps  | 9
        Waydo   | 2025-06-02 | nps  | 9
        Waydo   | 2025-06-02 | nps  | 7
    )");
    // The windows are 2 May … 31 May and 1 June … 30 June.
    const Question june = ask(book, days("2025-06-01", "2025-06-30"));
    const Series drops = series(june, "happiness.drops");
    CHECK(print(drops)
        == u"c1 before 100 after 75 change -25 arr $3,000 day 2025-06-09 level_before very_happy "
           "level_after happy"_s);
    CHECK(pointRows(june, "happiness.drops", "c1").value().rows.size() == 1);
    CHECK_FALSE(pointRows(june, "happiness.drops", "c2"));
    // A level fell, by less than 25 points.
    const BookPointer slightly = bookFrom(R"(
        responses:
        company | day        | kind | value
        Acme    | 2025-05-31 | nps  | 9
        Acme    | 2025-06-01 | nps  | 9
        Acme    | 2025-06-01 | nps  | 9
        Acme    | 2025-06-02 | nps  | 5
    )");
    CHECK(series(askOn(slightly, "2025-06-30"), "happiness.drops").points.size() == 1);
}

TEST_CASE("S1-23: in a longer range the newest drop counts", "[happiness]")
{
    const BookPointer book = bookFrom(R"(
        companies:
        name | since
        Acme | 2024-01-01

        responses:
        company | day        | kind | value
        Acme    | 2025-04-05 | nps  | 9
        Acme    | 2025-05-05 | nps  | 3
        Acme    | 2025-06-05 | nps  | 3
    )");
    CHECK(series(ask(book, days("2025-06-01", "2025-06-30")), "happiness.drops").points.empty());
    const Series quarter = series(ask(book, days("2025-04-01", "2025-06-30")), "happiness.drops");
    REQUIRE(quarter.points.size() == 1);
    CHECK(quarter.points[0].texts[0].text == u"2025-05-05"_s);
}
