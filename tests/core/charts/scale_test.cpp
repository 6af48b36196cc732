// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/scale.h"

#include "tests/support/catch.h"

using namespace bellwether;
using Ticks = std::vector<double>;

TEST_CASE("Amounts have four or five round steps", "[scale]")
{
    CHECK(amountTicks(487'000) == Ticks{0, 100'000, 200'000, 300'000, 400'000, 500'000});
    CHECK(amountTicks(500'000) == Ticks{0, 100'000, 200'000, 300'000, 400'000, 500'000});
    CHECK(amountTicks(500'001) == Ticks{0, 150'000, 300'000, 450'000, 600'000});
    CHECK(amountTicks(1'100'000) == Ticks{0, 300'000, 600'000, 900'000, 1'200'000});
    CHECK(amountTicks(9) == Ticks{0, 2, 4, 6, 8, 10});
    CHECK(amountTicks(0) == Ticks{0, 1});
}

TEST_CASE("Every axis reaches its highest value and not far beyond", "[scale]")
{
    for (double highest = 1; highest < 1e9; highest *= 1.03) {
        const Ticks ticks = amountTicks(highest);
        CAPTURE(highest);
        CHECK((ticks.size() == 5 || ticks.size() == 6));
        CHECK(ticks.back() >= highest);
        CHECK(ticks.back() < 1.5 * highest);
    }
}

TEST_CASE("Counts have whole steps", "[scale]")
{
    CHECK(countTicks(0) == Ticks{0, 1});
    CHECK(countTicks(1) == Ticks{0, 1});
    CHECK(countTicks(4) == Ticks{0, 1, 2, 3, 4});
    CHECK(countTicks(5) == Ticks{0, 1, 2, 3, 4, 5});
    CHECK(countTicks(6) == Ticks{0, 2, 4, 6, 8});
    CHECK(countTicks(42) == Ticks{0, 10, 20, 30, 40, 50});
    for (int highest = 5; highest < 2000; ++highest) {
        const Ticks ticks = countTicks(highest);
        CAPTURE(highest);
        CHECK(ticks.size() >= 5);
        CHECK(ticks.back() >= highest);
        CHECK(ticks[1] == static_cast<int>(ticks[1]));
    }
}

TEST_CASE("A logarithmic axis takes in its values in round steps", "[scale]")
{
    CHECK(logarithmicTicks(2'300, 26'000) == Ticks{2'000, 3'000, 5'000, 10'000, 20'000, 30'000});
    CHECK(logarithmicTicks(500, 500) == Ticks{500, 1'000});
    CHECK(logarithmicTicks(5, 4'000'000)
        == Ticks{5, 10, 100, 1'000, 10'000, 100'000, 1'000'000, 5'000'000});
    CHECK(logarithmicTicks(20, 9'000) == Ticks{20, 30, 100, 300, 1'000, 3'000, 10'000});
    CHECK(logarithmicTicks(0, 0) == Ticks{1, 10});
    for (double lowest = 0.01; lowest < 1e6; lowest *= 1.7) {
        for (double highest = lowest; highest < 1e9; highest *= 2.3) {
            const Ticks ticks = logarithmicTicks(lowest, highest);
            CAPTURE(lowest, highest);
            CHECK(ticks.front() <= lowest);
            CHECK(ticks.front() > lowest / 2.1);
            CHECK(ticks.back() >= highest);
            CHECK(ticks.size() <= 12);
        }
    }
}
