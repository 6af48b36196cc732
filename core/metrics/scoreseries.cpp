// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/scoreseries.h"

#include "core/metrics/companylist.h"
#include "core/metrics/drivers.h"
#include "core/metrics/metricsources.h"
#include "core/metrics/pointvalues.h"
#include "core/metrics/rowkeys.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/scopedrow.h"
#include "core/metrics/scores.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

std::optional<double> known(double value)
{
    return std::isnan(value) ? std::nullopt : std::optional(value);
}

// What the screens ask for about a company, from one place.
struct Scores
{
    explicit Scores(const CompanyFacts &facts)
        : health(facts.part<HealthScores>())
        , effort(facts.part<EffortScores>())
        , cs(facts.part<CsScores>())
        , drivers(facts.part<HealthDrivers>())
    {
    }

    bool isOfMetrics(std::size_t row) const { return !health.isImported[row]; }
    const std::vector<PlannedMetric> &metrics() const { return drivers.model->plan.metrics; }

    const HealthScores &health;
    const EffortScores &effort;
    const CsScores &cs;
    const HealthDrivers &drivers;
};

template <typename Family>
void addScore(SeriesPoint &point, const QString &name, const Family &scores, std::size_t row)
{
    point.values.push_back({name, scores.values[row], Unit::Points});
    point.values.push_back({name + u"_coverage"_s, scores.coverage[row], Unit::Ratio});
    point.values.push_back({name + u"_uncovered"_s, scores.uncovered[row], Unit::Points});
    point.texts.push_back({name + u"_band"_s, snakeCase(scores.bands[row])});
}

SeriesPart metricPart(const Scores &scores, std::size_t metric, std::size_t row)
{
    const ModelScores &model = *scores.drivers.model;
    const PlannedMetric &planned = scores.metrics()[metric];
    return {planned.key,
        {{u"score"_s, known(model.counted(metric, row)), Unit::Points},
            {u"weight"_s, model.share(metric, row), Unit::Ratio},
            {u"mean"_s, known(scores.drivers.means[metric]), Unit::Points},
            {u"contribution"_s, known(scores.drivers.contribution(metric, row)), Unit::Points}},
        planned.name};
}

SeriesPoint companyPoint(const CompanyFacts &facts, const Scores &scores, std::size_t row)
{
    SeriesPoint point;
    point.key = rowKey(facts.company(row));
    point.label = facts.company(row).name;
    addScore(point, u"health"_s, scores.health, row);
    addScore(point, u"effort"_s, scores.effort, row);
    addScore(point, u"cs_score"_s, scores.cs, row);
    const int top = scores.drivers.top[row];
    point.texts.push_back({u"top_driver"_s,
        top == HealthDrivers::None ? QString()
                                   : scores.metrics()[static_cast<std::size_t>(top)].name});
    for (std::size_t i = 0; scores.isOfMetrics(row) && i < scores.metrics().size(); ++i) {
        point.parts.push_back(metricPart(scores, i, row));
    }
    return point;
}

QString nameOf(MetricState state)
{
    constexpr std::array Names = {"missing"_L1, "known"_L1, "stale"_L1, "not_applicable"_L1};
    return Names[static_cast<std::size_t>(state)];
}

void addMetricRow(RowTableMaker &maker, const Scores &scores, std::size_t metric, std::size_t row)
{
    const ModelScores &model = *scores.drivers.model;
    const PlannedMetric &planned = scores.metrics()[metric];
    maker.add(row,
        {Cell{planned.name}, Cell{nameOf(model.metrics[metric].states[row])},
            numberCell(known(model.counted(metric, row))), Cell{model.share(metric, row)},
            numberCell(known(scores.drivers.means[metric])),
            numberCell(known(scores.drivers.contribution(metric, row)))});
}

// The place of the metric in the plan; the number of metrics for one that is not in it.
std::size_t metricWithKey(const std::vector<PlannedMetric> &metrics, const QString &key)
{
    const auto found = std::find_if(metrics.begin(), metrics.end(),
        [&](const PlannedMetric &metric) { return metric.key == key; });
    return static_cast<std::size_t>(found - metrics.begin());
}

struct Strength
{
    std::size_t row;
    double gap; // to the mean
};

