// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/newsubscribers.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("F-TILES: the fixture's new SaaS customers by month", "[newsubscribers]")
{
    const Question question = ask(fixtureF1(), days("2025-06-01", "2025-06-30"));
    CHECK(print(series(question, "saas.new_by_month"))
        == lines({"2024-07 count 0", "2024-08 count 0", "2024-09 count 0", "2024-10 count 0",
            "2024-11 count 0", "2024-12 count 0", "2025-01 count 0", "2025-02 count 0",
            "2025-03 count 1", "2025-04 count 0", "2025-05 count 1", "2025-06 count 0"}));
    CHECK(print(pointRows(question, "saas.new_by_month", "2025-03").value(), {"company", "day"})
        == u"F Fir | 2025-03-01"_s);
    CHECK(pointRows(question, "saas.new_by_month", "").value().rows.size() == 2);
    CHECK_FALSE(pointRows(question, "saas.new_by_month", "2024-06"));
    CHECK_FALSE(pointRows(question, "saas.new_by_month", "2025-07"));
}

TEST_CASE("F-TILES: the fixture gained two subscriptions in calendar 2025", "[newsubscribers]")
{
    const Question question = ask(fixtureF1(), days("2025-06-01", "2025-06-30"));
    CHECK(print(series(question, "subscriptions.new_by_month"))
        == lines({"2025-01 count 0 total 0", "2025-02 count 0 total 0", "2025-03 count 1 total 1",
            "2025-04 count 0 total 1", "2025-05 count 1 total 2", "2025-06 count 0 total 2"}));
    CHECK(print(pointRows(question, "subscriptions.new_by_month", "").value(),
              {"company", "contract", "day", "arr"})
        == lines({"E Elm | E1 | 2025-05-01 | $15,000", "F Fir | F2 | 2025-03-01 | $6,000"}));
    CHECK_FALSE(pointRows(question, "subscriptions.new_by_month", "2024-12"));
}

TEST_CASE("A renewal is no new subscription", "[newsubscribers]")
{
    const Question question = askOn(fixtureF1(), "2024-12-31");
    CHECK(print(pointRows(question, "subscriptions.new_by_month", "").value(), {"contract"})
        == u"A1"_s); // not Cedar's C2 of November
}

TEST_CASE("What starts after the as-of day is not counted yet", "[newsubscribers]")
{
    const auto book = bookFrom(R"(
        companies:
        name | since
        Acme | 2020-01-01
        contracts:
        company | start      | end        | amount
        Acme    | 2025-06-20 | 2026-06-19 | 100
    )");
    CHECK(
        series(askOn(book, "2025-06-19"), "saas.new_by_month").points.back().values[0].value == 0);
    CHECK(
        series(askOn(book, "2025-06-20"), "saas.new_by_month").points.back().values[0].value == 1);
}

TEST_CASE("A late renewal makes no new subscriber, a return after a churn record does",
    "[newsubscribers]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acme    | 2024-01-01 | 2024-12-31 | 100
        Acme    | 2025-01-31 | 2025-12-31 | 100
        Globex  | 2024-01-01 | 2024-12-31 | 100
        Globex  | 2025-01-31 | 2025-12-31 | 100
        churn:
        company | day
        Globex  | 2025-01-01
    )");
    const Question question = askOn(book, "2025-06-30");
    CHECK(print(pointRows(question, "saas.new_by_month", "").value(), {"company", "day"})
        == u"Globex | 2025-01-31"_s);
}

TEST_CASE("An empty book has empty months", "[newsubscribers]")
{
    const Question question = askOn(bookFrom(""), "2025-02-28");
    CHECK(series(question, "saas.new_by_month").points.size() == 12);
    CHECK(print(series(question, "subscriptions.new_by_month"))
        == lines({"2025-01 count 0 total 0", "2025-02 count 0 total 0"}));
}

TEST_CASE("S0-30: under subscriptions.span=trailing the twelve months that end with the day's",
    "[newsubscribers]")
{
    const Question question = ask(
        fixtureF1(), days("2025-06-01", "2025-06-30"), with({{"subscriptions.span", "trailing"}}));
    CHECK(print(series(question, "subscriptions.new_by_month"))
        == lines({"2024-07 count 0 total 0", "2024-08 count 0 total 0", "2024-09 count 0 total 0",
            "2024-10 count 0 total 0", "2024-11 count 0 total 0", "2024-12 count 0 total 0",
            "2025-01 count 0 total 0", "2025-02 count 0 total 0", "2025-03 count 1 total 1",
            "2025-04 count 0 total 1", "2025-05 count 1 total 2", "2025-06 count 0 total 2"}));
    CHECK(pointRows(question, "subscriptions.new_by_month", "2024-12"));
    CHECK_FALSE(pointRows(question, "subscriptions.new_by_month", "2024-06"));
}
