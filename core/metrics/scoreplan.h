// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/book/scoring.h"
#include "core/metrics/metricscale.h"
#include "core/metrics/options.h"

#include <QDate>
#include <QString>

#include <vector>

namespace bellwether {

// A part of a score that counts on a day.
struct PlannedMetric
{
    MetricDefinitionId id; // 0: one of the default parts of the CS Score
    QString key; // "h-csat": stable, for machines
    QString name;
    MetricSource source = MetricSource::Manual; // where there is one
    std::vector<MetricSource> sources; // the mean of those that have a value; empty: typed in only
    MetricParameters parameters;
    double maximum = 100; // points of a full score
    bool isInverse = false; // 100 - s counts
    double weight = 0; // above 0; those of a plan add up to 1
};

// How a score is made on a day: its newest version that was in force then (T-27).
struct ScorePlan
{
    ScoreFamily family = ScoreFamily::Health;
    int version = 0; // 0: no version was in force
    bool isBeforeFirst = false; // none yet, though the book has versions
    double upperBound = 70; // at or above it the score is in the best band (T-26)
    double lowerBound = 40; // below it in the worst
    MissingPolicy missing = MissingPolicy::Exclude;
    std::vector<PlannedMetric> metrics; // by id

    bool isEmpty() const { return metrics.empty(); }
};

// The weights are the version's own. Where it has none, and where no version is in force, they are
// those of the active definitions; the CS Score without definitions has its five default parts
// (F-CS). A metric that was switched off since counts in older versions alone, so that the past
// stays as it was.
ScorePlan scorePlan(const Book &book, const Options &options, ScoreFamily family, QDate day);

// Whether a definition of the family takes its values from the source.
bool usesSource(const Book &book, ScoreFamily family, MetricSource source);

} // namespace bellwether
