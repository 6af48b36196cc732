// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/churn.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("F-LOGO: the fixture lost two of five", "[churn]")
{
    const Question question = ask(fixtureF1(), trailingYear());
    CHECK(value(question, "churn.logos") == u"2"_s);
    CHECK(value(question, "churn.logo_rate") == u"40 %"_s);
    CHECK(figure(question, "churn.logo_rate").denominator == 5);
    CHECK(value(question, "churn.arr") == u"$24,000"_s);
    CHECK(print(rowsOf(question, "churn.logos"), {"company", "day", "arr", "gone_at_end"})
        == lines({"D Dogwood | 2025-04-01 | $18,000 | yes", "F Fir | 2024-12-01 | $6,000 | no"}));
}

TEST_CASE("F-LOGO: one of five is still gone at the end", "[churn]")
{
    CHECK(print(logoChurnAtEnd(ask(fixtureF1(), trailingYear()))) == u"20 %"_s);
}

TEST_CASE("F-LOGO: the fixture's April lost one of five", "[churn]")
{
    const Question april = ask(fixtureF1(), days("2025-04-01", "2025-04-30"));
    CHECK(value(april, "churn.logo_rate") == u"20 %"_s);
}

TEST_CASE("F-LOGO: 24 of 800 are 3 %", "[churn]")
{
    QByteArray text = "contracts:\ncompany | start | end | amount | months\n";
    for (int i = 0; i < 800; ++i) {
        text += 'C' + QByteArray::number(i) + " | 2024-01-01 | "
            + (i < 24 ? "2024-06-15" : "2025-12-31") + " | 100 | 1\n";
    }
    const Question june = ask(bookFrom(text.constData()), days("2024-06-01", "2024-06-30"));
    CHECK(value(june, "churn.logo_rate") == u"3 %"_s);
    CHECK(value(june, "churn.logos") == u"24"_s);
}

TEST_CASE("F-LOGO: a downgrade is no logo churn", "[churn]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount | months
        Acme    | 2024-01-01 | 2024-06-30 | 100    | 1
        Acme    | 2024-07-01 | 2024-12-31 |  10    | 1
    )");
    CHECK(value(ask(book, days("2024-07-01", "2024-07-31")), "churn.logos") == u"0"_s);
}

TEST_CASE("F-LOGO: the return next month does not undo the loss of this one", "[churn]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount | months
        Acme    | 2024-01-01 | 2024-05-31 | 100    | 1
        Acme    | 2024-07-15 | 2024-12-31 | 100    | 1
    )");
    CHECK(value(ask(book, days("2024-06-01", "2024-06-30")), "churn.logo_rate") == u"100 %"_s);
}

TEST_CASE("F-LOGO: who joined and left inside the range is an early loss", "[churn]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount | months
        Acme    | 2023-01-01 | 2025-12-31 | 100    | 1
        Globex  | 2024-02-01 | 2024-03-31 | 200    | 1
    )");
    const auto year = days("2024-01-01", "2024-12-31");
    CHECK(value(ask(book, year), "churn.logos") == u"0"_s);
    CHECK(value(ask(book, year), "churn.arr") == u"$0"_s);
    const Question including = ask(book, year, with({{"churn.early_losses", "include"}}));
    CHECK(value(including, "churn.logos") == u"1"_s);
    CHECK(value(including, "churn.logo_rate") == u"100 %"_s);
    CHECK(value(including, "churn.arr") == u"$2,400"_s);
    CHECK(print(rowsOf(including, "churn.logos"), {"company", "early_loss"}) == u"Globex | yes"_s);
}

TEST_CASE("F-LOGO: a customer who left twice is one, with both losses", "[churn]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount | months
        Acme    | 2023-01-01 | 2024-01-31 | 100    | 1
        Acme    | 2024-04-01 | 2024-05-31 | 300    | 1
    )");
    const Question question = ask(book, days("2024-01-01", "2024-12-31"));
    CHECK(value(question, "churn.logos") == u"1"_s);
    CHECK(value(question, "churn.arr") == u"$4,800"_s);
}

TEST_CASE("F-LOGO: nobody at the start gives no rate", "[churn]")
{
    CHECK(value(ask(fixtureF1(), days("2023-01-01", "2023-12-31")), "churn.logo_rate")
        == u"none: nothing to retain"_s);
    const Question empty = askOn(bookFrom(""), "2025-06-30");
    CHECK(value(empty, "churn.logo_rate") == u"none: no companies"_s);
    CHECK(value(empty, "churn.logos") == u"0"_s);
    CHECK(value(empty, "churn.arr") == u"$0"_s);
}

TEST_CASE("F-LOGO: a monthly rate of 2.5 % is 26.2 % a year, not 30 %", "[churn]")
{
    CHECK(annualised(0.025) == Catch::Approx(0.262).margin(0.0005));
    CHECK(annualised(0) == 0);
    CHECK(annualised(1) == 1);
}
