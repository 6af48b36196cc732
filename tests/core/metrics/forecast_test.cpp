// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/forecast.h"
#include "core/metrics/forecastrange.h"

#include "tests/core/metrics/asking.h"

#include <algorithm>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

Question yearAhead(std::initializer_list<std::pair<const char *, const char *>> settings,
    std::initializer_list<const char *> companies = {})
{
    Options options = with(settings);
    options.renewalsMonths = 12;
    const BookPointer book = fixtureF1();
    Scope scope;
    for (const char *name : companies) {
        scope.companies.push_back(companyNamed(*book, name));
    }
    return ask(book, days("2025-06-30", "2025-06-30"), options, scope);
}

// The definition: all combinations, sorted.
OutcomeRange plainRange(const std::vector<Chance> &chances)
{
    std::vector<std::pair<std::int64_t, double>> outcomes;
    for (unsigned taken = 0; taken < 1U << chances.size(); ++taken) {
        std::pair<std::int64_t, double> outcome{0, 1.0};
        for (std::size_t i = 0; i < chances.size(); ++i) {
            const bool comes = (taken >> i & 1U) != 0;
            outcome.first += comes ? chances[i].amount : 0;
            outcome.second *= comes ? chances[i].probability : 1 - chances[i].probability;
        }
        outcomes.push_back(outcome);
    }
    std::sort(outcomes.begin(), outcomes.end());
    const auto least = [&](double share) {
        double sum = 0;
        for (const auto &[amount, probability] : outcomes) {
            sum += probability;
            if (sum >= share - 1e-9) {
                return amount;
            }
        }
        return outcomes.back().first;
    };
    return {least(0.1), least(0.9)};
}

} // namespace

