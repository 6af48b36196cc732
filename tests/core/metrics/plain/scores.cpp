// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/core/metrics/plain/scores.h"

#include "core/metrics/metricsources.h"

#include <algorithm>
#include <cmath>

namespace bellwether::plain {

namespace {

const ScoreModel *modelOn(const CompanyFacts &facts, ScoreFamily family)
{
    const ScoreModel *found = nullptr;
    for (const ScoreModel &model : facts.book->scoreModels()) {
        const bool isNewer = found == nullptr || model.adoptedOn > found->adoptedOn
            || (model.adoptedOn == found->adoptedOn && model.version > found->version);
        if (model.family == family && model.adoptedOn <= facts.day && isNewer) {
            found = &model;
        }
    }
    return found;
}

double weightOf(const CompanyFacts &facts, const MetricDefinition &metric)
{
    const ScoreModel *model = modelOn(facts, metric.family);
    bool hasOwn = false;
    bool isSuperseded = false;
    double own = 0;
    for (const ScoreWeight &weight : facts.book->scoreWeights()) {
        if (model != nullptr && weight.model == model->id) {
            hasOwn = true;
            own = weight.metric == metric.id ? weight.weight : own;
        }
    }
    for (const ScoreModel &later : facts.book->scoreModels()) {
        isSuperseded =
            isSuperseded || (later.family == metric.family && later.adoptedOn > facts.day);
    }
    if (!metric.active && !(hasOwn && isSuperseded)) {
        return 0;
    }
    return hasOwn ? own : metric.weight;
}

QDate oldest(const CompanyFacts &facts)
{
    const Window &age = facts.options.scoreMaxAge;
    return age.inMonths ? facts.day.addMonths(-age.count) : facts.day.addDays(-age.count);
}

const MetricValue *typedValue(const CompanyFacts &facts, std::size_t row, MetricDefinitionId metric)
{
    const MetricValue *found = nullptr;
    for (const MetricValue &value : facts.book->metricValues()) {
        if (value.company == facts.ids[row] && value.metric == metric && value.day <= facts.day
            && (found == nullptr || value.day >= found->day)) {
            found = &value;
        }
    }
    return found;
}

std::optional<double> sentiment(const CompanyFacts &facts, std::size_t row)
{
    const SentimentEntry *found = nullptr;
    for (const SentimentEntry &entry : facts.book->sentimentEntries()) {
        if (entry.company == facts.ids[row] && entry.day <= facts.day
            && (found == nullptr || entry.day >= found->day)) {
            found = &entry;
        }
    }
    return found == nullptr || found->day < oldest(facts)
        ? std::nullopt
        : std::optional(25.0 * static_cast<int>(found->value));
}

std::optional<double> assessment(const CompanyFacts &facts, std::size_t row)
{
    for (QDate day = facts.day; day >= oldest(facts); day = day.addDays(-1)) {
        std::optional<double> found;
        for (const AssessmentTemplate &questionnaire : facts.book->assessmentTemplates()) {
            double earned = 0;
            double possible = 0;
            bool isComplete = questionnaire.active;
            for (const AssessmentItem &item : facts.book->assessmentItems()) {
                if (item.templateId != questionnaire.id) {
                    continue;
                }
                std::optional<double> points;
                for (const AssessmentResult &result : facts.book->assessmentResults()) {
                    if (result.company == facts.ids[row] && result.item == item.id
                        && result.day == day) {
                        points = result.earned;
                    }
                }
                isComplete = isComplete && points;
                earned += points.value_or(0) * item.weight;
                possible += item.possible * item.weight;
            }
            if (isComplete && possible > 0) {
                found = 100 * earned / possible;
            }
        }
        if (found) {
            return std::clamp(*found, 0.0, 100.0);
        }
    }
    return std::nullopt;
}

// Per 30 days of those up to the day, out of the maximum.
std::optional<double> work(
    const CompanyFacts &facts, std::size_t row, const MetricDefinition &metric)
{
    bool isCounted = false;
    double tickets = 0;
    double hours = 0;
    bool hasHours = false;
    for (const Ticket &ticket : facts.book->tickets()) {
        isCounted = isCounted || ticket.openedOn <= facts.day;
        if (ticket.company == facts.ids[row] && ticket.openedOn <= facts.day
            && ticket.openedOn > facts.day.addDays(-30)) {
            ++tickets;
            hasHours = hasHours || ticket.minutes;
            hours += static_cast<double>(ticket.minutes.value_or(0)) / 60;
        }
    }
    const bool isHours = metric.source == MetricSource::SupportHours;
    if (!isCounted || (isHours && tickets > 0 && !hasHours)) {
        return std::nullopt;
    }
    return std::min(100.0, 100 * (isHours ? hours : tickets) / metric.maximum);
}

std::optional<double> attribute(const Dated<std::int64_t> &counts, QDate day, double maximum)
{
    const auto count = counts.valueAt(day);
    return count ? std::optional(std::min(100.0, 100 * static_cast<double>(*count) / maximum))
                 : std::nullopt;
}

// What others know, on their scale.
std::optional<double> asked(
    const CompanyFacts &facts, std::size_t row, const MetricDefinition &metric)
{
    const double raw = sourceColumn(facts, metric.family, metric.source, {}).raw[row];
    if (std::isnan(raw)) {
        return std::nullopt;
    }
    const double percent = metric.source == MetricSource::Nps ? (raw + 100) / 2 : raw;
    return std::clamp(percent, 0.0, 100.0);
}

std::optional<double> fromSource(
    const CompanyFacts &facts, std::size_t row, const MetricDefinition &metric)
{
    const Company &company = facts.company(row);
    switch (metric.source) {
    case MetricSource::Manual:
    case MetricSource::SlaLevel: // without points for levels
        return std::nullopt;
    case MetricSource::Sentiment:
        return sentiment(facts, row);
    case MetricSource::Assessment:
        return assessment(facts, row);
    case MetricSource::Tickets:
    case MetricSource::SupportHours:
        return work(facts, row, metric);
    case MetricSource::Locations:
        return attribute(company.locations, facts.day, metric.maximum);
    case MetricSource::Employees:
        return company.employees.valueAt(facts.day).value_or(0) == 0
            ? std::nullopt
            : attribute(company.employees, facts.day, metric.maximum);
    case MetricSource::HealthStatus:
        return facts.statuses[row] == HealthStatus::NotSet
            ? std::nullopt
            : std::optional(25.0 * static_cast<int>(facts.statuses[row]));
    default:
        return asked(facts, row, metric);
    }
}

// Whether the metric applies, and its score where it is known.
std::pair<bool, std::optional<double>> metricScore(
    const CompanyFacts &facts, std::size_t row, const MetricDefinition &metric)
{
    const MetricValue *typed = typedValue(facts, row, metric.id);
    if (typed != nullptr && !typed->isApplicable) {
        return {false, std::nullopt};
    }
    if (typed != nullptr && typed->raw && typed->day >= oldest(facts)) {
        const double score = std::clamp(100 * *typed->raw / metric.maximum, 0.0, 100.0);
        return {true, metric.direction == MetricDirection::LowerIsBetter ? 100 - score : score};
    }
    auto score = fromSource(facts, row, metric);
    if (score && metric.direction == MetricDirection::LowerIsBetter) {
        score = 100 - *score;
    }
    return {true, score};
}

double monthly(const CompanyFacts &facts, std::size_t row)
{
    const auto given = facts.company(row).segmentValueOverride.valueAt(facts.day);
    return given && *given >= 0 ? 12.0 * static_cast<double>(*given)
                                : static_cast<double>(facts.yearly[row]);
}

bool isActive(const CompanyFacts &facts, std::size_t row)
{
    return facts.kinds[row] != CompanyKind::Churned;
}

bool hasValue(const CompanyFacts &facts, std::size_t row)
{
    const auto given = facts.company(row).segmentValueOverride.valueAt(facts.day);
    return (given && *given >= 0) || !facts.isNotConverted[row];
}

} // namespace

Score scoreOf(const CompanyFacts &facts, std::size_t row, ScoreFamily family)
{
    const ScoreModel *model = modelOn(facts, family);
    const MissingPolicy missing = facts.options.scoreMissing.value_or(
        model == nullptr ? MissingPolicy::Exclude : model->missing);
    Score score;
    double applicable = 0;
    double known = 0;
    int metrics = 0;
    int metricsKnown = 0;
    double sum = 0;
    double weights = 0;
    for (const MetricDefinition &metric : facts.book->metricDefinitions()) {
        const double weight = metric.family == family ? weightOf(facts, metric) : 0;
        if (weight <= 0) {
            continue;
        }
        ++metrics;
        const auto [applies, own] = metricScore(facts, row, metric);
        if (!applies) {
            continue;
        }
        applicable += weight;
        known += own ? weight : 0;
        metricsKnown += own ? 1 : 0;
        if (own || missing != MissingPolicy::Exclude) {
            const double counted = own ? *own : missing == MissingPolicy::Zero ? 0 : 50;
            score.counted[metric.id] = counted;
            score.weights[metric.id] = weight;
            sum += weight * counted;
            weights += weight;
        }
    }
    score.coverage = applicable > 0 ? known / applicable : 0;
    const bool isEnough = family == ScoreFamily::Cs
        ? metricsKnown >= std::min(2, metrics)
        : known >= (facts.options.scoreMinCoverage - 1e-9) * applicable;
    if (metricsKnown > 0 && isEnough) {
        score.value = sum / weights;
    }
    return score;
}

std::map<MetricDefinitionId, double> contributions(
    const CompanyFacts &facts, std::size_t row, ScoreFamily family)
{
    const Score own = scoreOf(facts, row, family);
    double weights = 0;
    for (const auto &[metric, weight] : own.weights) {
        weights += weight;
    }
    std::map<MetricDefinitionId, double> sums;
    std::map<MetricDefinitionId, int> counts;
    for (std::size_t other = 0; other < facts.size(); ++other) {
        if (isActive(facts, other)) {
            for (const auto &[metric, counted] : scoreOf(facts, other, family).counted) {
                sums[metric] += counted;
                ++counts[metric];
            }
        }
    }
    std::map<MetricDefinitionId, double> contributions;
    for (const auto &[metric, counted] : own.counted) {
        if (counts[metric] > 0) {
            contributions[metric] =
                own.weights.at(metric) / weights * (counted - sums[metric] / counts[metric]);
        }
    }
    return contributions;
}

Segment segmentOf(const CompanyFacts &facts, std::size_t row)
{
    const auto effort = scoreOf(facts, row, ScoreFamily::Effort).value;
    if (!isActive(facts, row) || !hasValue(facts, row) || !effort) {
        return Segment::Unplaced;
    }
    std::vector<double> values;
    for (std::size_t other = 0; other < facts.size(); ++other) {
        if (isActive(facts, other) && hasValue(facts, other) && monthly(facts, other) > 0) {
            values.push_back(monthly(facts, other));
        }
    }
    std::sort(values.begin(), values.end());
    const std::size_t size = values.size();
    const bool isHigh = monthly(facts, row) > 0 && size > 0
        && 2 * monthly(facts, row) >= values[size / 2] + values[(size - 1) / 2];
    const bool isMuch = *effort >= facts.options.effortThreshold;
    return isHigh ? (isMuch ? Segment::HvHe : Segment::HvLe)
                  : (isMuch ? Segment::LvHe : Segment::LvLe);
}

} // namespace bellwether::plain
