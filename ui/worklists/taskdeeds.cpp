// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/worklists/taskdeeds.h"

#include "ui/navigator.h"
#include "ui/scopestack.h"
#include "ui/worklists/newtaskdialog.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

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

void TaskDeeds::complete(TaskId id)
{
    const Task *task = m_workspace.isOpen() ? m_workspace.book()->tasks().find(id) : nullptr;
    if (task == nullptr || task->state != TaskState::Open) {
        return;
    }
    Task done = *task;
    done.state = TaskState::Done;
    done.completedOn = m_scope.realToday();
    Change change;
    change.label = u"Task done: %1"_s.arg(done.title);
    change.rows<Task>().put = {done};
    if (const Result<void> written = m_workspace.apply(change); !written) {
        m_navigator.report(u"The task is still open"_s, written.error());
        return;
    }
    m_navigator.tellDone(u"Done: %1"_s.arg(done.title));
}

void TaskDeeds::askForNew()
{
    if (!m_workspace.isOpen()) {
        return;
    }
    if (m_workspace.isReadOnly()) {
        // Nothing to write: asked only for the reason why not.
        if (const Result<void> refused = m_workspace.apply(Change()); !refused) {
            m_navigator.report(u"No task can be added"_s, refused.error());
        }
        return;
    }
    const std::optional<TeamMemberId> assignee =
        m_scope.csm() ? m_scope.csm() : m_workspace.book()->settings().currentMember();
    const std::vector<CompanyId> &companies = m_scope.scope().companies;
    auto *dialog = new NewTaskDialog(m_workspace.book(), assignee,
        companies.size() == 1 ? std::optional(companies.front()) : std::nullopt,
        m_scope.realToday(), &m_window);
    connect(dialog, &NewTaskDialog::chosen, this, &TaskDeeds::add);
    dialog->open();
}

void TaskDeeds::add(Task task)
{
    if (!m_workspace.isOpen()) {
        return;
    }
    task.id = m_workspace.book()->tasks().nextId();
    task.createdOn = m_scope.realToday();
    Change change;
    change.label = u"New task: %1"_s.arg(task.title);
    change.rows<Task>().put = {task};
    if (const Result<void> written = m_workspace.apply(change); !written) {
        m_navigator.report(u"The task was not added"_s, written.error());
        return;
    }
    m_navigator.tellDone(u"Added: %1"_s.arg(task.title));
}

} // namespace bellwether
