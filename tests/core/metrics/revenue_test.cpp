// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/revenue.h"

#include "core/metrics/amounts.h"

#include "tests/core/metrics/asking.h"

#include <QStringList>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// "2024-01-01 1200, 2025-01-01 0"
QString steps(const BookPointer &book, const char *company, const Options &options = {})
{
    QStringList texts;
    const Revenue revenue(book, options);
    for (const auto &step : revenue.of(companyNamed(*book, company)).steps()) {
        texts += step.from.toString(Qt::ISODate) + u' ' + QString::number(step.yearly / 100);
    }
    return texts.join(u", "_s);
}

QString stepsOf(const char *contracts, const Options &options = {})
{
    return steps(bookFrom(contracts), "Acme", options);
}

} // namespace

TEST_CASE("F-ARR: the fixture is worth 96,000 at both ends of the year", "[revenue]")
{
    const BookPointer book = fixtureF1();
    CHECK(value(askOn(book, "2024-06-30"), "arr.total") == u"$96,000"_s);
    const Question question = askOn(book, "2025-06-30");
    CHECK(value(question, "arr.total") == u"$96,000"_s);
    CHECK(figure(question, "arr.total").n == 5);
    CHECK(print(rowsOf(question, "arr.total"), {"company", "arr"})
        == lines({"A Acorn | $30,000", "B Birch | $36,000", "C Cedar | $9,000", "E Elm | $15,000",
            "F Fir | $6,000"}));
    CHECK(print(rowsOf(askOn(book, "2024-06-30"), "arr.total"), {"company", "arr"})
        == lines({"A Acorn | $24,000", "B Birch | $36,000", "C Cedar | $12,000",
            "D Dogwood | $18,000", "F Fir | $6,000"}));
}

TEST_CASE("F-MRR: the fixture brings 8,000 a month", "[revenue]")
{
    const Question question = askOn(fixtureF1(), "2025-06-30");
    CHECK(value(question, "mrr.total") == u"$8,000"_s);
    CHECK(print(rowsOf(question, "mrr.total"), {"company", "mrr"})
        == lines({"A Acorn | $2,500", "B Birch | $3,000", "C Cedar | $750", "E Elm | $1,250",
            "F Fir | $500"}));
}

TEST_CASE("F-MRR: the odd term of 76 days brings 400.49", "[revenue]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acme    | 2025-01-15 | 2025-03-31 | 1,000
    )");
    CHECK(value(askOn(book, "2025-02-01"), "mrr.total") == u"$400.49"_s);
}

TEST_CASE("F-ARR: one-time training is no recurring revenue", "[revenue]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount
        Acme    | K   | 2024-01-01 | 2026-12-31 | 36,000
        lines:
        contract | amount | flags
        K        | 10,000 | one-time
    )");
    CHECK(value(askOn(book, "2025-06-30"), "arr.total") == u"$12,000"_s);
}

TEST_CASE("F-ARR: month-to-month counts unless only term contracts are wanted", "[revenue]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount | months | flags
        Monthly | 2024-01-01 | -          | 100    | 1      |
        Rolling | 2024-01-01 | 2024-01-31 | 100    | -      | auto
        Term    | 2024-01-01 | 2025-12-31 | 100    | 1      |
        Yearly  | 2024-01-01 | -          | 1,200  | 12     |
    )");
    CHECK(value(askOn(book, "2025-06-30"), "arr.total") == u"$4,800"_s);
    const Question term = askOn(book, "2025-06-30", with({{"arr.contracts", "term"}}));
    CHECK(print(rowsOf(term, "arr.total"), {"company"}) == lines({"Term", "Yearly"}));
    CHECK(value(term, "companies.saas") == u"4"_s);
}

TEST_CASE("F-ARR: Mia's customers bring 54,000", "[revenue]")
{
    const BookPointer book = fixtureF1();
    Scope mia;
    mia.csms = {book->team().rows().front().id};
    CHECK(value(ask(book, trailingYear(), {}, mia), "arr.total") == u"$54,000"_s);
}

