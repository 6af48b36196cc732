// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/companyfacts.h"
#include "core/metrics/scoreplan.h"

#include <cstdint>
#include <vector>

namespace bellwether {

// What is known of a metric of a company.
enum class MetricState : std::uint8_t
{
    Missing,
    Known,
    Stale, // too old, which counts as missing
    NotApplicable // does not count for the company
};

struct MetricColumn
{
    std::vector<double> scores; // 0 to 100, after direction and ageing; Unknown unless Known
    std::vector<MetricState> states;
};

// The metrics of a plan for each company of the facts, in the plan's order (F-HEALTH). The newest
// value that somebody typed in by the day counts; for a metric with a source only while it is
// fresh, then the source does. A value of exactly the greatest age is fresh. What was marked as not
// applicable stays so until a newer value says otherwise.
std::vector<MetricColumn> metricColumns(const CompanyFacts &facts, const ScorePlan &plan);

// Half of the distance from 50 is gone after 60 days, if options say so: score.ageing.
double agedScore(double score, int days);

} // namespace bellwether
