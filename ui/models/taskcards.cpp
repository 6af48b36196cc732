// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/taskcards.h"

#include "ui/models/daywords.h"

#include <QMimeData>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString TasksMime = u"application/x-bellwether-tasks"_s;

std::vector<TaskId> idsIn(const QMimeData &data)
{
    std::vector<TaskId> ids;
    for (const QByteArray &number : data.data(TasksMime).split(' ')) {
        bool isNumber = false;
        const qlonglong id = number.toLongLong(&isNumber);
        if (isNumber) {
            ids.push_back(TaskId{id});
        }
    }
    return ids;
}

} // namespace

TaskCards::TaskCards(TaskState state, QObject *parent)
    : TableModel(parent)
    , m_state(state)
{
}

void TaskCards::setItems(std::vector<TaskItem> items, QDate today)
{
    if (items != rows() || today != m_today) {
        m_today = today;
        resetRows(std::move(items));
    }
}

int TaskCards::rowOf(TaskId id) const
{
    const auto found = std::find_if(
        rows().begin(), rows().end(), [id](const TaskItem &item) { return item.id == id; });
    return found == rows().end() ? -1 : static_cast<int>(found - rows().begin());
}

Qt::ItemFlags TaskCards::flags(const QModelIndex &index) const
{
    // A card takes what is dropped on it for its column.
    return index.isValid()
        ? TableModel::flags(index) | Qt::ItemIsDragEnabled | Qt::ItemIsDropEnabled
        : Qt::ItemFlags(Qt::ItemIsDropEnabled);
}

QStringList TaskCards::mimeTypes() const
{
    return {TasksMime};
}

QMimeData *TaskCards::mimeData(const QModelIndexList &indexes) const
{
    QByteArrayList numbers;
    for (const QModelIndex &index : indexes) {
        numbers << QByteArray::number(
            static_cast<qlonglong>(rows()[static_cast<std::size_t>(index.row())].id.value));
    }
    auto *data = new QMimeData;
    data->setData(TasksMime, numbers.join(' '));
    return data;
}

// Anywhere in the column: cards have no order of their own.
bool TaskCards::canDropMimeData(
    const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &) const
{
    return data != nullptr && data->hasFormat(TasksMime);
}

// False, so that the view that gave them does not take them away by itself.
bool TaskCards::dropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &)
{
    if (data != nullptr && data->hasFormat(TasksMime)) {
        emit dropped(idsIn(*data));
    }
    return false;
}

QVariant TaskCards::cell(const TaskItem &row, int, int role) const
{
    const bool isOpen = row.state == TaskState::Open;
    const QString day = isOpen ? dueText(row.due, m_today)
        : row.closed           ? agoText(*row.closed, m_today)
                               : QString();
    switch (role) {
    case Qt::DisplayRole:
        return row.title;
    case CustomerRole:
        return row.customer;
    case DueRole:
        return day;
    case AlarmRole:
        return isOpen && row.due && *row.due < m_today;
    case PriorityRole:
        return static_cast<int>(row.priority);
    case HealthRole:
        return row.customer.isEmpty() ? QVariant() : static_cast<int>(row.health);
    case Qt::AccessibleTextRole: {
        QStringList words{
            row.title, row.customer, priorityText(row.priority) + u" priority"_s, day};
        words.removeAll(QString());
        return words.join(u", "_s);
    }
    default:
        return {};
    }
}

QVariant TaskCards::header(int, int role) const
{
    return role == Qt::DisplayRole ? QVariant(stateText(m_state)) : QVariant();
}

} // namespace bellwether
