// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/atrisk.h"

#include "core/metrics/risk.h"

#include "tests/core/metrics/asking.h"
#include "tests/core/metrics/scoredbook.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

Question june(const BookPointer &book, const Options &options = {}, const Scope &scope = {})
{
    return ask(book, days("2025-06-01", "2025-06-30"), options, scope);
}

BookPointer scoredF1()
{
    return withScores(
        fixtureF1(), {{"A Acorn", 78.75}, {"B Birch", 91}, {"C Cedar", 37.5}, {"E Elm", 55}});
}

Scope ofMia(const Book &book)
{
    return scopeOf<&Scope::csms>({book.team().rows()[0].id});
}

} // namespace

TEST_CASE("F-ARRRISK: 24,000 of the fixture are at risk, a quarter", "[atrisk]")
{
    const Question all = june(scoredF1());
    CHECK(value(all, "at_risk.count") == u"2"_s);
    CHECK(value(all, "arr.at_risk") == u"$24,000"_s);
    CHECK(value(all, "arr.at_risk_share") == u"25 %"_s);
    CHECK(figure(all, "arr.at_risk_share").denominator == 96'000);
    CHECK(value(all, "arr.at_risk_weighted") == u"$8,400"_s);
    CHECK(print(rowsOf(all, "arr.at_risk_weighted"),
              {"company", "health_band", "why", "arr", "weighted"})
        == lines({"C Cedar | at_risk | band | $9,000 | $5,400",
            "E Elm | needs_attention | status | $15,000 | $3,000"}));
}

TEST_CASE("F-ARRRISK: 44.4 % of Mia's revenue is at risk", "[atrisk]")
{
    const BookPointer book = scoredF1();
    const Question mia = june(book, {}, ofMia(*book));
    CHECK(value(mia, "at_risk.count") == u"2"_s);
    const Figure share = figure(mia, "arr.at_risk_share");
    CHECK(*share.value == Catch::Approx(24'000.0 / 54'000));
    CHECK(share.denominator == 54'000);
}

TEST_CASE("S3-08: a refusal is a risk for as long as the book says, at first never", "[atrisk]")
{
    const BookPointer book = bookFrom(R"(
        contracts:
        company | start      | end | amount | months
        Ash     | 2024-01-01 | -   | 1000   | 1
        Bay     | 2024-01-01 | -   | 1000   | 1
        Elm     | 2024-01-01 | -   | 1000   | 1
        opportunities:
        company | mrr | one_time | opened_on  | stage | closed_on  | refusal_reason
        Ash     | 10  | 0        | 2025-01-01 | lost  | 2025-06-01 | Too dear
        Bay     | 10  | 0        | 2025-01-01 | lost  | 2025-06-01 | -
        Elm     | 10  | 0        | 2025-01-01 | lost  | 2025-05-01 | Too dear
    )");
    CHECK(value(june(book), "at_risk.count") == u"0"_s);
    const Question month = june(book, with({{"risk.refusals", "30"}}));
    CHECK(print(rowsOf(month, "arr.at_risk"), {"company", "why"}) == u"Ash | refusal"_s);
    CHECK(value(june(book, with({{"risk.refusals", "61"}})), "at_risk.count") == u"2"_s);
}

TEST_CASE("F-RISK: without scores the status and open flags are left", "[atrisk]")
{
    const Question all = june(fixtureF1());
    CHECK(value(all, "at_risk.count") == u"1"_s);
    CHECK(value(all, "arr.at_risk") == u"$15,000"_s);
    // A rate of 0.8 for a company without a score.
    CHECK(value(all, "arr.at_risk_weighted") == u"$3,000"_s);
}

TEST_CASE("F-RISK: a flag counts from its day until the day it is closed", "[atrisk]")
{
    const BookPointer book = bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acme    | 2025-01-01 | 2025-12-31 | 3000
        Globex  | 2025-01-01 | 2025-12-31 | 1000
        Gone    | 2025-01-01 | 2025-12-31 | 500

        churn:
        company | day
        Gone    | 2025-06-01

        statuses:
        company | day        | status
        Gone    | 2025-05-01 | struggling

        risk_flags:
        company | raised_on  | closed_on
        Acme    | 2025-06-10 | 2025-06-20
        Gone    | 2025-05-10 | -
    )");
    CHECK(value(askOn(book, "2025-06-09"), "at_risk.count") == u"0"_s);
    CHECK(value(askOn(book, "2025-06-10"), "at_risk.count") == u"1"_s);
    CHECK(value(askOn(book, "2025-06-19"), "at_risk.count") == u"1"_s);
    CHECK(value(askOn(book, "2025-06-20"), "at_risk.count") == u"0"_s);
    // Churned companies are not at risk; before, both grounds are named.
    const RowTable rows = rowsOf(askOn(book, "2025-05-20"), "at_risk.count");
    CHECK(print(rows, {"company", "why"}) == u"Gone | status, flag"_s);
}

TEST_CASE("F-ARRRISK: a contract's own probability goes before its band's", "[atrisk]")
{
    const BookPointer book = bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount
        Acme    | A1  | 2025-01-01 | 2025-12-31 | 1000
        Acme    | A2  | 2025-01-01 | 2025-12-31 | 2000

        statuses:
        company | day        | status
        Acme    | 2025-05-01 | struggling

        renewals:
        contract | due_on     | probability
        A1       | 2025-12-31 | 0.5
        A1       | 2026-12-31 | 0.9
    )");
    // 1,000 × 0.5 + 2,000 × 0.2.
    CHECK(value(june(book), "arr.at_risk_weighted") == u"$900"_s);
    // 1,000 × 0.5 + 2,000 × 0.7.
    CHECK(value(june(book, with({{"forecast.rate.no_score", "0.3"}})), "arr.at_risk_weighted")
        == u"$1,900"_s);
    // 1,000 × 0.5 + 2,000 × 0.
    CHECK(
        value(june(book, with({{"forecast.rate.A2", "1"}})), "arr.at_risk_weighted") == u"$500"_s);
}

TEST_CASE("F-ARRRISK: no revenue gives no share", "[atrisk]")
{
    const Question gorse =
        june(fixtureF1(), {}, scopeOf<&Scope::companies>({companyNamed(*fixtureF1(), "G Gorse")}));
    CHECK(value(gorse, "arr.at_risk_share") == u"none: no revenue"_s);
    CHECK(value(june(bookFrom("")), "arr.at_risk_share") == u"none: no companies"_s);
}
