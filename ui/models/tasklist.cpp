// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/tasklist.h"

#include "core/base/numbertext.h"
#include "core/metrics/catalogue.h"
#include "core/metrics/rowkeys.h"
#include "core/metrics/tasks.h"
#include "ui/models/daywords.h"
#include "ui/models/roles.h"
#include "ui/models/taskitems.h"

#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QVariant textOf(const TaskLine &line, int column, QDate today)
{
    switch (column) {
    case TaskList::TitleColumn:
        return line.title;
    case TaskList::CustomerColumn:
        return line.customer.isEmpty() ? NoValueText : line.customer;
    case TaskList::PriorityColumn:
        return priorityText(line.priority);
    case TaskList::DueColumn:
        return dueText(line.due, today);
    default:
        return {};
    }
}

} // namespace

std::vector<TaskLine> upcomingTaskLines(const Question &question)
{
    // Several where a file gave two tasks the same reference.
    std::multimap<QString, const TaskColumns::Entry *> entries;
    for (const TaskColumns::Entry *entry : openTasks(question)) {
        entries.emplace(rowKey(*entry->task), entry);
    }
    std::vector<TaskLine> lines;
    for (const SeriesPoint &point : findSeries(u"tasks.upcoming"_s)->series(question).points) {
        const auto found = entries.find(point.key);
        if (found == entries.end()) {
            continue;
        }
        const auto &[task, row, isOpen, isDone] = *found->second;
        lines.push_back({task->id, point.key, task->title,
            row == CompanyRows::None ? QString() : question.facts->company(row).name,
            task->priority, task->dueOn});
        entries.erase(found);
    }
    return lines;
}

void TaskList::setTasks(std::vector<TaskLine> tasks, QDate today)
{
    if (tasks != rows() || today != m_today) {
        m_today = today;
        resetRows(std::move(tasks));
    }
}

Qt::ItemFlags TaskList::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = TableModel::flags(index);
    return index.column() == DoneColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

QVariant TaskList::cell(const TaskLine &row, int column, int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return textOf(row, column, m_today);
    case Qt::CheckStateRole:
        return column == DoneColumn ? QVariant(Qt::Unchecked) : QVariant();
    case Qt::AccessibleTextRole:
        return column == DoneColumn ? QVariant(u"Done: %1"_s.arg(row.title)) : QVariant();
    case Qt::ToolTipRole:
        return column == DoneColumn ? QVariant(u"Mark as done"_s) : QVariant();
    case OverdueRole:
        return row.due && *row.due < m_today;
    case DueTodayRole:
        return row.due == m_today;
    case PriorityRole:
        return static_cast<int>(row.priority);
    default:
        return {};
    }
}

QVariant TaskList::header(int column, int role) const
{
    static const QStringList titles{{}, u"Title"_s, u"Customer"_s, u"Priority"_s, u"Due"_s};
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    }
    if (role == Qt::AccessibleTextRole && column == DoneColumn) {
        return u"Done"_s;
    }
    return role == Qt::DisplayRole ? titles[column] : QVariant();
}

} // namespace bellwether
