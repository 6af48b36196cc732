// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/forecastrange.h"

#include "core/metrics/amounts.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bellwether {

namespace {

constexpr double LowShare = 0.1;
constexpr double HighShare = 0.9;
constexpr double Tolerance = 1e-12; // sums of probabilities are not exact

struct LossOutcome
{
    std::int64_t amount;
    double probability;
};

// All sums with their probabilities, by amount.
std::vector<LossOutcome> outcomes(const std::vector<Chance> &chances, std::int64_t certain)
{
    std::vector<LossOutcome> all = {{certain, 1.0}};
    std::vector<LossOutcome> with;
    std::vector<LossOutcome> merged;
    for (const Chance &chance : chances) {
        with.clear();
        for (LossOutcome &outcome : all) {
            with.push_back({bounded(WideAmount(outcome.amount) + chance.amount),
                outcome.probability * chance.probability});
            outcome.probability *= 1 - chance.probability;
        }
        merged.clear();
        std::merge(all.begin(), all.end(), with.begin(), with.end(), std::back_inserter(merged),
            [](const LossOutcome &a, const LossOutcome &b) { return a.amount < b.amount; });
        std::swap(all, merged);
    }
    return all;
}

std::int64_t least(const std::vector<LossOutcome> &outcomes, double share)
{
    double sum = 0;
    for (const LossOutcome &outcome : outcomes) {
        sum += outcome.probability;
        if (sum >= share - Tolerance) {
            return outcome.amount;
        }
    }
    return outcomes.back().amount;
}

// Splitmix64, two draws of 32 bits each: the standard's distributions differ between libraries.
class Draws
{
public:
    std::uint32_t next()
    {
        if (m_isHalf) {
            m_isHalf = false;
            return static_cast<std::uint32_t>(m_drawn >> 32);
        }
        m_state += 0x9e3779b97f4a7c15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9U;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebU;
        m_drawn = z ^ (z >> 31);
        m_isHalf = true;
        return static_cast<std::uint32_t>(m_drawn);
    }

private:
    std::uint64_t m_state = 20'250'630;
    std::uint64_t m_drawn = 0;
    bool m_isHalf = false;
};

OutcomeRange simulated(const std::vector<Chance> &chances, std::int64_t certain)
{
    // Fewer rounds for many chances: their sum is spread less, and time is short.
    constexpr std::size_t Work = 2'000'000;
    const std::size_t rounds = std::clamp<std::size_t>(Work / chances.size(), 400, 4'000);
    struct Threshold
    {
        std::int64_t amount;
        std::uint64_t below; // of 2^32
    };
    std::vector<Threshold> thresholds;
    thresholds.reserve(chances.size());
    for (const Chance &chance : chances) {
        thresholds.push_back({chance.amount,
            static_cast<std::uint64_t>(std::llround(chance.probability * 4294967296.0))});
    }
    Draws draws;
    std::vector<std::int64_t> sums(rounds);
    for (std::int64_t &sum : sums) {
        WideAmount amount = certain;
        for (const Threshold &threshold : thresholds) {
            amount += draws.next() < threshold.below ? threshold.amount : 0;
        }
        sum = bounded(amount);
    }
    std::sort(sums.begin(), sums.end());
    const auto at = [&](double share) {
        const auto place =
            static_cast<std::size_t>(std::ceil(share * static_cast<double>(rounds) - Tolerance));
        return sums[place - 1];
    };
    return {at(LowShare), at(HighShare)};
}

} // namespace

OutcomeRange outcomeRange(const std::vector<Chance> &chances)
{
    std::int64_t certain = 0;
    std::vector<Chance> open;
    for (const Chance &chance : chances) {
        if (chance.probability >= 1) {
            addTo(certain, chance.amount);
        } else if (chance.probability > 0 && chance.amount != 0) {
            open.push_back(chance);
        }
    }
    if (open.size() > MostEnumerated) {
        return simulated(open, certain);
    }
    const std::vector<LossOutcome> all = outcomes(open, certain);
    return {least(all, LowShare), least(all, HighShare)};
}

} // namespace bellwether
