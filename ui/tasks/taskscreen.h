// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/taskedits.h"
#include "ui/models/taskitems.h"

#include <QFrame>

class QButtonGroup;
class QComboBox;
class QStackedWidget;

namespace bellwether {

class EmptyState;
class PlainLabel;
class Segmented;
class TaskBoard;
class TaskDeeds;
class TaskFilterBar;
class TaskListView;
class TaskTable;

// The tasks of the window's scope as a list or a board, with the filters that narrow them. Knows
// nothing about books; deeds are somebody else's.
class TaskScreen : public QFrame
{
    Q_OBJECT

public:
    explicit TaskScreen(TaskDeeds &deeds, QWidget *parent = nullptr);

    void setTasks(std::vector<TaskItem> items, QDate today, std::optional<TeamMemberId> me);
    void setFailed(const QString &why);
    void clear();

    TaskTable *table() const { return m_table; }
    TaskListView *list() const { return m_list; }
    TaskBoard *board() const { return m_board; }
    TaskFilterBar *filters() const { return m_filters; }
    TaskIds selectedTasks() const;
    const TaskItem *item(TaskId id) const; // null where there is none
    void showBoard(bool isBoard);
    bool isBoard() const;
    // Of the tabs: open, done, dropped, all.
    void setTab(int tab);
    int tab() const;
    void setGrouping(TaskGrouping grouping);
    QString footer() const;
    void focusList();
    // For coming back: tab, view, grouping, filters and what is chosen.
    QVariant saveState() const;
    void restoreState(const QVariant &state);

signals:
    void chosenChanged();
    void newWanted();

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeHead();
    QWidget *makeFoot();
    void connectList();
    void connectBoard();
    void tick(const TaskIds &ids);
    void showMenu(const QPoint &globalPosition);
    void showMenuOfKey(int key);
    void refresh();
    void showEmpty();
    void keepingChoice(const std::function<void()> &change);

    TaskDeeds &m_deeds;
    TaskTable *m_table;
    QButtonGroup *m_tabs;
    Segmented *m_views;
    QComboBox *m_grouping;
    TaskFilterBar *m_filters;
    QStackedWidget *m_stack;
    TaskListView *m_list;
    TaskBoard *m_board;
    EmptyState *m_empty;
    PlainLabel *m_count;
    PlainLabel *m_hint;
    bool m_hasFailed = false;
};

} // namespace bellwether
