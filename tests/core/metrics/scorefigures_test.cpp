// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/drivers.h"

#include "tests/core/metrics/scoreasking.h"

#include <cmath>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// Cedar of the example against a portfolio whose means are 70, 80, 60 and 65. Four others bring
// them about; Elm has churned and brings nothing.
BookPointer portfolio()
{
    return bookFrom(R"(
        metric_definitions:
        ref         | family | name      | source | weight
        H-SENTIMENT | health | Sentiment | manual | 30
        H-CSAT      | health | CSAT      | manual | 30
        H-ORG       | health | Org       | manual | 20
        H-RENEWALS  | health | Renewals  | manual | 20

        metrics:
        company | metric      | day        | raw
        Cedar   | H-SENTIMENT | 2025-06-01 | 40
        Cedar   | H-CSAT      | 2025-06-01 | 55
        Cedar   | H-ORG       | 2025-06-01 | 20
        Cedar   | H-RENEWALS  | 2025-06-01 | 25
        Ash     | H-SENTIMENT | 2025-06-01 | 100
        Ash     | H-CSAT      | 2025-06-01 | 100
        Ash     | H-ORG       | 2025-06-01 | 100
        Ash     | H-RENEWALS  | 2025-06-01 | 100
        Birch   | H-SENTIMENT | 2025-06-01 | 70
        Birch   | H-CSAT      | 2025-06-01 | 85
        Birch   | H-ORG       | 2025-06-01 | 60
        Birch   | H-RENEWALS  | 2025-06-01 | 70
        Elm     | H-SENTIMENT | 2025-06-01 | 0
        Elm     | H-CSAT      | 2025-06-01 | 0
        Elm     | H-ORG       | 2025-06-01 | 0
        Elm     | H-RENEWALS  | 2025-06-01 | 0

        churn:
        company | day
        Elm     | 2025-05-01
    )");
}

// Each has a CS Score typed in as two parts of the same points.
BookPointer scored()
{
    return bookFrom(R"(
        contracts:
        company | start      | end | amount | months
        A       | 2024-01-01 | -   | 24000  | 12
        B       | 2024-01-01 | -   | 36000  | 12
        C       | 2024-01-01 | -   | 12000  | 12
        D       | 2024-01-01 | -   | 99000  | 12

        metric_definitions:
        ref | family | name | source | weight
        X   | cs     | Use  | manual | 60
        Y   | cs     | Talk | manual | 40

        metrics:
        company | metric | day        | raw
        A       | X      | 2025-06-01 | 64.25
        A       | Y      | 2025-06-01 | 64.25
        B       | X      | 2025-06-01 | 80
        B       | Y      | 2025-06-01 | 80
        C       | X      | 2025-06-01 | 30
        C       | Y      | 2025-06-01 | 30
        D       | Y      | 2025-06-01 | 99
    )");
}

double term(const Figure &figure, const QString &name)
{
    for (const NamedValue &value : figure.terms) {
        if (value.name == name) {
            return value.value.value_or(-1);
        }
    }
    return -1;
}

const SeriesPoint &pointOf(const Series &series, const QString &key)
{
    for (const SeriesPoint &point : series.points) {
        if (point.key == key) {
            return point;
        }
    }
    FAIL("no point " << key.toStdString());
    return series.points.front();
}

double valueOf(const std::vector<NamedValue> &values, const QString &name)
{
    for (const NamedValue &value : values) {
        if (value.name == name) {
            return value.value.value_or(-1);
        }
    }
    FAIL("no value " << name.toStdString());
    return 0;
}

QString textOf(const SeriesPoint &point, const QString &name)
{
    for (const NamedText &text : point.texts) {
        if (text.name == name) {
            return text.text;
        }
    }
    return u"-"_s;
}

} // namespace

TEST_CASE(
    "F-DRIVER: the example's Cedar is pulled down 32.5 points, by sentiment most", "[drivers]")
{
    const auto facts = factsOn(portfolio(), "2025-06-30");
    const auto &drivers = facts->part<HealthDrivers>();
    // Sentiment and CSAT of three, so that their means are 70 and 80.
    CHECK(drivers.means == std::vector<double>{70, 80, 60, 65});
    const std::size_t cedar = rowOf(*facts, "Cedar");
    CHECK(drivers.contribution(0, cedar) == Catch::Approx(-9.0));
    CHECK(drivers.contribution(1, cedar) == Catch::Approx(-7.5));
    CHECK(drivers.contribution(2, cedar) == Catch::Approx(-8.0));
    CHECK(drivers.contribution(3, cedar) == Catch::Approx(-8.0));
    CHECK(drivers.top[cedar] == 0);
    CHECK(health(facts, "Cedar") == u"37.5 at_risk 100 %"_s);
    CHECK(drivers.top[rowOf(*facts, "Ash")] == HealthDrivers::None);
}

