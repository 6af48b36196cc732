// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/random.h"

#include "tests/support/catch.h"

#include <algorithm>

using namespace bellwether;

TEST_CASE("Random numbers repeat for the same seed, subject and index", "[sample]")
{
    Random one(7, Random::Subject::Names, 3);
    Random same(7, Random::Subject::Names, 3);
    Random otherSeed(8, Random::Subject::Names, 3);
    Random otherSubject(7, Random::Subject::Plan, 3);
    Random otherIndex(7, Random::Subject::Names, 4);
    const std::uint64_t first = one.next();
    CHECK(first == same.next());
    CHECK(first != otherSeed.next());
    CHECK(first != otherSubject.next());
    CHECK(first != otherIndex.next());
}

TEST_CASE("A drawn number stays within its range and reaches both ends", "[sample]")
{
    Random random(1, Random::Subject::Plan);
    int lowest = 99;
    int highest = -99;
    for (int i = 0; i < 1000; ++i) {
        const int drawn = random.between(-3, 4);
        lowest = std::min(lowest, drawn);
        highest = std::max(highest, drawn);
    }
    CHECK(lowest == -3);
    CHECK(highest == 4);
    CHECK(random.below(1) == 0);
    CHECK(random.below(0) == 0);
    CHECK_FALSE(random.chance(0));
    CHECK(random.chance(1000));
}

TEST_CASE("Heavier weights are drawn more often, weights of nothing never", "[sample]")
{
    Random random(1, Random::Subject::Plan);
    std::vector<int> drawn(3, 0);
    for (int i = 0; i < 1000; ++i) {
        ++drawn[random.weighted({1, 0, 3})];
    }
    CHECK(drawn[0] > 200);
    CHECK(drawn[1] == 0);
    CHECK(drawn[2] > 700);
}

TEST_CASE("Dealt shares are exact, in the whole and in every block", "[sample]")
{
    Random random(1, Random::Subject::Plan);
    const std::vector<int> places = dealt(random, {34, 32, 32, 30}, 128, 16);
    REQUIRE(places.size() == 128);
    std::vector<int> counts(4, 0);
    for (const int place : places) {
        ++counts[static_cast<std::size_t>(place)];
    }
    CHECK(counts == std::vector<int>{34, 32, 32, 30});
    for (auto block = places.begin(); block != places.end(); block += 16) {
        const auto ofFirst = std::count(block, block + 16, 0);
        CHECK(ofFirst >= 3);
        CHECK(ofFirst <= 5);
    }
    CHECK_FALSE(std::is_sorted(places.begin(), places.begin() + 16));
}

TEST_CASE("Nothing is dealt to nobody", "[sample]")
{
    Random random(1, Random::Subject::Plan);
    CHECK(dealt(random, {1, 2}, 0, 16).empty());
}
