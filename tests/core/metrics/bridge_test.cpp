// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/bridge.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("F-BRIDGE: the fixture's year closes at 96,000", "[bridge]")
{
    const Question question = ask(fixtureF1(), trailingYear());
    CHECK(print(series(question, "arr.bridge"))
        == lines({"range opening $96,000 new $15,000 expansion $6,000 contraction $3,000 "
                  "churn $24,000 reactivation $6,000 fx $0 closing $96,000",
            "2024-07 opening $96,000 new $0 expansion $0 contraction $0 churn $0 reactivation $0 "
            "fx $0 closing $96,000",
            "2024-08 opening $96,000 new $0 expansion $0 contraction $0 churn $0 reactivation $0 "
            "fx $0 closing $96,000",
            "2024-09 opening $96,000 new $0 expansion $0 contraction $0 churn $0 reactivation $0 "
            "fx $0 closing $96,000",
            "2024-10 opening $96,000 new $0 expansion $0 contraction $0 churn $0 reactivation $0 "
            "fx $0 closing $96,000",
            "2024-11 opening $96,000 new $0 expansion $0 contraction $3,000 churn $0 "
            "reactivation $0 fx $0 closing $93,000",
            "2024-12 opening $93,000 new $0 expansion $0 contraction $0 churn $6,000 "
            "reactivation $0 fx $0 closing $87,000",
            "2025-01 opening $87,000 new $0 expansion $0 contraction $0 churn $0 reactivation $0 "
            "fx $0 closing $87,000",
            "2025-02 opening $87,000 new $0 expansion $6,000 contraction $0 churn $0 "
            "reactivation $0 fx $0 closing $93,000",
            "2025-03 opening $93,000 new $0 expansion $0 contraction $0 churn $0 "
            "reactivation $6,000 fx $0 closing $99,000",
            "2025-04 opening $99,000 new $0 expansion $0 contraction $0 churn $18,000 "
            "reactivation $0 fx $0 closing $81,000",
            "2025-05 opening $81,000 new $15,000 expansion $0 contraction $0 churn $0 "
            "reactivation $0 fx $0 closing $96,000",
            "2025-06 opening $96,000 new $0 expansion $0 contraction $0 churn $0 reactivation $0 "
            "fx $0 closing $96,000"}));
}

TEST_CASE("F-BRIDGE: the fixture's ledger, day by day", "[bridge]")
{
    const Question question = ask(fixtureF1(), trailingYear());
    const auto ledger = pointRows(question, "arr.bridge", "range");
    REQUIRE(ledger);
    CHECK(print(*ledger, {"company", "day", "movement", "amount"})
        == lines({"A Acorn | 2025-02-01 | expansion | $6,000",
            "C Cedar | 2024-11-01 | contraction | −$3,000",
            "D Dogwood | 2025-04-01 | churn | −$18,000", "E Elm | 2025-05-01 | new | $15,000",
            "F Fir | 2024-12-01 | churn | −$6,000", "F Fir | 2025-03-01 | reactivation | $6,000"}));
    CHECK(print(pointRows(question, "arr.bridge", "").value()) == print(*ledger));
    CHECK(print(pointRows(question, "arr.bridge", "2025-04/churn").value(), {"company", "amount"})
        == u"D Dogwood | −$18,000"_s);
    CHECK(print(pointRows(question, "arr.bridge", "2025-05/opening").value(), {"company", "amount"})
        == lines({"A Acorn | $30,000", "B Birch | $36,000", "C Cedar | $9,000", "F Fir | $6,000"}));
}

TEST_CASE("F-BRIDGE: changes of one company on one day are one movement", "[bridge]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount
        Acme    | K   | 2024-01-01 | 2024-12-31 | -
        lines:
        contract | start      | end        | amount | months
        K        | 2024-01-01 | 2024-06-30 | 100    | 1
        K        | 2024-07-01 | 2024-12-31 |  60    | 1
        K        | 2024-07-01 | 2024-12-31 |  20    | 1
    )");
    const Question question = ask(book, days("2024-06-01", "2024-08-31"));
    CHECK(print(pointRows(question, "arr.bridge", "").value(), {"day", "movement", "amount"})
        == u"2024-07-01 | contraction | −$240"_s);
}

TEST_CASE(
    "F-BRIDGE: a downgrade is contraction, the end is churn, the return reactivation", "[bridge]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount | months
        Acme    | 2024-01-01 | 2024-02-29 | 100    | 1
        Acme    | 2024-03-01 | 2024-03-31 |  60    | 1
        Globex  | 2024-01-01 | 2024-01-31 | 200    | 1
        Globex  | 2024-03-15 | 2024-03-31 | 200    | 1
    )");
    const Question question = ask(book, days("2024-01-15", "2024-03-20"));
    CHECK(print(series(question, "arr.bridge"))
        == lines({"range opening $3,600 new $0 expansion $0 contraction $480 churn $2,400 "
                  "reactivation $2,400 fx $0 closing $3,120",
            "2024-01 opening $3,600 new $0 expansion $0 contraction $0 churn $0 reactivation $0 "
            "fx $0 closing $3,600",
            "2024-02 opening $3,600 new $0 expansion $0 contraction $0 churn $2,400 "
            "reactivation $0 fx $0 closing $1,200",
            "2024-03 opening $1,200 new $0 expansion $0 contraction $480 churn $0 "
            "reactivation $2,400 fx $0 closing $3,120"}));
}

TEST_CASE("F-BRIDGE: an empty book has an empty bridge", "[bridge]")
{
    const Question question = ask(bookFrom(""), days("2024-01-01", "2024-01-31"));
    CHECK(print(series(question, "arr.bridge"))
        == lines({"range opening $0 new $0 expansion $0 contraction $0 churn $0 reactivation $0 "
                  "fx $0 closing $0",
            "2024-01 opening $0 new $0 expansion $0 contraction $0 churn $0 reactivation $0 "
            "fx $0 closing $0"}));
    CHECK(pointRows(question, "arr.bridge", "").value().rows.empty());
}

TEST_CASE("F-BRIDGE: nobody can ask for a month outside or a movement there is not", "[bridge]")
{
    const Question question = ask(fixtureF1(), trailingYear());
    for (const char *key : {"2024-06", "2025-07", "range/profit", "soon", "2025-13"}) {
        const auto rows = pointRows(question, "arr.bridge", key);
        REQUIRE_FALSE(rows);
        CHECK(rows.error().kind == Error::Kind::NotFound);
    }
    CHECK(pointRows(question, "arr.bridge", "range/fx").value().rows.empty());
}
