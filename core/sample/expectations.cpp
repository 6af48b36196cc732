// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/expectations.h"

#include "core/sample/addrow.h"

#include <cmath>
#include <map>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr std::uint64_t EveryCustomer = 4; // that has trouble
constexpr double Trouble = 0.55; // of a metric's points
constexpr double PointsOfTrouble = 40;

// The newest share of the points of each metric.
std::map<MetricDefinitionId, double> sharesOf(const Change &customer, const SampleLexicon &lexicon)
{
    std::map<MetricDefinitionId, double> shares;
    for (std::size_t i = 0; i < lexicon.metrics.size(); ++i) {
        const MetricDefinition &metric = lexicon.metrics[i].definition;
        const auto id = idAt<MetricDefinitionId>(i);
        if (metric.family != ScoreFamily::Health || !metric.active) {
            continue;
        }
        for (const MetricValue &value : customer.rows<MetricValue>().put) {
            if (value.metric == id && value.raw) {
                shares[id] = *value.raw / metric.maximum;
            }
        }
    }
    return shares;
}

} // namespace

std::optional<ExpectedChange> sampleExpectation(
    const CustomerPlan &plan, const Change &customer, const SampleLexicon &lexicon)
{
    if (plan.fate == CustomerFate::Churned || plan.index % EveryCustomer != 0) {
        return std::nullopt;
    }
    std::optional<ExpectedChange> worst;
    double least = Trouble;
    for (const auto &[metric, share] : sharesOf(customer, lexicon)) {
        if (share < least) {
            least = share;
            worst = {metric, std::round(PointsOfTrouble * (1 - share) / 2),
                u"More calls until this is settled."_s};
        }
    }
    return worst;
}

} // namespace bellwether
