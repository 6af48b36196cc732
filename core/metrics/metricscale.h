// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/scoring.h"

#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace bellwether {

// How a metric makes points of what its source says (MetricDefinition::parameters, an object in
// JSON):
//   "points": [[x, points], ...]  straight lines between; beyond the ends the end's points
//   "from", "to"                  no points at from, all at to; "cap" is "to", from 0
//   "days"                        the window of the source, or the age that a value may have
//   "sources": ["nps", ...]       the mean of those that have a value, in place of the source
//   "levels": {"Gold": 90, ...}   points by name; also without "levels", as fields of their own
//   "template": "Account review"  the questionnaire; any when left out
struct MetricParameters
{
    std::vector<std::pair<double, double>> points; // by x
    std::optional<double> from;
    std::optional<double> to;
    std::optional<int> days;
    std::vector<MetricSource> sources;
    std::vector<std::pair<QString, double>> levels; // in lower case
    QString questionnaire;

    // Text that is no object says nothing.
    static MetricParameters of(const QString &json);

    // The points of a level, in any case; nothing for an unknown one.
    std::optional<double> pointsOf(const QString &level) const;
};

// What a source says as a score of 0 to 100 (F-HEALTH: s = 100 x points / maximum). Where two
// points of a scale have the same x, the higher one holds. A scale left out is the source's own:
// -100 to 100 for NPS, -2 to 2 for sentiments, 0 to the maximum for tickets, hours, locations,
// employees and levels, 0 to 100 for others.
double sourceScore(
    MetricSource source, const MetricParameters &parameters, double maximum, double raw);

} // namespace bellwether
