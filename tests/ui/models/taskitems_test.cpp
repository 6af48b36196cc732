// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/models/taskitems.h"

#include "tests/core/metrics/asking.h"
#include "ui/models/tasktable.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate Monday(2025, 6, 30);

BookPointer tasks()
{
    return bookFrom(R"(
        team:
        name | role
        Mia  | csm
        Ben  | csm
        companies:
        name | ref | csm
        Acme | a   | Mia
        Bolt | b   | Ben
        statuses:
        company | day        | status
        Acme    | 2025-01-10 | struggling
        tasks:
        title    | ref | company | assignee | created_on | due_on     | state     | priority | completed_on | note
        Late     | t1  | Acme    | Mia      | 2025-06-01 | 2025-06-29 | open      | high     | -            | -
        Now      | t2  | Bolt    | Ben      | 2025-06-02 | 2025-06-30 | open      | low      | -            | -
        Sunday   | t3  | Acme    | -        | 2025-06-02 | 2025-07-06 | open      | normal   | -            | with Ann
        After    | t4  | Acme    | Mia      | 2025-06-02 | 2025-07-13 | open      | normal   | -            | -
        Far      | t5  | -       | Mia      | 2025-06-02 | 2025-07-14 | open      | normal   | -            | -
        Some day | t6  | -       | -        | 2025-06-02 | -          | open      | normal   | -            | -
        Done     | t7  | Acme    | Mia      | 2025-06-02 | -          | done      | normal   | 2025-06-30   | -
        Older    | t8  | Acme    | Mia      | 2025-05-02 | -          | done      | normal   | 2025-06-12   | -
        Dropped  | t9  | Acme    | Mia      | 2025-05-02 | -          | cancelled | normal   | 2025-06-12   | -
        Later    | t10 | Acme    | Mia      | 2025-07-01 | -          | open      | normal   | -            | -
    )");
}

std::vector<TaskItem> itemsOn(const char *day)
{
    return taskItems(askOn(tasks(), day));
}

// "Late: Overdue" of each.
QStringList groups(const std::vector<TaskItem> &items, TaskGrouping grouping, QDate today)
{
    QStringList lines;
    for (const TaskItem &item : items) {
        lines << u"%1: %2"_s.arg(item.title, placeOf(item, grouping, today).group.title);
    }
    return lines;
}

QStringList titles(const TaskFilter &filter)
{
    const std::vector<TaskItem> items = itemsOn("2025-06-30");
    QStringList titles;
    for (const std::size_t place : filter.places(items)) {
        titles << items[place].title;
    }
    return titles;
}

// "[Overdue 1] Late [Today 1] Now"
QString print(const TaskTable &table)
{
    QStringList words;
    for (int row = 0; row < table.rowCount(); ++row) {
        const QModelIndex title = table.index(row, TaskTable::TitleColumn);
        words << (table.isHeading(row) ? u"[%1 %2]"_s.arg(
                      title.data().toString(), title.data(TaskTable::CountRole).toString())
                                       : title.data().toString());
    }
    return words.join(u' ');
}

} // namespace

TEST_CASE("Tasks are grouped by when they are due, in weeks that end on Sunday", "[taskitems]")
{
    CHECK(groups(itemsOn("2025-06-30"), TaskGrouping::Due, Monday)
        == QStringList{u"Late: Overdue"_s, u"Now: Today"_s, u"Sunday: This week"_s,
            u"After: Next week"_s, u"Far: Later"_s, u"Some day: No due day"_s,
            u"Done: Done today"_s, u"Older: Done earlier"_s, u"Dropped: Dropped"_s});
}

TEST_CASE("On an earlier day tasks stand as they stood then", "[taskitems]")
{
    const std::vector<TaskItem> items = itemsOn("2025-06-10");
    REQUIRE(items.size() == 9); // one was made later
    CHECK(items[6].state == TaskState::Open);
    CHECK(items[7].state == TaskState::Open);
    CHECK(items[8].state == TaskState::Open);
    CHECK_FALSE(items[7].closed);
    CHECK(items[0].health == HealthStatus::Struggling);
    CHECK(items[1].health == HealthStatus::NotSet);
}