TEST_CASE("F-DRIVER: the series names the driver and every contribution", "[drivers]")
{
    const Question question = askOn(portfolio(), "2025-06-30");
    const Series companies = series(question, "scores.companies");
    CHECK(companies.points.size() == 3);
    const SeriesPoint &cedar = pointOf(companies, u"c1"_s);
    CHECK(cedar.label == u"Cedar"_s);
    CHECK(valueOf(cedar.values, u"health"_s) == Catch::Approx(37.5));
    CHECK(textOf(cedar, u"health_band"_s) == u"at_risk"_s);
    CHECK(textOf(cedar, u"top_driver"_s) == u"Sentiment"_s);
    double gap = 0;
    for (const SeriesPart &part : cedar.parts) {
        gap += valueOf(part.values, u"contribution"_s);
    }
    CHECK(gap == Catch::Approx(37.5 - 70.0));
    CHECK(print(pointRows(question, "scores.companies", "c1").value(),
              {"company", "metric", "score", "contribution"})
        == lines({"Cedar | Sentiment | 40 | -9", "Cedar | CSAT | 55 | -7.5",
            "Cedar | Org | 20 | -8", "Cedar | Renewals | 25 | -8"}));
    CHECK_FALSE(pointRows(question, "scores.companies", "nobody"));
}

TEST_CASE("S2-28: what raises the risk comes first and adds up to the distance", "[drivers]")
{
    const BookPointer book = portfolio();
    const Scope only = scopeOf<&Scope::companies>({companyNamed(*book, "Cedar")});
    const Question cedar = ask(book, days("2025-06-01", "2025-06-30"), {}, only);
    const Series own = series(cedar, "scores.drivers");
    QStringList drivers;
    for (const SeriesPoint &point : own.points) {
        drivers << u"%1 %2"_s.arg(point.label).arg(valueOf(point.values, u"contribution"_s));
    }
    CHECK(drivers.join(u", "_s) == u"Sentiment -9, Org -8, Renewals -8, CSAT -7.5"_s);
    CHECK(valueOf(own.totals, u"contribution"_s) == Catch::Approx(-32.5));
    CHECK(print(pointRows(cedar, "scores.drivers", "H-SENTIMENT/increasing").value(),
              {"company", "metric", "score", "contribution"})
        == u"Cedar | Sentiment | 40 | -9"_s);
    CHECK(pointRows(cedar, "scores.drivers", "H-SENTIMENT/decreasing").value().rows.empty());
    CHECK_FALSE(pointRows(cedar, "scores.drivers", "H-SENTIMENT/sideways"));

    // Of all three nothing is left but who is pulled where: one down by it, one up.
    const Series all = series(askOn(book, "2025-06-30"), "scores.drivers");
    const SeriesPoint &sentiment = pointOf(all, u"H-SENTIMENT"_s);
    CHECK(valueOf(sentiment.values, u"contribution"_s) == Catch::Approx(0).margin(1e-9));
    CHECK(valueOf(sentiment.values, u"increasing"_s) == 1);
    CHECK(valueOf(sentiment.values, u"decreasing"_s) == 1);
}

TEST_CASE("F-DRIVER: means do not move with the scope", "[drivers]")
{
    const BookPointer book = portfolio();
    const Scope only = scopeOf<&Scope::companies>({companyNamed(*book, "Cedar")});
    const Question question = ask(book, days("2025-06-01", "2025-06-30"), {}, only);
    const Series strengths = series(question, "health.strengths");
    CHECK(strengths.points.size() == 4);
    CHECK(valueOf(strengths.points[0].values, u"mean"_s) == 70);
    REQUIRE(strengths.points[0].parts.size() == 1);
    CHECK(valueOf(strengths.points[0].parts[0].values, u"gap"_s) == -30);
}

