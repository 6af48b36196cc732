// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/metricpoints.h"

#include "core/metrics/factsrows.h"
#include "core/metrics/metricsources.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using TypedValues = std::vector<const MetricValue *>; // by row of the facts

// The newest value of each metric of the plan by the day; of one day the later row.
std::vector<TypedValues> typedValues(const CompanyFacts &facts, const ScorePlan &plan)
{
    std::vector<TypedValues> typed(plan.metrics.size(), TypedValues(facts.size()));
    const auto &rows = facts.part<FactsRows>();
    for (const MetricValue &value : facts.book->metricValues()) {
        const auto metric = std::find_if(plan.metrics.begin(), plan.metrics.end(),
            [&](const PlannedMetric &known) { return known.id == value.metric; });
        const std::size_t row = metric == plan.metrics.end() || value.day > facts.day
            ? CompanyRows::None
            : rows.rowOf(value.company);
        if (row == CompanyRows::None) {
            continue;
        }
        const MetricValue *&newest =
            typed[static_cast<std::size_t>(metric - plan.metrics.begin())][row];
        if (newest == nullptr || newest->day <= value.day) {
            newest = &value;
        }
    }
    return typed;
}

// The first day on which a value is not too old.
QDate freshFrom(const CompanyFacts &facts, const PlannedMetric &metric)
{
    const Window window =
        metric.parameters.days ? Window{*metric.parameters.days, false} : facts.options.scoreMaxAge;
    return window.endingOn(facts.day).from.addDays(-1);
}

class ColumnMaker
{
public:
    ColumnMaker(const CompanyFacts &facts, ScoreFamily family, const PlannedMetric &metric)
        : m_facts(facts)
        , m_family(family)
        , m_metric(metric)
        , m_freshFrom(freshFrom(facts, metric))
    {
        m_column.scores.assign(facts.size(), Unknown);
        m_column.states.assign(facts.size(), MetricState::Missing);
    }

    void addSources()
    {
        std::vector<double> sums(m_facts.size());
        std::vector<int> counts(m_facts.size());
        for (const MetricSource source : m_metric.sources) {
            const SourceColumn column =
                sourceColumn(m_facts, m_family, source, m_metric.parameters);
            for (std::size_t row = 0; row < m_facts.size(); ++row) {
                const int age = column.ages.empty() ? 0 : column.ages[row];
                if (std::isnan(column.raw[row])) {
                    continue;
                }
                if (m_facts.day.addDays(-age) < m_freshFrom) {
                    m_column.states[row] = MetricState::Stale;
                    continue;
                }
                sums[row] += scoreOf(source, column.raw[row], age);
                ++counts[row];
            }
        }
        for (std::size_t row = 0; row < m_facts.size(); ++row) {
            if (counts[row] > 0) {
                m_column.states[row] = MetricState::Known;
                m_column.scores[row] = sums[row] / counts[row];
            }
        }
    }

    void addTyped(const TypedValues &typed)
    {
        for (std::size_t row = 0; row < m_facts.size(); ++row) {
            if (typed[row] != nullptr) {
                add(row, *typed[row]);
            }
        }
    }

    MetricColumn take() { return std::move(m_column); }

private:
    void add(std::size_t row, const MetricValue &value)
    {
        MetricState &state = m_column.states[row];
        if (!value.isApplicable) {
            state = MetricState::NotApplicable;
            m_column.scores[row] = Unknown;
            return;
        }
        if (!value.raw) {
            return;
        }
        if (value.day >= m_freshFrom) {
            state = MetricState::Known;
            const double score = std::clamp(100 * *value.raw / m_metric.maximum, 0.0, 100.0);
            m_column.scores[row] = finished(score, static_cast<int>(value.day.daysTo(m_facts.day)));
        } else if (state == MetricState::Missing) {
            state = MetricState::Stale;
        }
    }

    double scoreOf(MetricSource source, double raw, int age) const
    {
        return finished(sourceScore(source, m_metric.parameters, m_metric.maximum, raw), age);
    }

    double finished(double score, int age) const
    {
        const double directed = m_metric.isInverse ? 100 - score : score;
        return m_facts.options.scoreAgeing ? agedScore(directed, age) : directed;
    }

    const CompanyFacts &m_facts;
    ScoreFamily m_family;
    const PlannedMetric &m_metric;
    QDate m_freshFrom;
    MetricColumn m_column;
};

} // namespace

std::vector<MetricColumn> metricColumns(const CompanyFacts &facts, const ScorePlan &plan)
{
    const std::vector<TypedValues> typed = typedValues(facts, plan);
    std::vector<MetricColumn> columns;
    for (std::size_t i = 0; i < plan.metrics.size(); ++i) {
        ColumnMaker maker(facts, plan.family, plan.metrics[i]);
        maker.addSources();
        maker.addTyped(typed[i]);
        columns.push_back(maker.take());
    }
    return columns;
}

double agedScore(double score, int days)
{
    return 50 + (score - 50) * std::pow(0.5, days / 60.0);
}

} // namespace bellwether
