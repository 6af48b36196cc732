// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"

#include <QDate>
#include <QString>

#include <optional>
#include <utility>
#include <vector>

namespace bellwether {

// A metric of a score as it is being edited. Without an id it is a new one.
struct MetricDraft
{
    std::optional<MetricDefinitionId> id;
    QString name;
    QString description;
    QString icon;
    MetricSource source = MetricSource::Manual;
    double maximum = 100; // points of a full score
    MetricDirection direction = MetricDirection::HigherIsBetter;
    double weight = 0; // 0 switches it off
    std::optional<int> days; // its window, or the age that a value may have
    std::optional<double> from; // of the source's own scale: no points
    std::optional<double> to; // all points
    std::vector<std::pair<QString, double>> levels; // points by name: of SLA levels
    QString parameters; // as stored, with what is not edited here

    bool operator==(const MetricDraft &) const = default;
};

// How a score is made, as it is being edited.
struct ModelDraft
{
    ScoreFamily family = ScoreFamily::Health;
    std::vector<MetricDraft> metrics;
    double upperBound = 70; // at or above it the score is in the best band
    double lowerBound = 40; // below it in the worst
    MissingPolicy missing = MissingPolicy::Exclude;
    int version = 0; // of what it was made from; 0: none yet

    double totalWeight() const;
    bool operator==(const ModelDraft &) const = default;
};

// What is in force on the day. The CS score without metrics of its own begins with its five parts.
ModelDraft modelDraft(const Book &book, ScoreFamily family, QDate day);

// What cannot be saved, in words; empty: it can.
QString problemOf(const ModelDraft &draft);

// A new version from that day on, as one action; empty where nothing is different (T-27). The past
// stays as it was: a metric that takes its points from elsewhere than before is another metric, and
// the first version is preceded by one with the weights as they were.
Change modelChange(const ModelDraft &draft, const Book &book, QDate day, const QString &note);

} // namespace bellwether
