// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/taskedits.h"

#include <QTableView>

namespace bellwether {

class TaskTable;

// The tasks as rows under headings. The box of a task, or the space bar, ticks what is selected;
// Enter opens it; Left and Right fold and unfold; headings fold with a click too; A, D, P and S ask
// whom to give it to, for a day, how urgent it is and how long it may wait.
class TaskListView : public QTableView
{
    Q_OBJECT

public:
    explicit TaskListView(TaskTable *model, QWidget *parent = nullptr);

    TaskIds selectedTasks() const; // in the order of the list
    // Those of them that are shown; the first one gets the keyboard.
    void select(const TaskIds &ids);
    void setSortColumn(int column, Qt::SortOrder order);

signals:
    void tickWanted(const std::vector<bellwether::TaskId> &ids);
    void editWanted(bellwether::TaskId id);
    void removeWanted(const std::vector<bellwether::TaskId> &ids);
    // By a key: A assign, D due day, P priority, S snooze.
    void menuWanted(int key);
    void chosenChanged();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void selectionChanged(
        const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    void arrangeColumns();
    bool takeKey(const QKeyEvent &event);

    TaskTable *m_table;
};

} // namespace bellwether
