// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/tasks.h"

#include "core/metrics/rowkeys.h"
#include "core/metrics/workscope.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

using Entry = TaskColumns::Entry;
using Entries = std::vector<const Entry *>;
using IsMeantTask = bool (*)(const Entry &, const Question &);

// The window of tasks.on_time.
constexpr int OnTimeDays = 90;

bool isOpen(const Entry &entry, const Question &)
{
    return entry.isOpen;
}

bool isOverdue(const Entry &entry, const Question &question)
{
    return entry.isOpen && entry.task->dueOn && *entry.task->dueOn < question.facts->day;
}

bool isDueToday(const Entry &entry, const Question &question)
{
    return entry.isOpen && entry.task->dueOn == question.facts->day;
}

bool isDueThisWeek(const Entry &entry, const Question &question)
{
    const QDate day = question.facts->day;
    return entry.isOpen && entry.task->dueOn
        && DayRange{day, day.addDays(Qt::Sunday - day.dayOfWeek())}.contains(*entry.task->dueOn);
}

bool isDone(const Entry &entry, const Question &)
{
    return entry.isDone;
}

bool isDoneInRange(const Entry &entry, const Question &question)
{
    return entry.isDone && entry.task->completedOn
        && question.range.contains(*entry.task->completedOn);
}

bool isDoneLately(const Entry &entry, const Question &question)
{
    const QDate day = question.facts->day;
    return entry.isDone && entry.task->completedOn
        && DayRange{day.addDays(1 - OnTimeDays), day}.contains(*entry.task->completedOn);
}

bool isJudged(const Entry &entry, const Question &question)
{
    return isDoneLately(entry, question) && entry.task->dueOn;
}

bool wasOnTime(const Task &task)
{
    return task.completedOn && task.dueOn && *task.completedOn <= *task.dueOn;
}

template <typename Function>
void forEachTask(const Question &question, IsMeantTask isMeant, Function function)
{
    const WorkScope scope(question);
    for (const Entry &entry : question.facts->part<TaskColumns>().entries) {
        if (isMeant(entry, question) && scope.takes(entry.row, entry.task->assignee)) {
            function(entry);
        }
    }
}

Figure countTasks(const Question &question, IsMeantTask isMeant)
{
    std::size_t tasks = 0;
    forEachTask(question, isMeant, [&](const Entry &) { ++tasks; });
    return countFigure(tasks);
}

Entries entriesOf(const Question &question, IsMeantTask isMeant)
{
    Entries entries;
    forEachTask(question, isMeant, [&](const Entry &entry) { entries.push_back(&entry); });
    return entries;
}

RowTable taskRowsOf(const Question &question, IsMeantTask isMeant)
{
    return taskRows(question, entriesOf(question, isMeant));
}

// The first due first; then by id.
Entries upcoming(const Question &question)
{
    Entries entries = openTasks(question);
    std::stable_sort(entries.begin(), entries.end(), [](const Entry *a, const Entry *b) {
        return a->task->dueOn.value_or(OpenEnd) < b->task->dueOn.value_or(OpenEnd);
    });
    return entries;
}

SeriesPoint pointOf(const Question &question, const Entry &entry)
{
    const CompanyFacts &facts = *question.facts;
    const Task &task = *entry.task;
    const TeamMember *assignee = task.assignee ? facts.book->team().find(*task.assignee) : nullptr;
    const std::optional<double> days = task.dueOn
        ? std::optional(static_cast<double>(facts.day.daysTo(*task.dueOn)))
        : std::nullopt;
    SeriesPoint point{rowKey(task), {{u"days"_s, days, Unit::Days}}, {}, task.title, {}};
    point.texts = {{u"title"_s, task.title},
        {u"customer"_s, entry.row == CompanyRows::None ? QString() : facts.company(entry.row).name},
        {u"due"_s, task.dueOn ? task.dueOn->toString(Qt::ISODate) : QString()},
        {u"priority"_s, snakeCase(task.priority)},
        {u"assignee"_s, assignee == nullptr ? QString() : assignee->name}};
    return point;
}

} // namespace

std::shared_ptr<const TaskColumns> TaskColumns::of(const CompanyFacts &facts)
{
    auto columns = std::make_shared<TaskColumns>();
    for (const Task &task : facts.book->tasks()) {
        if (task.createdOn > facts.day) {
            continue;
        }
        const bool isLaterClosed = task.completedOn && *task.completedOn > facts.day;
        columns->entries.push_back(
            {&task, task.company ? facts.rowOf(*task.company) : CompanyRows::None,
                task.state == TaskState::Open || isLaterClosed,
                task.state == TaskState::Done && !isLaterClosed});
    }
    return columns;
}

