// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/renewals.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

QString upcoming(const BookPointer &book, const char *asOf, const Options &options = {})
{
    return print(series(askOn(book, asOf, options), "renewals.by_month"));
}

} // namespace

TEST_CASE("F-RENEW: the fixture's renewal rates are no retention", "[renewals]")
{
    const Question question = ask(fixtureF1(), trailingYear());
    CHECK(value(question, "renewal_rate.gross") == u"25 %"_s);
    CHECK(value(question, "renewal_rate.net") == u"25 %"_s);
    CHECK(value(question, "renewal_rate.logo") == u"33.333 %"_s);
    CHECK(figure(question, "renewal_rate.gross").denominator == 36'000);
    CHECK(figure(question, "renewal_rate.logo").denominator == 3);
    CHECK(value(question, "retention.gross") == u"78.125 %"_s);
    CHECK(print(rowsOf(question, "renewal_rate.gross"),
              {"company", "contract", "renewal_day", "due", "renewed"})
        == lines({"C Cedar | C1 | 2024-10-31 | $12,000 | $9,000",
            "D Dogwood | D1 | 2025-03-31 | $18,000 | $0",
            "F Fir | F1 | 2024-11-30 | $6,000 | $0"}));
}

TEST_CASE("F-RENEW: the fixture's next twelve months", "[renewals]")
{
    CHECK(upcoming(fixtureF1(), "2025-06-30", with({{"renewals.months", "12"}}))
        == lines({"overdue count 0 contracts 0 customers 0 arr $0",
            "2025-06 count 0 contracts 0 customers 0 arr $0",
            "2025-07 count 0 contracts 0 customers 0 arr $0",
            "2025-08 count 0 contracts 0 customers 0 arr $0",
            "2025-09 count 0 contracts 0 customers 0 arr $0",
            "2025-10 count 1 contracts 1 customers 1 arr $9,000 | no_score count 1 arr $9,000",
            "2025-11 count 0 contracts 0 customers 0 arr $0",
            "2025-12 count 1 contracts 1 customers 1 arr $30,000 | no_score count 1 arr $30,000",
            "2026-01 count 0 contracts 0 customers 0 arr $0",
            "2026-02 count 1 contracts 1 customers 1 arr $6,000 | no_score count 1 arr $6,000",
            "2026-03 count 0 contracts 0 customers 0 arr $0",
            "2026-04 count 0 contracts 0 customers 0 arr $0",
            "2026-05 count 0 contracts 0 customers 0 arr $0"}));
    CHECK(value(askOn(fixtureF1(), "2025-06-30"), "renewals.overdue") == u"0"_s);
}

TEST_CASE("F-RENEW: by status the worst level comes first", "[renewals]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount
        Acme    | A1  | 2024-02-01 | 2025-01-31 | 1,200
        Acme    | A2  | 2024-01-16 | 2025-01-15 |   600
        Globex  | G1  | 2024-02-01 | 2025-01-31 | 5,000
        Hooli   | H1  | 2024-02-01 | 2025-01-31 |   100
        statuses:
        company | day        | status
        Acme    | 2024-05-01 | struggling
        Globex  | 2024-05-01 | thriving
    )");
    const Question byCustomer =
        askOn(book, "2025-01-10", with({{"health.by", "status"}, {"renewals.months", "3"}}));
    CHECK(print(series(byCustomer, "renewals.by_month"))
        == lines({"overdue count 0 contracts 0 customers 0 arr $0",
            "2025-01 count 3 contracts 4 customers 3 arr $6,900 | struggling count 1 arr $1,800 | "
            "thriving count 1 arr $5,000 | not_set count 1 arr $100",
            "2025-02 count 0 contracts 0 customers 0 arr $0",
            "2025-03 count 0 contracts 0 customers 0 arr $0"}));
    CHECK(series(byCustomer, "renewals.by_month").partsName == u"statuses"_s);
    CHECK(print(pointRows(byCustomer, "renewals.by_month", "2025-01/struggling").value(),
              {"company", "health_status", "contracts", "renewal_day", "arr"})
        == u"Acme | struggling | A1, A2 | 2025-01-15 | $1,800"_s);

    const Question byContract =
        askOn(book, "2025-01-10", with({{"health.by", "status"}, {"renewals.count", "contracts"}}));
    CHECK(print(pointRows(byContract, "renewals.by_month", "2025-01/struggling").value(),
              {"company", "contracts", "renewal_day", "arr"})
        == lines({"Acme | A1 | 2025-01-31 | $1,200", "Acme | A2 | 2025-01-15 | $600"}));
    const Series counted = series(byContract, "renewals.by_month");
    CHECK(counted.points[1].values.front().value == 4);
}

