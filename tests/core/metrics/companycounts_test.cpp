// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/companycounts.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("F-TILES: the fixture has seven companies of three kinds", "[counts]")
{
    const Question question = ask(fixtureF1(), trailingYear());
    CHECK(value(question, "companies.total") == u"7"_s);
    CHECK(value(question, "companies.saas") == u"5"_s);
    CHECK(value(question, "companies.regular") == u"1"_s);
    CHECK(value(question, "companies.churned") == u"1"_s);
    CHECK(value(question, "companies.active") == u"6"_s);
    CHECK(print(rowsOf(question, "companies.churned"), {"company", "kind", "arr"})
        == u"D Dogwood | churned | $0"_s);
    CHECK(print(rowsOf(question, "companies.regular"), {"company"}) == u"G Gorse"_s);
}

TEST_CASE("F-TILES: Mia has three customers", "[counts]")
{
    const BookPointer book = fixtureF1();
    Scope mia;
    mia.csms = {book->team().rows().front().id};
    const Question question = ask(book, trailingYear(), {}, mia);
    CHECK(value(question, "companies.active") == u"3"_s);
    CHECK(print(rowsOf(question, "companies.active"), {"company", "csm", "health_status"})
        == lines(
            {"A Acorn | Mia | healthy", "C Cedar | Mia | not_set", "E Elm | Mia | struggling"}));
}

TEST_CASE("F-KIND: who turned churned in the range, back since or not", "[counts]")
{
    const Question question = ask(fixtureF1(), trailingYear());
    CHECK(value(question, "companies.churned_in_range") == u"2"_s);
    CHECK(print(rowsOf(question, "companies.churned_in_range"), {"company", "day", "kind"})
        == lines({"D Dogwood | 2025-05-01 | churned", "F Fir | 2024-12-31 | saas"}));
    CHECK(value(ask(fixtureF1(), days("2025-06-01", "2025-06-30")), "companies.churned_in_range")
        == u"0"_s);
}

TEST_CASE("A record of the end and the end itself are one loss", "[counts]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acme    | 2024-04-01 | 2025-03-31 | 1,200
        churn:
        company | day
        Acme    | 2025-04-01
    )");
    CHECK(
        value(ask(book, days("2025-04-01", "2025-04-30")), "companies.churned_in_range") == u"1"_s);
    CHECK(
        value(ask(book, days("2025-05-01", "2025-05-31")), "companies.churned_in_range") == u"0"_s);
}

TEST_CASE("F-TILES: companies that began to count in the range", "[counts]")
{
    const Question question = ask(fixtureF1(), trailingYear());
    CHECK(print(rowsOf(question, "companies.new_in_range"), {"company", "day"})
        == lines({"E Elm | 2025-05-01", "G Gorse | 2025-02-01"}));
    CHECK(value(question, "companies.new_in_range") == u"2"_s);
}

TEST_CASE("F-TILES: premium is a mark of its own", "[counts]")
{
    const auto book = bookFrom(R"(
        companies:
        name   | premium
        Acme   | yes
        Globex | from 2025-05-01
        Hooli  | -
    )");
    CHECK(value(askOn(book, "2025-04-30"), "companies.premium") == u"1"_s);
    CHECK(value(askOn(book, "2025-05-01"), "companies.premium") == u"2"_s);
}

TEST_CASE("T-13: contacts are people, users or not, while they are there", "[counts]")
{
    const auto book = bookFrom(R"(
        companies:
        name   | premium
        Acme   | yes
        Globex | -
        contacts:
        company | name | since      | left       | flags
        Acme    | Ann  | -          | -          | no user
        Acme    | Bob  | 2025-02-01 | -          |
        Acme    | Cem  | -          | 2025-03-31 | key
        Globex  | Dee  | -          | -          |
    )");
    CHECK(value(askOn(book, "2025-01-31"), "contacts.total") == u"3"_s);
    CHECK(value(askOn(book, "2025-03-31"), "contacts.total") == u"4"_s);
    CHECK(value(askOn(book, "2025-04-01"), "contacts.total") == u"3"_s);
    const Figure now = figure(askOn(book, "2025-04-01"), "contacts.total");
    CHECK(now.terms[0].value == 2); // users
    CHECK(now.terms[1].value == 1); // others
    CHECK(now.terms[2].value == 1); // left
    REQUIRE(now.leftOut.size() == 1);
    CHECK(now.leftOut[0].reason == LeftOut::HasLeft);
    const auto april = days("2025-04-01", "2025-04-30");
    const Question premium = ask(book, april, {}, scopeOf<&Scope::isPremium>(true));
    CHECK(print(rowsOf(premium, "contacts.total"), {"contact", "user", "key"})
        == lines({"Ann | no | no", "Bob | yes | no"}));
}

TEST_CASE("An empty book has nobody in it", "[counts]")
{
    const Question question = askOn(bookFrom(""), "2025-06-30");
    for (const char *id : {"contacts.total", "companies.total", "companies.active",
             "companies.saas", "companies.regular", "companies.churned", "companies.premium",
             "companies.churned_in_range", "companies.new_in_range"}) {
        CHECK(value(question, id) == u"0"_s);
    }
}
