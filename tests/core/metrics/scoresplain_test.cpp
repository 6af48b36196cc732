// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/drivers.h"
#include "core/metrics/segments.h"

#include "tests/core/metrics/generatedworld.h"
#include "tests/core/metrics/plain/scores.h"
#include "tests/core/metrics/scoreasking.h"
#include "tests/core/metrics/worlds.h"

#include <cmath>

// The scores of made-up books against their plain form.
using namespace bellwether;

namespace {

constexpr std::uint64_t Books = 12;

Options optionsFor(std::uint64_t seed)
{
    Options options;
    if (seed % 2 == 0) {
        options.scoreMissing = static_cast<MissingPolicy>(seed / 2 % 3);
    }
    options.scoreMaxAge = seed % 3 == 0 ? Window{6, true} : Window{90, false};
    options.scoreMinCoverage = seed % 4 == 0 ? 0.2 : 0.5;
    return options;
}

FactsPointer factsFor(std::uint64_t seed)
{
    return CompanyFacts::of(
        generatedWorld(seed), nullptr, optionsFor(seed), generatedRange(seed).to);
}

template <ScoreFamily Family>
void checkFamily(const CompanyFacts &facts)
{
    const auto &model = facts.part<FamilyScores<Family>>();
    for (std::size_t row = 0; row < facts.size(); row += 3) {
        const plain::Score expected = plain::scoreOf(facts, row, Family);
        CAPTURE(row, static_cast<int>(Family));
        REQUIRE(model.values[row].has_value() == expected.value.has_value());
        CHECK(model.values[row].value_or(0)
            == Catch::Approx(expected.value.value_or(0)).margin(1e-9));
        CHECK(model.coverage[row] == Catch::Approx(expected.coverage).margin(1e-9));
    }
}

} // namespace

TEST_CASE(
    "F-HEALTH, F-EFFORT, F-CS: scores agree with the definition word by word", "[scores][worlds]")
{
    for (const std::uint64_t seed : worlds(Books)) {
        const auto facts = factsFor(seed);
        CAPTURE(seed);
        checkFamily<ScoreFamily::Health>(*facts);
        checkFamily<ScoreFamily::Effort>(*facts);
        checkFamily<ScoreFamily::Cs>(*facts);
    }
}

TEST_CASE("F-SEG: segments agree with the definition word by word", "[segments][worlds]")
{
    for (const std::uint64_t seed : worlds(Books)) {
        const auto facts = factsFor(seed);
        const auto &segments = facts->part<SegmentColumns>().segments;
        for (std::size_t row = 0; row < facts->size(); row += 3) {
            CAPTURE(seed, row);
            CHECK(segments[row] == plain::segmentOf(*facts, row));
        }
    }
}

TEST_CASE("F-DRIVER: contributions add up to the distance from the means", "[drivers][worlds]")
{
    for (const std::uint64_t seed : worlds(Books)) {
        const auto facts = factsFor(seed);
        const auto &drivers = facts->part<HealthDrivers>();
        const ModelScores &model = *drivers.model;
        for (std::size_t row = 0; row < facts->size(); ++row) {
            double sum = 0;
            double mean = 0;
            bool isWhole = model.values[row].has_value();
            for (std::size_t i = 0; i < model.plan.metrics.size(); ++i) {
                if (!std::isnan(model.counted(i, row))) {
                    isWhole = isWhole && !std::isnan(drivers.means[i]);
                    sum += drivers.contribution(i, row);
                    mean += model.share(i, row) * drivers.means[i];
                }
            }
            if (isWhole) {
                CAPTURE(seed, row);
                CHECK(sum == Catch::Approx(*model.values[row] - mean).margin(1e-9));
            }
        }
    }
}

TEST_CASE("F-DRIVER: contributions agree with the definition word by word", "[drivers][worlds]")
{
    for (const std::uint64_t seed : worlds(3)) {
        const auto facts = factsFor(seed);
        const auto &drivers = facts->part<HealthDrivers>();
        for (std::size_t row = 0; row < facts->size(); row += 11) {
            const auto expected = plain::contributions(*facts, row, ScoreFamily::Health);
            for (std::size_t i = 0; i < drivers.means.size(); ++i) {
                const auto found = expected.find(drivers.model->plan.metrics[i].id);
                if (found != expected.end() && drivers.model->weights[row] > 0) {
                    CAPTURE(seed, row, i);
                    CHECK(
                        drivers.contribution(i, row) == Catch::Approx(found->second).margin(1e-9));
                }
            }
        }
    }
}