TEST_CASE("F-RENEW: overdue is what ended without a successor, until the customer is churned",
    "[renewals]")
{
    const BookPointer book = fixtureF1();
    // Dogwood ended on 31 March.
    CHECK(value(askOn(book, "2025-03-31"), "renewals.overdue") == u"0"_s);
    const Question april = askOn(book, "2025-04-15");
    CHECK(value(april, "renewals.overdue") == u"1"_s);
    CHECK(print(rowsOf(april, "renewals.overdue"), {"company", "contracts", "renewal_day", "arr"})
        == u"D Dogwood | D1 | 2025-03-31 | $18,000"_s);
    CHECK(value(askOn(book, "2025-05-01"), "renewals.overdue") == u"0"_s);
}

TEST_CASE("F-RENEW: a second contract that lapses stays overdue while the customer is active",
    "[renewals]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount | cancelled  | flags
        Acme    | A1  | 2023-01-01 | 2025-12-31 | 1,200  | -          |
        Acme    | A2  | 2023-03-01 | 2024-02-29 |   600  | -          |
        Acme    | A3  | 2023-06-01 | 2024-05-31 |   600  | -          | ended
        Acme    | A4  | 2023-09-01 | 2024-08-31 |   600  | 2024-01-31 |
    )");
    CHECK(print(rowsOf(askOn(book, "2025-06-30"), "renewals.overdue"), {"contracts"}) == u"A2"_s);
}

TEST_CASE("F-RENEW: a loss settles the contracts of before", "[renewals]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount
        Acme    | A1  | 2024-01-01 | 2024-12-31 | 1,200
        Acme    | A2  | 2025-04-01 | 2026-03-31 | 1,200
        Globex  | G1  | 2024-01-01 | 2025-09-30 | 1,200
        Globex  | G2  | 2025-04-01 | 2025-10-31 | 1,200
        churn:
        company | day
        Globex  | 2025-02-01
    )");
    const Question question = askOn(book, "2025-06-30", with({{"renewals.months", "12"}}));
    CHECK(print(pointRows(question, "renewals.by_month", "").value(), {"contracts"})
        == lines({"G2", "A2"}));
}

TEST_CASE(
    "F-RENEW: what is cancelled, ended, renewed or one-time is not up for renewal", "[renewals]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount | cancelled  | flags
        Acme    | A1  | 2024-08-01 | 2025-07-31 | 1,200  | 2025-07-15 |
        Acme    | A2  | 2024-08-01 | 2025-07-31 | 1,200  | -          | ended
        Acme    | A3  | 2024-08-01 | 2025-07-31 | 1,200  | -          | one-time
        Acme    | A4  | 2023-09-01 | 2025-08-31 | 1,200  | -          |
        Acme    | A5  | 2025-09-01 | 2026-08-31 | 1,200  | -          |
        Acme    | A6  | 2024-01-01 | -          | 1,200  | -          |
    )");
    const Question question = askOn(book, "2025-06-30", with({{"renewals.months", "12"}}));
    CHECK(pointRows(question, "renewals.by_month", "").value().rows.empty());
}

TEST_CASE("F-RENEW: a contract that renews itself comes up again every term", "[renewals]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount | flags
        Acme    | A1  | 2021-09-01 | 2022-08-31 | 1,200  | auto
    )");
    const Question question = ask(book, days("2023-01-01", "2025-06-30"));
    CHECK(print(pointRows(question, "renewals.by_month", "").value(), {"renewal_day", "arr"})
        == u"2025-08-31 | $1,200"_s);
    CHECK(value(question, "renewals.overdue") == u"0"_s);
    CHECK(print(rowsOf(question, "renewal_rate.net"), {"renewal_day", "due", "renewed"})
        == lines({"2023-08-31 | $1,200 | $1,200", "2024-08-31 | $1,200 | $1,200"}));
    CHECK(value(question, "renewal_rate.logo") == u"100 %"_s);
}

TEST_CASE("F-RENEW: gross caps what was renewed at what was due, net does not", "[renewals]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acme    | 2023-01-01 | 2023-12-31 | 1,000
        Acme    | 2024-01-01 | 2024-12-31 | 1,500
        Globex  | 2023-01-01 | 2023-12-31 | 1,000
        Globex  | 2024-01-01 | 2024-12-31 |   500
    )");
    const Question question = ask(book, days("2023-12-01", "2024-01-31"));
    CHECK(value(question, "renewal_rate.gross") == u"75 %"_s);
    CHECK(value(question, "renewal_rate.net") == u"100 %"_s);
    CHECK(value(question, "renewal_rate.logo") == u"100 %"_s);
}

