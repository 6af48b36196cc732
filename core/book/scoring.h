// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/base/id.h"

#include <QDate>
#include <QString>

#include <array>
#include <optional>

namespace bellwether {

// The three scores; Effort alone is high when it is bad for us (T-25).
enum class ScoreFamily
{
    Health,
    Effort,
    Cs
};

template <>
struct EnumText<ScoreFamily>
{
    static constexpr std::array Names = {
        QLatin1StringView("health"), QLatin1StringView("effort"), QLatin1StringView("cs")};
};

// Where a metric takes its values from.
enum class MetricSource
{
    Manual,
    Csat,
    Nps,
    Happiness,
    Assessment,
    Sentiment,
    StackAlignment,
    SupportHours,
    Tickets,
    Locations,
    Employees,
    SlaLevel,
    Usage,
    Adoption,
    Engagement,
    HealthScore,
    HealthStatus,
    Renewals
};

template <>
struct EnumText<MetricSource>
{
    static constexpr std::array Names = {QLatin1StringView("manual"), QLatin1StringView("csat"),
        QLatin1StringView("nps"), QLatin1StringView("happiness"), QLatin1StringView("assessment"),
        QLatin1StringView("sentiment"), QLatin1StringView("stack_alignment"),
        QLatin1StringView("support_hours"), QLatin1StringView("tickets"),
        QLatin1StringView("locations"), QLatin1StringView("employees"),
        QLatin1StringView("sla_level"), QLatin1StringView("usage"), QLatin1StringView("adoption"),
        QLatin1StringView("engagement"), QLatin1StringView("health_score"),
        QLatin1StringView("health_status"), QLatin1StringView("renewals")};
};

enum class MetricDirection
{
    HigherIsBetter,
    LowerIsBetter
};

template <>
struct EnumText<MetricDirection>
{
    static constexpr std::array Names = {
        QLatin1StringView("higher_is_better"), QLatin1StringView("lower_is_better")};
};

// What a metric without a fresh value counts as (T-24).
enum class MissingPolicy
{
    Exclude,
    Zero,
    Neutral
};

template <>
struct EnumText<MissingPolicy>
{
    static constexpr std::array Names = {
        QLatin1StringView("exclude"), QLatin1StringView("zero"), QLatin1StringView("neutral")};
};

// A part of a score.
struct MetricDefinition
{
    MetricDefinitionId id;
    QString ref;
    ScoreFamily family = ScoreFamily::Health;
    QString name;
    QString description;
    QString icon; // name of an icon
    MetricSource source = MetricSource::Manual;
    QString parameters; // of the source, as JSON; empty for none
    double maximum = 100.0; // points of a full score, above 0
    MetricDirection direction = MetricDirection::HigherIsBetter;
    double weight = 1.0; // 0 switches it off
    bool active = true;

    bool operator==(const MetricDefinition &) const = default;
};

// A metric of a company, from that day until it is too old or the next one comes.
struct MetricValue
{
    MetricValueId id;
    CompanyId company;
    MetricDefinitionId metric;
    QDate day;
    std::optional<double> raw; // points, 0 to the metric's maximum; nothing when none could be had
    bool isApplicable = true; // false: the metric does not count for this company
    QString note;
    QString sourceRef;

    bool operator==(const MetricValue &) const = default;
};

// A version of how a score is made; history keeps the one that was in force (T-27).
struct ScoreModel
{
    ScoreModelId id;
    ScoreFamily family = ScoreFamily::Health;
    int version = 0; // from 1 within the family
    double upperBound = 0.0; // a score at or above it is in the best band
    double lowerBound = 0.0; // below it in the worst
    MissingPolicy missing = MissingPolicy::Exclude;
    QDate adoptedOn;
    std::optional<TeamMemberId> author;
    QString note;

    bool operator==(const ScoreModel &) const = default;
};

// A metric's weight in a version.
struct ScoreWeight
{
    ScoreWeightId id;
    ScoreModelId model;
    MetricDefinitionId metric;
    double weight = 0.0;

    bool operator==(const ScoreWeight &) const = default;
};

// A score as it was worked out on a day: a change point of its history.
struct ScoreSnapshot
{
    ScoreSnapshotId id;
    CompanyId company;
    ScoreFamily family = ScoreFamily::Health;
    std::optional<ScoreModelId> model; // nothing: the source had the score
    QDate day;
    std::optional<double> score; // 0 to 100
    QString band; // in snake case
    std::optional<double> coverage; // 0 to 1
    QString contributions; // JSON: metric id to contribution

    bool operator==(const ScoreSnapshot &) const = default;
};

} // namespace bellwether
