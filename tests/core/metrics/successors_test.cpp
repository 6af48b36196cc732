// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/revenue.h"

#include "tests/core/metrics/asking.h"

#include <QStringList>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// "K1>K2, K3>K4"
QString pairs(const BookPointer &book, const Options &options = {})
{
    const Revenue revenue(book, options);
    QStringList found;
    for (const Contract &contract : book->contracts()) {
        if (const Contract *successor = revenue.successor(contract.id)) {
            found += contract.ref + u'>' + successor->ref;
        }
    }
    return found.join(u", "_s);
}

QString pairs(const char *text, const Options &options = {})
{
    return pairs(bookFrom(text), options);
}

} // namespace

TEST_CASE("The contract that starts next to the end renews it", "[successors]")
{
    CHECK(pairs(R"(
        contracts:
        company | ref | start      | end        | amount
        Acme    | K1  | 2023-01-01 | 2023-12-31 | 100
        Acme    | K2  | 2024-01-10 | 2025-01-09 | 100
        Acme    | K3  | 2024-01-01 | 2024-12-31 | 100
    )") == u"K1>K3"_s);
}

TEST_CASE("A renewal starts within the grace days around the end", "[successors]")
{
    const char *late = R"(
        contracts:
        company | ref | start      | end        | amount
        Acme    | K1  | 2023-01-01 | 2023-12-31 | 100
        Acme    | K2  | 2024-01-31 | 2025-01-30 | 100
    )";
    CHECK(pairs(late) == u"K1>K2"_s);
    CHECK(pairs(late, with({{"grace_days", "29"}})).isEmpty());
    CHECK(pairs(R"(
        contracts:
        company | ref | start      | end        | amount
        Acme    | K1  | 2023-01-01 | 2023-12-31 | 100
        Acme    | K2  | 2023-12-02 | 2024-12-01 | 100
    )") == u"K1>K2"_s);
    CHECK(pairs(R"(
        contracts:
        company | ref | start      | end        | amount
        Acme    | K1  | 2023-01-01 | 2023-12-31 | 100
        Acme    | K2  | 2023-12-01 | 2024-11-30 | 100
    )")
              .isEmpty());
}

TEST_CASE("A renewal ends later and begins later than what it renews", "[successors]")
{
    CHECK(pairs(R"(
        contracts:
        company | ref | start      | end        | amount
        Acme    | K1  | 2023-01-01 | 2023-12-31 | 100
        Acme    | K2  | 2023-12-15 | 2023-12-31 | 100
        Globex  | G1  | 2024-01-15 | 2024-01-31 | 100
        Globex  | G2  | 2024-01-15 | 2024-12-31 | 100
    )")
              .isEmpty());
}

TEST_CASE("One contract renews one, the nearest pair first", "[successors]")
{
    CHECK(pairs(R"(
        contracts:
        company | ref | start      | end        | amount
        Acme    | K1  | 2023-01-01 | 2023-12-20 | 100
        Acme    | K2  | 2023-01-01 | 2023-12-31 | 100
        Acme    | K3  | 2024-01-01 | 2024-12-31 | 100
    )") == u"K2>K3"_s);
    CHECK(pairs(R"(
        contracts:
        company | ref | start      | end        | amount
        Acme    | K1  | 2023-01-01 | 2023-12-31 | 100
        Acme    | K2  | 2023-01-01 | 2023-12-31 | 100
        Acme    | K3  | 2024-01-01 | 2024-12-31 | 100
        Acme    | K4  | 2024-01-01 | 2024-12-31 | 100
    )") == u"K1>K3, K2>K4"_s);
}

TEST_CASE("The source's link goes before any guess", "[successors]")
{
    CHECK(pairs(R"(
        contracts:
        company | ref | start      | end        | amount | renews
        Acme    | K1  | 2023-01-01 | 2023-12-31 | 100    | -
        Acme    | K2  | 2023-02-01 | 2023-12-31 | 100    | -
        Acme    | K3  | 2024-06-01 | 2025-05-31 | 100    | K1
        Acme    | K4  | 2024-01-01 | 2024-12-31 | 100    | -
    )") == u"K1>K3, K2>K4"_s);
}

TEST_CASE("Another company's contract and one-time work renew nothing", "[successors]")
{
    CHECK(pairs(R"(
        contracts:
        company | ref | start      | end        | amount | renews | flags
        Acme    | K1  | 2023-01-01 | 2023-12-31 | 100    | -      |
        Globex  | K2  | 2024-01-01 | 2024-12-31 | 100    | K1     |
        Acme    | K3  | 2024-01-01 | 2024-12-31 | 100    | -      | one-time
    )")
              .isEmpty());
}

TEST_CASE("Nothing is guessed for what was ended or cancelled early", "[successors]")
{
    CHECK(pairs(R"(
        contracts:
        company | ref | start      | end        | amount | cancelled  | flags
        Acme    | K1  | 2023-01-01 | 2023-12-31 | 100    | -          | ended
        Acme    | K2  | 2023-01-01 | 2023-12-31 | 100    | 2023-12-30 |
        Acme    | K3  | 2024-01-01 | 2024-12-31 | 100    | -          |
    )")
              .isEmpty());
}

TEST_CASE("Thousands of contracts of one company are matched one to one", "[successors]")
{
    QByteArray text = "contracts:\ncompany | start | end | amount\n";
    constexpr int Many = 4000;
    for (int i = 0; i < Many; ++i) {
        text += "Acme | 2023-01-01 | 2023-12-31 | 1\nAcme | 2024-01-01 | 2024-12-31 | 1\n";
    }
    const BookPointer book = bookFrom(text.constData());
    const Revenue revenue(book, Options());
    int renewed = 0;
    for (const Contract &contract : book->contracts()) {
        renewed += revenue.successor(contract.id) != nullptr ? 1 : 0;
    }
    CHECK(renewed == Many);
}

TEST_CASE("An add-on is not taken for the renewal of another product", "[successors]")
{
    const auto book = named(bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount | flags
        Acme    | K1  | 2024-01-01 | 2024-12-31 | 12,000 | auto
        Acme    | K2  | 2025-01-15 | 2026-01-14 |  1,000 | auto
    )"),
        {{"K1", "Core"}, {"K2", "Addon"}});
    CHECK(value(askOn(book, "2025-06-30"), "arr.total") == u"$13,000"_s);

    const auto training = named(bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount
        Acme    | K1  | 2024-01-01 | 2024-12-31 | 12,000
        Acme    | K2  | 2024-12-10 | 2025-12-09 |  1,000
    )"),
        {{"K1", "Core"}, {"K2", "Training app"}});
    CHECK(value(ask(training, days("2024-12-01", "2025-01-31")), "renewal_rate.logo") == u"0 %"_s);
}

TEST_CASE("A renewal has the name of what it renews, or one of them has none", "[successors]")
{
    const BookPointer book = bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount
        Acme    | K1  | 2023-01-01 | 2023-12-31 | 100
        Acme    | K2  | 2024-01-01 | 2024-12-31 | 100
    )");
    CHECK(pairs(named(book, {{"K1", "Core"}, {"K2", " core "}})) == u"K1>K2"_s);
    CHECK(pairs(named(book, {{"K1", "Core"}})) == u"K1>K2"_s);
    CHECK(pairs(named(book, {{"K2", "Core"}})) == u"K1>K2"_s);
    CHECK(pairs(named(book, {{"K1", "Core"}, {"K2", "Chat"}})).isEmpty());
}

TEST_CASE("The contract of the same name goes before a nearer one without a name", "[successors]")
{
    const BookPointer book = bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount
        Acme    | K1  | 2023-01-01 | 2023-12-31 | 100
        Acme    | K2  | 2023-01-01 | 2023-12-31 | 100
        Acme    | K3  | 2024-01-01 | 2024-12-31 | 100
        Acme    | K4  | 2024-01-10 | 2024-12-31 | 100
    )");
    CHECK(
        pairs(named(book, {{"K1", "Core"}, {"K2", "Chat"}, {"K4", "Core"}})) == u"K1>K4, K2>K3"_s);
}