TEST_CASE("An empty book brings nothing and says so", "[revenue]")
{
    const Question question = askOn(bookFrom(""), "2025-06-30");
    CHECK(value(question, "arr.total") == u"$0"_s);
    CHECK(figure(question, "arr.total").n == 0);
    CHECK(rowsOf(question, "arr.total").rows.empty());
}

TEST_CASE("T-28: the end is the last covered day", "[revenue]")
{
    CHECK(stepsOf(R"(
        contracts:
        company | start      | end        | amount
        Acme    | 2024-04-01 | 2025-03-31 | 1,200
    )") == u"2024-04-01 1200, 2025-04-01 0"_s);
}

TEST_CASE("Overlapping contracts add up", "[revenue]")
{
    CHECK(stepsOf(R"(
        contracts:
        company | start      | end        | amount
        Acme    | 2024-01-01 | 2024-12-31 | 1,200
        Acme    | 2024-07-01 | 2025-06-30 |   600
    )") == u"2024-01-01 1200, 2024-07-01 1800, 2025-01-01 600, 2025-07-01 0"_s);
}

TEST_CASE("T-32: a contract that renews itself runs on at the same price", "[revenue]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount | flags
        Acme    | K   | 2023-01-01 | 2023-12-31 | 1,200  | auto
        lines:
        contract | start      | end        | amount | months
        K        | 2023-01-01 | 2023-03-31 | 30     | 3
    )");
    CHECK(steps(book, "Acme") == u"2023-01-01 1320, 2023-04-01 1200"_s);
    const Revenue revenue(book, Options());
    const Contract &contract = book->contracts().rows().front();
    CHECK(revenue.endAsOf(contract, day("2025-06-30")) == day("2025-12-31"));
    CHECK(revenue.endAsOf(contract, day("2023-06-30")) == day("2023-12-31"));
    CHECK(revenue.yearlyOf(contract, day("2025-12-31")) == 1'200'00);
}

TEST_CASE("T-32: marked as ended, it does not renew whatever it says", "[revenue]")
{
    CHECK(stepsOf(R"(
        contracts:
        company | start      | end        | amount | flags
        Acme    | 2023-01-01 | 2023-12-31 | 1,200  | auto, ended
    )") == u"2023-01-01 1200, 2024-01-01 0"_s);
}

TEST_CASE("T-32: a known successor takes the place of the next term", "[revenue]")
{
    CHECK(stepsOf(R"(
        contracts:
        company | start      | end        | amount | flags
        Acme    | 2023-01-01 | 2023-12-31 | 1,200  | auto
        Acme    | 2024-01-01 | 2024-12-31 | 1,500  |
    )") == u"2023-01-01 1200, 2024-01-01 1500, 2025-01-01 0"_s);
}

TEST_CASE("A linked successor may come after several terms", "[revenue]")
{
    CHECK(stepsOf(R"(
        contracts:
        company | ref | start      | end        | amount | renews | flags
        Acme    | K1  | 2021-01-01 | 2021-12-31 | 1,200  | -      | auto
        Acme    | K2  | 2024-01-01 | 2024-12-31 | 1,500  | K1     |
    )") == u"2021-01-01 1200, 2024-01-01 1500, 2025-01-01 0"_s);
}

TEST_CASE("A cancelled contract counts up to and including that day", "[revenue]")
{
    CHECK(stepsOf(R"(
        contracts:
        company | start      | end        | amount | cancelled
        Acme    | 2024-01-01 | 2024-12-31 | 1,200  | 2024-06-30
    )") == u"2024-01-01 1200, 2024-07-01 0"_s);
    CHECK(stepsOf(R"(
        contracts:
        company | start      | end        | amount | cancelled  | flags
        Acme    | 2023-01-01 | 2023-12-31 | 1,200  | 2024-06-30 | auto
    )") == u"2023-01-01 1200, 2024-07-01 0"_s);
    CHECK(stepsOf(R"(
        contracts:
        company | start      | end | amount | months | cancelled
        Acme    | 2023-01-01 | -   | 100    | 1      | 2024-06-30
    )") == u"2023-01-01 1200, 2024-07-01 0"_s);
    CHECK(stepsOf(R"(
        contracts:
        company | start      | end        | amount | cancelled
        Acme    | 2024-01-01 | 2024-12-31 | 1,200  | 2025-06-30
    )") == u"2024-01-01 1200, 2025-01-01 0"_s);
}

TEST_CASE("T-29: a late renewal is continuous at the lower amount", "[revenue]")
{
    const char *book = R"(
        contracts:
        company | start      | end        | amount
        Acme    | 2023-01-01 | 2023-12-31 | 1,200
        Acme    | 2024-01-31 | 2024-12-31 | 9,999
    )";
    // 30 days without cover: 1 to 30 January.
    CHECK(stepsOf(book).startsWith(u"2023-01-01 1200, 2024-01-31 10"_s));
    CHECK(stepsOf(book, with({{"grace_days", "29"}}))
              .startsWith(u"2023-01-01 1200, 2024-01-01 0, 2024-01-31 10"_s));
    CHECK(stepsOf(R"(
        contracts:
        company | start      | end        | amount
        Acme    | 2023-01-01 | 2023-12-31 | 1,200
        Acme    | 2024-01-11 | 2025-01-10 |   600
    )") == u"2023-01-01 1200, 2024-01-01 600, 2025-01-11 0"_s);
}

TEST_CASE(
    "T-29: before a successor is known the fall stands on the first uncovered day", "[revenue]")
{
    CHECK(stepsOf(R"(
        contracts:
        company | start      | end        | amount
        Acme    | 2023-01-01 | 2023-12-31 | 1,200
    )") == u"2023-01-01 1200, 2024-01-01 0"_s);
}

TEST_CASE("What is excluded from MRR does not count, but covers", "[revenue]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount | flags
        Acme    | 2024-01-01 | 2025-12-31 | 2,400  | excluded
    )");
    CHECK(steps(book, "Acme").isEmpty());
    CHECK(Revenue(book, Options()).isCovered(companyNamed(*book, "Acme"), day("2025-06-30")));
}

TEST_CASE("F-FX: amounts in a currency without a rate are left out and counted", "[revenue]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount | currency
        Acme    | 2024-01-01 | 2024-12-31 | 1,200  | EUR
        Acme    | 2024-01-01 | 2025-12-31 | 2,400  |
        Globex  | 2024-01-01 | 2025-12-31 | 2,400  | GBP
        Initech | 2024-01-01 | 2025-12-31 | 2,400  |
    )");
    const Question then = askOn(book, "2024-06-30");
    CHECK(value(then, "arr.total") == u"$2,400"_s);
    CHECK(figure(then, "arr.total").notConverted == 2);
    CHECK(figure(askOn(book, "2025-06-30"), "arr.total").notConverted == 1);
    CHECK(figure(ask(book, days("2025-01-01", "2025-06-30")), "retention.net").notConverted == 2);
    CHECK(value(then, "companies.saas") == u"3"_s);
}

TEST_CASE("Another base currency keeps its own decimals", "[revenue]")
{
    const auto book = bookFrom(R"(
        settings:
        key                | value
        book.base_currency | JPY
        contracts:
        company | start      | end        | amount
        Acme    | 2024-01-01 | 2024-12-31 | 100,000
    )");
    const Figure monthly = figure(askOn(book, "2024-06-30"), "mrr.total");
    CHECK(monthly.value == 8333);
}

TEST_CASE("Lines count within the term of their contract only", "[revenue]")
{
    CHECK(stepsOf(R"(
        contracts:
        company | ref | start      | end        | amount
        Acme    | K   | 2024-01-01 | 2024-12-31 | -
        lines:
        contract | start      | end        | amount | months
        K        | 2023-06-01 | 2024-03-31 | 100    | 1
        K        | 2024-04-01 | 2025-12-31 | 200    | 1
    )") == u"2024-01-01 1200, 2024-04-01 2400, 2025-01-01 0"_s);
}

TEST_CASE("F-ARR: what is signed but not started is no ARR", "[revenue]")
{
    const BookPointer book = fixtureF1();
    const Question before = askOn(book, "2025-04-30");
    CHECK(value(before, "arr.total") == u"$81,000"_s);
    CHECK(value(before, "companies.total") == u"6"_s); // Elm does not count yet
    CHECK(value(before, "arr.contracted_not_live") == u"$15,000"_s);
    CHECK(print(rowsOf(before, "arr.contracted_not_live"), {"company", "starts", "arr"})
        == u"E Elm | 2025-05-01 | $15,000"_s);
    CHECK(value(askOn(book, "2025-05-01"), "arr.contracted_not_live") == u"$0"_s);

    Scope mia;
    mia.csms = {book->team().rows().front().id};
    const auto april = days("2025-04-01", "2025-04-30");
    CHECK(value(ask(book, april, {}, mia), "arr.contracted_not_live") == u"$15,000"_s);
    mia.csms = {TeamMemberId()};
    CHECK(value(ask(book, april, {}, mia), "arr.contracted_not_live") == u"$0"_s);
}

TEST_CASE("Coverage joins what touches", "[revenue]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acme    | 2024-01-01 | 2024-12-31 | 0
        Acme    | 2024-03-01 | 2024-06-30 | 0
        Acme    | 2025-01-01 | 2025-06-30 | 0
        Acme    | 2025-07-02 | -          | 0
    )");
    const Revenue revenue(book, Options());
    const CompanyId acme = companyNamed(*book, "Acme");
    CHECK(revenue.coverage(acme)
        == std::vector{days("2024-01-01", "2025-06-30"), DayRange{day("2025-07-02"), OpenEnd}});
    CHECK(revenue.lastCoveredDay(acme, day("2023-12-31")) == std::nullopt);
    CHECK(revenue.lastCoveredDay(acme, day("2024-06-01")) == day("2024-12-31"));
    CHECK_FALSE(revenue.isCovered(acme, day("2025-07-01")));
    CHECK(revenue.isCovered(acme, day("2030-01-01")));
    CHECK(revenue.firstStart(acme, days("2024-01-02", "2024-12-31")) == day("2024-03-01"));
    CHECK(revenue.firstStart(acme, days("2024-03-02", "2024-12-31")) == std::nullopt);
    CHECK(revenue.coverage(CompanyId{99}).empty());
    CHECK(revenue.of(CompanyId{99}).steps().empty());
}

TEST_CASE("T-32: a price that another one took over from does not run on", "[revenue]")
{
    // The contract's end was corrected to before the day on which the price changed.
    CHECK(stepsOf(R"(
        contracts:
        company | ref | start      | end        | amount | flags
        Acme    | K   | 2024-01-01 | 2024-03-31 | -      | auto
        lines:
        contract | start      | end        | amount | months
        K        | 2024-01-01 | 2024-06-30 | 100    | 1
        K        | 2024-07-01 | 2024-12-31 | 200    | 1
    )") == u"2024-01-01 1200, 2024-07-01 2400"_s);
}

TEST_CASE("T-32: a price of another name takes over from none", "[revenue]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount | flags
        Acme    | K   | 2023-01-01 | 2023-12-31 | -      | auto
        lines:
        contract | start      | end        | amount | months
        K        | 2023-01-01 | 2023-12-31 | 100    | 1
        K        | 2024-01-01 | 2024-12-31 | 200    | 1
    )");
    CHECK(steps(book, "Acme") == u"2023-01-01 1200, 2024-01-01 2400"_s);
    std::vector<Contract> contracts = book->contracts().rows();
    contracts.front().lines.back().name = u"Support"_s;
    CHECK(steps(BookBuilder(*book).rows<Contract>(std::move(contracts)).share(), "Acme")
        == u"2023-01-01 1200, 2024-01-01 3600"_s);
}

TEST_CASE("T-32: a price that ends before the term in which it began ends for good", "[revenue]")
{
    CHECK(stepsOf(R"(
        contracts:
        company | ref | start      | end        | amount | flags
        Acme    | K   | 2023-01-01 | 2023-12-31 | 1,200  | auto
        lines:
        contract | start      | end        | amount | months
        K        | 2024-02-01 | 2024-04-30 | 10     | 1
    )") == u"2023-01-01 1200, 2024-02-01 1320, 2024-05-01 1200"_s);
}

TEST_CASE("A contract that ended on a day nobody knows is no live revenue", "[revenue]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end | amount | months | flags
        Acme    | 2024-01-01 | -   | 100    | 1      | ended
        Globex  | 2024-01-01 | -   | 100    | 1      |
    )");
    CHECK(steps(book, "Acme").isEmpty());
    CHECK(Revenue(book, Options()).coverage(companyNamed(*book, "Acme")).empty());
    CHECK(value(askOn(book, "2025-06-30"), "arr.total") == u"$1,200"_s);
    CHECK(value(askOn(book, "2023-06-30"), "arr.contracted_not_live") == u"$1,200"_s);
}

TEST_CASE("F-ARR: sums beyond all bounds stay at the most there is", "[revenue]")
{
    QByteArray text = "contracts:\ncompany | start | end | amount\n";
    for (int i = 0; i < 2000; ++i) {
        text += "Acme | 2025-06-30 | 2025-06-30 | 1,000,000,000,000\n";
        text += "Globex " + QByteArray::number(i % 50)
            + " | 2025-06-30 | 2025-06-30 | 1,000,000,000,000\n";
    }
    const auto book = bookFrom(text.constData());
    const double most = majorUnits(MostAmount, *Currency::fromCode(u"USD"));
    const Question question = ask(book, days("2025-06-30", "2025-07-31"));
    const Question then = askOn(book, "2025-06-30");
    CHECK(figure(then, "arr.total").value == most);
    CHECK(figure(then, "mrr.total").value > 0);
    CHECK(figure(askOn(book, "2025-06-29"), "arr.contracted_not_live").value == most);
    CHECK(figure(ask(book, days("2025-07-01", "2025-07-31")), "retention.gross").value == 0.0);
    CHECK(figure(question, "renewal_rate.gross").denominator == most);
    for (const SeriesPoint &point : series(question, "arr.bridge").points) {
        for (const NamedValue &amount : point.values) {
            CAPTURE(point.key, amount.name);
            CHECK(amount.value >= 0);
        }
    }
    // What ended is gone without a rest.
    CHECK(figure(askOn(book, "2025-12-31"), "arr.total").value == 0);
}

TEST_CASE("F-FX: what is signed in a currency without a rate is counted as such", "[revenue]")
{
    const auto book = bookFrom(R"(
        companies:
        name    | csm
        Acme    | -
        contracts:
        company | start      | end        | amount | currency
        Acme    | 2024-01-01 | 2024-12-31 | 1,200  |
        Acme    | 2025-01-01 | 2025-12-31 | 1,200  | EUR
        Globex  | 2025-01-01 | 2025-12-31 | 2,400  | GBP
        Initech | 2024-01-01 | 2025-12-31 | 2,400  | GBP
        Hooli   | 2025-01-01 | 2025-12-31 | 2,400  |
    )");
    const Figure signedOnly = figure(askOn(book, "2024-06-30"), "arr.contracted_not_live");
    CHECK(signedOnly.value == 2400);
    CHECK(signedOnly.n == 1);
    CHECK(signedOnly.notConverted == 2); // Acme and Globex; Initech's is live already
    CHECK(figure(askOn(book, "2025-01-01"), "arr.contracted_not_live").notConverted == 0);
}
