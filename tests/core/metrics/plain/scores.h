// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/scoring.h"
#include "core/metrics/companyfacts.h"

#include <map>
#include <optional>

// Scores and segments company by company, straight from the rows of the book and the definitions.
// Facts tell the day, the options, who is active and what each pays; what feedback, the stack, use
// and renewals say is asked from those who know.
namespace bellwether::plain {

struct Score
{
    std::optional<double> value;
    double coverage = 0;
    std::map<MetricDefinitionId, double> counted; // the metrics that the score is made of
    std::map<MetricDefinitionId, double> weights; // as they were given
};

// F-HEALTH, F-EFFORT, F-CS of a book that has metrics of the family.
Score scoreOf(const CompanyFacts &facts, std::size_t row, ScoreFamily family);
// F-DRIVER: (w / sum of w) x (s - mean of all active companies).
std::map<MetricDefinitionId, double> contributions(
    const CompanyFacts &facts, std::size_t row, ScoreFamily family);
// F-SEG and F-VALUE.
Segment segmentOf(const CompanyFacts &facts, std::size_t row);

} // namespace bellwether::plain
