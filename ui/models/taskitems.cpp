// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/taskitems.h"

#include "core/metrics/tasks.h"
#include "core/metrics/terms.h"
#include "core/metrics/workscope.h"

#include <QSet>

#include <algorithm>
#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int TaskItemsDaysOfWeek = 7;

// Ranks of the groups by due day.
enum DueRank
{
    OverdueRank,
    TodayRank,
    ThisWeekRank,
    NextWeekRank,
    LaterRank,
    NoDayRank,
    DoneTodayRank,
    DoneThisWeekRank,
    DoneRank,
    DroppedRank
};

TaskState stateOf(const TaskColumns::Entry &entry)
{
    return entry.isOpen ? TaskState::Open : entry.isDone ? TaskState::Done : TaskState::Cancelled;
}

QSet<QString> setOf(const QStringList &values)
{
    return {values.begin(), values.end()};
}

QString keyOf(std::optional<TeamMemberId> member)
{
    return member ? QString::number(member->value) : QString();
}

bool takes(const QSet<QString> &values, const QString &key)
{
    return values.isEmpty() || values.contains(key);
}

TaskPlace openPlace(const TaskItem &item, QDate today)
{
    if (!item.due) {
        return {NoDayRank, {u"no-day"_s, u"No due day"_s}};
    }
    const QDate sunday = today.addDays(TaskItemsDaysOfWeek - today.dayOfWeek());
    if (*item.due < today) {
        return {OverdueRank, {u"overdue"_s, u"Overdue"_s, true}};
    }
    if (*item.due == today) {
        return {TodayRank, {u"today"_s, u"Today"_s}};
    }
    if (*item.due <= sunday) {
        return {ThisWeekRank, {u"week"_s, u"This week"_s}};
    }
    return *item.due <= sunday.addDays(TaskItemsDaysOfWeek)
        ? TaskPlace{NextWeekRank, {u"next-week"_s, u"Next week"_s}}
        : TaskPlace{LaterRank, {u"later"_s, u"Later"_s}};
}

TaskPlace closedPlace(const TaskItem &item, QDate today)
{
    if (item.state == TaskState::Cancelled) {
        return {DroppedRank, {u"dropped"_s, u"Dropped"_s}};
    }
    const QDate monday = today.addDays(1 - today.dayOfWeek());
    if (item.closed == today) {
        return {DoneTodayRank, {u"done-today"_s, u"Done today"_s}};
    }
    return item.closed && *item.closed >= monday
        ? TaskPlace{DoneThisWeekRank, {u"done-week"_s, u"Done this week"_s}}
        : TaskPlace{DoneRank, {u"done"_s, u"Done earlier"_s}};
}

// Below 0 where a stands before b.
int compare(const QString &a, const QString &b)
{
    // What has no name stands last.
    if (a.isEmpty() != b.isEmpty()) {
        return a.isEmpty() ? 1 : -1;
    }
    return a.compare(b, Qt::CaseInsensitive);
}

int compareHealth(HealthStatus a, HealthStatus b)
{
    const auto rank = [](HealthStatus status) {
        return status == HealthStatus::NotSet ? static_cast<int>(HealthStatus::Thriving) + 1
                                              : static_cast<int>(status);
    };
    return rank(a) - rank(b);
}

int compareDays(const TaskItem &a, const TaskItem &b)
{
    if (a.state != TaskState::Open && b.state != TaskState::Open) {
        return static_cast<int>(
            a.closed.value_or(SinceAlways).daysTo(b.closed.value_or(SinceAlways)));
    }
    return static_cast<int>(b.due.value_or(OpenEnd).daysTo(a.due.value_or(OpenEnd)));
}

int compare(const TaskItem &a, const TaskItem &b, TaskOrder order)
{
    switch (order) {
    case TaskOrder::Due:
        break;
    case TaskOrder::Title:
        return compare(a.title, b.title);
    case TaskOrder::Customer:
        return compare(a.customer, b.customer);
    case TaskOrder::Health:
        return compareHealth(a.health, b.health);
    case TaskOrder::Priority:
        return static_cast<int>(b.priority) - static_cast<int>(a.priority);
    case TaskOrder::Kind:
        return static_cast<int>(a.kind) - static_cast<int>(b.kind);
    case TaskOrder::Assignee:
        return compare(a.assigneeName, b.assigneeName);
    }
    return compareDays(a, b);
}

} // namespace

