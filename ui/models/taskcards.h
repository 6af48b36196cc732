// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/models/tablemodel.h"
#include "ui/models/taskitems.h"

namespace bellwether {

// The tasks of one state, as cards that can be taken up and put down in another column.
class TaskCards : public TableModel<TaskItem>
{
    Q_OBJECT

public:
    // Unscoped, because Qt takes roles as plain numbers.
    enum Role
    {
        CustomerRole = Qt::UserRole + 100,
        DueRole, // text
        AlarmRole, // overdue
        PriorityRole, // TaskPriority as a number
        HealthRole // HealthStatus as a number; nothing without a customer
    };

    TaskCards(TaskState state, QObject *parent = nullptr);

    TaskState state() const { return m_state; }
    // What is there already stays as it is, with what is selected in it.
    void setItems(std::vector<TaskItem> items, QDate today);
    int rowOf(TaskId id) const; // -1 where it is not

    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDropActions() const override { return Qt::MoveAction; }
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
        const QModelIndex &parent) override;

signals:
    void dropped(const std::vector<bellwether::TaskId> &ids);

protected:
    int columns() const override { return 1; }
    QVariant cell(const TaskItem &row, int column, int role) const override;
    QVariant header(int column, int role) const override;

private:
    TaskState m_state;
    QDate m_today;
};

} // namespace bellwether
