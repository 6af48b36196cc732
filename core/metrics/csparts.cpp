// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/drivers.h"
#include "core/metrics/metricsources.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/scoremodel.h"
#include "core/metrics/scoreseries.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Active and in scope, with a CS Score.
bool isScored(const Question &question, const ModelScores &model, std::size_t row)
{
    return question.mask[row] && question.facts->kinds[row] != CompanyKind::Churned
        && model.values[row];
}

double contributionOf(const ModelScores &model, std::size_t part, std::size_t row)
{
    const double counted = model.counted(part, row);
    return std::isnan(counted) ? 0 : model.share(part, row) * counted;
}

struct PartSums
{
    double known = 0;
    int companies = 0;
    double contributions = 0;
    double weighted = 0; // contributions x ARR
    int scored = 0;
    double arr = 0;

    static std::optional<double> mean(double sum, double count)
    {
        return count > 0 ? std::optional(sum / count) : std::nullopt;
    }
};

PartSums sumsOf(const Question &question, const ModelScores &model, std::size_t part)
{
    PartSums sums;
    const CompanyFacts &facts = *question.facts;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        const bool isActive = question.mask[row] && facts.kinds[row] != CompanyKind::Churned;
        const double counted = isActive ? model.counted(part, row) : Unknown;
        if (!std::isnan(counted)) {
            sums.known += counted;
            ++sums.companies;
        }
        if (isScored(question, model, row)) {
            const double arr = majorUnits(facts.yearly[row], question.currency());
            sums.contributions += contributionOf(model, part, row);
            sums.weighted += contributionOf(model, part, row) * arr;
            sums.arr += arr;
            ++sums.scored;
        }
    }
    return sums;
}

} // namespace

Series csScoreParts(const Question &question)
{
    const auto &model = question.facts->part<CsModelScores>();
    const std::vector<LeafWeight> leaves = leafWeights(*question.facts, ScoreFamily::Cs);
    Series series;
    series.partsName = u"leaves"_s;
    series.notConverted = question.notConverted();
    for (std::size_t part = 0; part < model.plan.metrics.size(); ++part) {
        const PlannedMetric &planned = model.plan.metrics[part];
        const PartSums sums = sumsOf(question, model, part);
        SeriesPoint point;
        point.key = planned.key;
        point.label = planned.name;
        point.values = {{u"weight"_s, planned.weight, Unit::Ratio},
            {u"mean"_s, PartSums::mean(sums.known, sums.companies), Unit::Points},
            {u"contribution"_s, PartSums::mean(sums.contributions, sums.scored), Unit::Points},
            {u"contribution_by_arr"_s, PartSums::mean(sums.weighted, sums.arr), Unit::Points},
            {u"companies"_s, double(sums.companies), Unit::Count}};
        std::vector<LeafWeight> own;
        std::copy_if(leaves.begin(), leaves.end(), std::back_inserter(own),
            [&](const LeafWeight &leaf) { return leaf.metric == part; });
        for (const LeafWeight &leaf : mergedLeaves(std::move(own))) {
            point.parts.push_back({leaf.leaf, {{u"weight"_s, leaf.weight, Unit::Ratio}}});
        }
        series.points.push_back(std::move(point));
    }
    for (const LeafWeight &leaf : mergedLeaves(leaves)) {
        series.totals.push_back({leaf.leaf, leaf.weight, Unit::Ratio});
    }
    return series;
}

Result<RowTable> csScorePartRows(const Question &question, const QString &key)
{
    const auto &model = question.facts->part<CsModelScores>();
    RowTableMaker maker(question,
        {{u"part"_s}, {u"score"_s, RowColumn::Kind::Number}, {u"weight"_s, RowColumn::Kind::Ratio},
            {u"contribution"_s, RowColumn::Kind::Number}, {u"cs_score"_s, RowColumn::Kind::Number},
            {u"arr"_s, RowColumn::Kind::Money}});
    bool isFound = key.isEmpty();
    for (std::size_t part = 0; part < model.plan.metrics.size(); ++part) {
        const PlannedMetric &planned = model.plan.metrics[part];
        if (!key.isEmpty() && key != planned.key) {
            continue;
        }
        isFound = true;
        for (std::size_t row = 0; row < question.facts->size(); ++row) {
            if (!isScored(question, model, row)) {
                continue;
            }
            const double counted = model.counted(part, row);
            maker.add(row,
                {Cell{planned.name}, std::isnan(counted) ? Cell{} : Cell{counted},
                    Cell{model.share(part, row)}, Cell{contributionOf(model, part, row)},
                    Cell{*model.values[row]}, maker.money(question.facts->yearly[row])});
        }
    }
    if (!isFound) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table(u"contribution"_s);
}

} // namespace bellwether