TEST_CASE("F-RENEW: cancelled before its end it is not due, on its end it is", "[renewals]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount | cancelled
        Acme    | A1  | 2023-01-01 | 2023-12-31 | 1,000  | 2023-12-30
        Acme    | A2  | 2023-01-01 | 2023-12-31 | 1,000  | 2023-12-31
    )");
    const Question question = ask(book, days("2023-12-01", "2024-01-31"));
    CHECK(print(rowsOf(question, "renewal_rate.logo"), {"contract", "renewals"}) == u"A2 | 0"_s);
}

TEST_CASE("F-RENEW: nothing due gives no rate", "[renewals]")
{
    const Question question = ask(fixtureF1(), days("2025-06-01", "2025-06-30"));
    for (const char *id : {"renewal_rate.gross", "renewal_rate.net", "renewal_rate.logo"}) {
        CHECK(value(question, id) == u"none: nothing due"_s);
        CHECK(value(askOn(bookFrom(""), "2025-06-30"), id) == u"none: nothing due"_s);
    }
    CHECK(value(askOn(bookFrom(""), "2025-06-30"), "renewals.overdue") == u"0"_s);
}

TEST_CASE("F-RENEW: free contracts that end give no rate of revenue", "[renewals]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acme    | 2023-01-01 | 2023-12-31 | 0
    )");
    const Question question = ask(book, days("2023-12-01", "2024-01-15"));
    CHECK(value(question, "renewal_rate.gross") == u"none: nothing due"_s);
    CHECK(value(question, "renewal_rate.logo") == u"0 %"_s);
    CHECK(value(question, "renewals.overdue") == u"1"_s);
}

TEST_CASE("F-RENEW: customers without a convertible amount are counted, their amount is not",
    "[renewals]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount | currency
        Acme    | 2024-08-01 | 2025-07-31 | 1,000  | EUR
        Globex  | 2024-08-01 | 2025-07-31 | 1,000  |
    )");
    const Series renewals = series(askOn(book, "2025-07-01"), "renewals.by_month");
    CHECK(renewals.notConverted == 1);
    CHECK(renewals.totals.front().value == 2);
    CHECK(renewals.totals.back().value == 1000);
}

TEST_CASE("F-RENEW: a customer with renewals in two months is one customer in total", "[renewals]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acme    | 2024-08-01 | 2025-07-31 | 1,000
        Acme    | 2024-11-01 | 2025-10-31 | 1,000
    )");
    const Series renewals = series(askOn(book, "2025-07-01"), "renewals.by_month");
    CHECK(renewals.totals[0].value == 1);
    CHECK(renewals.totals[1].value == 2);
}

TEST_CASE("F-RENEW: nobody can ask for a month or level there is not", "[renewals]")
{
    const Question question = askOn(fixtureF1(), "2025-06-30");
    for (const char *key :
        {"2025-05", "2026-02", "2025-10/struggling", "nonsense", "late/no_score"}) {
        const auto rows = pointRows(question, "renewals.by_month", key);
        REQUIRE_FALSE(rows);
        CHECK(rows.error().kind == Error::Kind::NotFound);
    }
    CHECK(pointRows(question, "renewals.by_month", "2025-10/at_risk").value().rows.empty());
}

TEST_CASE(
    "F-RENEW: a renewal that was cancelled before it began leaves the old one open", "[renewals]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount | cancelled  | renews
        Acme    | A1  | 2024-01-01 | 2024-12-31 | 1,200  | -          | -
        Acme    | A2  | 2025-01-01 | 2025-12-31 | 1,200  | 2024-12-20 | A1
    )");
    const Question question = ask(book, days("2024-12-01", "2025-01-10"));
    CHECK(print(rowsOf(question, "renewals.overdue"), {"contracts"}) == u"A1"_s);
    CHECK(value(question, "renewal_rate.logo") == u"0 %"_s);
}

TEST_CASE("F-RENEW: short terms over many years are due once each", "[renewals]")
{
    QByteArray text = "contracts:\ncompany | start | end | amount | flags\n";
    constexpr int Contracts = 300;
    for (int i = 0; i < Contracts; ++i) {
        text += "Acme | 1950-01-01 | 1950-01-01 | 1 | auto\n";
    }
    const Question question = ask(bookFrom(text.constData()), days("2024-01-01", "2024-12-31"));
    CHECK(figure(question, "renewal_rate.logo").n == 366 * Contracts);
}

namespace {

// Two contracts due in December 2024; Acme's has a successor.
BookPointer withOutcome(RenewalOutcome outcome, std::optional<std::int64_t> amount,
    const char *dueOn = "2024-12-31", std::int64_t contract = 1)
{
    const auto book = bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount
        Acme    | A1  | 2024-01-01 | 2024-12-31 | 1,000
        Acme    | A2  | 2025-01-01 | 2025-12-31 |   900
        Globex  | G1  | 2024-01-01 | 2024-12-31 | 1,000
    )");
    Renewal row;
    row.id = {1};
    row.contract = {contract};
    row.dueOn = day(dueOn);
    row.outcome = outcome;
    row.outcomeAmount = amount;
    return BookBuilder(*book).rows<Renewal>({row}).share();
}

