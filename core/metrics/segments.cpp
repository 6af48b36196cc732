// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/segments.h"

#include "core/metrics/pointvalues.h"
#include "core/metrics/scores.h"

#include <algorithm>
#include <numeric>

namespace bellwether {

namespace {

// F-VALUE: what was set in place of the MRR, else the MRR. One division, so that equal amounts are
// equal and a value that is the threshold lies on it.
std::optional<double> valueOf(const CompanyFacts &facts, std::size_t row)
{
    const Company &company = facts.company(row);
    const std::optional<std::int64_t> given = company.segmentValueOverride.valueAt(facts.day);
    const bool isGiven = given && *given >= 0;
    if (!isGiven && facts.isNotConverted[row]) {
        return std::nullopt;
    }
    double divisor = static_cast<double>(facts.book->settings().baseCurrency().minorPerMajor());
    if (facts.options.segmentValue == Options::SegmentValue::PerSeat) {
        const std::int64_t employees = company.employees.valueAt(facts.day).value_or(0);
        if (employees <= 0) {
            return std::nullopt; // T-39
        }
        divisor *= static_cast<double>(employees);
    }
    return isGiven ? static_cast<double>(*given) / divisor
                   : static_cast<double>(facts.yearly[row]) / (12 * divisor);
}

double medianOf(std::vector<double> values)
{
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    if (values.size() % 2 == 1) {
        return *middle;
    }
    return (*std::max_element(values.begin(), middle) + *middle) / 2;
}

// Never outside the values: all equal ones are on their mean.
double meanOf(const std::vector<double> &values)
{
    const auto [least, most] = std::minmax_element(values.begin(), values.end());
    const long double sum = std::accumulate(values.begin(), values.end(), 0.0L);
    return std::clamp(
        static_cast<double>(sum / static_cast<long double>(values.size())), *least, *most);
}

std::optional<double> thresholdOf(
    const CompanyFacts &facts, const std::vector<std::optional<double>> &values)
{
    if (const auto *fixed = std::get_if<double>(&facts.options.segmentThreshold)) {
        return *fixed;
    }
    std::vector<double> positive;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (isActive(facts, row) && values[row].value_or(0) > 0) {
            positive.push_back(*values[row]);
        }
    }
    if (positive.empty()) {
        return std::nullopt;
    }
    const auto by = std::get<Options::ThresholdBy>(facts.options.segmentThreshold);
    return by == Options::ThresholdBy::Median ? medianOf(std::move(positive)) : meanOf(positive);
}

Segment segmentOf(bool isHighValue, bool isHighEffort)
{
    if (isHighValue) {
        return isHighEffort ? Segment::HvHe : Segment::HvLe;
    }
    return isHighEffort ? Segment::LvHe : Segment::LvLe;
}

} // namespace

std::shared_ptr<const SegmentColumns> SegmentColumns::of(const CompanyFacts &facts)
{
    auto columns = std::make_shared<SegmentColumns>();
    columns->values.reserve(facts.size());
    for (std::size_t row = 0; row < facts.size(); ++row) {
        columns->values.push_back(valueOf(facts, row));
    }
    columns->valueThreshold = thresholdOf(facts, columns->values);
    columns->effortThreshold = facts.options.effortThreshold;
    columns->segments.assign(facts.size(), Segment::Unplaced);
    const auto &efforts = facts.part<EffortScores>();
    for (std::size_t row = 0; row < facts.size(); ++row) {
        const std::optional<double> value = columns->values[row];
        if (!isActive(facts, row) || !value || !efforts.values[row]) {
            continue;
        }
        // A value of nothing is low whatever the threshold.
        const bool isHigh =
            columns->valueThreshold && *value > 0 && *value >= *columns->valueThreshold;
        columns->segments[row] =
            segmentOf(isHigh, reaches(*efforts.values[row], columns->effortThreshold));
    }
    return columns;
}

} // namespace bellwether
