// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/scoremodel.h"

#include "core/metrics/metricsources.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

// The CS Score needs two of its parts, the others need enough of their weights (F-CS, T-24).
bool isEnough(const ModelScores &scores, const Options &options, int known, double coverage)
{
    if (scores.plan.family == ScoreFamily::Cs) {
        return known >= std::min(2, static_cast<int>(scores.plan.metrics.size()));
    }
    // Weights such as 0.1 + 0.2 + 0.2 are no more exact than this.
    constexpr double Tolerance = 1e-9;
    return coverage >= options.scoreMinCoverage - Tolerance;
}

void addRow(ModelScores &scores, const Options &options, std::size_t row)
{
    double known = 0;
    double applicable = 0;
    double weights = 0;
    double sum = 0;
    int metricsKnown = 0;
    for (std::size_t i = 0; i < scores.plan.metrics.size(); ++i) {
        const double weight = scores.plan.metrics[i].weight;
        const MetricState state = scores.metrics[i].states[row];
        applicable += state == MetricState::NotApplicable ? 0 : weight;
        known += state == MetricState::Known ? weight : 0;
        metricsKnown += state == MetricState::Known ? 1 : 0;
        if (const double counted = scores.counted(i, row); !std::isnan(counted)) {
            weights += weight;
            sum += weight * counted;
        }
    }
    scores.applicable[row] = applicable;
    scores.coverage[row] = applicable > 0 ? known / applicable : 0;
    if (metricsKnown == 0) {
        return;
    }
    scores.weights[row] = weights;
    const bool isCovered = isEnough(scores, options, metricsKnown, scores.coverage[row]);
    (isCovered ? scores.values : scores.uncovered)[row] = std::clamp(sum / weights, 0.0, 100.0);
}

} // namespace

double ModelScores::counted(std::size_t metric, std::size_t row) const
{
    switch (metrics[metric].states[row]) {
    case MetricState::Known:
        return metrics[metric].scores[row];
    case MetricState::NotApplicable:
        return Unknown;
    default:
        break;
    }
    switch (plan.missing) {
    case MissingPolicy::Zero:
        return 0;
    case MissingPolicy::Neutral:
        return 50;
    default:
        return Unknown;
    }
}

double ModelScores::share(std::size_t metric, std::size_t row) const
{
    return weights[row] > 0 && !std::isnan(counted(metric, row))
        ? plan.metrics[metric].weight / weights[row]
        : 0;
}

ModelScores modelScores(const CompanyFacts &facts, ScorePlan plan)
{
    ModelScores scores;
    scores.metrics = metricColumns(facts, plan);
    scores.plan = std::move(plan);
    scores.values.resize(facts.size());
    scores.uncovered.resize(facts.size());
    scores.coverage.resize(facts.size());
    scores.applicable.resize(facts.size());
    scores.weights.resize(facts.size());
    for (std::size_t row = 0; row < facts.size(); ++row) {
        addRow(scores, facts.options, row);
    }
    return scores;
}

template <ScoreFamily Family>
std::shared_ptr<const FamilyScores<Family>> FamilyScores<Family>::of(const CompanyFacts &facts)
{
    return of(facts, {facts.day, facts.day});
}

template <ScoreFamily Family>
std::shared_ptr<const FamilyScores<Family>> FamilyScores<Family>::of(
    const CompanyFacts &facts, DayRange modelDays)
{
    return std::make_shared<FamilyScores>(FamilyScores{
        modelScores(facts, scorePlan(*facts.book, facts.options, Family, modelDays.to))});
}

template struct FamilyScores<ScoreFamily::Health>;
template struct FamilyScores<ScoreFamily::Effort>;
template struct FamilyScores<ScoreFamily::Cs>;

} // namespace bellwether
