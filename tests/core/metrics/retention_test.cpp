// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/retention.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// Everybody pays 2023 one amount and 2024 another one.
Question from2023To2024(const char *amounts)
{
    QByteArray text = "contracts:\ncompany | start | end | amount\n";
    for (const QByteArray &row : QByteArray(amounts).split(';')) {
        const auto cells = row.split(' ');
        if (cells[1] != "0") {
            text += cells[0] + " | 2023-01-01 | 2023-12-31 | " + cells[1] + '\n';
        }
        if (cells[2] != "0") {
            text += cells[0] + " | 2024-01-01 | 2024-12-31 | " + cells[2] + '\n';
        }
    }
    return ask(bookFrom(text.constData()), days("2024-01-01", "2024-06-30"));
}

} // namespace

TEST_CASE("F-GRR: the fixture kept 78.125 % of its revenue", "[retention]")
{
    const Question question = ask(fixtureF1(), trailingYear());
    const Figure gross = figure(question, "retention.gross");
    CHECK(print(gross) == u"78.125 %"_s);
    CHECK(gross.denominator == 96'000);
    CHECK(gross.n == 5);
    CHECK(value(question, "retention.gross_ledger") == u"71.875 %"_s);
    CHECK(print(rowsOf(question, "retention.gross"), {"company", "open", "close", "kept"})
        == lines({"A Acorn | $24,000 | $30,000 | $24,000", "B Birch | $36,000 | $36,000 | $36,000",
            "C Cedar | $12,000 | $9,000 | $9,000", "D Dogwood | $18,000 | $0 | $0",
            "F Fir | $6,000 | $6,000 | $6,000"}));
}

TEST_CASE("F-GRR: the fixture's April kept 81.818 %", "[retention]")
{
    const Question april = ask(fixtureF1(), days("2025-04-01", "2025-04-30"));
    CHECK(value(april, "retention.gross") == u"81.818 %"_s);
    CHECK(figure(april, "retention.gross").denominator == 99'000);
}

TEST_CASE("F-GRR: ten millions less 0.6 and 0.9 leave 85 %", "[retention]")
{
    const Question question =
        from2023To2024("A 7000000 7000000;B 2100000 1500000;C 900000 0;D 0 500000");
    CHECK(value(question, "retention.gross") == u"85 %"_s);
}

TEST_CASE("F-NRR-RET: ten millions less 1.5 and more by 1.8 are 103 %", "[retention]")
{
    const Question question =
        from2023To2024("A 7000000 8800000;B 2100000 1500000;C 900000 0;D 0 500000");
    CHECK(value(question, "retention.net") == u"103 %"_s);
    CHECK(value(question, "retention.gross") == u"85 %"_s);
}

TEST_CASE("F-NRR-RET: the fixture's year", "[retention]")
{
    const Question question = ask(fixtureF1(), trailingYear());
    CHECK(value(question, "retention.net") == u"84.375 %"_s);
    CHECK(value(question, "retention.net_ledger") == u"78.125 %"_s);
    CHECK(print(netRetentionByLedger(question, Returned::Count)) == u"84.375 %"_s);
}

TEST_CASE(
    "F-NRR-RET: a million, two losses of 25,000 and growth of 150,000 are 110 %", "[retention]")
{
    const Question question = from2023To2024("A 500000 650000;B 475000 450000;C 25000 0;D 0 99000");
    CHECK(value(question, "retention.net") == u"110 %"_s);
    CHECK(value(question, "retention.net_ledger") == u"110 %"_s);
}

TEST_CASE("F-REVCHURN: the fixture lost 21.875 % gross and 15.625 % net", "[retention]")
{
    const Question question = ask(fixtureF1(), trailingYear());
    CHECK(value(question, "churn.revenue_gross") == u"21.875 %"_s);
    CHECK(value(question, "churn.revenue_net") == u"15.625 %"_s);
    CHECK(value(from2023To2024("A 100 130"), "churn.revenue_net") == u"-30 %"_s);
}

TEST_CASE("F-GRR: nothing to retain gives no ratio", "[retention]")
{
    const Question nobodyYet = ask(fixtureF1(), days("2023-01-01", "2025-06-30"));
    for (const char *id : {"retention.gross", "retention.net", "retention.gross_ledger",
             "retention.net_ledger", "churn.revenue_gross", "churn.revenue_net"}) {
        CHECK(value(nobodyYet, id) == u"none: nothing to retain"_s);
        CHECK(figure(nobodyYet, id).n == 0);
        CHECK(value(askOn(bookFrom(""), "2025-06-30"), id) == u"none: no companies"_s);
    }
}

TEST_CASE("F-GRR: the ledger falls below zero when a customer leaves twice", "[retention]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount | months
        Acme    | 2023-01-01 | 2024-01-31 | 100    | 1
        Acme    | 2024-04-01 | 2024-05-31 | 300    | 1
        Acme    | 2024-09-01 | 2024-12-31 | 100    | 1
    )");
    const Question question = ask(book, days("2024-01-01", "2024-12-31"));
    CHECK(value(question, "retention.gross") == u"100 %"_s);
    CHECK(value(question, "retention.gross_ledger") == u"-300 %"_s);
}

TEST_CASE("F-GRR: a dip that was made good counts in the ledger only", "[retention]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount | months
        Acme    | 2023-01-01 | 2024-03-31 | 100    | 1
        Acme    | 2024-04-01 | 2024-06-30 |  50    | 1
        Acme    | 2024-07-01 | 2024-12-31 | 100    | 1
    )");
    const Question question = ask(book, days("2024-01-01", "2024-12-31"));
    CHECK(value(question, "retention.gross") == u"100 %"_s);
    CHECK(value(question, "retention.gross_ledger") == u"50 %"_s);
    CHECK(value(question, "retention.net_ledger") == u"100 %"_s);
}

TEST_CASE("F-NRR-RET: what new customers pay later is no growth of the old ones", "[retention]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount | months
        Acme    | 2023-01-01 | 2024-12-31 | 100    | 1
        Globex  | 2024-02-01 | 2024-05-31 | 100    | 1
        Globex  | 2024-06-01 | 2024-12-31 | 900    | 1
    )");
    CHECK(value(ask(book, days("2024-01-01", "2024-12-31")), "retention.net") == u"100 %"_s);
}
