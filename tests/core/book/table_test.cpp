// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/book/table.h"

#include "core/base/id.h"

#include "tests/support/catch.h"

#include <map>
#include <random>

using namespace bellwether;

namespace {

struct Thing
{
    Id<struct ThingTag> id;
    int value = 0;

    bool operator==(const Thing &) const = default;
};

using Things = std::vector<Thing>;

// What a table is meant to be: values by id.
Things thingsOf(const std::map<std::int64_t, int> &values)
{
    Things things;
    for (const auto &[id, value] : values) {
        things.push_back({{id}, value});
    }
    return things;
}

Things countedFrom1(std::int64_t count)
{
    Things things;
    for (std::int64_t id = 1; id <= count; ++id) {
        things.push_back({{id}, static_cast<int>(id)});
    }
    return things;
}

} // namespace

TEST_CASE("A table after any changes holds what the changes say", "[table]")
{
    std::mt19937 random(7);
    const auto upTo = [&](std::int64_t most) {
        return static_cast<std::int64_t>(random() % static_cast<unsigned>(most));
    };
    for (int round = 0; round < 60; ++round) {
        const std::int64_t size = upTo(1200);
        Table<Thing> table(countedFrom1(size));
        std::map<std::int64_t, int> expected;
        for (const Thing &thing : table) {
            expected[thing.id.value] = thing.value;
        }
        for (int step = 0; step < 6; ++step) {
            Things put;
            std::vector<Id<ThingTag>> removed;
            for (std::int64_t i = upTo(4); i > 0; --i) {
                put.push_back({{1 + upTo(size + 600)}, 10'000 + static_cast<int>(upTo(1000))});
            }
            for (std::int64_t i = upTo(3); i > 0; --i) {
                removed.push_back({1 + upTo(size + 10)});
            }
            for (const Thing &thing : put) {
                expected[thing.id.value] = thing.value;
            }
            for (const auto id : removed) {
                expected.erase(id.value);
            }
            const Table<Thing> before = table;
            const Things rowsBefore = before.rows();
            table = table.with(put, removed);
            CAPTURE(round, step);
            REQUIRE(Things(table.rows()) == thingsOf(expected));
            REQUIRE(table.size() == expected.size());
            REQUIRE(Things(before.rows()) == rowsBefore);
            for (std::int64_t id = 0; id < size + 620; id += 13) {
                const Thing *found = table.find({id});
                REQUIRE((found != nullptr) == expected.contains(id));
                REQUIRE((found == nullptr || found->value == expected[id]));
                REQUIRE((table.placeOf({id}) == table.size()) == (found == nullptr));
            }
        }
    }
}

TEST_CASE("A changed row leaves every other chunk of its table as it was", "[table]")
{
    const Table<Thing> table(countedFrom1(1000));
    const Table<Thing> changed = table.with({{{500}, -1}}, {});
    CHECK(changed.rows()[499].value == -1);
    CHECK(&changed.rows()[0] == &table.rows()[0]);
    CHECK(&changed.rows()[600] == &table.rows()[600]);
    CHECK(&changed.rows()[499] != &table.rows()[499]);
    const Table<Thing> longer = table.with({{{1001}, 5}}, {});
    CHECK(&longer.rows()[0] == &table.rows()[0]);
    CHECK(longer.rows().back().value == 5);
}

TEST_CASE("An id that was given away never comes back", "[table]")
{
    const Table<Thing> table = Table<Thing>(countedFrom1(3)).with({{{9}, 9}}, {});
    CHECK(table.nextId().value == 10);
    CHECK(table.with({}, {{9}}).nextId().value == 10);
    CHECK(table.with({{{20}, 1}}, {{20}}).nextId().value == 21);
    CHECK(Table<Thing>({}, 7).nextId().value == 8);
}

TEST_CASE("Some rows of a table are read like all of them", "[table]")
{
    const Table<Thing> table(countedFrom1(900));
    const RowsView<Thing> some = table.rows().subspan(250, 300);
    REQUIRE(some.size() == 300);
    CHECK(some[0].id.value == 251);
    CHECK(some.front().id.value == 251);
    CHECK(some.back().id.value == 550);
    CHECK(some[10].id.value == 261);
    CHECK(some.first(10).back().id.value == 260);
    CHECK(some.subspan(290).size() == 10);
    CHECK(some.subspan(290)[3].id.value == 544);
    std::int64_t sum = 0;
    for (const Thing &thing : some) {
        sum += thing.id.value;
    }
    CHECK(sum == 300 * (251 + 550) / 2);
    CHECK(some.begin()[5].id.value == 256);
    CHECK(some.end() - some.begin() == 300);
    CHECK(std::prev(some.end())->id.value == 550);
}