TEST_CASE("Strengths are the furthest from the mean, at most three each way", "[drivers]")
{
    const Question question = askOn(portfolio(), "2025-06-30");
    const SeriesPoint sentiment = series(question, "health.strengths").points[0];
    // Birch lies on the mean.
    REQUIRE(sentiment.parts.size() == 2);
    CHECK(sentiment.parts[0].label == u"Ash"_s);
    CHECK(sentiment.parts[1].label == u"Cedar"_s);
    CHECK(pointRows(question, "health.strengths", "H-SENTIMENT").value().rows.size() == 2);
    CHECK(pointRows(question, "health.strengths", "H-SENTIMENT/c1").value().rows.size() == 1);
    CHECK_FALSE(pointRows(question, "health.strengths", "H-OTHER"));
    CHECK_FALSE(pointRows(question, "health.strengths", "H-SENTIMENT/c3"));
}

TEST_CASE("F-HEALTH: the mean says who is in it and who is not", "[scores]")
{
    const Question question = askOn(portfolio(), "2025-06-30");
    const Figure mean = figure(question, "health.mean");
    CHECK(mean.n == 3);
    CHECK(*mean.value == Catch::Approx((37.5 + 100 + 72.5) / 3));
    CHECK(term(mean, u"companies"_s) == 3);
    REQUIRE(mean.leftOut.size() == 1);
    CHECK(mean.leftOut[0].reason == LeftOut::Churned);
    CHECK(rowsOf(question, "health.mean").rows.size() == 3);
    CHECK(value(question, "effort.mean") == u"none: no metrics"_s);
    CHECK(value(askOn(bookFrom(""), "2025-06-30"), "health.mean") == u"none: no companies"_s);
}

