// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/worklists/taskdeeds.h"

#include "core/base/numbertext.h"
#include "ui/navigator.h"
#include "ui/scopestack.h"
#include "ui/shell/dayfield.h"
#include "ui/widgets/button.h"
#include "ui/worklists/fieldblock.h"
#include "ui/worklists/newtaskdialog.h"
#include "ui/worklists/taskfields.h"

#include <QDateEdit>
#include <QVBoxLayout>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int TaskDeedsMostYearsAhead = 10;

QString stays(const TaskIds &ids)
{
    return ids.size() == 1 ? u"The task stays as it was"_s : u"The tasks stay as they were"_s;
}

} // namespace

TaskDeeds::TaskDeeds(
    Workspace &workspace, const ScopeStack &scope, Navigator &navigator, QWidget &window)
    : QObject(&window)
    , m_workspace(workspace)
    , m_scope(scope)
    , m_navigator(navigator)
    , m_window(window)
{
}

const Task *TaskDeeds::find(TaskId id) const
{
    return m_workspace.isOpen() ? m_workspace.book()->tasks().find(id) : nullptr;
}

QDate TaskDeeds::today() const
{
    return m_scope.realToday();
}

std::optional<TeamMemberId> TaskDeeds::me() const
{
    return m_workspace.book()->settings().currentMember();
}

// Before anything is typed in vain; in the words of a refused write.
bool TaskDeeds::canWrite(const QString &refusal)
{
    if (m_workspace.isOpen() && m_workspace.isReadOnly()) {
        m_navigator.report(refusal,
            {Error::Kind::ReadOnly, m_workspace.path(),
                m_scope.isLookingBack() ? u"looking back"_s : QString()});
        return false;
    }
    return m_workspace.isOpen();
}

bool TaskDeeds::write(const Change &change, const QString &refusal, const QString &done)
{
    if (change.empty()) {
        return false;
    }
    if (const Result<void> written = m_workspace.apply(change); !written) {
        m_navigator.report(refusal, written.error());
        return false;
    }
    m_navigator.tellDone(done);
    return true;
}

void TaskDeeds::complete(TaskId id)
{
    completeAll({id});
}

void TaskDeeds::completeAll(const TaskIds &ids, const QString &whatHappened)
{
    if (!m_workspace.isOpen()) {
        return;
    }
    const Change change = completedTasks(*m_workspace.book(), ids, today(), whatHappened, me());
    const auto &tasks = change.rows<Task>().put;
    if (!tasks.empty()) {
        write(change,
            tasks.size() == 1 ? u"The task is still open"_s : u"The tasks are still open"_s,
            tasks.size() == 1 ? u"Done: %1"_s.arg(tasks.front().title) : change.label);
    }
}

void TaskDeeds::reopen(const TaskIds &ids)
{
    move(ids, TaskState::Open);
}

void TaskDeeds::drop(const TaskIds &ids)
{
    move(ids, TaskState::Cancelled);
}

void TaskDeeds::move(const TaskIds &ids, TaskState state)
{
    if (m_workspace.isOpen()) {
        const Change change = movedTasks(*m_workspace.book(), ids, state, today());
        write(change, stays(ids), change.label);
    }
}

void TaskDeeds::assign(const TaskIds &ids, std::optional<TeamMemberId> member)
{
    if (m_workspace.isOpen()) {
        const Change change = assignedTasks(*m_workspace.book(), ids, member);
        write(change, stays(ids), change.label);
    }
}

void TaskDeeds::prioritise(const TaskIds &ids, TaskPriority priority)
{
    if (m_workspace.isOpen()) {
        const Change change = prioritisedTasks(*m_workspace.book(), ids, priority);
        write(change, stays(ids), change.label);
    }
}

void TaskDeeds::setDue(const TaskIds &ids, std::optional<QDate> day)
{
    if (m_workspace.isOpen()) {
        const Change change = dueTasks(*m_workspace.book(), ids, day);
        write(change, stays(ids), change.label);
    }
}

// A task that sleeps is one that is due later.
void TaskDeeds::snooze(const TaskIds &ids, QDate until)
{
    if (m_workspace.isOpen()) {
        const Change change = dueTasks(*m_workspace.book(), ids, until);
        write(change, stays(ids), u"Snoozed until %1"_s.arg(dayText(until)));
    }
}

void TaskDeeds::repeat(const TaskIds &ids, TaskRhythm rhythm)
{
    if (m_workspace.isOpen()) {
        const Change change = repeatedTasks(*m_workspace.book(), ids, rhythm, today());
        write(change, stays(ids), change.label);
    }
}

void TaskDeeds::remove(const TaskIds &ids)
{
    if (m_workspace.isOpen()) {
        const Change change = removedTasks(*m_workspace.book(), ids);
        write(change,
            ids.size() == 1 ? u"The task was not deleted"_s : u"The tasks were not deleted"_s,
            change.label);
    }
}

void TaskDeeds::tick(TaskId id, std::size_t step, bool isDone)
{
    if (m_workspace.isOpen()) {
        const Change change = steppedTask(*m_workspace.book(), id, step, isDone);
        write(change, stays({id}), change.label);
    }
}

void TaskDeeds::askForNew()
{
    askForNewOf(std::nullopt);
}

void TaskDeeds::askForNewOf(std::optional<CompanyId> customer)
{
    if (!canWrite(u"No task can be added"_s)) {
        return;
    }
    const std::vector<CompanyId> &companies = m_scope.scope().companies;
    if (!customer && companies.size() == 1) {
        customer = companies.front();
    }
    ask(newTaskFor(m_scope.csm() ? m_scope.csm() : me(), customer, today()));
}

void TaskDeeds::askToEdit(TaskId id)
{
    if (const Task *task = find(id); task != nullptr && canWrite(stays({id}))) {
        ask(*task);
    }
}

void TaskDeeds::ask(const Task &task)
{
    auto *dialog = new NewTaskDialog(m_workspace.book(), task, today(), &m_window);
    connect(dialog, &NewTaskDialog::chosen, this, [this](const Task &chosen) {
        if (!m_workspace.isOpen()) {
            return;
        }
        const Book &book = *m_workspace.book();
        if (chosen.id) {
            const Change change = editedTask(book, chosen);
            write(change, stays({chosen.id}), u"Changed: %1"_s.arg(chosen.title));
        } else {
            write(addedTask(book, chosen), u"The task was not added"_s,
                u"Added: %1"_s.arg(chosen.title));
        }
    });
    dialog->open();
}

void TaskDeeds::askForDay(const TaskIds &ids)
{
    if (ids.empty() || !canWrite(stays(ids))) {
        return;
    }
    const Task *first = find(ids.front());
    const QDate day = first == nullptr ? today() : first->dueOn.value_or(today());
    auto *dialog = new Dialog(u"Due day"_s,
        ids.size() == 1 && first != nullptr
            ? first->title
            : u"For %1 tasks"_s.arg(countText(static_cast<std::int64_t>(ids.size()))),
        &m_window);
    auto *field = newDayField(
        std::max(day, today()), today().addYears(TaskDeedsMostYearsAhead), u"Due"_s, dialog);
    dialog->body()->addWidget(new FieldBlock(u"Due"_s, field, dialog));
    dialog->addDeed(u"Cancel"_s, false, [] {});
    dialog->addDeed(u"No due day"_s, false, [this, ids] { setDue(ids, std::nullopt); });
    dialog->addDeed(u"Set"_s, true, [this, ids, field] { setDue(ids, field->date()); });
    field->setFocus();
    dialog->open();
}

} // namespace bellwether
