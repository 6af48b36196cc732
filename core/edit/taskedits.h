// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/book/change.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace bellwether {

// What a hand does with tasks, each as one change. Tasks that are not in the book, or are as they
// shall be already, are left out; where none is left the change is empty. The label names the one
// task, or counts them.
using TaskIds = std::vector<TaskId>;

// How often something comes again.
enum class TaskRhythm
{
    Weekly,
    Monthly,
    Quarterly,
    Yearly
};

// "in a week".
QString rhythmText(TaskRhythm rhythm);
QDate nextAfter(QDate day, TaskRhythm rhythm);

// With the id that it gets; its title has to be there.
Change addedTask(const Book &book, Task task);
// The same for each of several customers.
Change addedTasks(const Book &book, Task task, const std::vector<CompanyId> &companies);
Change editedTask(const Book &book, const Task &task);
// Open tasks, done on the day. What happened becomes a note of the customer by the author; of a
// task without a customer it joins the task's own note.
Change completedTasks(const Book &book, const TaskIds &ids, QDate day, const QString &whatHappened,
    std::optional<TeamMemberId> author);
Change reopenedTasks(const Book &book, const TaskIds &ids);
// Will not be done.
Change droppedTasks(const Book &book, const TaskIds &ids, QDate day);
Change movedTasks(const Book &book, const TaskIds &ids, TaskState state, QDate day);
Change assignedTasks(const Book &book, const TaskIds &ids, std::optional<TeamMemberId> member);
Change prioritisedTasks(const Book &book, const TaskIds &ids, TaskPriority priority);
Change dueTasks(const Book &book, const TaskIds &ids, std::optional<QDate> day);
// Open tasks, done on the day, and the same once more, due a step after the day they were due, or
// after that day when that lies behind.
Change repeatedTasks(const Book &book, const TaskIds &ids, TaskRhythm rhythm, QDate day);
Change removedTasks(const Book &book, const TaskIds &ids);
// One step of one task.
Change steppedTask(const Book &book, TaskId id, std::size_t step, bool isDone);

} // namespace bellwether