// The three furthest above the mean, then the three furthest below, the lowest one last.
std::vector<Strength> strengthsOf(
    const Question &question, const Scores &scores, std::size_t metric)
{
    constexpr std::size_t Most = 3;
    std::vector<Strength> above;
    std::vector<Strength> below;
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        const double counted = isActiveInScope(question, row) && scores.isOfMetrics(row)
            ? scores.drivers.model->counted(metric, row)
            : Unknown;
        const double gap = counted - scores.drivers.means[metric];
        if (!std::isnan(gap) && gap != 0) {
            (gap > 0 ? above : below).push_back({row, gap});
        }
    }
    const auto keepFurthest = [&](std::vector<Strength> &strengths) {
        const std::size_t kept = std::min(Most, strengths.size());
        std::partial_sort(strengths.begin(), strengths.begin() + static_cast<std::ptrdiff_t>(kept),
            strengths.end(), [](const Strength &a, const Strength &b) {
                return std::pair(-std::abs(a.gap), a.row) < std::pair(-std::abs(b.gap), b.row);
            });
        strengths.resize(kept);
    };
    keepFurthest(above);
    keepFurthest(below);
    above.insert(above.end(), below.rbegin(), below.rend());
    return above;
}

} // namespace

Series scoresByCompany(const Question &question)
{
    const Scores scores(*question.facts);
    Series series;
    series.partsName = u"contributions"_s;
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (isActiveInScope(question, row)) {
            series.points.push_back(companyPoint(*question.facts, scores, row));
        }
    }
    return series;
}

Result<RowTable> scoreRows(const Question &question, const QString &key)
{
    const Scores scores(*question.facts);
    const QString company = key.section(u'/', 0, 0);
    const QString metricKey = key.section(u'/', 1);
    const std::size_t wantedRow = rowWithKey(question, company);
    const std::size_t wanted = metricWithKey(scores.metrics(), metricKey);
    const bool isUnknown = !company.isEmpty()
        && (wantedRow == CompanyRows::None || !isActiveInScope(question, wantedRow));
    if (isUnknown || (!metricKey.isEmpty() && wanted == scores.metrics().size())) {
        return failure(Error::Kind::NotFound, key);
    }
    RowTableMaker maker(question,
        {{u"metric"_s}, {u"state"_s}, {u"score"_s, RowColumn::Kind::Number},
            {u"weight"_s, RowColumn::Kind::Ratio}, {u"mean"_s, RowColumn::Kind::Number},
            {u"contribution"_s, RowColumn::Kind::Number}});
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (!isActiveInScope(question, row) || (!company.isEmpty() && row != wantedRow)) {
            continue;
        }
        if (scores.health.isImported[row]) {
            maker.add(row,
                {Cell{}, Cell{u"imported"_s}, numberCell(scores.health.values[row]), Cell{1.0},
                    Cell{}, Cell{}});
        }
        for (std::size_t i = 0; scores.isOfMetrics(row) && i < scores.metrics().size(); ++i) {
            if (metricKey.isEmpty() || i == wanted) {
                addMetricRow(maker, scores, i, row);
            }
        }
    }
    return maker.table();
}

Series healthStrengths(const Question &question)
{
    const Scores scores(*question.facts);
    Series series;
    series.partsName = u"companies"_s;
    for (std::size_t metric = 0; metric < scores.metrics().size(); ++metric) {
        const PlannedMetric &planned = scores.metrics()[metric];
        SeriesPoint point;
        point.key = planned.key;
        point.label = planned.name;
        point.values = {{u"mean"_s, known(scores.drivers.means[metric]), Unit::Points},
            {u"weight"_s, planned.weight, Unit::Ratio}};
        for (const Strength &strength : strengthsOf(question, scores, metric)) {
            const Company &company = question.facts->company(strength.row);
            point.parts.push_back({rowKey(company),
                {{u"score"_s, scores.drivers.model->counted(metric, strength.row), Unit::Points},
                    {u"gap"_s, strength.gap, Unit::Points}},
                company.name});
        }
        series.points.push_back(std::move(point));
    }
    return series;
}

Result<RowTable> strengthRows(const Question &question, const QString &key)
{
    const Scores scores(*question.facts);
    RowTableMaker maker(question,
        {{u"metric"_s}, {u"score"_s, RowColumn::Kind::Number}, {u"mean"_s, RowColumn::Kind::Number},
            {u"gap"_s, RowColumn::Kind::Number}});
    bool isFound = key.isEmpty();
    for (std::size_t metric = 0; metric < scores.metrics().size(); ++metric) {
        const PlannedMetric &planned = scores.metrics()[metric];
        const std::optional<QString> company =
            key.isEmpty() ? QString() : partAsked(key, planned.key);
        if (!company) {
            continue;
        }
        isFound = isFound || company->isEmpty();
        for (const Strength &strength : strengthsOf(question, scores, metric)) {
            if (!company->isEmpty() && *company != rowKey(question.facts->company(strength.row))) {
                continue;
            }
            isFound = true;
            maker.add(strength.row,
                {Cell{planned.name}, Cell{scores.drivers.model->counted(metric, strength.row)},
                    Cell{scores.drivers.means[metric]}, Cell{strength.gap}});
        }
    }
    if (!isFound) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table();
}

} // namespace bellwether
