// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/task.h"
#include "core/metrics/question.h"
#include "ui/models/tablemodel.h"

namespace bellwether {

// One open task, as a list shows it.
struct TaskLine
{
    TaskId id;
    QString key; // in series tasks.upcoming
    QString title;
    QString customer; // empty without one
    TaskPriority priority = TaskPriority::Normal;
    std::optional<QDate> due;

    bool operator==(const TaskLine &) const = default;
};

// Those of series tasks.upcoming: overdue ones first, those without a due day last.
std::vector<TaskLine> upcomingTaskLines(const Question &question);

// Open tasks: a box to tick, title, customer, priority, due.
class TaskList : public TableModel<TaskLine>
{
    Q_OBJECT

public:
    // Unscoped, because Qt takes columns and roles as plain numbers.
    enum Column
    {
        DoneColumn,
        TitleColumn,
        CustomerColumn,
        PriorityColumn,
        DueColumn,
        ColumnCount
    };
    enum Role
    {
        OverdueRole = Qt::UserRole + 100,
        DueTodayRole,
        PriorityRole // TaskPriority as a number
    };

    using TableModel::TableModel;

    // What is there already stays as it is, with what is selected in it.
    void setTasks(std::vector<TaskLine> tasks, QDate today);
    Qt::ItemFlags flags(const QModelIndex &index) const override;

protected:
    int columns() const override { return ColumnCount; }
    QVariant cell(const TaskLine &row, int column, int role) const override;
    QVariant header(int column, int role) const override;

private:
    QDate m_today;
};

} // namespace bellwether
