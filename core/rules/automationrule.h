// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/book/book.h"
#include "core/book/notice.h"
#include "core/book/scope.h"
#include "core/book/task.h"

#include <QString>

#include <array>
#include <cstdint>
#include <optional>
#include <variant>
#include <vector>

namespace bellwether {

// What sets a rule off. As JSON:
//   {"on": "health_status", "from": STATUS, "to": STATUS}   a status that differs from the last one
//   {"on": "feedback", "to": ANSWER}   negative, promoter, passive, detractor, or a happiness level
//   {"on": NOTICE, "days": N}          a notice of that kind; N days ahead, for upcoming_renewal
// What is left out matches everything.
struct RuleTrigger
{
    enum class On
    {
        HealthStatus,
        Feedback,
        Notice
    };

    On on = On::HealthStatus;
    std::optional<HealthStatus> from;
    std::optional<HealthStatus> to;
    QString answer;
    NotificationKind notice = NotificationKind::RiskAlert;
    std::optional<int> days;
};

// Which companies a rule is for, on the day it fires. As JSON an object of the scope's fields, each
// a value or a list: status, band, kind, segment, effort, csm (name or ref), premium, and min_arr
// in major units of the base currency.
struct RuleCondition
{
    Scope scope;
    double leastArr = 0;

    bool isAlways() const { return scope == Scope() && leastArr <= 0; }
};

enum class TaskFor
{
    Csm, // of the company on the day
    AccountManager,
    Team // nobody in particular
};

template <>
struct EnumText<TaskFor>
{
    static constexpr std::array Names = {
        QLatin1StringView("csm"), QLatin1StringView("account_manager"), QLatin1StringView("team")};
};

// {"do": "draft_email", "letter": NAME}: a draft in the outbox, which nobody sends (T-43).
struct DraftEmail
{
    EmailTemplateId letter;
};

// {"do": "create_task", "title": TEXT, "priority": P, "working_days": N, "assignee": WHO}
struct CreateTask
{
    QString title;
    TaskPriority priority = TaskPriority::Normal;
    int workingDays = 0; // until it is due
    TaskFor assignee = TaskFor::Csm;
};

// {"do": "notify", "text": TEXT, "kind": NOTICE}
struct Notify
{
    QString text;
    NotificationKind kind = NotificationKind::RiskAlert;
};

using RuleStep = std::variant<DraftEmail, CreateTask, Notify>;

// A rule of the book, understood.
struct ReadRule
{
    AutomationRuleId id;
    RuleTrigger trigger;
    RuleCondition condition;
    std::vector<RuleStep> steps;
};

// InvalidInput names the word that is not understood: a rule that is half understood does nothing.
Result<ReadRule> readRule(const AutomationRule &rule, const Book &book);

} // namespace bellwether
