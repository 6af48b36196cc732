// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/churnseries.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// Five customers lost in 2024, one smaller.
BookPointer losses()
{
    BookPointer book = bookFrom(R"(
        team:
        name | ref | role
        Ann  | t1  | csm
        Mia  | t2  | csm
        companies:
        name    | since      | csm
        Acme    | 2019-05-01 | Ann; Mia from 2024-04-01
        Globex  | -          | Mia
        Hooli   | -          | -
        Initech | -          | Ann
        Umbra   | -          | Ann
        Vandel  | -          | Ann
        changes:
        company | field | day        | value
        Acme    | plan  | 2020-01-01 | Gold
        Acme    | plan  | 2024-04-01 | Silver
        Globex  | plan  | 2020-01-01 | Gold
        churn_reasons:
        name             | is_avoidable
        Price            | yes
        Out of business  | no
        contracts:
        company | start      | end        | amount | months | cancelled
        Acme    | 2022-04-01 | 2024-03-31 | 1,000  | 1      |
        Globex  | 2023-06-17 | 2024-12-31 |   500  | 1      | 2024-06-15
        Hooli   | 2021-01-01 | 2024-06-30 |   200  | 1      |
        Initech | 2021-01-01 | 2024-08-31 |   100  | 1      |
        Umbra   | 2018-01-01 | 2025-12-31 |   300  | 1      |
        Vandel  | 2020-01-01 | 2024-01-31 |   400  | 1      |
        Vandel  | 2024-02-01 | 2025-12-31 |   300  | 1      |
        churn:
        company | day        | reason
        Acme    | 2024-04-01 | Price
        Globex  | 2024-05-20 | Out of business
        Initech | 2020-03-01 | Price
        Initech | 2024-10-10 | Merged
        Umbra   | 2024-02-01 | Price
    )");
    return book;
}

Question in2024()
{
    return ask(losses(), days("2024-01-01", "2024-12-31"));
}

} // namespace

TEST_CASE("S0-15: losses by month are those of each month alone", "[churn]")
{
    const Question question = in2024();
    CHECK(print(series(question, "churn.by_month"))
        == lines({"2024-01 count 0 mrr $0 arr $0", "2024-02 count 0 mrr $0 arr $0",
            "2024-03 count 0 mrr $0 arr $0", "2024-04 count 1 mrr $1,000 arr $12,000",
            "2024-05 count 0 mrr $0 arr $0", "2024-06 count 1 mrr $500 arr $6,000",
            "2024-07 count 1 mrr $200 arr $2,400", "2024-08 count 0 mrr $0 arr $0",
            "2024-09 count 1 mrr $100 arr $1,200", "2024-10 count 0 mrr $0 arr $0",
            "2024-11 count 0 mrr $0 arr $0", "2024-12 count 0 mrr $0 arr $0"}));
    CHECK(print(pointRows(question, "churn.by_month", "2024-06").value(),
              {"company", "day", "type", "csm_then", "arr"})
        == u"Globex | 2024-06-16 | cancelled | Mia | $6,000"_s);
    CHECK(pointRows(question, "churn.by_month", "").value().rows.size() == 4);
    CHECK_FALSE(pointRows(question, "churn.by_month", "2023-12"));
}

TEST_CASE("T-33: losses by month show twelve months, however short the range is", "[churn]")
{
    const Question june = ask(losses(), days("2024-06-01", "2024-06-20"));
    const Series churn = series(june, "churn.by_month");
    CHECK(churn.points.front().key == u"2023-07"_s);
    CHECK(churn.points.back().key == u"2024-06"_s);
    CHECK(print(churn).section(u'\n', -1) == u"2024-06 count 1 mrr $500 arr $6,000"_s);
}

TEST_CASE("S0-15: losses by the reason that was noted", "[churn]")
{
    const Question question = in2024();
    CHECK(print(series(question, "churn.by_reason"))
        == lines(
            {"Price count 1 mrr $1,000 arr $12,000", "Out of business count 1 mrr $500 arr $6,000",
                "none count 1 mrr $200 arr $2,400", "Merged count 1 mrr $100 arr $1,200"}));
    CHECK(print(pointRows(question, "churn.by_reason", "none").value(), {"company"}) == u"Hooli"_s);
    CHECK_FALSE(pointRows(question, "churn.by_reason", "Weather"));
    CHECK(pointRows(question, "churn.by_reason", "").value().rows.size() == 4);
}

TEST_CASE("S0-15: a contraction is a downgrade, which is no logo churn", "[churn]")
{
    const Question question = in2024();
    CHECK(print(series(question, "churn.by_type"))
        == lines(
            {"cancelled count 1 mrr $500 arr $6,000", "not_renewed count 3 mrr $1,300 arr $15,600",
                "downgraded count 1 mrr $100 arr $1,200"}));
    CHECK(print(pointRows(question, "churn.by_type", "downgraded").value(), {"company", "day"})
        == u"Vandel | 2024-02-01"_s);
    CHECK(value(question, "churn.logos") == u"4"_s);
    CHECK(value(question, "churn.arr") == u"$21,600"_s);
}

TEST_CASE("S0-15: the type that was noted goes before the one that contracts show", "[churn]")
{
    const BookPointer book = losses();
    std::vector<ChurnRecord> records = book->churnRecords().rows();
    records[0].type = ChurnType::Cancelled;
    records[0].isAvoidable = false;
    const Question question = ask(BookBuilder(*book).rows<ChurnRecord>(std::move(records)).share(),
        days("2024-04-01", "2024-04-30"));
    CHECK(
        print(pointRows(question, "churn.by_type", "cancelled").value(), {"company"}) == u"Acme"_s);
    // As does what the record says about the loss before the leaf of the tree.
    CHECK(value(question, "churn.avoidable_share") == u"0 %"_s);
}

