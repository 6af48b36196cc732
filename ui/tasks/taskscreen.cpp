// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/tasks/taskscreen.h"

#include "core/base/numbertext.h"
#include "ui/models/tasktable.h"
#include "ui/tasks/taskboard.h"
#include "ui/tasks/taskfilterbar.h"
#include "ui/tasks/tasklistview.h"
#include "ui/tasks/taskmenu.h"
#include "ui/tasks/tasktab.h"
#include "ui/widgets/card.h"
#include "ui/widgets/emptystate.h"
#include "ui/widgets/menu.h"
#include "ui/widgets/paint.h"
#include "ui/widgets/plainlabel.h"
#include "ui/widgets/segmented.h"
#include "ui/widgets/wraprow.h"
#include "ui/worklists/taskdeeds.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QLineEdit>
#include <QStackedWidget>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr int TaskScreenFootHeight = 40;

struct Tab
{
    const char16_t *name;
    std::optional<TaskState> state; // nothing: all
};

const std::array Tabs{Tab{u"Open", TaskState::Open}, Tab{u"Completed", TaskState::Done},
    Tab{u"Dropped", TaskState::Cancelled}, Tab{u"All", std::nullopt}};

struct Grouping
{
    const char16_t *name;
    TaskGrouping by;
};

constexpr std::array Groupings{Grouping{u"Group by due day", TaskGrouping::Due},
    Grouping{u"Group by customer", TaskGrouping::Customer},
    Grouping{u"Group by person", TaskGrouping::Assignee},
    Grouping{u"Group by priority", TaskGrouping::Priority},
    Grouping{u"No groups", TaskGrouping::None}};

QString taskScreenCounted(int count, const QString &one, const QString &many)
{
    return u"%1 %2"_s.arg(countText(count), count == 1 ? one : many);
}

constexpr int TaskScreenLeastListHeight = 260;

} // namespace

TaskScreen::TaskScreen(TaskDeeds &deeds, QWidget *parent)
    : QFrame(parent)
    , m_deeds(deeds)
    , m_table(new TaskTable(this))
    , m_tabs(new QButtonGroup(this))
    , m_views(new Segmented(u"View"_s, {u"List"_s, u"Board"_s}, this))
    , m_grouping(new QComboBox(this))
    , m_filters(new TaskFilterBar(this))
    , m_stack(new QStackedWidget(this))
    , m_list(new TaskListView(m_table, this))
    , m_board(new TaskBoard(this))
    , m_empty(new EmptyState(Icon::Tasks, this))
    , m_count(new PlainLabel({}, Theme::TextStyle::Body, PlainLabel::Ink::Text2, this))
    , m_hint(new PlainLabel({}, Theme::TextStyle::Body, PlainLabel::Ink::Text3, this))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    layout->setSpacing(0);
    layout->addWidget(makeHead());
    layout->addWidget(m_filters);
    // The filters take several lines in a narrow window; the page scrolls then.
    m_stack->setMinimumHeight(scaled(TaskScreenLeastListHeight));
    layout->addWidget(m_stack, 1);
    layout->addWidget(makeFoot());
    m_stack->addWidget(m_list);
    m_stack->addWidget(m_board);
    m_stack->addWidget(m_empty);
    connectList();
    connectBoard();
    connect(m_filters, &TaskFilterBar::filterChanged, this, [this](const TaskFilter &filter) {
        keepingChoice([this, &filter] { m_table->setFilter(filter); });
    });
    connect(m_empty, &EmptyState::actionWanted, this, [this] {
        if (m_table->filter().isActive()) {
            m_filters->setFilter({});
        } else {
            emit newWanted();
        }
    });
    refresh();
}

