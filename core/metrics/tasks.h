// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/book/task.h"
#include "core/metrics/question.h"
#include "core/metrics/rowtable.h"

#include <memory>
#include <vector>

namespace bellwether {

// The tasks that were there on the day of the facts. A task that was done or dropped later was
// open then; one that was done or dropped on a day that nobody wrote down was never open.
struct TaskColumns
{
    struct Entry
    {
        const Task *task; // lives as long as the book
        std::size_t row; // of its company in the facts; CompanyRows::None without one
        bool isOpen;
        bool isDone;
    };

    std::vector<Entry> entries; // by id

    static std::shared_ptr<const TaskColumns> of(const CompanyFacts &facts);
};

// Whose tasks count: see WorkScope. Due this week are those due from the as-of day to the Sunday
// after it; overdue ones were due before it.
Figure tasksOpen(const Question &question);
Figure tasksOverdue(const Question &question);
Figure tasksDueToday(const Question &question);
Figure tasksDueThisWeek(const Question &question);
// All that were ever done up to the day (S2-11), and those done in the range.
Figure tasksCompleted(const Question &question);
Figure tasksCompletedInRange(const Question &question);
// Of the tasks done in the 90 days that end on the day and that had a due day, the share done by
// it. NoTasks without any.
Figure tasksOnTime(const Question &question);

// Overdue or due on the day: what does not wait any longer.
int tasksWaiting(const Question &question);

RowTable tasksOpenRows(const Question &question);
RowTable tasksOverdueRows(const Question &question);
RowTable tasksDueTodayRows(const Question &question);
RowTable tasksDueThisWeekRows(const Question &question);
RowTable tasksCompletedRows(const Question &question);
RowTable tasksCompletedInRangeRows(const Question &question);
RowTable tasksOnTimeRows(const Question &question); // "on_time" is 1 or 0

// Series tasks.upcoming: open tasks, the one that is due first first, those without a due day last
// (S2-23). Keys are the tasks' own; "days" until they are due, below 0 for overdue ones.
Series upcomingTasks(const Question &question);
Result<RowTable> upcomingTaskRows(const Question &question, const QString &key);

// The rows of some entries.
RowTable taskRows(const Question &question, const std::vector<const TaskColumns::Entry *> &entries);
// The open tasks in scope, by id.
std::vector<const TaskColumns::Entry *> openTasks(const Question &question);

} // namespace bellwether
