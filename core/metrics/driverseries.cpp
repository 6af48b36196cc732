// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/driverseries.h"

#include "core/metrics/drivers.h"
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

const QString RaisingPart = u"increasing"_s;
const QString LoweringPart = u"decreasing"_s;

// The active companies in scope whose score is made of metrics.
std::vector<std::size_t> rowsWithScore(const Question &question)
{
    const auto &scores = question.facts->part<HealthScores>();
    std::vector<std::size_t> rows;
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (isActiveInScope(question, row) && scores.values[row] && !scores.isImported[row]) {
            rows.push_back(row);
        }
    }
    return rows;
}

// A mean has as little of a rest as its sum: that is no pull. Nor is what nobody knows.
bool pullsAtAll(double contribution)
{
    constexpr double Rest = 1e-9; // points
    return std::abs(contribution) > Rest;
}

// How one metric pulls the companies in one direction.
struct DriverPull
{
    int companies = 0;
    double points = 0;

    void add(double contribution)
    {
        ++companies;
        points += contribution;
    }
};

struct MetricPulls
{
    std::size_t metric = 0;
    DriverPull down;
    DriverPull up;
    int top = 0;

    double points() const { return down.points + up.points; }
};

MetricPulls pullsOf(
    const HealthDrivers &drivers, std::size_t metric, const std::vector<std::size_t> &rows)
{
    MetricPulls pulls;
    pulls.metric = metric;
    for (const std::size_t row : rows) {
        const double contribution = drivers.contribution(metric, row);
        if (pullsAtAll(contribution)) {
            (contribution < 0 ? pulls.down : pulls.up).add(contribution);
        }
        pulls.top += drivers.top[row] == static_cast<int>(metric) ? 1 : 0;
    }
    return pulls;
}

SeriesPart driverPartOf(const QString &key, const DriverPull &pull, double companies)
{
    return {key,
        {{u"count"_s, static_cast<double>(pull.companies), Unit::Count},
            {u"contribution"_s, pull.points / companies, Unit::Points}}};
}

SeriesPoint driverPointOf(const PlannedMetric &metric, const MetricPulls &pulls, double companies)
{
    SeriesPoint point;
    point.key = metric.key;
    point.label = metric.name;
    point.values = {{u"contribution"_s, pulls.points() / companies, Unit::Points},
        {RaisingPart, static_cast<double>(pulls.down.companies), Unit::Count},
        {LoweringPart, static_cast<double>(pulls.up.companies), Unit::Count},
        {u"top"_s, static_cast<double>(pulls.top), Unit::Count}};
    point.parts = {driverPartOf(RaisingPart, pulls.down, companies),
        driverPartOf(LoweringPart, pulls.up, companies)};
    return point;
}

bool isOfDirection(double contribution, const QString &part)
{
    return pullsAtAll(contribution)
        && (part.isEmpty() || (part == RaisingPart ? contribution < 0 : contribution > 0));
}

} // namespace

Series scoreDrivers(const Question &question)
{
    const auto &drivers = question.facts->part<HealthDrivers>();
    const std::vector<std::size_t> rows = rowsWithScore(question);
    const std::vector<PlannedMetric> &metrics = drivers.model->plan.metrics;
    Series series;
    series.partsName = u"directions"_s;
    std::vector<MetricPulls> pulls;
    for (std::size_t metric = 0; !rows.empty() && metric < metrics.size(); ++metric) {
        pulls.push_back(pullsOf(drivers, metric, rows));
    }
    std::stable_sort(pulls.begin(), pulls.end(),
        [](const MetricPulls &a, const MetricPulls &b) { return a.points() < b.points(); });
    double sum = 0;
    for (const MetricPulls &one : pulls) {
        series.points.push_back(
            driverPointOf(metrics[one.metric], one, static_cast<double>(rows.size())));
        sum += one.points() / static_cast<double>(rows.size());
    }
    series.totals = {{u"companies"_s, static_cast<double>(rows.size()), Unit::Count},
        {u"contribution"_s, rows.empty() ? std::nullopt : std::optional(sum), Unit::Points}};
    return series;
}

Result<RowTable> scoreDriverRows(const Question &question, const QString &key)
{
    const auto &drivers = question.facts->part<HealthDrivers>();
    RowTableMaker maker(question,
        {{u"metric"_s}, {u"score"_s, RowColumn::Kind::Number}, {u"mean"_s, RowColumn::Kind::Number},
            {u"contribution"_s, RowColumn::Kind::Number}});
    bool isFound = key.isEmpty();
    const std::vector<PlannedMetric> &metrics = drivers.model->plan.metrics;
    for (std::size_t metric = 0; metric < metrics.size(); ++metric) {
        const std::optional<QString> part =
            key.isEmpty() ? QString() : partAsked(key, metrics[metric].key);
        if (!part || !(part->isEmpty() || *part == RaisingPart || *part == LoweringPart)) {
            continue;
        }
        isFound = true;
        for (const std::size_t row : rowsWithScore(question)) {
            const double contribution = drivers.contribution(metric, row);
            if (isOfDirection(contribution, *part)) {
                maker.add(row,
                    {Cell{metrics[metric].name}, Cell{drivers.model->counted(metric, row)},
                        Cell{drivers.means[metric]}, Cell{contribution}});
            }
        }
    }
    if (!isFound) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table();
}

} // namespace bellwether
