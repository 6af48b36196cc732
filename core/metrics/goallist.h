// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/book/goal.h"
#include "core/metrics/question.h"

#include <optional>
#include <vector>

namespace bellwether {

// How far a goal has come: (current - baseline) ÷ (target - baseline), also below 0 and above 1.
// Nothing where one of the three is not known or target and baseline are the same.
std::optional<double> progressOf(const Goal &goal);
// It is live and was due before that day. A goal without a due day never is.
bool isOverdueOn(const Goal &goal, QDate day);

// What an opportunity is called: its name, else that of its item, else its reference.
QString opportunityTitle(const Opportunity &opportunity, const Book &book);

// Which goals are listed; live ones where nothing else is said.
struct GoalWish
{
    enum class Which
    {
        Live,
        Overdue,
        All,
        OneStatus
    };

    Which which = Which::Live;
    GoalStatus status = GoalStatus::Planned; // of OneStatus
    std::optional<CompanyId> company = {};

    bool operator==(const GoalWish &) const = default;
};

// Goals of active companies in scope, those due first in front, those without a due day last.
struct GoalList
{
    // Columns: customer, goal, goal_status, due, overdue, progress, next_step, opportunity,
    // opportunity_amount, metric, baseline, current, target. The amount is that of the linked
    // opportunity as opportunity.total has it, also after it was won; nothing where its currency
    // cannot be converted.
    RowTable table;
    std::vector<GoalId> ids; // one per row

    static GoalList of(const Question &question, const GoalWish &wish);
};

// Series goals.timeline (S3-23): live goals with a due day, the earliest first. Points by "#" and
// the goal's number: days_left (below 0: overdue), progress, opportunity; as texts company, due,
// status, next_step and, where an opportunity is linked, its name and the day it was opened on.
// Totals: goals, overdue, and without_day for live ones that the series leaves out.
Series goalTimeline(const Question &question);
// All of them for an empty key.
Result<RowTable> goalTimelineRows(const Question &question, const QString &key);

} // namespace bellwether
