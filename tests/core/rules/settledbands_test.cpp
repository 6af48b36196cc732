// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/settledbands.h"

#include "core/metrics/scores.h"

#include "tests/support/books.h"
#include "tests/support/catch.h"

using namespace bellwether;

namespace {

// Feeds one company's score of each day and tells its settled band after the last one.
HealthBand settled(std::initializer_list<std::optional<double>> scores)
{
    const BookPointer book = bookFrom(R"(
        companies:
        name
        Acme
    )");
    SettledBands bands(1);
    QDate on = day("2025-06-01");
    for (const std::optional<double> score : scores) {
        const FactsPointer facts = CompanyFacts::of(book, nullptr, {}, on);
        auto made = std::make_shared<HealthScores>();
        made->values = {score};
        made->bands = {!score  ? HealthBand::NoScore
                : *score >= 70 ? HealthBand::Satisfactory
                : *score >= 40 ? HealthBand::NeedsAttention
                               : HealthBand::AtRisk};
        made->coverage = {1};
        facts->parts->get<HealthScores>(
            {}, [&] { return std::shared_ptr<const HealthScores>(made); });
        bands.feed(*facts);
        on = on.addDays(1);
    }
    return bands.of(0);
}

} // namespace

TEST_CASE("F-BAND: a band that holds for two days in a row settles", "[rules]")
{
    CHECK(settled({41}) == HealthBand::NeedsAttention);
    CHECK(settled({41, 39.5}) == HealthBand::NeedsAttention);
    CHECK(settled({41, 39.5, 39.4}) == HealthBand::AtRisk);
}

TEST_CASE("F-BAND: a score that moves by five settles its band at once", "[rules]")
{
    CHECK(settled({44, 39}) == HealthBand::AtRisk);
    CHECK(settled({43.9, 39}) == HealthBand::NeedsAttention);
    CHECK(settled({39, 44}) == HealthBand::NeedsAttention);
}

TEST_CASE("F-BAND: a score that flickers about the edge settles nowhere else", "[rules]")
{
    CHECK(settled({41, 39.5, 40.5, 39.5, 40.5, 39.5}) == HealthBand::NeedsAttention);
    CHECK(settled({std::nullopt, 39.5}) == HealthBand::NoScore);
    CHECK(settled({std::nullopt, 39.5, 39.5}) == HealthBand::AtRisk);
}
