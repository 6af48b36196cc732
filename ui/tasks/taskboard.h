// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/edit/taskedits.h"
#include "ui/models/taskitems.h"

#include <QListView>

#include <array>
#include <vector>

namespace bellwether {

class PlainLabel;
class TaskCards;
class TaskTable;

// One column of the board. Enter opens a card, the space bar completes or reopens it, Ctrl Left and
// Ctrl Right move what is selected to the column beside, as dragging does; Left and Right go there.
class TaskColumnView : public QListView
{
    Q_OBJECT

public:
    explicit TaskColumnView(TaskCards *cards, QWidget *parent = nullptr);

    TaskCards *cards() const { return m_cards; }
    TaskIds selectedTasks() const;
    void select(const TaskIds &ids);

signals:
    void moveWanted(const std::vector<bellwether::TaskId> &ids, int step); // -1: to the left
    void goWanted(int step);
    void tickWanted(const std::vector<bellwether::TaskId> &ids);
    void editWanted(bellwether::TaskId id);
    void removeWanted(const std::vector<bellwether::TaskId> &ids);
    void chosenChanged();
    void entered();

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void selectionChanged(
        const QItemSelection &selected, const QItemSelection &deselected) override;

private:
    TaskCards *m_cards;
};

// The tasks of a filter as columns by state.
class TaskBoard : public QWidget
{
    Q_OBJECT

public:
    explicit TaskBoard(QWidget *parent = nullptr);

    void setTasks(const TaskTable &table);
    TaskIds selectedTasks() const; // of the column that had the keyboard last
    TaskColumnView *column(TaskState state) const;

signals:
    void moveWanted(const std::vector<bellwether::TaskId> &ids, bellwether::TaskState state);
    void editWanted(bellwether::TaskId id);
    void removeWanted(const std::vector<bellwether::TaskId> &ids);
    void menuWanted(const QPoint &globalPosition);
    void chosenChanged();

private:
    struct Column
    {
        TaskState state;
        TaskColumnView *view = nullptr;
        PlainLabel *count = nullptr;
        PlainLabel *nothing = nullptr;
    };

    void connectColumn(std::size_t at);

    std::array<Column, 3> m_columns;
    std::size_t m_current = 0;
};

} // namespace bellwether
