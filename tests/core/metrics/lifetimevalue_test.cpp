// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/lifetimevalue.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;

TEST_CASE("F-CLV: 30,000 at 80 % margin and 20 % churn are 120,000, just the cap", "[clv]")
{
    const auto lifetime = lifetimeValue(30'000, 0.20, 0.8);
    REQUIRE(lifetime);
    CHECK(lifetime->value == Catch::Approx(120'000));
    CHECK(lifetime->isCapped);
}

TEST_CASE("F-CLV: more churn makes it less than five years", "[clv]")
{
    CHECK(lifetimeValue(30'000, 0.25)->value == Catch::Approx(120'000));
    CHECK_FALSE(lifetimeValue(30'000, 0.25)->isCapped);
    CHECK(lifetimeValue(30'000, 1)->value == Catch::Approx(30'000));
}

TEST_CASE("F-CLV: without churn, and with growth, the cap holds", "[clv]")
{
    for (const double churn : {0.0, -0.1, 0.05}) {
        CHECK(lifetimeValue(10'000, churn)->value == Catch::Approx(50'000));
        CHECK(lifetimeValue(10'000, churn)->isCapped);
    }
    CHECK_FALSE(lifetimeValue(0, 0.2));
}

TEST_CASE("F-CLV: the churn is that of the twelve months before, over all customers", "[clv]")
{
    const auto facts = CompanyFacts::of(fixtureF1(), nullptr, Options(), day("2025-06-30"));
    CHECK(facts->part<AnnualChurn>().rate == Catch::Approx(0.21875));
    const auto empty = CompanyFacts::of(bookFrom(""), nullptr, Options(), day("2025-06-30"));
    CHECK_FALSE(empty->part<AnnualChurn>().rate);
}
