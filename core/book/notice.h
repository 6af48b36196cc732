// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/base/id.h"

#include <QDate>
#include <QDateTime>
#include <QString>

#include <array>
#include <cstdint>
#include <optional>

namespace bellwether {

enum class NotificationKind
{
    UpsellOpportunity,
    RiskAlert,
    UpcomingRenewal,
    HappinessDrop,
    NegativeFeedback,
    HighValueRed,
    CheckInOverdue,
    AwardReached,
    DataStale
};

template <>
struct EnumText<NotificationKind>
{
    static constexpr std::array Names = {QLatin1StringView("upsell_opportunity"),
        QLatin1StringView("risk_alert"), QLatin1StringView("upcoming_renewal"),
        QLatin1StringView("happiness_drop"), QLatin1StringView("negative_feedback"),
        QLatin1StringView("high_value_red"), QLatin1StringView("check_in_overdue"),
        QLatin1StringView("award_reached"), QLatin1StringView("data_stale")};
};

// What shall happen by itself. Trigger, condition and actions are JSON, understood by core/rules.
struct AutomationRule
{
    AutomationRuleId id;
    QString name;
    QString trigger;
    QString condition; // empty: always
    QString actions;
    bool active = true;

    bool operator==(const AutomationRule &) const = default;
};

// A rule that fired.
struct AutomationRun
{
    AutomationRunId id;
    AutomationRuleId rule;
    std::optional<CompanyId> company;
    QDateTime at;
    QString outcome;
    std::optional<std::int64_t> action; // seq of the action that holds what it did

    bool operator==(const AutomationRun &) const = default;
};

// Something the user should hear of once.
struct Notification
{
    NotificationId id;
    NotificationKind kind = NotificationKind::UpsellOpportunity;
    std::optional<CompanyId> company;
    QDate day;
    QString text;
    QString dedupeKey; // two with the same key are one
    bool isRead = false;
    std::optional<QDate> snoozedUntil;

    bool operator==(const Notification &) const = default;
};

} // namespace bellwether
