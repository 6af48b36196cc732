// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/worklists/taskscard.h"

#include "core/base/numbertext.h"
#include "ui/widgets/button.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/tables.h"
#include "ui/worklists/taskdelegate.h"
#include "ui/worklists/wholerows.h"

#include <QHeaderView>
#include <QTableView>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int TasksCardRowHeight = 30;
constexpr int TasksCardHeaderHeight = 30;
constexpr int BoxColumn = 26;

// A card has a border and a title of its own; the delegate paints the row that has the keyboard.
const QString TasksCardInCard =
    u"QTableView { border: none; background: transparent; }"
    "QTableView::item:selected { background: transparent; }"
    "QHeaderView { background: transparent; }"
    "QHeaderView::section { background: transparent; padding: 4px 8px; }"_s;

QTableView *makeTable(TaskList *model, QWidget *parent)
{
    auto *table = new QTableView(parent);
    table->setModel(model);
    dressTable(*table);
    table->setStyleSheet(TasksCardInCard);
    table->setAccessibleName(u"Upcoming tasks"_s);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setMouseTracking(true);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->verticalHeader()->setMinimumSectionSize(scaled(TasksCardRowHeight));
    table->verticalHeader()->setDefaultSectionSize(scaled(TasksCardRowHeight));
    QHeaderView *header = table->horizontalHeader();
    header->setMinimumHeight(scaled(TasksCardHeaderHeight));
    header->setFixedHeight(scaled(TasksCardHeaderHeight));
    header->setSectionsClickable(false);
    header->setMinimumSectionSize(scaled(BoxColumn));
    header->setSectionResizeMode(QHeaderView::Fixed);
    header->setSectionResizeMode(TaskList::TitleColumn, QHeaderView::Stretch);
    header->setSectionResizeMode(TaskList::CustomerColumn, QHeaderView::Stretch);
    table->setColumnWidth(TaskList::DoneColumn, scaled(BoxColumn));
    table->setColumnWidth(TaskList::PriorityColumn, scaled(72));
    table->setColumnWidth(TaskList::DueColumn, scaled(142));
    return table;
}

} // namespace

TasksCard::TasksCard(QWidget *parent)
    : Card(u"Upcoming tasks"_s, u"Open ones, soonest first"_s, parent)
    , m_model(new TaskList(this))
    , m_table(makeTable(m_model, this))
    , m_rows(
          new WholeRows(m_table, scaled(TasksCardRowHeight), scaled(TasksCardHeaderHeight), this))
    , m_empty(new EmptyState(Icon::Tasks, this))
    , m_all(new Button({}, Button::Kind::Link, this))
{
    auto *add = new Button(u"New task"_s, Button::Kind::Default, this);
    add->setSign(Icon::Plus);
    add->setSmall(true);
    addControl(m_all);
    addControl(add);
    auto *delegate = new TaskDelegate(m_table);
    m_table->setItemDelegate(delegate);
    m_empty->hide();
    setBody(m_rows);
    clear();
    connect(add, &QPushButton::clicked, this, &TasksCard::newWanted);
    connect(m_empty, &EmptyState::actionWanted, this, &TasksCard::newWanted);
    connect(m_all, &QPushButton::clicked, this, [this] { emit rowsWanted({}); });
    // After the event: completing replaces the rows that the view is in the middle of.
    connect(
        delegate, &TaskDelegate::completeWanted, this,
        [this](int row) {
            if (row < m_model->rowCount()) {
                emit completeWanted(m_model->rows()[static_cast<std::size_t>(row)].id);
            }
        },
        Qt::QueuedConnection);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (index.column() != TaskList::DoneColumn) {
            emit rowsWanted(m_model->rows()[static_cast<std::size_t>(index.row())].key);
        }
    });
}

void TasksCard::setTasks(std::vector<TaskLine> tasks, QDate today)
{
    const int row = std::max(0, m_table->currentIndex().row());
    const auto count = static_cast<std::int64_t>(tasks.size());
    m_model->setTasks(std::move(tasks), today);
    m_all->setText(u"All %1 open"_s.arg(countText(count)));
    m_all->setVisible(count > 0);
    if (count == 0) {
        showEmpty(u"No open tasks"_s, u"Nothing is waiting to be done here."_s, false);
        m_empty->setAction(u"New task"_s);
        return;
    }
    setBody(m_rows);
    if (!m_table->currentIndex().isValid()) {
        m_table->setCurrentIndex(
            m_model->index(std::min(row, m_model->rowCount() - 1), TaskList::TitleColumn));
    }
}

void TasksCard::setFailed(const QString &why)
{
    m_all->hide();
    showEmpty(u"The tasks could not be listed"_s, why, true);
}

void TasksCard::clear()
{
    m_model->setTasks({}, {});
    m_all->hide();
    setBody(m_rows);
}

void TasksCard::showEmpty(const QString &title, const QString &line, bool isTrouble)
{
    m_empty->setTexts(title, line);
    m_empty->setTrouble(isTrouble);
    m_empty->setAction({});
    setBody(m_empty);
}

} // namespace bellwether
