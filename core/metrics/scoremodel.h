// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/companyfacts.h"
#include "core/metrics/metricpoints.h"
#include "core/metrics/scoreplan.h"

#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// A score as its model makes it of the metrics, for each company of the facts (F-HEALTH, F-EFFORT,
// F-CS).
struct ModelScores
{
    ScorePlan plan;
    std::vector<MetricColumn> metrics; // in the plan's order

    std::vector<std::optional<double>> values; // 0 to 100; nothing: NoScore
    // What it would be for a company of which too little is known.
    std::vector<std::optional<double>> uncovered;
    std::vector<double> coverage; // known weight by applicable weight; 0 where nothing applies
    std::vector<double> applicable; // the part of all weights that applies, 0 to 1
    std::vector<double> weights; // the part of them that the score is made of

    // The score that counts for a metric of a company: a missing one may stand for 0 or 50 (T-24).
    // Unknown: the metric is not part of the company's score.
    double counted(std::size_t metric, std::size_t row) const;
    // The metric's part of the company's score, 0 to 1.
    double share(std::size_t metric, std::size_t row) const;
};

// Of the model that was in force on the day of the facts; over a range, of the one on its last day:
// facts.part<FamilyScores<...>>({today, today}) restates the past by today's model (T-27).
template <ScoreFamily Family>
struct FamilyScores : ModelScores
{
    static std::shared_ptr<const FamilyScores> of(const CompanyFacts &facts);
    static std::shared_ptr<const FamilyScores> of(const CompanyFacts &facts, DayRange modelDays);
};

using HealthModelScores = FamilyScores<ScoreFamily::Health>;
using EffortModelScores = FamilyScores<ScoreFamily::Effort>;
using CsModelScores = FamilyScores<ScoreFamily::Cs>;

// The scores of that plan.
ModelScores modelScores(const CompanyFacts &facts, ScorePlan plan);

} // namespace bellwether
