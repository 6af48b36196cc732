// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/healthstatus.h"
#include "core/book/task.h"
#include "core/metrics/question.h"
#include "core/metrics/taskkinds.h"

#include <QStringList>

#include <array>
#include <optional>
#include <vector>

namespace bellwether {

// A task of whatever state, with what a list says about it.
struct TaskItem
{
    TaskId id;
    QString title;
    std::optional<CompanyId> company;
    QString customer; // empty without one
    HealthStatus health = HealthStatus::NotSet;
    TaskPriority priority = TaskPriority::Normal;
    TaskKind kind = TaskKind::ByHand;
    std::optional<TeamMemberId> assignee;
    QString assigneeName; // empty: the team
    std::optional<QDate> due;
    TaskState state = TaskState::Open; // as of the day
    std::optional<QDate> closed;
    QString note;

    bool operator==(const TaskItem &) const = default;
};

// Those in scope that were there on the day, by id.
std::vector<TaskItem> taskItems(const Question &question);

// Which of them a list shows. Values of one field mean "or"; an empty one does not restrict.
struct TaskFilter
{
    QString text; // words that title, customer or note have, in any order
    QStringList assignees; // ids as text, "" for the team
    QStringList customers;
    QStringList priorities; // snake case
    QStringList kinds;

    bool operator==(const TaskFilter &) const = default;
    bool isActive() const { return *this != TaskFilter(); }
    // The places of those that it takes.
    std::vector<std::size_t> places(const std::vector<TaskItem> &items) const;
};

enum class TaskGrouping
{
    Due,
    Customer,
    Assignee,
    Priority,
    None
};

// A heading of a list of tasks.
struct TaskGroup
{
    QString key; // the same whenever the list is made anew
    QString title;
    bool isOverdue = false;

    bool operator==(const TaskGroup &) const = default;
};

// Where a task stands: by a rank that orders the groups, lowest first.
struct TaskPlace
{
    int rank = 0;
    TaskGroup group;
};
TaskPlace placeOf(const TaskItem &item, TaskGrouping grouping, QDate today);

enum class TaskOrder
{
    Due, // the first due first, those that are closed the last closed first
    Title,
    Customer,
    Health, // worst first
    Priority, // highest first
    Kind,
    Assignee
};

// Whether a stands before b; of equal ones the first due, then the id decides.
bool isBefore(const TaskItem &a, const TaskItem &b, TaskOrder order);

QString priorityText(TaskPriority priority);
QString stateText(TaskState state); // "Open", "Done", "Dropped"

} // namespace bellwether