TEST_CASE("F-CS: big customers count for more in the portfolio's score", "[scores]")
{
    const Question question = askOn(scored(), "2025-06-30");
    const Figure portfolio = figure(question, "cs_score.portfolio");
    CHECK(*portfolio.value == Catch::Approx(66.4).margin(0.05));
    CHECK(portfolio.denominator == 72'000);
    CHECK(portfolio.n == 3);
    REQUIRE(portfolio.leftOut.size() == 1);
    CHECK(portfolio.leftOut[0].reason == LeftOut::NoScore);
    CHECK(*figure(question, "cs_score.mean").value == Catch::Approx(58.1).margin(0.05));
}

TEST_CASE("F-CS: the parts contribute what the scores are", "[scores]")
{
    const Question question = askOn(scored(), "2025-06-30");
    const Series parts = series(question, "cs_score.parts");
    double mean = 0;
    double byArr = 0;
    for (const SeriesPoint &point : parts.points) {
        mean += valueOf(point.values, u"contribution"_s);
        byArr += valueOf(point.values, u"contribution_by_arr"_s);
    }
    CHECK(mean == Catch::Approx(*figure(question, "cs_score.mean").value));
    CHECK(byArr == Catch::Approx(*figure(question, "cs_score.portfolio").value));
    CHECK(valueOf(pointOf(parts, u"Y"_s).values, u"mean"_s)
        == Catch::Approx((64.25 + 80 + 30 + 99) / 4));
    CHECK(valueOf(pointOf(parts, u"X"_s).values, u"weight"_s) == Catch::Approx(0.6));
    CHECK(pointRows(question, "cs_score.parts", "X").value().rows.size() == 3);
    CHECK_FALSE(pointRows(question, "cs_score.parts", "Z"));
}

TEST_CASE("T-38: CSAT counts directly and through the health inside the CS Score", "[scores]")
{
    const auto book = bookFrom(R"(
        metric_definitions:
        ref  | family | name | source | weight
        CSAT | health | CSAT | csat   | 60
        ORG  | health | Org  | manual | 40
    )");
    const auto facts = factsOn(book, "2025-06-30");
    const auto leaves = mergedLeaves(leafWeights(*facts, ScoreFamily::Cs));
    double sum = 0;
    for (const LeafWeight &leaf : leaves) {
        sum += leaf.weight;
        if (leaf.leaf == u"csat"_s) {
            // A third of the feedback, and 60 % of a third of sentiment and health.
            CHECK(leaf.weight == Catch::Approx(0.2 / 3 + 0.2 / 3 * 0.6));
        }
    }
    CHECK(sum == Catch::Approx(1));
    CHECK(leaves.front().leaf == u"usage"_s);
    CHECK(leaves.front().weight < MostLeafWeight);
    CHECK(mergedLeaves(leafWeights(*facts, ScoreFamily::Health)).front().weight > MostLeafWeight);
    const Series parts = series(askOn(book, "2025-06-30"), "cs_score.parts");
    CHECK(valueOf(parts.totals, u"csat"_s) == Catch::Approx(0.2 / 3 * 1.6));
    CHECK(pointOf(parts, u"feedback"_s).parts.size() == 3);
}

TEST_CASE("F-HEALTH: coverage is pooled over the weights that apply", "[scores]")
{
    const auto book = bookFrom(R"(
        metric_definitions:
        ref | family | name | source | weight
        X   | health | X    | manual | 75
        Y   | health | Y    | manual | 25

        metrics:
        company | metric | day        | raw | is_applicable
        A       | X      | 2025-06-01 | 64  | yes
        B       | X      | 2025-06-01 | 64  | yes
        B       | Y      | 2025-06-01 | -   | no
    )");
    const Question question = askOn(book, "2025-06-30");
    // 0.75 + 0.75 of 1 + 0.75.
    CHECK(*figure(question, "score.coverage").value == Catch::Approx(1.5 / 1.75));
    CHECK(rowsOf(question, "score.coverage").rows.size() == 2);
}

TEST_CASE("T-27: the months have their own versions, and today's beside them", "[scores]")
{
    const auto book = bookFrom(R"(
        metric_definitions:
        ref | family | name | source | weight
        X   | health | X    | manual | 1
        Y   | health | Y    | manual | 1

        score_models:
        family | version | upper_bound | lower_bound | missing | adopted_on
        health | 1       | 70          | 40          | exclude | 2025-01-01
        health | 2       | 70          | 40          | exclude | 2025-05-15

        score_weights:
        model | metric | weight
        #1    | X      | 1
        #2    | Y      | 1

        metrics:
        company | metric | day        | raw
        A       | X      | 2025-04-01 | 80
        A       | Y      | 2025-04-01 | 20
    )");
    const Question question = askOn(book, "2025-06-15");
    const Series months = series(question, "score.by_month");
    REQUIRE(months.points.size() == 12);
    CHECK(months.points.front().key == u"2024-07"_s);
    const SeriesPoint &april = pointOf(months, u"2025-04"_s);
    CHECK(valueOf(april.values, u"health"_s) == 80);
    CHECK(valueOf(april.values, u"restated"_s) == 20);
    CHECK(textOf(april, u"model"_s) == u"-"_s);
    const SeriesPoint &may = pointOf(months, u"2025-05"_s);
    CHECK(valueOf(may.values, u"health"_s) == 20);
    CHECK(textOf(may, u"model"_s) == u"2"_s);
    CHECK(textOf(pointOf(months, u"2025-01"_s), u"model"_s) == u"1"_s);
    CHECK(valueOf(april.parts[0].values, u"count"_s) == 1);
    CHECK(pointRows(question, "score.by_month", "2025-04/satisfactory").value().rows.size() == 1);
    CHECK(pointRows(question, "score.by_month", "2025-05/satisfactory").value().rows.empty());
    CHECK_FALSE(pointRows(question, "score.by_month", "2023-05"));
    CHECK_FALSE(pointRows(question, "score.by_month", "2025-05/good"));
}

TEST_CASE("The board has its figures at the end of twelve months", "[scores]")
{
    const Question question = ask(fixtureF1(), days("2025-06-01", "2025-06-30"));
    const Series board = series(question, "kpi.board");
    const SeriesPoint &arr = pointOf(board, u"arr.total"_s);
    CHECK(valueOf(arr.values, u"value"_s) == 96'000);
    REQUIRE(arr.parts.size() == 12);
    CHECK(arr.parts.front().key == u"2024-07"_s);
    CHECK(valueOf(arr.parts.front().values, u"value"_s) == 96'000);
    CHECK(valueOf(arr.parts[9].values, u"value"_s) == 81'000);
    const SeriesPoint &churn = pointOf(board, u"churn.logo_rate"_s);
    CHECK(valueOf(churn.parts[9].values, u"value"_s) == Catch::Approx(0.2)); // Dogwood in April
    CHECK(pointRows(question, "kpi.board", "arr.total/2025-04").value().rows.size() == 4);
    CHECK_FALSE(pointRows(question, "kpi.board", "contacts.total"));
    CHECK_FALSE(pointRows(question, "kpi.board", "arr.total/2020-01"));
}
