// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/taskboard.h"

#include "core/base/numbertext.h"
#include "ui/models/taskcards.h"
#include "ui/models/tasktable.h"
#include "ui/tasks/taskcarddelegate.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int TaskBoardColumnGap = 12;

QString nothingIn(TaskState state)
{
    switch (state) {
    case TaskState::Open:
        return u"Nothing waits to be done"_s;
    case TaskState::Done:
        return u"Nothing is done yet"_s;
    case TaskState::Cancelled:
        break;
    }
    return u"Nothing was dropped"_s;
}

} // namespace

TaskColumnView::TaskColumnView(TaskCards *cards, QWidget *parent)
    : QListView(parent)
    , m_cards(cards)
{
    setModel(cards);
    setItemDelegate(new TaskCardDelegate(this));
    setUniformItemSizes(true);
    setFrameShape(QFrame::NoFrame);
    setStyleSheet(u"QListView { background: transparent; border: none; outline: none; }"_s);
    setAccessibleName(u"%1 tasks"_s.arg(stateText(cards->state())));
    setSelectionMode(QAbstractItemView::ExtendedSelection);
    setEditTriggers(QAbstractItemView::NoEditTriggers);
    setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setContextMenuPolicy(Qt::CustomContextMenu);
    setMouseTracking(true);
    setDragEnabled(true);
    setAcceptDrops(true);
    setDropIndicatorShown(false);
    setDefaultDropAction(Qt::MoveAction);
    connect(this, &QAbstractItemView::doubleClicked, this, [this](const QModelIndex &index) {
        emit editWanted(m_cards->rows()[static_cast<std::size_t>(index.row())].id);
    });
}

TaskIds TaskColumnView::selectedTasks() const
{
    QModelIndexList rows = selectionModel()->selectedRows();
    std::sort(rows.begin(), rows.end());
    TaskIds ids;
    for (const QModelIndex &row : rows) {
        ids.push_back(m_cards->rows()[static_cast<std::size_t>(row.row())].id);
    }
    return ids;
}

void TaskColumnView::select(const TaskIds &ids)
{
    bool isFirst = true;
    for (const TaskId id : ids) {
        const int row = m_cards->rowOf(id);
        if (row < 0) {
            continue;
        }
        const QModelIndex index = m_cards->index(row, 0);
        if (isFirst) {
            selectionModel()->setCurrentIndex(index, QItemSelectionModel::ClearAndSelect);
            isFirst = false;
        }
        selectionModel()->select(index, QItemSelectionModel::Select);
    }
}

void TaskColumnView::keyPressEvent(QKeyEvent *event)
{
    const TaskIds chosen = selectedTasks();
    const Qt::KeyboardModifiers keys = event->modifiers() & ~Qt::KeypadModifier;
    const bool isSideways = event->key() == Qt::Key_Left || event->key() == Qt::Key_Right;
    if (isSideways && (keys == Qt::NoModifier || keys == Qt::ControlModifier)) {
        const int step = event->key() == Qt::Key_Left ? -1 : 1;
        if (keys == Qt::NoModifier) {
            emit goWanted(step);
        } else if (!chosen.empty()) {
            emit moveWanted(chosen, step);
        }
        return;
    }
    if (keys == Qt::NoModifier && !chosen.empty()) {
        switch (event->key()) {
        case Qt::Key_Space:
            emit tickWanted(chosen);
            return;
        case Qt::Key_Return:
        case Qt::Key_Enter:
            emit editWanted(chosen.front());
            return;
        case Qt::Key_Delete:
            emit removeWanted(chosen);
            return;
        default:
            break;
        }
    }
    QListView::keyPressEvent(event);
}

void TaskColumnView::focusInEvent(QFocusEvent *event)
{
    QListView::focusInEvent(event);
    if (!currentIndex().isValid() && m_cards->rowCount() > 0) {
        setCurrentIndex(m_cards->index(0, 0));
    }
    emit entered();
}

void TaskColumnView::selectionChanged(
    const QItemSelection &selected, const QItemSelection &deselected)
{
    QListView::selectionChanged(selected, deselected);
    emit chosenChanged();
}

