// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/scores.h"

#include "core/metrics/factsrows.h"
#include "core/metrics/scoremodel.h"

namespace bellwether {

namespace {

// The newest score of the source by the day, by row of the facts; of one day the later row.
std::vector<const ScoreSnapshot *> importedScores(const CompanyFacts &facts, bool withOwn)
{
    std::vector<const ScoreSnapshot *> newest(facts.size());
    const auto &rows = facts.part<FactsRows>();
    const QDate oldest = facts.options.scoreMaxAge.endingOn(facts.day).from.addDays(-1);
    for (const ScoreSnapshot &snapshot : facts.book->scoreSnapshots()) {
        const bool isMeant = snapshot.family == ScoreFamily::Health && snapshot.day <= facts.day
            && snapshot.day >= oldest && (withOwn || !snapshot.model);
        const std::size_t row = isMeant ? rows.rowOf(snapshot.company) : CompanyRows::None;
        if (row != CompanyRows::None
            && (newest[row] == nullptr || newest[row]->day <= snapshot.day)) {
            newest[row] = &snapshot;
        }
    }
    return newest;
}

HealthBand bandOf(const ScoreSnapshot &snapshot, const ScorePlan &plan)
{
    const HealthBand byScore = healthBandOf(snapshot.score, plan.upperBound, plan.lowerBound);
    return snapshot.score ? fromSnakeCase<HealthBand>(snapshot.band).value_or(byScore) : byScore;
}

void takeImported(HealthScores &scores, const CompanyFacts &facts, const ScorePlan &plan)
{
    const auto imported = importedScores(facts, plan.isEmpty());
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (imported[row] == nullptr || !imported[row]->score) {
            continue;
        }
        scores.values[row] = imported[row]->score;
        scores.bands[row] = bandOf(*imported[row], plan);
        scores.coverage[row] = imported[row]->coverage.value_or(1.0);
        scores.uncovered[row].reset();
        scores.isImported[row] = true;
        scores.applicable[row] = 1;
    }
}

HealthScores healthScores(const CompanyFacts &facts, const ModelScores &model)
{
    HealthScores scores;
    scores.values = model.values;
    scores.coverage = model.coverage;
    scores.uncovered = model.uncovered;
    scores.applicable = model.applicable;
    scores.isImported.resize(facts.size());
    scores.bands.reserve(facts.size());
    for (const auto &value : model.values) {
        scores.bands.push_back(healthBandOf(value, model.plan.upperBound, model.plan.lowerBound));
    }
    if (model.plan.isEmpty() || model.plan.isBeforeFirst) {
        takeImported(scores, facts, model.plan);
    }
    return scores;
}

} // namespace

std::shared_ptr<const HealthScores> HealthScores::of(const CompanyFacts &facts)
{
    return std::make_shared<HealthScores>(healthScores(facts, facts.part<HealthModelScores>()));
}

std::shared_ptr<const RestatedHealthScores> RestatedHealthScores::of(
    const CompanyFacts &facts, DayRange modelDays)
{
    return std::make_shared<RestatedHealthScores>(
        RestatedHealthScores{healthScores(facts, facts.part<HealthModelScores>(modelDays))});
}

std::shared_ptr<const EffortScores> EffortScores::of(const CompanyFacts &facts)
{
    const auto &model = facts.part<EffortModelScores>();
    auto scores = std::make_shared<EffortScores>();
    scores->values = model.values;
    scores->coverage = model.coverage;
    scores->uncovered = model.uncovered;
    scores->bands.reserve(facts.size());
    for (const auto &value : model.values) {
        scores->bands.push_back(effortBandOf(value, facts.options.effortThreshold));
    }
    return scores;
}

std::shared_ptr<const CsScores> CsScores::of(const CompanyFacts &facts)
{
    const auto &model = facts.part<CsModelScores>();
    auto scores = std::make_shared<CsScores>();
    scores->values = model.values;
    scores->coverage = model.coverage;
    scores->uncovered = model.uncovered;
    scores->bands.reserve(facts.size());
    for (const auto &value : model.values) {
        scores->bands.push_back(csBandOf(value, model.plan.upperBound, model.plan.lowerBound));
    }
    return scores;
}

HealthBand healthBandOf(std::optional<double> score, double upperBound, double lowerBound)
{
    if (!score) {
        return HealthBand::NoScore;
    }
    return reaches(*score, upperBound) ? HealthBand::Satisfactory
        : reaches(*score, lowerBound)  ? HealthBand::NeedsAttention
                                       : HealthBand::AtRisk;
}

CsBand csBandOf(std::optional<double> score, double upperBound, double lowerBound)
{
    if (!score) {
        return CsBand::NoScore;
    }
    return reaches(*score, upperBound) ? CsBand::Strong
        : reaches(*score, lowerBound)  ? CsBand::Fair
                                       : CsBand::Weak;
}

EffortBand effortBandOf(std::optional<double> score, double threshold)
{
    if (!score) {
        return EffortBand::NoScore;
    }
    return reaches(*score, threshold) ? EffortBand::High : EffortBand::Low;
}

} // namespace bellwether
