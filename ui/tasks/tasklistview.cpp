// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/tasklistview.h"

#include "ui/models/tasktable.h"
#include "ui/tasks/tasklistdelegate.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/tables.h"

#include <QHeaderView>
#include <QKeyEvent>
#include <QMouseEvent>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int TaskListViewRowHeight = 32;
constexpr int TaskListViewHeaderHeight = 32;
constexpr int BoxWidth = 44;

// A card has a border of its own; the delegate paints selection and focus.
const QString TaskListViewInCard =
    u"QTableView { border: none; border-radius: 0; background: transparent; }"
    "QTableView::item:selected { background: transparent; }"
    "QHeaderView::section { padding: 4px 8px; border-radius: 0; }"_s;

struct WidthOf
{
    TaskTable::Column column;
    int width; // px at 100 %
    int neededRoom; // of the list, below which the column is left out
};

constexpr std::array Widths{WidthOf{TaskTable::HealthColumn, 108, 560},
    WidthOf{TaskTable::PriorityColumn, 74, 0}, WidthOf{TaskTable::KindColumn, 108, 640},
    WidthOf{TaskTable::AssigneeColumn, 132, 960}, WidthOf{TaskTable::DueColumn, 134, 0}};

} // namespace

TaskListView::TaskListView(TaskTable *model, QWidget *parent)
    : QTableView(parent)
    , m_table(model)
{
    setModel(model);
    setItemDelegate(new TaskListDelegate(this));
    dressTable(*this);
    setStyleSheet(TaskListViewInCard);
    setAccessibleName(u"Tasks"_s);
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setMouseTracking(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
    verticalHeader()->setMinimumSectionSize(scaled(TaskListViewRowHeight));
    verticalHeader()->setDefaultSectionSize(scaled(TaskListViewRowHeight));
    QHeaderView *header = horizontalHeader();
    header->setFixedHeight(scaled(TaskListViewHeaderHeight));
    header->setMinimumSectionSize(scaled(BoxWidth));
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSortIndicatorShown(true);
    header->setSectionsClickable(true);
    setSortColumn(TaskTable::DueColumn, Qt::AscendingOrder);
    connect(
        header, &QHeaderView::sortIndicatorChanged, this, [this](int column, Qt::SortOrder order) {
            const TaskIds kept = selectedTasks();
            m_table->sort(column, order);
            select(kept);
        });
    arrangeColumns();
}

void TaskListView::setSortColumn(int column, Qt::SortOrder order)
{
    horizontalHeader()->setSortIndicator(column, order);
}

TaskIds TaskListView::selectedTasks() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    TaskIds ids;
    for (const QModelIndex &row : rows) {
        if (const TaskItem *item = m_table->item(row.row())) {
            ids.push_back(item->id);
        }
    }
    return ids;
}

