// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/bridge.h"
#include "core/metrics/exchangerates.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// EUR 1,000 a month; 1.10 in May, 1.05 from June on.
BookPointer thousandEuros()
{
    return bookFrom(R"(
        rates:
        currency | day        | billionths
        EUR      | 2025-01-01 | 1100000000
        EUR      | 2025-06-01 | 1050000000
        contracts:
        company | ref | start      | end        | amount | months | currency
        Acme    | A1  | 2025-01-01 | 2025-12-31 | 1,000  | 1      | EUR
    )");
}

std::int64_t yearlyIn(const BookPointer &book, const char *on)
{
    const auto revenue = std::make_shared<Revenue>(book, Options());
    return revenue->of(companyNamed(*book, "Acme")).yearlyAt(day(on));
}

} // namespace

TEST_CASE("F-FX: a thousand euros are 1,100 in May and 1,050 in June", "[fx]")
{
    const BookPointer book = thousandEuros();
    CHECK(value(askOn(book, "2025-05-31"), "mrr.total") == u"$1,100"_s);
    CHECK(value(askOn(book, "2025-06-01"), "mrr.total") == u"$1,050"_s);
    CHECK(figure(askOn(book, "2025-06-01"), "mrr.total").notConverted == 0);
}

TEST_CASE("F-FX: rates neither win nor lose customers' revenue", "[fx]")
{
    const Question june = ask(thousandEuros(), days("2025-06-01", "2025-06-30"));
    for (const char *id :
        {"retention.net", "retention.gross", "retention.net_ledger", "retention.gross_ledger"}) {
        CHECK(value(june, id) == u"100 %"_s);
    }
    CHECK(value(june, "churn.revenue_net") == u"0 %"_s);
    CHECK(figure(june, "retention.net").denominator == 13'200);
}

TEST_CASE("F-FX: what rates did is a bar of its own, minus 50 a month", "[fx]")
{
    const Question june = ask(thousandEuros(), days("2025-05-15", "2025-06-30"));
    CHECK(print(series(june, "arr.bridge"))
        == lines({"range opening $13,200 new $0 expansion $0 contraction $0 churn $0 "
                  "reactivation $0 fx −$600 closing $12,600",
            "2025-05 opening $13,200 new $0 expansion $0 contraction $0 churn $0 "
            "reactivation $0 fx $0 closing $13,200",
            "2025-06 opening $13,200 new $0 expansion $0 contraction $0 churn $0 "
            "reactivation $0 fx −$600 closing $12,600"}));
    CHECK(bridgeOf(june).amount(MovementKind::FX) == -12 * 50'00);
    CHECK(print(pointRows(june, "arr.bridge", "2025-06/fx").value(),
              {"company", "day", "movement", "amount"})
        == u"Acme | 2025-06-30 | fx | −$600"_s);
    CHECK(pointRows(june, "arr.bridge", "2025-05/fx").value().rows.empty());
}

TEST_CASE(
    "F-FX: the day has no rate of its own, so the latest earlier one holds, and it shows", "[fx]")
{
    const BookPointer book = thousandEuros();
    const auto earlier = [&](const char *asOf) {
        const Figure arr = figure(askOn(book, asOf), "arr.total");
        for (const NamedValue &term : arr.terms) {
            if (term.name == u"at_earlier_rate"_s) {
                return *term.value;
            }
        }
        return 0.0;
    };
    CHECK(earlier("2025-06-01") == 0);
    CHECK(earlier("2025-06-02") == 1);
    CHECK(value(askOn(book, "2025-12-31"), "arr.total") == u"$12,600"_s);
}

TEST_CASE("F-FX: before the first rate nothing is converted, and the company is counted", "[fx]")
{
    const auto book = bookFrom(R"(
        rates:
        currency | day        | billionths
        EUR      | 2025-03-01 | 1100000000
        contracts:
        company | start      | end        | amount | months | currency
        Acme    | 2025-01-01 | 2025-12-31 | 1,000  | 1      | EUR
        Acme    | 2025-01-01 | 2025-12-31 |   500  | 1      |
    )");
    const Question before = askOn(book, "2025-02-28");
    CHECK(value(before, "arr.total") == u"$6,000"_s);
    CHECK(figure(before, "arr.total").notConverted == 1);
    const Question after = askOn(book, "2025-03-01");
    CHECK(value(after, "arr.total") == u"$19,200"_s);
    CHECK(figure(after, "arr.total").notConverted == 0);
    // Nothing grew: what had no rate at the start is left out at both ends.
    const Question year = ask(book, days("2025-02-01", "2025-06-30"));
    CHECK(value(year, "retention.net") == u"100 %"_s);
    CHECK(figure(year, "retention.net").notConverted == 1);
    CHECK(bridgeOf(year).amount(MovementKind::Expansion) == 0);
    CHECK(bridgeOf(year).amount(MovementKind::FX) == 13'200'00);
}

TEST_CASE("F-FX: each line is rounded once, after it is converted", "[fx]")
{
    // 100 for 7 months are 171.428571 a year; rounded first they would make 343, not 342.86.
    const auto book = bookFrom(R"(
        settings:
        key                | value
        book.base_currency | USD
        rates:
        currency | day        | billionths
        JPY      | 2025-01-01 | 2000000000
        contracts:
        company | start      | end        | amount | months | currency
        Acme    | 2025-01-01 | 2025-12-31 | 100    | 7      | JPY
        Acme    | 2025-01-01 | 2025-12-31 | 100    | 7      | JPY
    )");
    CHECK(yearlyIn(book, "2025-06-30") == 2 * 342'86);
}

TEST_CASE("F-FX: a movement counts at the rate of its day, the rest is fx", "[fx]")
{
    const auto book = bookFrom(R"(
        rates:
        currency | day        | billionths
        EUR      | 2025-01-01 | 1000000000
        EUR      | 2025-02-01 | 2000000000
        contracts:
        company | start      | end        | amount | months | currency
        Acme    | 2024-01-01 | 2025-12-31 | 100    | 1      | EUR
        Acme    | 2025-02-01 | 2025-12-31 |  10    | 1      | EUR
        Globex  | 2024-01-01 | 2025-01-31 |  50    | 1      | EUR
        Hooli   | 2025-02-01 | 2025-12-31 |  20    | 1      | EUR
    )");
    const Question question = ask(book, days("2025-01-15", "2025-02-28"));
    CHECK(print(series(question, "arr.bridge")).section(u'\n', 0, 0)
        == u"range opening $1,800 new $480 expansion $240 contraction $0 churn $1,200 "
           "reactivation $0 fx $1,800 closing $3,120"_s);
    // At the opening rate: 1,200 + 120 of 1,800.
    CHECK(value(question, "retention.net") == u"73.333 %"_s);
    CHECK(value(question, "retention.net_ledger") == u"73.333 %"_s);
    CHECK(value(question, "retention.gross") == u"66.667 %"_s);
    CHECK(value(question, "churn.arr") == u"$1,200"_s);
}

TEST_CASE("F-FX: a late renewal in another currency is continuous at the lower amount", "[fx]")
{
    const auto book = bookFrom(R"(
        rates:
        currency | day        | billionths
        EUR      | 2024-01-01 | 1000000000
        EUR      | 2025-01-10 | 1500000000
        contracts:
        company | start      | end        | amount | months | currency
        Acme    | 2024-01-01 | 2024-12-31 | 100    | 1      | EUR
        Acme    | 2025-01-21 | 2025-12-31 |  80    | 1      | EUR
    )");
    CHECK(yearlyIn(book, "2024-12-31") == 1'200'00);
    CHECK(yearlyIn(book, "2025-01-05") == 960'00);
    CHECK(yearlyIn(book, "2025-01-15") == 1'440'00);
    CHECK(yearlyIn(book, "2025-01-25") == 1'440'00);
    const Bridge bridge = bridgeOf(ask(book, days("2025-01-01", "2025-01-31")));
    CHECK(bridge.amount(MovementKind::Contraction) == 240'00);
    CHECK(bridge.amount(MovementKind::FX) == 480'00);
    CHECK(bridge.amount(MovementKind::Churn) == 0);
}

TEST_CASE(
    "F-FX: what is signed or up for renewal is worth what the rate of the as-of day says", "[fx]")
{
    const auto book = bookFrom(R"(
        rates:
        currency | day        | billionths
        EUR      | 2025-01-01 | 1100000000
        EUR      | 2025-08-01 | 1500000000
        contracts:
        company | ref | start      | end        | amount | months | currency
        Acme    | A1  | 2025-01-01 | 2025-09-30 | 100    | 1      | EUR
        Acme    | A2  | 2025-07-15 | 2026-09-30 |  50    | 1      | EUR
    )");
    const Question june = askOn(book, "2025-06-30");
    CHECK(value(june, "arr.contracted_not_live") == u"$660"_s);
    CHECK(print(pointRows(june, "renewals.by_month", "2025-09").value(), {"contracts", "arr"})
        == u"A1 | $1,320"_s);
    CHECK(figure(askOn(book, "2024-12-31"), "arr.contracted_not_live").notConverted == 1);
}

TEST_CASE("F-FX: a renewal rate compares at the rate of the day on which it was due", "[fx]")
{
    const auto book = bookFrom(R"(
        rates:
        currency | day        | billionths
        EUR      | 2024-01-01 | 1000000000
        EUR      | 2025-01-01 | 2000000000
        contracts:
        company | ref | start      | end        | amount | months | currency
        Acme    | A1  | 2024-01-01 | 2024-12-31 | 100    | 1      | EUR
        Acme    | A2  | 2025-01-01 | 2025-12-31 |  90    | 1      | EUR
    )");
    const Question question = ask(book, days("2024-12-01", "2025-01-31"));
    CHECK(value(question, "renewal_rate.net") == u"90 %"_s);
    CHECK(figure(question, "renewal_rate.net").denominator == 1'200);
}

TEST_CASE("F-FX: of two rates of one day the later row holds", "[fx]")
{
    const auto book = bookFrom(R"(
        rates:
        currency | day        | billionths
        EUR      | 2025-01-01 | 1000000000
        EUR      | 2025-01-01 | 1200000000
        EUR      | 2025-02-01 | 3000000000
    )");
    const ExchangeRates rates(*book);
    const Currency euro = *Currency::fromCode(u"EUR");
    CHECK(rates.converted(100, euro, day("2025-01-31")) == 120);
    CHECK(rates.converted(100, euro, day("2024-12-31")) == std::nullopt);
    CHECK(rates.converted(100, rates.base(), day("2024-12-31")) == 100);
    CHECK(rates.converted(100, *Currency::fromCode(u"GBP"), day("2025-12-31")) == std::nullopt);
    // Absurd amounts stay within their bounds.
    CHECK(rates.converted(MostAmount, euro, day("2025-02-01")) == MostAmount);
    CHECK(rates.converted(-MostAmount, euro, day("2025-02-01")) == -MostAmount);
}

TEST_CASE("F-FX: minor units of both currencies count", "[fx]")
{
    const auto book = bookFrom(R"(
        rates:
        currency | day        | billionths
        JPY      | 2025-01-01 | 6500000
        KWD      | 2025-01-01 | 3250000000
    )");
    const ExchangeRates rates(*book);
    CHECK(rates.converted(10'000, *Currency::fromCode(u"JPY"), day("2025-01-01")) == 65'00);
    CHECK(rates.converted(1'000, *Currency::fromCode(u"KWD"), day("2025-01-01")) == 3'25);
}
