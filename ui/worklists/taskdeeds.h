// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/taskedits.h"
#include "core/workspace.h"

#include <QObject>

namespace bellwether {

class Navigator;
class ScopeStack;

// What is done with tasks, wherever they are listed. Each is one action that can be undone; a book
// that takes no changes refuses with the reason. Tasks that are not there any more, or are so
// already, are passed over.
class TaskDeeds : public QObject
{
    Q_OBJECT

public:
    TaskDeeds(Workspace &workspace, const ScopeStack &scope, Navigator &navigator, QWidget &window);

    // Done today.
    void complete(TaskId id);
    void completeAll(const TaskIds &ids, const QString &whatHappened = {});
    void reopen(const TaskIds &ids);
    void drop(const TaskIds &ids);
    void move(const TaskIds &ids, TaskState state);
    void assign(const TaskIds &ids, std::optional<TeamMemberId> member);
    void prioritise(const TaskIds &ids, TaskPriority priority);
    void setDue(const TaskIds &ids, std::optional<QDate> day);
    void snooze(const TaskIds &ids, QDate until);
    void repeat(const TaskIds &ids, TaskRhythm rhythm);
    void remove(const TaskIds &ids);
    void tick(TaskId id, std::size_t step, bool isDone);
    // Asks what is to be done, by whom and when.
    void askForNew();
    void askForNewOf(std::optional<CompanyId> customer);
    void askToEdit(TaskId id);
    void askForDay(const TaskIds &ids);

    const Task *find(TaskId id) const; // null where there is none
    Workspace &workspace() const { return m_workspace; }
    QDate today() const;

private:
    bool canWrite(const QString &refusal);
    bool write(const Change &change, const QString &refusal, const QString &done);
    void ask(const Task &task);
    std::optional<TeamMemberId> me() const;

    Workspace &m_workspace;
    const ScopeStack &m_scope;
    Navigator &m_navigator;
    QWidget &m_window;
};

} // namespace bellwether