std::vector<TaskItem> taskItems(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const Book &book = *facts.book;
    const TaskKinds kinds(book);
    const WorkScope scope(question);
    std::vector<TaskItem> items;
    for (const TaskColumns::Entry &entry : facts.part<TaskColumns>().entries) {
        const Task &task = *entry.task;
        if (!scope.takes(entry.row, task.assignee)) {
            continue;
        }
        TaskItem item;
        item.id = task.id;
        item.title = task.title;
        item.company = task.company;
        if (entry.row != CompanyRows::None) {
            item.customer = facts.company(entry.row).name;
            item.health = facts.statuses[entry.row];
        } else if (const Company *company =
                       task.company ? book.companies().find(*task.company) : nullptr) {
            item.customer = company->name;
        }
        item.priority = task.priority;
        item.kind = kinds.of(task);
        item.assignee = task.assignee;
        if (const TeamMember *member = task.assignee ? book.team().find(*task.assignee) : nullptr) {
            item.assigneeName = member->name;
        }
        item.due = task.dueOn;
        item.state = stateOf(entry);
        item.closed = item.state == TaskState::Open ? std::nullopt : task.completedOn;
        item.note = task.note;
        items.push_back(std::move(item));
    }
    return items;
}

std::vector<std::size_t> TaskFilter::places(const std::vector<TaskItem> &items) const
{
    const QStringList words = text.simplified().split(u' ', Qt::SkipEmptyParts);
    const QSet<QString> ofAssignees = setOf(assignees);
    const QSet<QString> ofCustomers = setOf(customers);
    const QSet<QString> ofPriorities = setOf(priorities);
    const QSet<QString> ofKinds = setOf(kinds);
    const auto hasWord = [](const TaskItem &item, const QString &word) {
        return item.title.contains(word, Qt::CaseInsensitive)
            || item.customer.contains(word, Qt::CaseInsensitive)
            || item.note.contains(word, Qt::CaseInsensitive);
    };
    std::vector<std::size_t> found;
    for (std::size_t at = 0; at < items.size(); ++at) {
        const TaskItem &item = items[at];
        if (takes(ofAssignees, keyOf(item.assignee))
            && (ofCustomers.isEmpty()
                || (item.company && ofCustomers.contains(QString::number(item.company->value))))
            && takes(ofPriorities, snakeCase(item.priority)) && takes(ofKinds, snakeCase(item.kind))
            && std::all_of(words.begin(), words.end(),
                [&](const QString &word) { return hasWord(item, word); })) {
            found.push_back(at);
        }
    }
    return found;
}

TaskPlace placeOf(const TaskItem &item, TaskGrouping grouping, QDate today)
{
    switch (grouping) {
    case TaskGrouping::Due:
        return item.state == TaskState::Open ? openPlace(item, today) : closedPlace(item, today);
    case TaskGrouping::Customer:
        return item.customer.isEmpty()
            ? TaskPlace{1, {u"nobody"_s, u"No customer"_s}}
            : TaskPlace{0, {u"customer %1"_s.arg(item.company->value), item.customer}};
    case TaskGrouping::Assignee:
        return item.assigneeName.isEmpty()
            ? TaskPlace{1, {u"team"_s, u"The team"_s}}
            : TaskPlace{0, {u"member %1"_s.arg(item.assignee->value), item.assigneeName}};
    case TaskGrouping::Priority:
        return {static_cast<int>(TaskPriority::High) - static_cast<int>(item.priority),
            {snakeCase(item.priority), u"%1 priority"_s.arg(priorityText(item.priority))}};
    case TaskGrouping::None:
        break;
    }
    return {};
}

bool isBefore(const TaskItem &a, const TaskItem &b, TaskOrder order)
{
    if (const int first = compare(a, b, order); first != 0) {
        return first < 0;
    }
    if (const int second = compareDays(a, b); second != 0) {
        return second < 0;
    }
    return a.id < b.id;
}

QString priorityText(TaskPriority priority)
{
    return nameOf(priority);
}

QString stateText(TaskState state)
{
    return state == TaskState::Cancelled ? u"Dropped"_s : nameOf(state);
}

} // namespace bellwether