void TaskListView::select(const TaskIds &ids)
{
    QItemSelection selection;
    QModelIndex first;
    for (const TaskId id : ids) {
        const int row = m_table->rowOf(id);
        if (row >= 0) {
            const QModelIndex index = m_table->index(row, TaskTable::TitleColumn);
            selection.select(index, index);
            first = first.isValid() ? first : index;
        }
    }
    if (first.isValid()) {
        selectionModel()->setCurrentIndex(first, QItemSelectionModel::NoUpdate);
        selectionModel()->select(
            selection, QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
        scrollTo(first);
    }
}

void TaskListView::keyPressEvent(QKeyEvent *event)
{
    if (takeKey(*event)) {
        event->accept();
    } else {
        QTableView::keyPressEvent(event);
    }
}

bool TaskListView::takeKey(const QKeyEvent &event)
{
    const QModelIndex current = currentIndex();
    if (!current.isValid() || (event.modifiers() & ~Qt::KeypadModifier) != Qt::NoModifier) {
        return false;
    }
    const int row = current.row();
    const TaskItem *item = m_table->item(row);
    const bool isFolding = item == nullptr;
    switch (event.key()) {
    case Qt::Key_Space:
        if (isFolding) {
            m_table->fold(row, !current.data(TaskTable::FoldedRole).toBool());
            setCurrentIndex(m_table->index(row, TaskTable::TitleColumn));
        } else {
            const TaskIds chosen = selectedTasks();
            emit tickWanted(chosen.empty() ? TaskIds{item->id} : chosen);
        }
        return true;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (isFolding) {
            m_table->fold(row, !current.data(TaskTable::FoldedRole).toBool());
            setCurrentIndex(m_table->index(row, TaskTable::TitleColumn));
        } else {
            emit editWanted(item->id);
        }
        return true;
    case Qt::Key_Left:
    case Qt::Key_Right: {
        int heading = row;
        while (heading > 0 && !m_table->isHeading(heading)) {
            --heading;
        }
        if (m_table->isHeading(heading)) {
            m_table->fold(heading, event.key() == Qt::Key_Left);
            const int at = event.key() == Qt::Key_Left ? heading : row;
            setCurrentIndex(m_table->index(at, TaskTable::TitleColumn));
        }
        return true;
    }
    case Qt::Key_A:
    case Qt::Key_D:
    case Qt::Key_P:
    case Qt::Key_S:
        if (!selectedTasks().empty()) {
            emit menuWanted(event.key());
        }
        return true;
    case Qt::Key_Delete:
        if (const TaskIds chosen = selectedTasks(); !chosen.empty()) {
            emit removeWanted(chosen);
        }
        return true;
    default:
        return false;
    }
}

void TaskListView::mousePressEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    if (event->button() != Qt::LeftButton || !index.isValid()) {
        QTableView::mousePressEvent(event);
        return;
    }
    const TaskItem *item = m_table->item(index.row());
    if (item == nullptr) {
        setFocus(Qt::MouseFocusReason);
        m_table->fold(index.row(), !index.data(TaskTable::FoldedRole).toBool());
        setCurrentIndex(m_table->index(index.row(), TaskTable::TitleColumn));
    } else if (index.column() == TaskTable::BoxColumn) {
        setFocus(Qt::MouseFocusReason);
        const TaskIds chosen = selectedTasks();
        const TaskId id = item->id;
        const bool isAmong = std::find(chosen.begin(), chosen.end(), id) != chosen.end();
        emit tickWanted(isAmong ? chosen : TaskIds{id});
    } else {
        QTableView::mousePressEvent(event);
    }
}

void TaskListView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QModelIndex index = indexAt(event->position().toPoint());
    const TaskItem *item = index.isValid() ? m_table->item(index.row()) : nullptr;
    if (event->button() == Qt::LeftButton && item != nullptr
        && index.column() != TaskTable::BoxColumn) {
        emit editWanted(item->id);
    }
}

void TaskListView::resizeEvent(QResizeEvent *event)
{
    QTableView::resizeEvent(event);
    arrangeColumns();
}

void TaskListView::selectionChanged(
    const QItemSelection &selected, const QItemSelection &deselected)
{
    QTableView::selectionChanged(selected, deselected);
    emit chosenChanged();
}

// The title gets twice what is left beside the customer's name.
void TaskListView::arrangeColumns()
{
    const int room = viewport()->width();
    int left = room - scaled(BoxWidth);
    setColumnWidth(TaskTable::BoxColumn, scaled(BoxWidth));
    for (const WidthOf &one : Widths) {
        const bool isShown = room >= scaled(one.neededRoom);
        setColumnHidden(one.column, !isShown);
        if (isShown) {
            const int width =
                std::max(scaled(one.width), horizontalHeader()->sectionSizeHint(one.column));
            setColumnWidth(one.column, width);
            left -= width;
        }
    }
    const int title = std::max(left * 6 / 10, scaled(120));
    setColumnWidth(TaskTable::TitleColumn, title);
    setColumnWidth(TaskTable::CustomerColumn,
        std::max({left - title, scaled(80),
            horizontalHeader()->sectionSizeHint(TaskTable::CustomerColumn)}));
}

} // namespace bellwether
