// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/taskedits.h"

#include "core/base/numbertext.h"
#include "core/edit/tasksteps.h"

#include <algorithm>
#include <set>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// "Task done: Call Ann", "3 tasks done".
QString labelOf(const std::vector<Task> &tasks, const QString &deed)
{
    return tasks.size() == 1
        ? u"Task %1: %2"_s.arg(deed, tasks.front().title)
        : u"%1 tasks %2"_s.arg(countText(static_cast<std::int64_t>(tasks.size())), deed);
}

// Those tasks of the book that `edit` makes different, as it leaves them.
template <typename Edit>
std::vector<Task> edited(const Book &book, const TaskIds &ids, Edit edit)
{
    std::vector<Task> tasks;
    for (const TaskId id : std::set<TaskId>(ids.begin(), ids.end())) {
        if (const Task *task = book.tasks().find(id)) {
            Task after = *task;
            edit(after);
            if (after != *task) {
                tasks.push_back(std::move(after));
            }
        }
    }
    return tasks;
}

Change changeOf(std::vector<Task> tasks, const QString &deed)
{
    Change change;
    if (!tasks.empty()) {
        change.label = labelOf(tasks, deed);
        change.rows<Task>().put = std::move(tasks);
    }
    return change;
}

template <typename Edit>
Change changeFor(const Book &book, const TaskIds &ids, const QString &deed, Edit edit)
{
    return changeOf(edited(book, ids, edit), deed);
}

void close(Task &task, TaskState state, QDate day)
{
    task.state = state;
    task.completedOn = std::max(day, task.createdOn);
}

// What happened, with the customers it happened with; once for each.
void note(Change &change, const Book &book, QDate day, const QString &text,
    std::optional<TeamMemberId> author)
{
    InteractionId id = book.interactions().nextId();
    std::set<CompanyId> noted;
    for (Task &task : change.rows<Task>().put) {
        if (!task.company) {
            task.note = task.note.isEmpty() ? text : u"%1\n%2"_s.arg(task.note, text);
        } else if (noted.insert(*task.company).second) {
            Interaction interaction;
            interaction.id = id;
            interaction.company = *task.company;
            interaction.day = day;
            interaction.author = author;
            interaction.text = text;
            change.rows<Interaction>().put.push_back(std::move(interaction));
            ++id.value;
        }
    }
}

Task nextOf(const Task &done, TaskRhythm rhythm, QDate day)
{
    Task next = done;
    next.ref.clear();
    next.state = TaskState::Open;
    next.completedOn.reset();
    next.createdOn = day;
    next.dueOn = nextAfter(std::max(done.dueOn.value_or(day), day), rhythm);
    const std::size_t steps = stepsOf(next.note).size();
    for (std::size_t step = 0; step < steps; ++step) {
        next.note = noteWithStep(next.note, step, false);
    }
    return next;
}

} // namespace

QString rhythmText(TaskRhythm rhythm)
{
    switch (rhythm) {
    case TaskRhythm::Weekly:
        return u"in a week"_s;
    case TaskRhythm::Monthly:
        return u"in a month"_s;
    case TaskRhythm::Quarterly:
        return u"in three months"_s;
    case TaskRhythm::Yearly:
        break;
    }
    return u"in a year"_s;
}

QDate nextAfter(QDate day, TaskRhythm rhythm)
{
    switch (rhythm) {
    case TaskRhythm::Weekly:
        return day.addDays(7);
    case TaskRhythm::Monthly:
        return day.addMonths(1);
    case TaskRhythm::Quarterly:
        return day.addMonths(3);
    case TaskRhythm::Yearly:
        break;
    }
    return day.addYears(1);
}

Change addedTask(const Book &book, Task task)
{
    task.id = book.tasks().nextId();
    Change change;
    change.label = u"New task: %1"_s.arg(task.title);
    change.rows<Task>().put = {std::move(task)};
    return change;
}

Change addedTasks(const Book &book, Task task, const std::vector<CompanyId> &companies)
{
    Change change;
    task.id = book.tasks().nextId();
    for (const CompanyId company : std::set<CompanyId>(companies.begin(), companies.end())) {
        if (book.companies().find(company) != nullptr) {
            task.company = company;
            change.rows<Task>().put.push_back(task);
            ++task.id.value;
        }
    }
    const auto &tasks = change.rows<Task>().put;
    if (!tasks.empty()) {
        change.label = tasks.size() == 1
            ? u"New task: %1"_s.arg(task.title)
            : u"New task for %1 customers: %2"_s.arg(
                countText(static_cast<std::int64_t>(tasks.size())), task.title);
    }
    return change;
}

