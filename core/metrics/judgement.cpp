// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/judgement.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace bellwether {

namespace {

std::optional<double> share(auto part, auto whole)
{
    return whole > 0 ? std::optional(static_cast<double>(part) / static_cast<double>(whole))
                     : std::nullopt;
}

void derive(JudgementRates &rates)
{
    if (rates.precision && rates.baseRate && *rates.baseRate > 0) {
        rates.lift = *rates.precision / *rates.baseRate;
    }
    if (rates.precision && rates.recall && *rates.precision + *rates.recall > 0) {
        rates.f1 = 2 * *rates.precision * *rates.recall / (*rates.precision + *rates.recall);
    }
}

} // namespace

JudgementRates ratesOf(const Judgement &judgement)
{
    JudgementRates rates{share(judgement.redLost, judgement.red),
        share(judgement.redLost, judgement.lost), share(judgement.lost, judgement.outcomes), {},
        {}};
    derive(rates);
    return rates;
}

JudgementRates ratesByArr(const Judgement &judgement)
{
    JudgementRates rates{share(judgement.redLostYearly, judgement.redYearly),
        share(judgement.redLostYearly, judgement.lostYearly),
        share(judgement.lostYearly, judgement.yearly), {}, {}};
    derive(rates);
    return rates;
}

std::optional<Interval> wilsonInterval(int hits, int of)
{
    if (of <= 0) {
        return std::nullopt;
    }
    constexpr double Z = 1.96; // as every other 95 % here
    const double n = of;
    const double p = hits / n;
    const double scale = 1 + Z * Z / n;
    const double centre = (p + Z * Z / (2 * n)) / scale;
    const double half = Z / scale * std::sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
    return Interval{std::max(0.0, centre - half), std::min(1.0, centre + half)};
}

std::vector<double> orderedPairs(const std::vector<Ranked> &ranked)
{
    std::vector<double> kept;
    for (const Ranked &one : ranked) {
        if (!one.isLost) {
            kept.push_back(one.score);
        }
    }
    std::sort(kept.begin(), kept.end());
    std::vector<double> pairs;
    pairs.reserve(ranked.size());
    for (const Ranked &one : ranked) {
        const auto [level, above] = std::equal_range(kept.begin(), kept.end(), one.score);
        const auto levels = static_cast<double>(above - level);
        pairs.push_back(one.isLost ? static_cast<double>(kept.end() - above) + levels / 2 : 0.0);
    }
    return pairs;
}

std::optional<double> rankQuality(const std::vector<Ranked> &ranked)
{
    const auto lost = static_cast<double>(
        std::count_if(ranked.begin(), ranked.end(), [](const Ranked &one) { return one.isLost; }));
    const double pairs = lost * (static_cast<double>(ranked.size()) - lost);
    const std::vector<double> ordered = orderedPairs(ranked);
    return share(std::accumulate(ordered.begin(), ordered.end(), 0.0), pairs);
}

} // namespace bellwether
