// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/rules/automation.h"
#include "core/rules/closing.h"
#include "core/rules/feedbackschedule.h"

#include <vector>

namespace bellwether {

// What rules, notices and feedback requests do in a range of days, or would have done in a past
// one: nothing of it is in the book yet.
struct RulePlan
{
    DayRange range;
    std::vector<Notification> notices; // by day; without ids
    std::vector<PlannedRequest> requests;
    std::vector<PlannedRun> runs;
    Leftovers leftovers; // of companies that are churned on the range's last day
    std::vector<RuleProblem> problems; // rules that cannot be understood do nothing

    bool empty() const
    {
        return notices.empty() && requests.empty() && runs.empty() && leftovers.empty();
    }
};

// The book's active rules, its notices and requests. Notices whose key the book has, runs that it
// has and contacts with a request that waits are left out, so that a plan that was carried out is
// empty the next time.
RulePlan rulePlan(const BookPointer &book, const Options &options, DayRange range);

// The days that nobody looked at yet: up to the as-of day, from the day after the newest notice or
// run, but 30 days at least and 366 at most.
DayRange unseenDays(const Book &book, QDate asOf);

// Everything of the plan as one action of kind Rule. Empty for an empty plan.
Change changeFor(const RulePlan &plan, const Book &book);

} // namespace bellwether
