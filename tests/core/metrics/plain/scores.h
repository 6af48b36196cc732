// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/scoring.h"
#include "core/metrics/companyfacts.h"

#include <map>
#include <optional>

// Scores and segments company by company, straight from the rows of the book and the definitions.
// Facts tell the day, the options, who is active and what each pays, and no more.
namespace bellwether::plain {

struct Score
{
    std::optional<double> value;
    double coverage = 0;
    double applicable = 0; // the share of the weights that applies
    bool isImported = false;
    std::map<MetricDefinitionId, double> counted; // the metrics that the score is made of
    std::map<MetricDefinitionId, double> known; // those that somebody knows
    std::map<MetricDefinitionId, double> weights; // as they were given
};

// F-HEALTH, F-EFFORT, F-CS of a book that has metrics of the family.
Score scoreOf(const CompanyFacts &facts, std::size_t row, ScoreFamily family);
// The same of the health score, or the one that was imported where the book has no metrics.
Score healthOf(const CompanyFacts &facts, std::size_t row);
HealthBand bandOf(const CompanyFacts &facts, std::size_t row);
bool isTouch(const Interaction &interaction);
// Days between touches.
int cadence(const Book &book, Segment segment, QDate day);
// F-DRIVER: (w / sum of w) x (s - mean of all active companies).
std::map<MetricDefinitionId, double> contributions(
    const CompanyFacts &facts, std::size_t row, ScoreFamily family);
// F-SEG and F-VALUE.
Segment segmentOf(const CompanyFacts &facts, std::size_t row);

} // namespace bellwether::plain