TEST_CASE("S0-15: half of the losses of which it is known could have been avoided", "[churn]")
{
    const Question question = in2024();
    CHECK(print(series(question, "churn.by_avoidable"))
        == lines({"avoidable count 1 mrr $1,000 arr $12,000",
            "unavoidable count 1 mrr $500 arr $6,000", "none count 2 mrr $300 arr $3,600"}));
    const Figure share = figure(question, "churn.avoidable_share");
    CHECK(print(share) == u"50 %"_s);
    CHECK(share.n == 2);
    CHECK(value(ask(losses(), days("2024-07-01", "2024-07-31")), "churn.avoidable_share")
        == u"none: too few to judge"_s);
    CHECK(value(ask(losses(), days("2024-10-01", "2024-10-31")), "churn.avoidable_share")
        == u"none: nothing lost"_s);
    CHECK(value(askOn(bookFrom(""), "2024-10-01"), "churn.avoidable_share")
        == u"none: no companies"_s);
}

TEST_CASE("S0-15: losses by plan and CSM of the day before", "[churn]")
{
    const Question question = in2024();
    CHECK(print(series(question, "churn.by_plan"))
        == lines({"Gold count 2 mrr $1,500 arr $18,000", "none count 2 mrr $300 arr $3,600"}));
    const Series byCsm = series(question, "churn.by_csm");
    CHECK(print(byCsm)
        == lines({"t1 count 2 mrr $1,100 arr $13,200", "t2 count 1 mrr $500 arr $6,000",
            "none count 1 mrr $200 arr $2,400"}));
    CHECK(byCsm.points[0].label == u"Ann"_s);
}

TEST_CASE("S0-15: losses by how long they had been customers", "[churn]")
{
    const Question question = in2024();
    CHECK(print(series(question, "churn.by_tenure"))
        == lines({"under_1 count 1 mrr $500 arr $6,000", "1_to_2 count 0 mrr $0 arr $0",
            "2_to_3 count 0 mrr $0 arr $0", "3_to_5 count 3 mrr $1,300 arr $15,600",
            "5_and_more count 0 mrr $0 arr $0"}));
    CHECK(pointRows(question, "churn.by_tenure", "2_to_3").value().rows.empty());
    CHECK_FALSE(pointRows(question, "churn.by_tenure", "ages"));
    // Acme since 2019-05-01; a day later it would be five years.
    CHECK(print(pointRows(question, "churn.by_tenure", "3_to_5").value(), {"company"})
        == lines({"Acme", "Hooli", "Initech"}));
}

TEST_CASE("S0-15: a year is full on its day", "[churn]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acme    | 2023-01-01 | 2023-12-30 | 100
        Globex  | 2023-01-01 | 2023-12-31 | 100
    )");
    const Question question = ask(book, days("2023-06-01", "2024-06-30"));
    CHECK(
        print(pointRows(question, "churn.by_tenure", "under_1").value(), {"company"}) == u"Acme"_s);
    CHECK(print(pointRows(question, "churn.by_tenure", "1_to_2").value(), {"company"})
        == u"Globex"_s);
}

TEST_CASE("S0-15: all segments have a point", "[churn]")
{
    const Series bySegment = series(in2024(), "churn.by_segment");
    REQUIRE(bySegment.points.size() == 5);
    CHECK(bySegment.points.front().key == u"unplaced"_s);
    double lost = 0;
    for (const SeriesPoint &point : bySegment.points) {
        lost += *point.values.front().value;
    }
    CHECK(lost == 4);
}

TEST_CASE("S0-15: a record of before the customer came back is about another loss", "[churn]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acme    | 2022-01-01 | 2022-12-31 | 100
        Acme    | 2023-06-01 | 2024-05-31 | 100
        churn:
        company | day        | reason
        Acme    | 2023-01-01 | Price
    )");
    CHECK(print(series(ask(book, days("2023-01-01", "2023-01-31")), "churn.by_reason"))
              .startsWith(u"Price count 1"_s));
    CHECK(print(series(ask(book, days("2024-06-01", "2024-06-30")), "churn.by_reason"))
              .startsWith(u"none count 1"_s));
}

TEST_CASE("S0-15: who never paid and is noted as lost is lost with nothing", "[churn]")
{
    const auto book = bookFrom(R"(
        companies:
        name | since
        Acme | 2023-01-01
        contracts:
        company | start      | end        | amount
        Globex  | 2023-01-01 | 2023-12-31 | 1,200
        churn:
        company | day        | reason
        Acme    | 2024-02-01 | Price
        Acme    | 2024-03-01 | Price
        Globex  | 2024-02-10 | Price
    )");
    const Question year = ask(book, days("2023-07-01", "2024-06-30"));
    CHECK(print(series(year, "churn.by_reason")) == u"Price count 2 mrr $100 arr $1,200"_s);
    CHECK(value(year, "churn.logos") == u"1"_s);
    CHECK(value(year, "churn.arr") == u"$1,200"_s);
    CHECK(print(pointRows(year, "churn.by_month", "2024-02").value(), {"company", "type", "arr"})
        == u"Acme | cancelled | $0"_s);
    CHECK(pointRows(year, "churn.by_month", "2024-03").value().rows.empty());
}

TEST_CASE("The formula of a churn figure names its numbers", "[churn]")
{
    const Figure rate = figure(ask(fixtureF1(), trailingYear()), "churn.logo_rate");
    REQUIRE(rate.terms.size() == 2);
    CHECK(rate.terms[0].value == 2);
    CHECK(rate.terms[1].value == 5);
}
