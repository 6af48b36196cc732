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

// Planned, OnTrack and AtRisk are live.
enum class GoalStatus
{
    Planned,
    OnTrack,
    AtRisk,
    Reached,
    Missed,
    Dropped
};

template <>
struct EnumText<GoalStatus>
{
    static constexpr std::array Names = {QLatin1StringView("planned"),
        QLatin1StringView("on_track"), QLatin1StringView("at_risk"), QLatin1StringView("reached"),
        QLatin1StringView("missed"), QLatin1StringView("dropped")};
};

// What a team member or group is to reach.
enum class TargetMeasure
{
    Alignment,
    OpportunityWon,
    NetRevenueRetention,
    RenewalRate,
    ActiveCustomers
};

template <>
struct EnumText<TargetMeasure>
{
    static constexpr std::array Names = {QLatin1StringView("alignment"),
        QLatin1StringView("opportunity_won"), QLatin1StringView("net_revenue_retention"),
        QLatin1StringView("renewal_rate"), QLatin1StringView("active_customers")};
};

// What a customer wants to reach.
struct Goal
{
    GoalId id;
    CompanyId company;
    QString title;
    QString metric; // in words: "hours per invoice"
    std::optional<double> baseline;
    std::optional<double> target;
    std::optional<double> current;
    std::optional<QDate> dueOn;
    GoalStatus status = GoalStatus::Planned;
    QString nextStep;
    std::optional<OpportunityId> opportunity;

    bool operator==(const Goal &) const = default;
};

// A goal of our own people, for a member or a group.
struct Target
{
    TargetId id;
    std::optional<TeamMemberId> member;
    std::optional<AccountGroupId> group;
    TargetMeasure measure = TargetMeasure::Alignment;
    QDate from;
    QDate until; // last day
    double amount =
        0.0; // a share as 0 to 1, money in major units of the base currency, else a count

    bool operator==(const Target &) const = default;
};

} // namespace bellwether
