// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/scoremodel.h"

#include <QString>

#include <memory>
#include <vector>

namespace bellwether {

// What pulls the scores of companies up and down (F-DRIVER). Means are those of all active
// companies, whatever the scope (T-23).
template <ScoreFamily Family>
struct ScoreDrivers
{
    static constexpr int None = -1;

    const FamilyScores<Family> *model = nullptr; // lives as long as the facts
    std::vector<double> means; // of each metric of the plan; Unknown where nobody has it
    // The metric of each company that pulls most, by its place in the plan: down, or up where a
    // high score is bad (effort). None where nothing does, and without a score of the model.
    std::vector<int> top;

    // (w / sum of w) x (s - mean); Unknown for a metric that is not part of the company's score.
    // They add up to the distance of the score from the mean of such a company.
    double contribution(std::size_t metric, std::size_t row) const;

    static std::shared_ptr<const ScoreDrivers> of(const CompanyFacts &facts);
};

using HealthDrivers = ScoreDrivers<ScoreFamily::Health>;
using EffortDrivers = ScoreDrivers<ScoreFamily::Effort>;
using CsDrivers = ScoreDrivers<ScoreFamily::Cs>;

// What a score is made of in the end, through the scores inside it (T-38).
struct LeafWeight
{
    std::size_t metric; // of the plan through which it comes
    QString leaf; // "csat"; a metric without a source has its own key
    double weight; // those of a plan add up to 1
};

// A leaf that weighs more than this should be looked at.
inline constexpr double MostLeafWeight = 0.35;

// Of the plan that is in force on the day of the facts.
std::vector<LeafWeight> leafWeights(const CompanyFacts &facts, ScoreFamily family);
// Each leaf once, with all that it weighs; by weight, heaviest first.
std::vector<LeafWeight> mergedLeaves(std::vector<LeafWeight> leaves);

} // namespace bellwether