QWidget *TaskScreen::makeHead()
{
    auto *row = new WrapRow(12, this);
    auto *tabs = new QWidget(row);
    auto *inner = new QHBoxLayout(tabs);
    inner->setContentsMargins(0, 0, 0, 0);
    inner->setSpacing(4);
    for (std::size_t at = 0; at < Tabs.size(); ++at) {
        auto *tab = new TaskTab(QString::fromUtf16(Tabs[at].name), tabs);
        m_tabs->addButton(tab, static_cast<int>(at));
        inner->addWidget(tab);
    }
    m_tabs->button(0)->setChecked(true);
    inner->addStretch(1);
    for (const Grouping &grouping : Groupings) {
        m_grouping->addItem(QString::fromUtf16(grouping.name));
    }
    m_grouping->setAccessibleName(u"Group the tasks"_s);
    row->add(tabs, 1);
    row->add(m_views);
    row->add(m_grouping);
    auto *head = new QWidget(this);
    auto *layout = new QHBoxLayout(head);
    layout->setContentsMargins(12, 10, 16, 8);
    layout->addWidget(row);
    connect(m_tabs, &QButtonGroup::idClicked, this, &TaskScreen::setTab);
    connect(m_views, &Segmented::chosen, this, [this](int index) {
        showBoard(index == 1);
        focusList();
    });
    connect(m_grouping, &QComboBox::activated, this,
        [this](int index) { setGrouping(Groupings[static_cast<std::size_t>(index)].by); });
    return head;
}

QWidget *TaskScreen::makeFoot()
{
    auto *foot = new QWidget(this);
    foot->setFixedHeight(scaled(TaskScreenFootHeight));
    m_hint->setElided(true);
    m_hint->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    auto *layout = new QHBoxLayout(foot);
    layout->setContentsMargins(16, 0, 16, 0);
    layout->setSpacing(16);
    layout->addWidget(m_count);
    layout->addWidget(m_hint, 1);
    return foot;
}

void TaskScreen::connectList()
{
    // After the event: a change replaces the rows that the view is in the middle of.
    connect(
        m_list, &TaskListView::tickWanted, this, [this](const TaskIds &ids) { tick(ids); },
        Qt::QueuedConnection);
    connect(m_list, &TaskListView::editWanted, &m_deeds, &TaskDeeds::askToEdit);
    connect(
        m_list, &TaskListView::removeWanted, &m_deeds, &TaskDeeds::remove, Qt::QueuedConnection);
    connect(m_list, &TaskListView::menuWanted, this, &TaskScreen::showMenuOfKey);
    connect(m_list, &TaskListView::chosenChanged, this, &TaskScreen::chosenChanged);
    connect(m_list, &QWidget::customContextMenuRequested, this,
        [this](const QPoint &point) { showMenu(m_list->viewport()->mapToGlobal(point)); });
}

void TaskScreen::connectBoard()
{
    connect(m_board, &TaskBoard::moveWanted, &m_deeds, &TaskDeeds::move);
    connect(m_board, &TaskBoard::editWanted, &m_deeds, &TaskDeeds::askToEdit);
    connect(m_board, &TaskBoard::removeWanted, &m_deeds, &TaskDeeds::remove);
    connect(m_board, &TaskBoard::menuWanted, this, &TaskScreen::showMenu);
    connect(m_board, &TaskBoard::chosenChanged, this, &TaskScreen::chosenChanged);
}

void TaskScreen::showMenu(const QPoint &globalPosition)
{
    const TaskIds chosen = selectedTasks();
    if (!chosen.empty()) {
        auto *menu = new Menu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        fillTaskMenu(*menu, m_deeds, chosen);
        menu->popup(globalPosition);
    }
}

void TaskScreen::showMenuOfKey(int key)
{
    const TaskIds chosen = selectedTasks();
    if (key == Qt::Key_D) {
        m_deeds.askForDay(chosen);
        return;
    }
    auto *menu = new Menu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (key == Qt::Key_A) {
        fillAssignMenu(*menu, m_deeds, chosen);
    } else if (key == Qt::Key_P) {
        fillPriorityMenu(*menu, m_deeds, chosen);
    } else {
        fillSnoozeMenu(*menu, m_deeds, chosen);
    }
    const QRect row = m_list->visualRect(m_list->currentIndex());
    menu->popup(m_list->viewport()->mapToGlobal(row.bottomLeft()));
    menu->setActiveAction(menu->actions().value(0));
}

