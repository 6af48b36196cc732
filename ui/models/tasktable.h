// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/taskitems.h"

#include <QAbstractTableModel>
#include <QSet>

namespace bellwether {

// Tasks under headings, which can be folded. Holds all of them and shows those of one state that
// the filter takes; what it shows is made anew in one go, however many there are.
class TaskTable : public QAbstractTableModel
{
    Q_OBJECT

public:
    // Unscoped, because Qt takes columns and roles as plain numbers.
    enum Column
    {
        BoxColumn,
        TitleColumn,
        CustomerColumn,
        HealthColumn,
        PriorityColumn,
        KindColumn,
        AssigneeColumn,
        DueColumn,
        ColumnCount
    };
    enum Role
    {
        HeadingRole = Qt::UserRole + 100, // true in the row of a heading
        CountRole, // of a heading: "12"
        FoldedRole,
        AlarmRole, // of a heading or a due day: overdue
        StrongRole, // due today, high priority
        ClosedRole, // done or dropped
        HealthRole, // HealthStatus as a number; not for headings and tasks without a customer
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setItems(std::vector<TaskItem> items, QDate today);
    void setFilter(const TaskFilter &filter);
    void setState(std::optional<TaskState> state); // nothing: all
    void setGrouping(TaskGrouping grouping);
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder) override;
    void fold(int row, bool isFolded); // of a heading, or the heading of a task

    const std::vector<TaskItem> &items() const { return m_items; }
    const TaskFilter &filter() const { return m_filter; }
    TaskGrouping grouping() const { return m_grouping; }
    std::optional<TaskState> state() const { return m_state; }
    QDate today() const { return m_today; }
    // Of those that the filter takes; of all states for nothing.
    int count(std::optional<TaskState> state) const;
    int shownCount() const { return static_cast<int>(m_shown); }
    int customerCount() const; // of those that are shown
    // Those that the filter takes, in the order of the list.
    std::vector<TaskItem> itemsIn(TaskState state) const;

    const TaskItem *item(int row) const; // null for a heading
    int rowOf(TaskId id) const; // -1 where it is not shown
    bool isHeading(int row) const { return item(row) == nullptr; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role = Qt::DisplayRole) const override;
    QVariant headerData(
        int section, Qt::Orientation orientation, int role = Qt::DisplayRole) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

private:
    struct Heading
    {
        TaskGroup group;
        int count = 0;
    };
    // A row of the list: a heading, or the place of an item.
    struct Line
    {
        int heading = 0; // that it is, or stands under
        int item = -1; // -1: the heading itself
    };

    void filterAnew();
    void arrange();
    std::vector<std::size_t> sortedPlaces() const;
    QVariant headingData(const Heading &heading, int column, int role) const;
    QVariant itemData(const TaskItem &item, int column, int role) const;
    QString text(const TaskItem &item, int column) const;

    std::vector<TaskItem> m_items;
    std::vector<std::size_t> m_found; // places that the filter takes
    std::vector<Heading> m_headings;
    std::vector<Line> m_lines;
    std::size_t m_shown = 0; // tasks, those in folded groups too
    QSet<QString> m_folded; // keys of groups
    TaskFilter m_filter;
    std::optional<TaskState> m_state = TaskState::Open;
    TaskGrouping m_grouping = TaskGrouping::Due;
    TaskOrder m_order = TaskOrder::Due;
    Qt::SortOrder m_direction = Qt::AscendingOrder;
    QDate m_today;
};

} // namespace bellwether
