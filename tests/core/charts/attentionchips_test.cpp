// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/attentionchips.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

std::vector<AttentionChip> chipsOf(const BookPointer &book)
{
    return attentionChipsOf(ask(book, days("2025-11-01", "2025-11-18")));
}

} // namespace

TEST_CASE("Chips name who needs attention, how much ARR that is and why", "[attentionchips]")
{
    const BookPointer book = bookFrom(R"(
        contracts:
        company | start      | end        | amount
        Kestrel | 2025-02-01 | 2026-01-31 | 300,000
        Ember   | 2024-11-01 | 2025-10-31 |   9,600
        statuses:
        company | day        | status
        Kestrel | 2025-11-05 | struggling
        Ember   | 2025-11-05 | healthy
    )");
    const auto chips = chipsOf(book);
    const auto struggling = std::find_if(chips.begin(), chips.end(),
        [](const AttentionChip &chip) { return chip.key == u"struggling"_s; });
    REQUIRE(struggling != chips.end());
    CHECK(struggling->text == u"1 struggling"_s);
    CHECK(struggling->amount == u"$300K ARR"_s);
    CHECK(struggling->reason == u"50% of customers, 1 more than before"_s);
    CHECK(struggling->role == ChartRole::StatusStruggling);
    CHECK(struggling->isUrgent);
    bool wasUrgent = true;
    for (const AttentionChip &chip : chips) {
        CHECK((wasUrgent || !chip.isUrgent));
        wasUrgent = chip.isUrgent;
        CHECK(findSeries(u"attention.chips"_s)
                  ->rows(ask(book, days("2025-11-01", "2025-11-18")), chip.key)
                  .has_value());
    }
}

TEST_CASE("A book without customers needs no attention", "[attentionchips]")
{
    CHECK(chipsOf(bookFrom("")).empty());
}