TEST_CASE("F-WHATIF: the fixture's three renewals are worth 39,750 of 45,000", "[forecast]")
{
    // Cedar 9,000 at 0.4, Acorn 30,000 at 0.95 and 10 % more, Fir 6,000 at 0.8.
    const Question others = yearAhead({{"forecast.rate.C2", "0.4"}}, {"C Cedar", "F Fir"});
    const Question acorn =
        yearAhead({{"forecast.rate.A1", "0.95"}, {"forecast.uplift.no_score", "0.1"}}, {"A Acorn"});
    const double expected =
        *figure(others, "forecast.expected").value + *figure(acorn, "forecast.expected").value;
    CHECK(expected == Catch::Approx(39'750));
    CHECK(expected / 45'000 == Catch::Approx(0.8833).margin(0.00005));
    CHECK(value(acorn, "forecast.net_rate") == u"104.5 %"_s);
    // Gross caps the uplift: 28,500 and 8,400 are 36,900, 82 %.
    const Figure keptOthers = figure(others, "forecast.gross_rate");
    const Figure keptAcorn = figure(acorn, "forecast.gross_rate");
    CHECK(*keptOthers.value * *keptOthers.denominator + *keptAcorn.value * *keptAcorn.denominator
        == Catch::Approx(36'900));
    CHECK(print(keptAcorn) == u"95 %"_s);
    CHECK(print(rowsOf(acorn, "forecast.expected"),
              {"company", "contract", "renewal_day", "due", "expected", "kept"})
        == u"A Acorn | A1 | 2025-12-31 | $30,000 | $31,350 | $28,500"_s);
}

TEST_CASE("F-WHATIF: the months ahead are those of renewals.months", "[forecast]")
{
    const Question year = yearAhead({});
    const Series ahead = series(year, "forecast.renewals");
    REQUIRE(ahead.points.size() == 12);
    CHECK(print(ahead).section(u'\n', 4, 4)
        == u"2025-10 due $9,000 expected $7,200 low $0 high $9,000 count 1"_s);
    CHECK(print(ahead).section(u'\n', 0, 0)
        == u"2025-06 due $0 expected $0 low $0 high $0 count 0"_s);
    CHECK(figure(year, "forecast.expected").denominator == 45'000);
    CHECK(ahead.totals[0].value == 45'000);
    CHECK(print(pointRows(year, "forecast.renewals", "2025-10").value(), {"company"})
        == u"C Cedar"_s);
    CHECK(pointRows(year, "forecast.renewals", "2025-11").value().rows.empty());
    CHECK_FALSE(pointRows(year, "forecast.renewals", "2026-06"));
    CHECK_FALSE(pointRows(year, "forecast.renewals", "overdue"));
    CHECK(value(askOn(fixtureF1(), "2025-06-30"), "forecast.expected") == u"$7,200"_s);
}

TEST_CASE(
    "F-WHATIF: a contract's option, then its renewal's own chance, then the band's", "[forecast]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | ref | start      | end        | amount
        Acme    | A1  | 2024-08-01 | 2025-07-31 | 1,000
        Globex  | G1  | 2024-08-01 | 2025-07-31 | 1,000
        Hooli   | H1  | 2024-08-01 | 2025-07-31 | 1,000
    )");
    std::vector<Renewal> renewals;
    for (std::int64_t contract : {1, 2}) {
        Renewal row;
        row.id = {contract};
        row.contract = {contract};
        row.dueOn = day("2025-07-31");
        row.probability = 0.6;
        renewals.push_back(row);
    }
    const auto withRows = BookBuilder(*book).rows<Renewal>(renewals).share();
    const Question question = askOn(withRows, "2025-06-30",
        with({{"forecast.rate.A1", "0.25"}, {"forecast.rate.no_score", "0.9"}}));
    CHECK(value(question, "forecast.expected") == u"$1,750"_s); // 250 + 600 + 900
    CHECK(value(question, "forecast.gross_rate") == u"58.333 %"_s);
}

TEST_CASE("F-WHATIF: a lower price is in the gross part, too", "[forecast]")
{
    const Question question = yearAhead({{"forecast.uplift.no_score", "-0.5"}}, {"C Cedar"});
    CHECK(value(question, "forecast.gross_rate") == u"40 %"_s);
    CHECK(value(question, "forecast.net_rate") == u"40 %"_s);
}

TEST_CASE("F-WHATIF: nothing coming gives neither amount nor rate", "[forecast]")
{
    for (const BookPointer &book : {fixtureF1(), bookFrom("")}) {
        const Question question = askOn(book, "2030-01-01");
        for (const char *id : {"forecast.expected", "forecast.gross_rate", "forecast.net_rate"}) {
            CHECK(value(question, id) == u"none: nothing coming"_s);
        }
    }
}

TEST_CASE("T-41: a lost customer's renewals are not expected", "[forecast]")
{
    const auto book = bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Acme    | 2024-08-01 | 2025-07-31 | 1,000
        churn:
        company | day
        Acme    | 2025-06-01
    )");
    CHECK(value(askOn(book, "2025-05-31"), "forecast.expected") == u"$800"_s);
    CHECK(value(askOn(book, "2025-06-30"), "forecast.expected") == u"none: nothing coming"_s);
}

TEST_CASE("F-WHATIF: the range holds 80 % of all outcomes", "[forecast]")
{
    CHECK(outcomeRange({}) == OutcomeRange{0, 0});
    CHECK(outcomeRange({{100, 1.0}, {50, 0.0}}) == OutcomeRange{100, 100});
    CHECK(outcomeRange({{100, 0.5}}) == OutcomeRange{0, 100});
    CHECK(outcomeRange({{100, 0.95}}) == OutcomeRange{100, 100});
    CHECK(outcomeRange({{100, 0.9}}) == OutcomeRange{0, 100});
    // 9,000 at 0.4, 33,000 at 0.95, 6,000 at 0.8.
    CHECK(
        outcomeRange({{9'000, 0.4}, {33'000, 0.95}, {6'000, 0.8}}) == OutcomeRange{33'000, 48'000});
}

TEST_CASE("F-WHATIF: the range is that of every combination", "[forecast]")
{
    std::uint64_t state = 1;
    const auto below = [&state](std::uint64_t limit) {
        state = state * 6364136223846793005U + 1442695040888963407U;
        return (state >> 33) % limit;
    };
    for (int i = 0; i < 60; ++i) {
        std::vector<Chance> chances;
        for (std::uint64_t n = below(9); n > 0; --n) {
            chances.push_back(
                {static_cast<std::int64_t>(below(100'000)), static_cast<double>(below(101)) / 100});
        }
        CAPTURE(i);
        CHECK(outcomeRange(chances) == plainRange(chances));
    }
}

TEST_CASE("F-WHATIF: many renewals are drawn, always with the same numbers", "[forecast]")
{
    // A hundred of 1 at 0.5: mean 50, deviation 5, a tenth lies below 43.6.
    const std::vector<Chance> coins(100, Chance{1, 0.5});
    const OutcomeRange range = outcomeRange(coins);
    CHECK(range.low >= 43);
    CHECK(range.low <= 44);
    CHECK(range.high >= 56);
    CHECK(range.high <= 57);
    CHECK(outcomeRange(coins) == range);
    // Just over the bound both ways agree roughly.
    const std::vector<Chance> twenty(20, Chance{1'000, 0.8});
    std::vector<Chance> more = twenty;
    more.push_back({1, 0.5});
    CHECK(outcomeRange(more).low / 1'000 == outcomeRange(twenty).low / 1'000);
    CHECK(outcomeRange(more).high / 1'000 == outcomeRange(twenty).high / 1'000);
}
