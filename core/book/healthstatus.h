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

// The CSM's own judgement of a customer's business (domain.md T-04). Not the computed health score.
enum class HealthStatus
{
    NotSet = 0,
    Struggling = 1,
    Steady = 2,
    Healthy = 3,
    Thriving = 4
};

// Band of the computed health score (F-BAND). NoScore where too little is known.
enum class HealthBand
{
    NoScore = 0,
    AtRisk = 1,
    NeedsAttention = 2,
    Satisfactory = 3
};

// Band of the service effort (F-EFFORT): at 50 and above it is high.
enum class EffortBand
{
    NoScore,
    Low,
    High
};

template <>
struct EnumText<HealthStatus>
{
    static constexpr std::array Names = {QLatin1StringView("not_set"),
        QLatin1StringView("struggling"), QLatin1StringView("steady"), QLatin1StringView("healthy"),
        QLatin1StringView("thriving")};
};

template <>
struct EnumText<HealthBand>
{
    static constexpr std::array Names = {QLatin1StringView("no_score"),
        QLatin1StringView("at_risk"), QLatin1StringView("needs_attention"),
        QLatin1StringView("satisfactory")};
};

template <>
struct EnumText<EffortBand>
{
    static constexpr std::array Names = {
        QLatin1StringView("no_score"), QLatin1StringView("low"), QLatin1StringView("high")};
};

// A CSM set a status on that day; it holds until the next event.
struct HealthStatusEvent
{
    HealthStatusEventId id;
    CompanyId company;
    QDate day;
    HealthStatus status = HealthStatus::NotSet;
    QString reason; // short: "Budget cut"
    std::optional<TeamMemberId> author;
    QString note;
    std::optional<InteractionId> interaction; // in which it was noticed

    bool operator==(const HealthStatusEvent &) const = default;
};

} // namespace bellwether