// Open ones are done; where none is open they are opened again.
void TaskScreen::tick(const TaskIds &ids)
{
    const bool isAnyOpen = std::any_of(ids.begin(), ids.end(), [this](TaskId id) {
        const TaskItem *one = item(id);
        return one != nullptr && one->state == TaskState::Open;
    });
    if (isAnyOpen) {
        m_deeds.completeAll(ids);
    } else {
        m_deeds.reopen(ids);
    }
}

// The rows are made anew; what was chosen stays so where it is still shown, else the row that
// stands in its place now is.
void TaskScreen::keepingChoice(const std::function<void()> &change)
{
    const TaskIds chosen = m_list->selectedTasks();
    const int row = m_list->currentIndex().row();
    change();
    m_list->select(chosen);
    if (m_list->selectedTasks().empty() && m_table->rowCount() > 0) {
        int next = std::clamp(row, 0, m_table->rowCount() - 1);
        if (m_table->isHeading(next) && next + 1 < m_table->rowCount()) {
            ++next;
        } else if (m_table->isHeading(next) && next > 0) {
            --next;
        }
        m_list->setCurrentIndex(m_table->index(next, TaskTable::TitleColumn));
    }
    refresh();
    emit chosenChanged();
}

void TaskScreen::setTasks(std::vector<TaskItem> items, QDate today, std::optional<TeamMemberId> me)
{
    m_hasFailed = false;
    m_filters->setItems(items, me);
    keepingChoice([&] { m_table->setItems(std::move(items), today); });
}

void TaskScreen::setFailed(const QString &why)
{
    m_hasFailed = true;
    m_empty->setTexts(u"The tasks could not be listed"_s, why);
    m_empty->setTrouble(true);
    m_empty->setAction({});
    m_stack->setCurrentWidget(m_empty);
}

void TaskScreen::clear()
{
    m_filters->setFilter({});
    m_table->setItems({}, {});
    refresh();
}

TaskIds TaskScreen::selectedTasks() const
{
    return isBoard() ? m_board->selectedTasks() : m_list->selectedTasks();
}

const TaskItem *TaskScreen::item(TaskId id) const
{
    const auto &items = m_table->items();
    const auto found = std::lower_bound(items.begin(), items.end(), id,
        [](const TaskItem &one, TaskId wanted) { return one.id < wanted; });
    return found != items.end() && found->id == id ? &*found : nullptr;
}

bool TaskScreen::isBoard() const
{
    return m_views->current() == 1;
}

void TaskScreen::showBoard(bool isBoard)
{
    m_views->setCurrent(isBoard ? 1 : 0);
    refresh();
    emit chosenChanged();
}

int TaskScreen::tab() const
{
    return m_tabs->checkedId();
}

void TaskScreen::setTab(int tab)
{
    if (QAbstractButton *button = m_tabs->button(tab)) {
        button->setChecked(true);
        keepingChoice([&] { m_table->setState(Tabs[static_cast<std::size_t>(tab)].state); });
    }
}

void TaskScreen::setGrouping(TaskGrouping grouping)
{
    const auto found = std::find_if(Groupings.begin(), Groupings.end(),
        [grouping](const Grouping &one) { return one.by == grouping; });
    m_grouping->setCurrentIndex(static_cast<int>(found - Groupings.begin()));
    keepingChoice([&] { m_table->setGrouping(grouping); });
}

QString TaskScreen::footer() const
{
    return m_count->text();
}

void TaskScreen::focusList()
{
    if (m_stack->currentWidget() == m_empty) {
        m_filters->search()->setFocus(Qt::OtherFocusReason);
    } else if (isBoard()) {
        m_board->column(TaskState::Open)->setFocus(Qt::OtherFocusReason);
    } else {
        m_list->setFocus(Qt::OtherFocusReason);
        if (!m_list->currentIndex().isValid() && m_table->rowCount() > 0) {
            const int first = m_table->isHeading(0) && m_table->rowCount() > 1 ? 1 : 0;
            m_list->setCurrentIndex(m_table->index(first, TaskTable::TitleColumn));
        }
    }
}

