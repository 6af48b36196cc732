// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/catalogueparts.h"

#include "core/metrics/changes.h"
#include "core/metrics/goallist.h"
#include "core/metrics/goals.h"
#include "core/metrics/hygiene.h"
#include "core/metrics/noticelist.h"
#include "core/metrics/supportbalance.h"
#include "core/metrics/targets.h"
#include "core/metrics/tasks.h"
#include "core/metrics/workload.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

std::vector<FigureEntry> workFigures()
{
    return {
        {u"tasks.open"_s, u"F-TASKS"_s, tasksOpen, tasksOpenRows},
        {u"tasks.overdue"_s, u"F-TASKS"_s, tasksOverdue, tasksOverdueRows},
        {u"tasks.due_today"_s, u"F-TASKS"_s, tasksDueToday, tasksDueTodayRows},
        {u"tasks.due_this_week"_s, u"F-TASKS"_s, tasksDueThisWeek, tasksDueThisWeekRows},
        {u"tasks.completed"_s, u"F-TASKS"_s, tasksCompleted, tasksCompletedRows},
        {u"tasks.completed_in_range"_s, u"F-TASKS"_s, tasksCompletedInRange,
            tasksCompletedInRangeRows},
        {u"tasks.on_time"_s, u"F-TASKS"_s, tasksOnTime, tasksOnTimeRows,
            u"{on_time} ÷ {completed}"_s},
    };
}

std::vector<SeriesEntry> workSeries()
{
    return {
        {u"notifications.latest"_s, u"F-NOTICES"_s, latestNotices, latestNoticeRows},
        {u"tasks.upcoming"_s, u"F-TASKS"_s, upcomingTasks, upcomingTaskRows},
        {u"workload.by_csm"_s, u"F-EFFORT"_s, workload<WorkloadBy::Csm>,
            workloadRows<WorkloadBy::Csm>},
        {u"workload.by_account_manager"_s, u"F-EFFORT"_s, workload<WorkloadBy::AccountManager>,
            workloadRows<WorkloadBy::AccountManager>},
        {u"targets.attainment"_s, u"F-TARGET"_s, targetAttainment, targetRows},
        {u"goals.coverage"_s, u"F-GOALS"_s, goalCoverage, goalRows},
        {u"goals.timeline"_s, u"F-GOALS"_s, goalTimeline, goalTimelineRows},
        {u"support.balance"_s, u"F-BALANCE"_s, supportBalance, supportBalanceRows},
        {u"changes.since"_s, u"F-CHANGES"_s, changesSince, changeRows},
        {u"hygiene.findings"_s, u"F-HYGIENE"_s, hygieneFindings, hygieneRows},
    };
}

} // namespace bellwether
