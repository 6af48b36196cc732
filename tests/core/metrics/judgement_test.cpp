// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/judgement.h"

#include "tests/support/catch.h"

using namespace bellwether;

namespace {

// 60 outcomes, 9 lost, 12 red of which 6 were lost.
Judgement example()
{
    Judgement judgement;
    judgement.outcomes = 60;
    judgement.lost = 9;
    judgement.red = 12;
    judgement.redLost = 6;
    return judgement;
}

} // namespace

TEST_CASE("F-BACKTEST: six of twelve red ones lost are a precision of 50 %", "[backtest]")
{
    const JudgementRates rates = ratesOf(example());
    CHECK(rates.precision.value() == Catch::Approx(0.5));
    CHECK(rates.recall.value() == Catch::Approx(0.6667).margin(0.0001));
    CHECK(rates.baseRate.value() == Catch::Approx(0.15));
    CHECK(rates.lift.value() == Catch::Approx(3.33).margin(0.005));
    CHECK(rates.f1.value() == Catch::Approx(0.571).margin(0.0005));
}

TEST_CASE("F-BACKTEST: nine losses are too few to judge by, ten are enough", "[backtest]")
{
    Judgement judgement = example();
    CHECK_FALSE(judgement.isEnough());
    judgement.lost = 10;
    CHECK(judgement.isEnough());
}

TEST_CASE("F-BACKTEST: a share of nothing is no number", "[backtest]")
{
    const JudgementRates none = ratesOf(Judgement());
    CHECK_FALSE(none.precision);
    CHECK_FALSE(none.recall);
    CHECK_FALSE(none.baseRate);
    CHECK_FALSE(none.lift);
    CHECK_FALSE(none.f1);

    Judgement fine = example();
    fine.red = 0;
    fine.redLost = 0;
    CHECK_FALSE(ratesOf(fine).precision);
    CHECK(ratesOf(fine).recall == 0.0);
    CHECK_FALSE(ratesOf(fine).lift);

    Judgement blind = example();
    blind.redLost = 0;
    CHECK(ratesOf(blind).precision == 0.0);
    CHECK(ratesOf(blind).lift == 0.0);
    CHECK_FALSE(ratesOf(blind).f1);
}

TEST_CASE("F-BACKTEST: by ARR a lost large customer weighs more than a small one", "[backtest]")
{
    Judgement judgement = example();
    judgement.yearly = 1'000;
    judgement.lostYearly = 100;
    judgement.redYearly = 160;
    judgement.redLostYearly = 80;
    const JudgementRates rates = ratesByArr(judgement);
    CHECK(rates.precision.value() == Catch::Approx(0.5));
    CHECK(rates.recall.value() == Catch::Approx(0.8));
    CHECK(rates.baseRate.value() == Catch::Approx(0.1));
    CHECK(rates.lift.value() == Catch::Approx(5));
}

TEST_CASE("F-BACKTEST: the Wilson interval stays within nothing and everything", "[backtest]")
{
    const Interval half = wilsonInterval(6, 12).value();
    CHECK(half.low == Catch::Approx(0.2538).margin(0.0001));
    CHECK(half.high == Catch::Approx(0.7462).margin(0.0001));
    CHECK(half.margin() == Catch::Approx(0.2462).margin(0.0001));

    const Interval none = wilsonInterval(0, 10).value();
    CHECK(none.low == Catch::Approx(0).margin(1e-12));
    CHECK(none.high == Catch::Approx(0.2775).margin(0.0001));
    const Interval all = wilsonInterval(10, 10).value();
    CHECK(all.low == Catch::Approx(0.7225).margin(0.0001));
    CHECK(all.high == Catch::Approx(1));
    CHECK_FALSE(wilsonInterval(0, 0));
}

TEST_CASE("F-BACKTEST: rank quality counts pairs, ties half", "[backtest]")
{
    // Of the four pairs two are right, one is level and one is wrong.
    const std::vector<Ranked> mixed = {{30, true}, {50, true}, {50, false}, {40, false}};
    CHECK(rankQuality(mixed).value() == Catch::Approx(0.625));
    CHECK(orderedPairs(mixed) == std::vector<double>{2, 0.5, 0, 0});

    CHECK(rankQuality({{10, true}, {20, false}, {30, false}}).value() == 1);
    CHECK(rankQuality({{90, true}, {20, false}}).value() == 0);
    CHECK(rankQuality({{50, true}, {50, false}}).value() == 0.5);
    CHECK_FALSE(rankQuality({{50, true}, {40, true}}));
    CHECK_FALSE(rankQuality({{50, false}}));
    CHECK_FALSE(rankQuality({}));
}