void TaskScreen::refresh()
{
    for (std::size_t at = 0; at < Tabs.size(); ++at) {
        static_cast<TaskTab *>(m_tabs->button(static_cast<int>(at)))
            ->setCount(m_table->count(Tabs[at].state));
    }
    const bool isOnBoard = isBoard();
    for (QAbstractButton *tab : m_tabs->buttons()) {
        tab->setEnabled(!isOnBoard);
    }
    m_grouping->setEnabled(!isOnBoard);
    if (isOnBoard) {
        m_board->setTasks(*m_table);
    }
    const bool isEmpty = isOnBoard ? m_table->count(std::nullopt) == 0 : m_table->rowCount() == 0;
    if (isEmpty) {
        showEmpty();
    } else if (!m_hasFailed) {
        m_stack->setCurrentWidget(isOnBoard ? static_cast<QWidget *>(m_board) : m_list);
    }
    const int shown = isOnBoard ? m_table->count(std::nullopt) : m_table->shownCount();
    m_count->setText(u"%1 for %2"_s.arg(taskScreenCounted(shown, u"task"_s, u"tasks"_s),
        taskScreenCounted(m_table->customerCount(), u"customer"_s, u"customers"_s)));
    m_hint->setText(isOnBoard ? u"Ctrl ← and Ctrl → move a task, so does dragging it"_s
                              : u"Space marks a task done, Ctrl Z undoes"_s);
}

void TaskScreen::showEmpty()
{
    if (m_hasFailed) {
        return;
    }
    m_empty->setTrouble(false);
    if (m_table->filter().isActive()) {
        m_empty->setTexts(
            u"No task matches"_s, u"None of the tasks here is what the filters ask for."_s);
        m_empty->setAction(u"Clear the filters"_s);
    } else if (m_table->state() == TaskState::Open || isBoard()) {
        m_empty->setTexts(u"No open tasks"_s, u"Nothing is waiting to be done here."_s);
        m_empty->setAction(u"New task"_s);
    } else {
        m_empty->setTexts(u"No such tasks"_s, u"None of the tasks here is in this state."_s);
        m_empty->setAction({});
    }
    m_stack->setCurrentWidget(m_empty);
}

QVariant TaskScreen::saveState() const
{
    const TaskFilter &filter = m_filters->filter();
    QStringList chosen;
    for (const TaskId id : m_list->selectedTasks()) {
        chosen << QString::number(id.value);
    }
    return QVariantMap{{u"tab"_s, tab()}, {u"board"_s, isBoard()},
        {u"group"_s, static_cast<int>(m_table->grouping())}, {u"text"_s, filter.text},
        {u"assignees"_s, filter.assignees}, {u"customers"_s, filter.customers},
        {u"priorities"_s, filter.priorities}, {u"kinds"_s, filter.kinds}, {u"chosen"_s, chosen}};
}

void TaskScreen::restoreState(const QVariant &state)
{
    const QVariantMap map = state.toMap();
    if (map.isEmpty()) {
        return;
    }
    m_filters->setFilter({map[u"text"_s].toString(), map[u"assignees"_s].toStringList(),
        map[u"customers"_s].toStringList(), map[u"priorities"_s].toStringList(),
        map[u"kinds"_s].toStringList()});
    const int group = map[u"group"_s].toInt();
    if (group >= 0 && group < static_cast<int>(Groupings.size())) {
        setGrouping(static_cast<TaskGrouping>(group));
    }
    setTab(map[u"tab"_s].toInt());
    showBoard(map[u"board"_s].toBool());
    TaskIds chosen;
    for (const QString &id : map[u"chosen"_s].toStringList()) {
        chosen.push_back(TaskId{id.toLongLong()});
    }
    m_list->select(chosen);
}

void TaskScreen::paintEvent(QPaintEvent *)
{
    Card::paintSurface(*this);
    QPainter painter(this);
    const QWidget *foot = m_count->parentWidget();
    painter.fillRect(QRect(1, foot->y(), width() - 2, 1), currentTheme().border);
    painter.fillRect(QRect(1, m_stack->y(), width() - 2, 1), currentTheme().border);
}

} // namespace bellwether
