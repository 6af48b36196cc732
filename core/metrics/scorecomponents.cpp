// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/scorecomponents.h"

#include "core/metrics/scoremodel.h"

namespace bellwether {

namespace {

template <typename Components>
std::shared_ptr<const Components> componentsOf(const ModelScores &model, std::size_t companies)
{
    auto result = std::make_shared<Components>();
    for (std::size_t i = 0; i < model.plan.metrics.size(); ++i) {
        const PlannedMetric &metric = model.plan.metrics[i];
        const MetricColumn &column = model.metrics[i];
        ScoreComponents::Component component{metric.key, metric.name, {}};
        component.scores.resize(companies);
        for (std::size_t row = 0; row < companies; ++row) {
            if (column.states[row] == MetricState::Known) {
                component.scores[row] = column.scores[row];
            }
        }
        result->components.push_back(std::move(component));
    }
    return result;
}

} // namespace

std::shared_ptr<const HealthComponents> HealthComponents::of(const CompanyFacts &facts)
{
    return componentsOf<HealthComponents>(facts.part<HealthModelScores>(), facts.size());
}

std::shared_ptr<const CsComponents> CsComponents::of(const CompanyFacts &facts)
{
    return componentsOf<CsComponents>(facts.part<CsModelScores>(), facts.size());
}

} // namespace bellwether
