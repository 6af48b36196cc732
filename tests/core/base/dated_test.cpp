// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/dated.h"

#include "tests/support/books.h"
#include "tests/support/catch.h"

using namespace bellwether;

TEST_CASE("A value holds from its day until the next one", "[dated]")
{
    Dated<int> seats;
    CHECK(seats.empty());
    CHECK_FALSE(seats.valueAt(day("2025-01-01")));
    seats.set(day("2025-03-01"), 30);
    seats.set(day("2025-01-01"), 10);
    CHECK_FALSE(seats.valueAt(day("2024-12-31")));
    CHECK(seats.valueAt(day("2025-01-01")) == 10);
    CHECK(seats.valueAt(day("2025-02-28")) == 10);
    CHECK(seats.valueAt(day("2030-01-01")) == 30);
}

TEST_CASE("A span without a value says that there was none", "[dated]")
{
    Dated<int> csm(7);
    csm.set(day("2025-03-01"), std::nullopt);
    CHECK(csm.valueAt(SinceAlways) == 7);
    CHECK_FALSE(csm.valueAt(day("2025-03-01")));
    csm.set(day("2025-03-01"), 8);
    CHECK(csm.spans().size() == 2);
    CHECK(csm.valueAt(day("2025-03-01")) == 8);
}
