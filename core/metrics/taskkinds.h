// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/book/book.h"

#include <QString>

#include <array>
#include <map>

namespace bellwether {

// What set a task off: a hand, or a rule and what the rule waits for.
enum class TaskKind
{
    ByHand,
    HealthChange,
    Feedback,
    Renewal,
    RiskAlert,
    Upsell,
    CheckIn,
    OtherRule
};

template <>
struct EnumText<TaskKind>
{
    static constexpr std::array Names = {QLatin1StringView("by_hand"),
        QLatin1StringView("health_change"), QLatin1StringView("feedback"),
        QLatin1StringView("renewal"), QLatin1StringView("risk_alert"), QLatin1StringView("upsell"),
        QLatin1StringView("check_in"), QLatin1StringView("other_rule")};
};

// "Health change", "Check-in".
QString taskKindText(TaskKind kind);

// The kinds of a book's tasks; each rule is read once. ByHand where the rule is not there any more
// or never was.
class TaskKinds
{
public:
    explicit TaskKinds(const Book &book);

    TaskKind of(const Task &task) const;

private:
    std::map<AutomationRuleId, TaskKind> m_kinds;
};

// Why the rule makes what it makes: "when health became Struggling", "after negative feedback",
// "60 days before a renewal". Empty for a trigger that is not understood.
QString occasionText(const AutomationRule &rule);

} // namespace bellwether
