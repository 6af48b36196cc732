// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/companyfacts.h"
#include "core/metrics/scoreplan.h"

#include <limits>
#include <vector>

namespace bellwether {

// Nothing is known.
inline constexpr double Unknown = std::numeric_limits<double>::quiet_NaN();

// What a source of metrics says about each company of the facts, in the source's own unit.
struct SourceColumn
{
    std::vector<double> raw; // Unknown where it says nothing
    // How many days ago somebody said so; empty for a source that is worked out as of the day.
    std::vector<int> ages;
};

// A source as of the day of the facts. Units: CSAT, usage, adoption, engagement, alignment,
// assessments, renewals: percent; happiness: points; NPS -100 to 100; sentiment -2 to 2; the health
// status 100, 75, 50, 25; tickets and hours: per 30 days; a level's points.
//
// A score never is a part of itself: the Health Score knows no health_score, and neither does an
// effort that the engagement of the Health Score depends on.
SourceColumn sourceColumn(const CompanyFacts &facts, ScoreFamily family, MetricSource source,
    const MetricParameters &parameters);

} // namespace bellwether
