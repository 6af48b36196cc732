// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/drivers.h"

#include "core/metrics/metricsources.h"
#include "core/metrics/scores.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

std::vector<double> meansOf(const CompanyFacts &facts, const ModelScores &model)
{
    std::vector<double> means;
    for (std::size_t metric = 0; metric < model.plan.metrics.size(); ++metric) {
        double sum = 0;
        std::size_t count = 0;
        for (std::size_t row = 0; row < facts.size(); ++row) {
            const bool isActive = facts.kinds[row] != CompanyKind::Churned;
            const double counted = isActive ? model.counted(metric, row) : Unknown;
            if (!std::isnan(counted)) {
                sum += counted;
                ++count;
            }
        }
        means.push_back(count == 0 ? Unknown : sum / static_cast<double>(count));
    }
    return means;
}

void addLeaf(
    std::vector<LeafWeight> &leaves, std::size_t metric, const QString &leaf, double weight)
{
    leaves.push_back({metric, leaf, weight});
}

// Of the scores that a score is made of, only Health has parts of its own.
void addSource(std::vector<LeafWeight> &leaves, const CompanyFacts &facts, std::size_t metric,
    MetricSource source, double weight)
{
    const ScorePlan health = source == MetricSource::HealthScore
        ? scorePlan(*facts.book, facts.options, ScoreFamily::Health, facts.day)
        : ScorePlan();
    if (health.isEmpty()) {
        addLeaf(leaves, metric, snakeCase(source), weight);
        return;
    }
    for (const PlannedMetric &part : health.metrics) {
        const double share = weight * part.weight;
        if (part.sources.empty()) {
            addLeaf(leaves, metric, part.key, share);
        }
        for (const MetricSource inner : part.sources) {
            addLeaf(
                leaves, metric, snakeCase(inner), share / static_cast<double>(part.sources.size()));
        }
    }
}

} // namespace

template <ScoreFamily Family>
double ScoreDrivers<Family>::contribution(std::size_t metric, std::size_t row) const
{
    return std::isnan(means[metric])
        ? Unknown
        : model->share(metric, row) * (model->counted(metric, row) - means[metric]);
}

template <ScoreFamily Family>
std::shared_ptr<const ScoreDrivers<Family>> ScoreDrivers<Family>::of(const CompanyFacts &facts)
{
    constexpr bool IsHighBad = Family == ScoreFamily::Effort;
    auto drivers = std::make_shared<ScoreDrivers>();
    drivers->model = &facts.part<FamilyScores<Family>>();
    drivers->means = meansOf(facts, *drivers->model);
    drivers->top.assign(facts.size(), None);
    const std::vector<bool> *isImported = nullptr;
    if constexpr (Family == ScoreFamily::Health) {
        isImported = &facts.part<HealthScores>().isImported;
    }
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (!drivers->model->values[row] || (isImported != nullptr && (*isImported)[row])) {
            continue;
        }
        double most = 0;
        for (std::size_t metric = 0; metric < drivers->means.size(); ++metric) {
            const double pull = drivers->contribution(metric, row);
            const double harm = IsHighBad ? pull : -pull;
            if (harm > most) {
                most = harm;
                drivers->top[row] = static_cast<int>(metric);
            }
        }
    }
    return drivers;
}

template struct ScoreDrivers<ScoreFamily::Health>;
template struct ScoreDrivers<ScoreFamily::Effort>;
template struct ScoreDrivers<ScoreFamily::Cs>;

std::vector<LeafWeight> leafWeights(const CompanyFacts &facts, ScoreFamily family)
{
    const ScorePlan plan = scorePlan(*facts.book, facts.options, family, facts.day);
    std::vector<LeafWeight> leaves;
    for (std::size_t metric = 0; metric < plan.metrics.size(); ++metric) {
        const PlannedMetric &planned = plan.metrics[metric];
        if (planned.sources.empty()) {
            addLeaf(leaves, metric, planned.key, planned.weight);
        }
        for (const MetricSource source : planned.sources) {
            addSource(leaves, facts, metric, source,
                planned.weight / static_cast<double>(planned.sources.size()));
        }
    }
    return leaves;
}

std::vector<LeafWeight> mergedLeaves(std::vector<LeafWeight> leaves)
{
    std::stable_sort(leaves.begin(), leaves.end(),
        [](const LeafWeight &a, const LeafWeight &b) { return a.leaf < b.leaf; });
    std::vector<LeafWeight> merged;
    for (const LeafWeight &leaf : leaves) {
        if (!merged.empty() && merged.back().leaf == leaf.leaf) {
            merged.back().weight += leaf.weight;
        } else {
            merged.push_back(leaf);
        }
    }
    std::stable_sort(merged.begin(), merged.end(),
        [](const LeafWeight &a, const LeafWeight &b) { return a.weight > b.weight; });
    return merged;
}

} // namespace bellwether