TEST_CASE("What renews itself is only renewed by what starts the day after its end", "[successors]")
{
    const auto found = [](const char *start) {
        const QByteArray text = QByteArray("contracts:\n"
                                           "company | ref | start | end | amount | flags\n"
                                           "Acme | K1 | 2023-01-01 | 2023-12-31 | 100 | auto\n"
                                           "Acme | K2 | ")
            + start + " | 2024-12-31 | 100 |\n";
        return pairs(text.constData());
    };
    CHECK(found("2024-01-01") == u"K1>K2"_s);
    CHECK(found("2024-01-02").isEmpty());
    CHECK(found("2023-12-31").isEmpty());
}

TEST_CASE("A contract that never began renews nothing, whatever its link says", "[successors]")
{
    CHECK(pairs(R"(
        contracts:
        company | ref | start      | end        | amount | cancelled  | renews | flags
        Acme    | K1  | 2023-01-01 | 2023-12-31 | 100    | -          | -      |
        Acme    | K2  | 2024-01-01 | 2024-12-31 | 100    | 2023-12-15 | K1     |
        Globex  | G1  | 2023-01-01 | 2023-12-31 | 100    | -          | -      |
        Globex  | G2  | 2024-01-01 | 2024-12-31 | 100    | 2023-12-31 | -      |
        Hooli   | H1  | 2023-01-01 | 2023-12-31 | 100    | -          | -      |
        Hooli   | H2  | 2024-01-01 | 2024-12-31 | 100    | 2023-12-15 | H1     |
        Hooli   | H3  | 2024-01-05 | 2024-12-31 | 100    | -          | -      |
        Umbrella| U1  | 2023-01-01 | 2023-12-31 | 100    | -          | -      |
        Umbrella| U2  | 2024-01-01 | -          | 100    | -          | U1     | ended
    )") == u"H1>H3"_s);
}