Figure tasksOpen(const Question &question)
{
    return countTasks(question, isOpen);
}

Figure tasksOverdue(const Question &question)
{
    return countTasks(question, isOverdue);
}

Figure tasksDueToday(const Question &question)
{
    return countTasks(question, isDueToday);
}

Figure tasksDueThisWeek(const Question &question)
{
    return countTasks(question, isDueThisWeek);
}

Figure tasksCompleted(const Question &question)
{
    return countTasks(question, isDone);
}

Figure tasksCompletedInRange(const Question &question)
{
    return countTasks(question, isDoneInRange);
}

Figure tasksOnTime(const Question &question)
{
    int onTime = 0;
    int completed = 0;
    int withoutDay = 0;
    forEachTask(question, isDoneLately, [&](const Entry &entry) {
        withoutDay += entry.task->dueOn ? 0 : 1;
        completed += entry.task->dueOn ? 1 : 0;
        onTime += wasOnTime(*entry.task) ? 1 : 0;
    });
    Figure figure = ratioFigure(onTime, completed, completed, Why::NoTasks, 0, question.currency());
    figure.denominator =
        completed == 0 ? std::nullopt : std::optional(static_cast<double>(completed));
    figure.terms = {{u"on_time"_s, onTime}, {u"completed"_s, completed}};
    if (withoutDay > 0) {
        figure.leftOut = {{LeftOut::NotApplicable, withoutDay}};
    }
    return figure;
}

int tasksWaiting(const Question &question)
{
    int waiting = 0;
    forEachTask(question, isOpen, [&](const Entry &entry) {
        waiting += isOverdue(entry, question) || isDueToday(entry, question) ? 1 : 0;
    });
    return waiting;
}

RowTable tasksOpenRows(const Question &question)
{
    return taskRowsOf(question, isOpen);
}

RowTable tasksOverdueRows(const Question &question)
{
    return taskRowsOf(question, isOverdue);
}

RowTable tasksDueTodayRows(const Question &question)
{
    return taskRowsOf(question, isDueToday);
}

RowTable tasksDueThisWeekRows(const Question &question)
{
    return taskRowsOf(question, isDueThisWeek);
}

RowTable tasksCompletedRows(const Question &question)
{
    return taskRowsOf(question, isDone);
}

RowTable tasksCompletedInRangeRows(const Question &question)
{
    return taskRowsOf(question, isDoneInRange);
}

RowTable tasksOnTimeRows(const Question &question)
{
    RowTable table = taskRowsOf(question, isJudged);
    table.summedColumn = u"on_time"_s;
    return table;
}

Series upcomingTasks(const Question &question)
{
    Series series;
    for (const Entry *entry : upcoming(question)) {
        series.points.push_back(pointOf(question, *entry));
    }
    return series;
}

Result<RowTable> upcomingTaskRows(const Question &question, const QString &key)
{
    Entries entries = upcoming(question);
    if (!key.isEmpty()) {
        std::erase_if(entries, [&](const Entry *entry) { return rowKey(*entry->task) != key; });
        if (entries.empty()) {
            return failure(Error::Kind::NotFound, key);
        }
    }
    return taskRows(question, entries);
}

RowTable taskRows(const Question &question, const Entries &entries)
{
    RowTableMaker maker(question,
        {{u"title"_s}, {u"assignee"_s}, {u"priority"_s}, {u"due"_s, RowColumn::Kind::Day},
            {u"state"_s}, {u"created"_s, RowColumn::Kind::Day},
            {u"completed"_s, RowColumn::Kind::Day}, {u"on_time"_s, RowColumn::Kind::Count}});
    for (const Entry *entry : entries) {
        const Task &task = *entry->task;
        const TeamMember *assignee =
            task.assignee ? question.facts->book->team().find(*task.assignee) : nullptr;
        const TaskState state = entry->isOpen ? TaskState::Open : task.state;
        std::vector<Cell> cells = {Cell{task.title},
            assignee == nullptr ? Cell{} : Cell{assignee->name}, Cell{snakeCase(task.priority)},
            task.dueOn ? Cell{*task.dueOn} : Cell{}, Cell{snakeCase(state)}, Cell{task.createdOn},
            entry->isDone && task.completedOn ? Cell{*task.completedOn} : Cell{},
            entry->isDone ? Cell{std::int64_t(wasOnTime(task) ? 1 : 0)} : Cell{}};
        if (entry->row == CompanyRows::None) {
            maker.addWithoutCompany(std::move(cells));
        } else {
            maker.add(entry->row, std::move(cells));
        }
    }
    return maker.table();
}

Entries openTasks(const Question &question)
{
    return entriesOf(question, isOpen);
}

} // namespace bellwether