TEST_CASE("Other groups have those without a value last", "[taskitems]")
{
    const std::vector<TaskItem> items = itemsOn("2025-06-30");
    CHECK(placeOf(items[4], TaskGrouping::Customer, Monday).group.title == u"No customer"_s);
    CHECK(placeOf(items[4], TaskGrouping::Customer, Monday).rank
        > placeOf(items[0], TaskGrouping::Customer, Monday).rank);
    CHECK(placeOf(items[2], TaskGrouping::Assignee, Monday).group.title == u"The team"_s);
    CHECK(placeOf(items[0], TaskGrouping::Priority, Monday).group.title == u"High priority"_s);
}

TEST_CASE("A filter takes what has all words and one value of each field", "[taskitems]")
{
    TaskFilter filter;
    CHECK_FALSE(filter.isActive());
    filter.text = u" ANN acme "_s; // of the note and the customer
    CHECK(titles(filter) == QStringList{u"Sunday"_s});
    filter = {};
    filter.customers = {u"2"_s};
    CHECK(titles(filter) == QStringList{u"Now"_s});
    filter = {};
    filter.assignees = {QString(), u"2"_s};
    CHECK(titles(filter) == QStringList{u"Now"_s, u"Sunday"_s, u"Some day"_s});
    filter.priorities = {u"low"_s};
    CHECK(titles(filter) == QStringList{u"Now"_s});
    filter = {};
    filter.kinds = {u"renewal"_s};
    CHECK(titles(filter).isEmpty());
}

TEST_CASE("The table shows one state, folds groups and sorts within them", "[taskitems]")
{
    TaskTable table;
    table.setItems(itemsOn("2025-06-30"), Monday);
    CHECK(print(table)
        == u"[Overdue 1] Late [Today 1] Now [This week 1] Sunday [Next week 1] After "
           "[Later 1] Far [No due day 1] Some day"_s);
    CHECK(table.count(TaskState::Open) == 6);
    CHECK(table.count(TaskState::Done) == 2);
    CHECK(table.count(std::nullopt) == 9);
    CHECK(table.customerCount() == 2);
    table.fold(1, true);
    CHECK(print(table).startsWith(u"[Overdue 1] [Today 1] Now"_s));
    CHECK(table.rowOf(TaskId{1}) == -1);
    CHECK(table.shownCount() == 6);
    table.fold(0, false);
    table.setGrouping(TaskGrouping::Customer);
    table.sort(TaskTable::TitleColumn, Qt::DescendingOrder);
    CHECK(
        print(table) == u"[Acme 3] Sunday Late After [Bolt 1] Now [No customer 2] Some day Far"_s);
    table.setGrouping(TaskGrouping::None);
    table.setState(TaskState::Done);
    table.sort(TaskTable::DueColumn, Qt::AscendingOrder);
    CHECK(print(table) == u"Done Older"_s); // the last done first
    CHECK(table.data(table.index(0, TaskTable::DueColumn)) == u"Done today"_s);
}

TEST_CASE("A screen reader hears state, column and value of a task", "[taskitems]")
{
    TaskTable table;
    table.setItems(itemsOn("2025-06-30"), Monday);
    const auto spoken = [&](int row, int column) {
        return table.index(row, column).data(Qt::AccessibleTextRole).toString();
    };
    CHECK(spoken(0, TaskTable::TitleColumn) == u"Overdue, 1 task, unfolded"_s);
    CHECK(spoken(1, TaskTable::BoxColumn) == u"Open: Late"_s);
    CHECK(spoken(1, TaskTable::DueColumn) == u"Due: Yesterday, overdue"_s);
    CHECK(spoken(1, TaskTable::HealthColumn) == u"Health: Struggling"_s);
    CHECK_FALSE(table.flags(table.index(0, 1)).testFlag(Qt::ItemIsSelectable));
    CHECK(table.flags(table.index(1, 1)).testFlag(Qt::ItemIsSelectable));
}