Change editedTask(const Book &book, const Task &task)
{
    return changeFor(book, {task.id}, u"changed"_s, [&](Task &row) { row = task; });
}

Change completedTasks(const Book &book, const TaskIds &ids, QDate day, const QString &whatHappened,
    std::optional<TeamMemberId> author)
{
    Change change = changeFor(book, ids, u"done"_s, [day](Task &task) {
        if (task.state == TaskState::Open) {
            close(task, TaskState::Done, day);
        }
    });
    if (const QString text = whatHappened.trimmed(); !text.isEmpty()) {
        note(change, book, day, text, author);
    }
    return change;
}

Change reopenedTasks(const Book &book, const TaskIds &ids)
{
    return changeFor(book, ids, u"reopened"_s, [](Task &task) {
        task.state = TaskState::Open;
        task.completedOn.reset();
    });
}

Change droppedTasks(const Book &book, const TaskIds &ids, QDate day)
{
    return changeFor(book, ids, u"dropped"_s, [day](Task &task) {
        if (task.state != TaskState::Cancelled) {
            close(task, TaskState::Cancelled, day);
        }
    });
}

Change movedTasks(const Book &book, const TaskIds &ids, TaskState state, QDate day)
{
    switch (state) {
    case TaskState::Open:
        return reopenedTasks(book, ids);
    case TaskState::Cancelled:
        return droppedTasks(book, ids, day);
    case TaskState::Done:
        break;
    }
    return changeFor(book, ids, u"done"_s, [day](Task &task) {
        if (task.state != TaskState::Done) {
            close(task, TaskState::Done, day);
        }
    });
}

Change assignedTasks(const Book &book, const TaskIds &ids, std::optional<TeamMemberId> member)
{
    const TeamMember *person = member ? book.team().find(*member) : nullptr;
    const QString name = person == nullptr ? u"the team"_s : person->name;
    return changeFor(
        book, ids, u"assigned to %1"_s.arg(name), [member](Task &task) { task.assignee = member; });
}

Change prioritisedTasks(const Book &book, const TaskIds &ids, TaskPriority priority)
{
    return changeFor(book, ids, u"set to priority %1"_s.arg(snakeCase(priority)),
        [priority](Task &task) { task.priority = priority; });
}

Change dueTasks(const Book &book, const TaskIds &ids, std::optional<QDate> day)
{
    const QString deed = day ? u"due %1"_s.arg(dayText(*day)) : u"without a due day"_s;
    return changeFor(book, ids, deed, [day](Task &task) { task.dueOn = day; });
}

Change repeatedTasks(const Book &book, const TaskIds &ids, TaskRhythm rhythm, QDate day)
{
    Change change = completedTasks(book, ids, day, {}, {});
    std::vector<Task> &tasks = change.rows<Task>().put;
    if (tasks.empty()) {
        return change;
    }
    change.label = labelOf(tasks, u"done, and again %1"_s.arg(rhythmText(rhythm)));
    const std::size_t done = tasks.size();
    TaskId id = book.tasks().nextId();
    for (std::size_t at = 0; at < done; ++at) {
        Task next = nextOf(tasks[at], rhythm, day);
        next.id = id;
        ++id.value;
        tasks.push_back(std::move(next));
    }
    return change;
}

Change removedTasks(const Book &book, const TaskIds &ids)
{
    std::vector<Task> tasks;
    Change change;
    for (const TaskId id : std::set<TaskId>(ids.begin(), ids.end())) {
        if (const Task *task = book.tasks().find(id)) {
            tasks.push_back(*task);
            change.rows<Task>().removed.push_back(id);
        }
    }
    if (!tasks.empty()) {
        change.label = labelOf(tasks, u"deleted"_s);
    }
    return change;
}

Change steppedTask(const Book &book, TaskId id, std::size_t step, bool isDone)
{
    return changeFor(book, {id}, isDone ? u"step done"_s : u"step open again"_s,
        [&](Task &task) { task.note = noteWithStep(task.note, step, isDone); });
}

} // namespace bellwether
