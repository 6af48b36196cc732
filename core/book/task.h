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

enum class TaskPriority
{
    Low,
    Normal,
    High
};

template <>
struct EnumText<TaskPriority>
{
    static constexpr std::array Names = {
        QLatin1StringView("low"), QLatin1StringView("normal"), QLatin1StringView("high")};
};

enum class TaskState
{
    Open,
    Done,
    Cancelled
};

template <>
struct EnumText<TaskState>
{
    static constexpr std::array Names = {
        QLatin1StringView("open"), QLatin1StringView("done"), QLatin1StringView("cancelled")};
};

// Something to do.
struct Task
{
    TaskId id;
    QString ref;
    QString title;
    std::optional<CompanyId> company;
    std::optional<TeamMemberId> assignee; // nothing: the team
    TaskPriority priority = TaskPriority::Normal;
    std::optional<QDate> dueOn;
    TaskState state = TaskState::Open;
    QDate createdOn;
    std::optional<QDate> completedOn;
    std::optional<AutomationRuleId> origin; // the rule that made it
    std::optional<int> slaDays; // working days from creation
    QString note;

    bool operator==(const Task &) const = default;
};

} // namespace bellwether
