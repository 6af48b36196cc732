// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/scoreplan.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Versions
{
    const ScoreModel *inForce = nullptr;
    bool isNewest = true; // no later version exists
    bool exist = false;
};

bool isLater(const ScoreModel &a, const ScoreModel &b)
{
    return std::tuple(a.adoptedOn, a.version, a.id) > std::tuple(b.adoptedOn, b.version, b.id);
}

Versions versionsOf(const Book &book, ScoreFamily family, QDate day)
{
    Versions versions;
    for (const ScoreModel &model : book.scoreModels()) {
        if (model.family != family) {
            continue;
        }
        versions.exist = true;
        if (model.adoptedOn > day) {
            versions.isNewest = false;
        } else if (versions.inForce == nullptr || isLater(model, *versions.inForce)) {
            versions.inForce = &model;
        }
    }
    return versions;
}

std::map<MetricDefinitionId, double> weightsOf(const Book &book, const ScoreModel *model)
{
    std::map<MetricDefinitionId, double> weights;
    for (const ScoreWeight &weight : book.scoreWeights()) {
        if (model != nullptr && weight.model == model->id) {
            weights[weight.metric] = weight.weight;
        }
    }
    return weights;
}

std::vector<MetricSource> sourcesOf(const MetricDefinition &definition, const MetricParameters &own)
{
    if (!own.sources.empty()) {
        return own.sources;
    }
    return definition.source == MetricSource::Manual ? std::vector<MetricSource>()
                                                     : std::vector{definition.source};
}

QString keyOf(const MetricDefinition &definition)
{
    return definition.ref.isEmpty() ? u'#' + QString::number(definition.id.value) : definition.ref;
}

PlannedMetric planned(const MetricDefinition &definition, double weight)
{
    PlannedMetric metric;
    metric.id = definition.id;
    metric.key = keyOf(definition);
    metric.name = definition.name;
    metric.source = definition.source;
    metric.parameters = MetricParameters::of(definition.parameters);
    metric.sources = sourcesOf(definition, metric.parameters);
    metric.maximum = definition.maximum > 0 ? definition.maximum : 100;
    metric.isInverse = definition.direction == MetricDirection::LowerIsBetter;
    metric.weight = weight;
    return metric;
}

PlannedMetric defaultPart(
    const QString &key, const QString &name, std::vector<MetricSource> sources, double weight)
{
    PlannedMetric metric;
    metric.key = key;
    metric.name = name;
    metric.source = sources.front();
    metric.sources = std::move(sources);
    metric.weight = weight;
    return metric;
}

std::vector<PlannedMetric> defaultParts()
{
    using S = MetricSource;
    return {defaultPart(u"usage"_s, u"Product usage"_s, {S::Usage}, 25),
        defaultPart(u"adoption"_s, u"User adoption"_s, {S::Adoption}, 20),
        defaultPart(u"feedback"_s, u"Feedback and NPS"_s, {S::Nps, S::Happiness, S::Csat}, 20),
        defaultPart(u"engagement"_s, u"Contact engagement"_s, {S::Engagement}, 15),
        defaultPart(u"sentiment_health"_s, u"Sentiment and health"_s,
            {S::Sentiment, S::HealthScore, S::HealthStatus}, 20)};
}

void addMetrics(ScorePlan &plan, const Book &book, const Versions &versions)
{
    const std::map<MetricDefinitionId, double> weights = weightsOf(book, versions.inForce);
    bool isDefined = false;
    for (const MetricDefinition &definition : book.metricDefinitions()) {
        if (definition.family != plan.family) {
            continue;
        }
        isDefined = true;
        const auto own = weights.find(definition.id);
        const double weight = weights.empty() ? definition.weight
            : own == weights.end()            ? 0.0
                                              : own->second;
        const bool isOff = !definition.active && (weights.empty() || versions.isNewest);
        if (weight > 0 && !isOff) {
            plan.metrics.push_back(planned(definition, weight));
        }
    }
    if (!isDefined && plan.family == ScoreFamily::Cs) {
        plan.metrics = defaultParts();
    }
}

// So that weights of different scores can be compared; they need not add up to 100 (F-HEALTH).
void normalise(std::vector<PlannedMetric> &metrics)
{
    double sum = 0;
    for (const PlannedMetric &metric : metrics) {
        sum += metric.weight;
    }
    for (PlannedMetric &metric : metrics) {
        metric.weight /= sum;
    }
}

} // namespace

ScorePlan scorePlan(const Book &book, const Options &options, ScoreFamily family, QDate day)
{
    const Versions versions = versionsOf(book, family, day);
    ScorePlan plan;
    plan.family = family;
    plan.isBeforeFirst = versions.exist && versions.inForce == nullptr;
    plan.upperBound = family == ScoreFamily::Cs ? 75 : 70;
    plan.lowerBound = family == ScoreFamily::Cs ? 50 : 40;
    if (versions.inForce != nullptr) {
        plan.version = versions.inForce->version;
        plan.upperBound = versions.inForce->upperBound;
        plan.lowerBound = versions.inForce->lowerBound;
        plan.missing = versions.inForce->missing;
    }
    plan.missing = options.scoreMissing.value_or(plan.missing);
    addMetrics(plan, book, versions);
    normalise(plan.metrics);
    return plan;
}

bool usesSource(const Book &book, ScoreFamily family, MetricSource source)
{
    for (const MetricDefinition &definition : book.metricDefinitions()) {
        if (definition.family != family) {
            continue;
        }
        const auto sources = sourcesOf(definition, MetricParameters::of(definition.parameters));
        if (std::find(sources.begin(), sources.end(), source) != sources.end()) {
            return true;
        }
    }
    return false;
}

} // namespace bellwether
