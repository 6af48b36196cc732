// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/alignmenteffort.h"

#include "core/metrics/companylist.h"
#include "core/metrics/scores.h"
#include "core/metrics/stackranking.h"
#include "core/metrics/stackscope.h"

#include <cmath>
#include <unordered_map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t FewestForCorrelation = 8;
constexpr double NormalQuantile = 1.959964; // of 95 %, both sides

using Shares = std::unordered_map<std::size_t, double>; // by row of the facts

Shares sharesOf(const StackScope &scope)
{
    const Options &options = scope.question().facts->options;
    Shares shares;
    for (const StackStanding &standing : standingsOfCustomers(scope)) {
        if (const auto share = standing.share(options)) {
            shares.emplace(standing.place, *share);
        }
    }
    return shares;
}

std::vector<std::size_t> rowsOf(const Question &question, const Shares &shares)
{
    const auto &efforts = question.facts->part<EffortScores>().values;
    return activeRowsByArr(question,
        [&](std::size_t row) { return efforts[row] && shares.find(row) != shares.end(); });
}

struct ShareAndEffort
{
    double share;
    double effort;
};

double meanOf(const std::vector<ShareAndEffort> &pairs, double ShareAndEffort::*part)
{
    double sum = 0;
    for (const ShareAndEffort &pair : pairs) {
        sum += pair.*part;
    }
    return sum / static_cast<double>(pairs.size());
}

std::optional<double> correlationOf(const std::vector<ShareAndEffort> &pairs)
{
    if (pairs.size() < FewestForCorrelation) {
        return std::nullopt;
    }
    const double share = meanOf(pairs, &ShareAndEffort::share);
    const double effort = meanOf(pairs, &ShareAndEffort::effort);
    double both = 0;
    double shares = 0;
    double efforts = 0;
    for (const ShareAndEffort &pair : pairs) {
        both += (pair.share - share) * (pair.effort - effort);
        shares += (pair.share - share) * (pair.share - share);
        efforts += (pair.effort - effort) * (pair.effort - effort);
    }
    constexpr double Nothing = 1e-12; // what rounding leaves of equal values
    if (shares < Nothing || efforts < Nothing) {
        return std::nullopt;
    }
    return std::clamp(both / std::sqrt(shares * efforts), -1.0, 1.0);
}

// Fisher's z has the standard deviation 1 ÷ √(n − 3).
std::optional<double> boundOf(std::optional<double> correlation, std::size_t pairs, double sign)
{
    if (!correlation) {
        return std::nullopt;
    }
    const double around = NormalQuantile / std::sqrt(static_cast<double>(pairs) - 3);
    return std::tanh(std::atanh(*correlation) + sign * around);
}

std::vector<NamedValue> totalsOf(const std::vector<ShareAndEffort> &pairs)
{
    const auto correlation = correlationOf(pairs);
    std::vector<ShareAndEffort> better;
    std::vector<ShareAndEffort> lesser;
    const double mean = pairs.empty() ? 0 : meanOf(pairs, &ShareAndEffort::share);
    for (const ShareAndEffort &pair : pairs) {
        (pair.share > mean ? better : lesser).push_back(pair);
    }
    const auto effortOf = [](const std::vector<ShareAndEffort> &some) {
        return some.empty() ? std::nullopt : std::optional(meanOf(some, &ShareAndEffort::effort));
    };
    return {{u"correlation"_s, correlation, Unit::Number},
        {u"low"_s, boundOf(correlation, pairs.size(), -1), Unit::Number},
        {u"high"_s, boundOf(correlation, pairs.size(), 1), Unit::Number},
        {u"effort_better"_s, effortOf(better), Unit::Points},
        {u"effort_lesser"_s, effortOf(lesser), Unit::Points}};
}

} // namespace

Series alignmentEffort(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const StackScope scope(question);
    const Shares shares = sharesOf(scope);
    Series series;
    series.notConverted = question.notConverted();
    std::vector<ShareAndEffort> pairs;
    for (const std::size_t row : rowsOf(question, shares)) {
        const ShareAndEffort pair{shares.at(row), *facts.part<EffortScores>().values[row]};
        SeriesPoint point = companyPoint(question, row,
            {{u"share"_s, pair.share, Unit::Ratio}, {u"effort"_s, pair.effort, Unit::Points},
                {u"mrr"_s, majorUnits(facts.yearly[row], question.currency()) / 12, Unit::Money}});
        point.texts = {{u"band"_s, snakeCase(facts.bands()[row])},
            {u"status"_s, snakeCase(facts.statuses[row])}};
        series.points.push_back(std::move(point));
        pairs.push_back(pair);
    }
    const auto known = static_cast<int>(shares.size());
    addLeftOut(series.leftOut, LeftOut::NotApplicable, scope.companies() - known);
    addLeftOut(series.leftOut, LeftOut::NoScore, known - static_cast<int>(pairs.size()));
    series.totals = totalsOf(pairs);
    return series;
}

Result<RowTable> alignmentEffortRows(const Question &question, const QString &key)
{
    const Shares shares = sharesOf(StackScope(question));
    const auto &efforts = question.facts->part<EffortScores>().values;
    return companyRows(question, rowsOf(question, shares), key,
        {{u"share"_s, RowColumn::Kind::Ratio}, {u"effort"_s, RowColumn::Kind::Number}, {u"band"_s}},
        [&](std::size_t row) {
            return std::vector<Cell>{Cell{shares.at(row)}, Cell{*efforts[row]},
                Cell{snakeCase(question.facts->bands()[row])}};
        });
}

} // namespace bellwether