QString dueIn2024(const BookPointer &book)
{
    return print(rowsOf(ask(book, days("2024-12-01", "2025-01-15")), "renewal_rate.net"),
        {"contract", "renewed", "renewals"});
}

} // namespace

TEST_CASE(
    "F-RENEW: the outcome that was written down goes before what contracts show", "[renewals]")
{
    CHECK(dueIn2024(withOutcome(RenewalOutcome::Open, {}))
        == lines({"A1 | $900 | 1", "G1 | $0 | 0"}));
    CHECK(
        dueIn2024(withOutcome(RenewalOutcome::Lost, {})) == lines({"A1 | $0 | 0", "G1 | $0 | 0"}));
    CHECK(dueIn2024(withOutcome(RenewalOutcome::Renewed, 800'00))
        == lines({"A1 | $800 | 1", "G1 | $0 | 0"}));
    // Without an amount, the successor's.
    CHECK(dueIn2024(withOutcome(RenewalOutcome::Renewed, {}))
        == lines({"A1 | $900 | 1", "G1 | $0 | 0"}));
    // Without a successor either, what was due.
    CHECK(dueIn2024(withOutcome(RenewalOutcome::Renewed, {}, "2024-12-31", 3))
        == lines({"A1 | $900 | 1", "G1 | $1,000 | 1"}));
    CHECK(dueIn2024(withOutcome(RenewalOutcome::Renewed, 1'200'00, "2025-01-15", 3))
        == lines({"A1 | $900 | 1", "G1 | $1,200 | 1"}));
}

TEST_CASE("F-RENEW: a contract that renews itself has an outcome for each term", "[renewals]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount | flags
        Acme    | A1  | 2022-01-01 | 2022-12-31 | 1,200  | auto
    )");
    Renewal row;
    row.id = {1};
    row.contract = {1};
    row.dueOn = day("2023-12-31");
    row.outcome = RenewalOutcome::Renewed;
    row.outcomeAmount = 600'00;
    const auto withRow = BookBuilder(*book).rows<Renewal>({row}).share();
    CHECK(print(rowsOf(ask(withRow, days("2022-06-01", "2025-06-30")), "renewal_rate.net"),
              {"renewal_day", "renewed"})
        == lines({"2022-12-31 | $1,200", "2023-12-31 | $600", "2024-12-31 | $1,200"}));
}

TEST_CASE("F-RENEW: whose outcome is written down is not overdue", "[renewals]")
{
    CHECK(value(askOn(withOutcome(RenewalOutcome::Open, {}), "2025-01-10"), "renewals.overdue")
        == u"1"_s);
    CHECK(value(askOn(withOutcome(RenewalOutcome::Lost, {}, "2024-12-31", 3), "2025-01-10"),
              "renewals.overdue")
        == u"0"_s);
}

TEST_CASE("F-RENEW: a contract without an amount counts where its outcome is known", "[renewals]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount
        Acme    | A1  | 2024-01-01 | 2024-12-31 | 1,200
        Birch   | B1  | 2024-01-01 | 2024-12-31 |
        Cedar   | C1  | 2024-01-01 | 2024-12-31 |
        Dune    | D1  | 2024-01-01 | 2024-12-31 |
    )");
    std::vector<Renewal> rows(3);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        rows[i].id = {static_cast<std::int64_t>(i + 1)};
        rows[i].contract = {static_cast<std::int64_t>(i + 1)};
        rows[i].dueOn = day("2024-12-31");
        rows[i].outcome = i == 1 ? RenewalOutcome::Lost : RenewalOutcome::Renewed;
    }
    const auto told = BookBuilder(*book).rows<Renewal>(std::move(rows)).share();
    const Question question = ask(told, days("2024-01-01", "2024-12-31"));
    CHECK(figure(question, "renewal_rate.logo").n == 3); // of Dune's nothing is known
    CHECK(value(question, "renewal_rate.logo") == u"66.667 %"_s);
    CHECK(value(question, "renewal_rate.gross") == u"100 %"_s);
}

TEST_CASE("The formula of a renewal rate names its numbers", "[renewals]")
{
    const Figure rate = figure(ask(fixtureF1(), trailingYear()), "renewal_rate.logo");
    REQUIRE(rate.terms.size() == 5);
    CHECK(rate.terms[3].value == 1);
    CHECK(rate.terms[4].value == 3);
}
