// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/tasktable.h"

#include "core/base/numbertext.h"
#include "ui/models/daywords.h"

#include <algorithm>
#include <set>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

TaskOrder orderOf(int column)
{
    switch (column) {
    case TaskTable::TitleColumn:
        return TaskOrder::Title;
    case TaskTable::CustomerColumn:
        return TaskOrder::Customer;
    case TaskTable::HealthColumn:
        return TaskOrder::Health;
    case TaskTable::PriorityColumn:
        return TaskOrder::Priority;
    case TaskTable::KindColumn:
        return TaskOrder::Kind;
    case TaskTable::AssigneeColumn:
        return TaskOrder::Assignee;
    default:
        return TaskOrder::Due;
    }
}

QString closedText(const TaskItem &item, QDate today)
{
    const QString when = item.closed ? agoText(*item.closed, today) : NoValueText;
    const QString day = when == u"Today"_s || when == u"Yesterday"_s ? when.toLower() : when;
    return u"%1 %2"_s.arg(stateText(item.state), item.closed ? day : QString()).trimmed();
}

} // namespace

void TaskTable::setItems(std::vector<TaskItem> items, QDate today)
{
    if (items != m_items || today != m_today) {
        m_items = std::move(items);
        m_today = today;
        filterAnew();
    }
}

void TaskTable::setFilter(const TaskFilter &filter)
{
    if (filter != m_filter) {
        m_filter = filter;
        filterAnew();
    }
}

void TaskTable::setState(std::optional<TaskState> state)
{
    if (state != m_state) {
        m_state = state;
        arrange();
    }
}

void TaskTable::setGrouping(TaskGrouping grouping)
{
    if (grouping != m_grouping) {
        m_grouping = grouping;
        arrange();
    }
}

void TaskTable::sort(int column, Qt::SortOrder order)
{
    m_order = orderOf(column);
    m_direction = order;
    arrange();
}

void TaskTable::fold(int row, bool isFolded)
{
    if (row < 0 || row >= rowCount() || m_grouping == TaskGrouping::None) {
        return;
    }
    const int heading = m_lines[static_cast<std::size_t>(row)].heading;
    const QString &key = m_headings[static_cast<std::size_t>(heading)].group.key;
    if (isFolded != m_folded.contains(key)) {
        if (isFolded) {
            m_folded.insert(key);
        } else {
            m_folded.remove(key);
        }
        arrange();
    }
}

int TaskTable::count(std::optional<TaskState> state) const
{
    return static_cast<int>(std::count_if(m_found.begin(), m_found.end(),
        [&](std::size_t place) { return !state || m_items[place].state == *state; }));
}

int TaskTable::customerCount() const
{
    std::set<CompanyId> companies;
    for (const std::size_t place : m_found) {
        const TaskItem &item = m_items[place];
        if (item.company && (!m_state || item.state == *m_state)) {
            companies.insert(*item.company);
        }
    }
    return static_cast<int>(companies.size());
}

std::vector<TaskItem> TaskTable::itemsIn(TaskState state) const
{
    std::vector<TaskItem> items;
    for (const std::size_t place : m_found) {
        if (m_items[place].state == state) {
            items.push_back(m_items[place]);
        }
    }
    std::stable_sort(items.begin(), items.end(),
        [this](const TaskItem &a, const TaskItem &b) { return isBefore(a, b, m_order); });
    return items;
}

const TaskItem *TaskTable::item(int row) const
{
    if (row < 0 || row >= rowCount()) {
        return nullptr;
    }
    const int place = m_lines[static_cast<std::size_t>(row)].item;
    return place < 0 ? nullptr : &m_items[static_cast<std::size_t>(place)];
}

int TaskTable::rowOf(TaskId id) const
{
    const auto found = std::find_if(m_lines.begin(), m_lines.end(), [&](const Line &line) {
        return line.item >= 0 && m_items[static_cast<std::size_t>(line.item)].id == id;
    });
    return found == m_lines.end() ? -1 : static_cast<int>(found - m_lines.begin());
}

void TaskTable::filterAnew()
{
    m_found = m_filter.places(m_items);
    arrange();
}

std::vector<std::size_t> TaskTable::sortedPlaces() const
{
    struct Ranked
    {
        std::size_t place;
        int rank;
        QString title;
    };
    std::vector<Ranked> ranked;
    ranked.reserve(m_found.size());
    for (const std::size_t place : m_found) {
        const TaskItem &item = m_items[place];
        if (!m_state || item.state == *m_state) {
            TaskPlace at = placeOf(item, m_grouping, m_today);
            ranked.push_back({place, at.rank, std::move(at.group.title)});
        }
    }
    const bool isDown = m_direction == Qt::DescendingOrder;
    std::stable_sort(ranked.begin(), ranked.end(), [&](const Ranked &a, const Ranked &b) {
        if (a.rank != b.rank) {
            return a.rank < b.rank;
        }
        if (const int names = a.title.compare(b.title, Qt::CaseInsensitive); names != 0) {
            return names < 0;
        }
        const TaskItem &first = m_items[isDown ? b.place : a.place];
        const TaskItem &second = m_items[isDown ? a.place : b.place];
        return isBefore(first, second, m_order);
    });
    std::vector<std::size_t> places;
    places.reserve(ranked.size());
    for (const Ranked &one : ranked) {
        places.push_back(one.place);
    }
    return places;
}