TaskBoard::TaskBoard(QWidget *parent)
    : QWidget(parent)
    , m_columns{Column{TaskState::Open}, Column{TaskState::Done}, Column{TaskState::Cancelled}}
{
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(16, 10, 16, 10);
    layout->setSpacing(TaskBoardColumnGap);
    for (std::size_t at = 0; at < m_columns.size(); ++at) {
        Column &column = m_columns[at];
        column.view = new TaskColumnView(new TaskCards(column.state, this), this);
        column.count = new PlainLabel({}, Theme::TextStyle::Body, PlainLabel::Ink::Text3, this);
        column.nothing = new PlainLabel(
            nothingIn(column.state), Theme::TextStyle::Body, PlainLabel::Ink::Text3, this);
        column.nothing->setWordWrap(true);
        auto *head = new QHBoxLayout;
        head->setSpacing(8);
        head->addWidget(new PlainLabel(
            stateText(column.state), Theme::TextStyle::CardTitle, PlainLabel::Ink::Text, this));
        head->addWidget(column.count);
        head->addStretch(1);
        auto *block = new QVBoxLayout;
        block->setSpacing(6);
        block->addLayout(head);
        block->addWidget(column.nothing);
        block->addWidget(column.view, 1);
        layout->addLayout(block, 1);
        connectColumn(at);
    }
}

void TaskBoard::connectColumn(std::size_t at)
{
    TaskColumnView *view = m_columns[at].view;
    // After the event: a change replaces the rows that the view is in the middle of.
    connect(
        view, &TaskColumnView::moveWanted, this,
        [this, at](const TaskIds &ids, int step) {
            const auto to = static_cast<std::size_t>(static_cast<int>(at) + step);
            if (to < m_columns.size()) {
                emit moveWanted(ids, m_columns[to].state);
                m_columns[to].view->select(ids);
                m_columns[to].view->setFocus(Qt::OtherFocusReason);
            }
        },
        Qt::QueuedConnection);
    connect(view, &TaskColumnView::goWanted, this, [this, at](int step) {
        const auto to = static_cast<std::size_t>(static_cast<int>(at) + step);
        if (to < m_columns.size()) {
            m_columns[to].view->setFocus(Qt::OtherFocusReason);
        }
    });
    connect(
        view, &TaskColumnView::tickWanted, this,
        [this, at](const TaskIds &ids) {
            const bool isOpen = m_columns[at].state == TaskState::Open;
            emit moveWanted(ids, isOpen ? TaskState::Done : TaskState::Open);
        },
        Qt::QueuedConnection);
    connect(
        view->cards(), &TaskCards::dropped, this,
        [this, at](const TaskIds &ids) { emit moveWanted(ids, m_columns[at].state); },
        Qt::QueuedConnection);
    connect(view, &TaskColumnView::editWanted, this, &TaskBoard::editWanted);
    connect(
        view, &TaskColumnView::removeWanted, this, &TaskBoard::removeWanted, Qt::QueuedConnection);
    connect(view, &QWidget::customContextMenuRequested, this, [this, view](const QPoint &point) {
        view->setFocus(Qt::PopupFocusReason);
        emit menuWanted(view->viewport()->mapToGlobal(point));
    });
    connect(view, &TaskColumnView::entered, this, [this, at] {
        m_current = at;
        emit chosenChanged();
    });
    connect(view, &TaskColumnView::chosenChanged, this, &TaskBoard::chosenChanged);
}

void TaskBoard::setTasks(const TaskTable &table)
{
    for (Column &column : m_columns) {
        const TaskIds kept = column.view->selectedTasks();
        std::vector<TaskItem> items = table.itemsIn(column.state);
        const auto count = static_cast<std::int64_t>(items.size());
        column.count->setText(countText(count));
        column.nothing->setVisible(count == 0);
        column.view->cards()->setItems(std::move(items), table.today());
        column.view->select(kept);
    }
}

TaskIds TaskBoard::selectedTasks() const
{
    return m_columns[m_current].view->selectedTasks();
}

TaskColumnView *TaskBoard::column(TaskState state) const
{
    const auto found = std::find_if(m_columns.begin(), m_columns.end(),
        [state](const Column &column) { return column.state == state; });
    return found->view;
}

} // namespace bellwether
