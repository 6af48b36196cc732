// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <cstdint>
#include <optional>
#include <vector>

namespace bellwether {

// How well red told who would be lost (3.5). Amounts are ARR at stake in minor units.
struct Judgement
{
    int outcomes = 0;
    int lost = 0;
    int red = 0;
    int redLost = 0;
    int green = 0;
    int belowGreenLost = 0; // lost, and red or amber before
    int withoutScore = 0;
    int saved = 0; // red, kept, and somebody was set to work in between
    std::int64_t yearly = 0;
    std::int64_t lostYearly = 0;
    std::int64_t redYearly = 0;
    std::int64_t redLostYearly = 0;

    // Fewer losses say nothing about a score.
    static constexpr int FewestLosses = 10;
    bool isEnough() const { return lost >= FewestLosses; }
};

// Shares and ratios of a judgement, by outcomes or by amounts; nothing where there is nothing to
// divide by.
struct JudgementRates
{
    std::optional<double> precision; // red and lost ÷ red
    std::optional<double> recall; // red and lost ÷ lost
    std::optional<double> baseRate; // lost ÷ all
    std::optional<double> lift; // precision ÷ base rate
    std::optional<double> f1; // 2 × precision × recall ÷ (precision + recall)
};

JudgementRates ratesOf(const Judgement &judgement);
JudgementRates ratesByArr(const Judgement &judgement);

// The 95 % Wilson score interval of a share, within 0 to 1; nothing for a share of nothing.
struct Interval
{
    double low = 0;
    double high = 0;

    double margin() const { return (high - low) / 2; }
};
std::optional<Interval> wilsonInterval(int hits, int of);

struct Ranked
{
    double score = 0; // lower is worse
    bool isLost = false;
};

// For each one lost, the kept ones that stood above it, those that stood level counted half.
// In the order of what was given; 0 for the kept.
std::vector<double> orderedPairs(const std::vector<Ranked> &ranked);
// AUC: the share of pairs of a lost and a kept one that the score ordered rightly, 0 to 1; one half
// is chance. Nothing without such a pair.
std::optional<double> rankQuality(const std::vector<Ranked> &ranked);

} // namespace bellwether
