// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/task.h"
#include "core/workspace.h"

#include <QObject>

namespace bellwether {

class Navigator;
class ScopeStack;

// What is done with tasks, wherever they are listed. Each can be undone; a book that takes no
// changes refuses with the reason.
class TaskDeeds : public QObject
{
    Q_OBJECT

public:
    TaskDeeds(Workspace &workspace, const ScopeStack &scope, Navigator &navigator, QWidget &window);

    // Done today. Nothing for a task that is not open any more.
    void complete(TaskId id);
    // Asks what is to be done, by whom and when.
    void askForNew();

private:
    void add(Task task);

    Workspace &m_workspace;
    const ScopeStack &m_scope;
    Navigator &m_navigator;
    QWidget &m_window;
};

} // namespace bellwether