void TaskTable::arrange()
{
    beginResetModel();
    m_headings.clear();
    m_lines.clear();
    const std::vector<std::size_t> places = sortedPlaces();
    m_shown = places.size();
    const bool hasHeadings = m_grouping != TaskGrouping::None;
    for (const std::size_t place : places) {
        const TaskGroup group = placeOf(m_items[place], m_grouping, m_today).group;
        if (m_headings.empty() || m_headings.back().group.key != group.key) {
            m_headings.push_back({group, 0});
            if (hasHeadings) {
                m_lines.push_back({static_cast<int>(m_headings.size()) - 1, -1});
            }
        }
        ++m_headings.back().count;
        if (!hasHeadings || !m_folded.contains(group.key)) {
            m_lines.push_back({static_cast<int>(m_headings.size()) - 1, static_cast<int>(place)});
        }
    }
    endResetModel();
}

int TaskTable::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(m_lines.size());
}

int TaskTable::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant TaskTable::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid)) {
        return {};
    }
    const Line &line = m_lines[static_cast<std::size_t>(index.row())];
    return line.item < 0
        ? headingData(m_headings[static_cast<std::size_t>(line.heading)], index.column(), role)
        : itemData(m_items[static_cast<std::size_t>(line.item)], index.column(), role);
}

QVariant TaskTable::headingData(const Heading &heading, int column, int role) const
{
    switch (role) {
    case HeadingRole:
        return true;
    case Qt::DisplayRole:
        return column == TitleColumn ? QVariant(heading.group.title) : QVariant();
    case CountRole:
        return countText(heading.count);
    case FoldedRole:
        return m_folded.contains(heading.group.key);
    case AlarmRole:
        return heading.group.isOverdue;
    case Qt::AccessibleTextRole:
        return u"%1, %2 %3, %4"_s.arg(heading.group.title, countText(heading.count),
            heading.count == 1 ? u"task"_s : u"tasks"_s,
            m_folded.contains(heading.group.key) ? u"folded"_s : u"unfolded"_s);
    default:
        return {};
    }
}

QString TaskTable::text(const TaskItem &item, int column) const
{
    switch (column) {
    case TitleColumn:
        return item.title;
    case CustomerColumn:
        return item.customer.isEmpty() ? NoValueText : item.customer;
    case HealthColumn:
        return item.customer.isEmpty() ? NoValueText : nameOf(item.health);
    case PriorityColumn:
        return priorityText(item.priority);
    case KindColumn:
        return taskKindText(item.kind);
    case AssigneeColumn:
        return item.assigneeName.isEmpty() ? u"The team"_s : item.assigneeName;
    case DueColumn:
        return item.state == TaskState::Open ? dueText(item.due, m_today)
                                             : closedText(item, m_today);
    default:
        return {};
    }
}

QVariant TaskTable::itemData(const TaskItem &item, int column, int role) const
{
    const bool isOpen = item.state == TaskState::Open;
    switch (role) {
    case Qt::DisplayRole:
        return text(item, column);
    case Qt::CheckStateRole:
        return column == BoxColumn
            ? QVariant(item.state == TaskState::Done ? Qt::Checked : Qt::Unchecked)
            : QVariant();
    case Qt::AccessibleTextRole:
        return column == BoxColumn
            ? u"%1: %2"_s.arg(stateText(item.state), item.title)
            : u"%1: %2"_s.arg(
                headerData(column, Qt::Horizontal, Qt::DisplayRole).toString(), text(item, column));
    case AlarmRole:
        return isOpen && item.due && *item.due < m_today;
    case StrongRole:
        return isOpen
            && (column == PriorityColumn ? item.priority == TaskPriority::High
                                         : item.due == m_today);
    case ClosedRole:
        return !isOpen;
    case HealthRole:
        return item.customer.isEmpty() ? QVariant() : static_cast<int>(item.health);
    case HeadingRole:
        return false;
    default:
        return {};
    }
}

QVariant TaskTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    static const QStringList titles{{}, u"Title"_s, u"Customer"_s, u"Health"_s, u"Priority"_s,
        u"Source"_s, u"Assigned to"_s, u"Due"_s};
    if (orientation != Qt::Horizontal || section < 0 || section >= ColumnCount) {
        return {};
    }
    if (role == Qt::TextAlignmentRole) {
        return QVariant::fromValue(Qt::AlignVCenter | Qt::AlignLeft);
    }
    if (role == Qt::AccessibleTextRole && section == BoxColumn) {
        return u"Done"_s;
    }
    return role == Qt::DisplayRole ? titles[section] : QVariant();
}

Qt::ItemFlags TaskTable::flags(const QModelIndex &index) const
{
    if (!index.isValid()) {
        return {};
    }
    if (isHeading(index.row())) {
        return Qt::ItemIsEnabled;
    }
    const Qt::ItemFlags flags = Qt::ItemIsEnabled | Qt::ItemIsSelectable;
    return index.column() == BoxColumn ? flags | Qt::ItemIsUserCheckable : flags;
}

} // namespace bellwether
