// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/taskedits.h"

#include "core/edit/tasksteps.h"
#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate Today(2025, 6, 30);
const TaskIds All{{1}, {2}, {3}, {99}};

BookPointer tasks()
{
    return bookFrom(R"(
        team:
        name | role
        Mia  | csm
        Ben  | csm
        companies:
        name | ref
        Acme | a
        tasks:
        title | company | assignee | created_on | due_on     | state | priority | completed_on
        Call  | Acme    | Mia      | 2025-06-01 | 2025-06-20 | open  | high     | -
        Write | -       | Ben      | 2025-06-02 | -          | open  | low      | -
        Meet  | Acme    | Mia      | 2025-01-02 | 2025-01-05 | done  | normal   | 2025-01-04
    )");
}

// "Call done 2025-06-30; Write …" of the tasks that the change puts, in the book after it.
QString print(const Change &change)
{
    QStringList rows;
    for (const Task &task : change.rows<Task>().put) {
        rows << u"%1 %2 due %3"_s.arg(task.title, snakeCase(task.state),
                    task.dueOn ? task.dueOn->toString(Qt::ISODate) : u"-"_s)
                + (task.completedOn ? u" on "_s + task.completedOn->toString(Qt::ISODate)
                                    : QString());
    }
    return rows.join(u"; "_s);
}

} // namespace

TEST_CASE("Open tasks are done in one change, others are left alone", "[taskedits]")
{
    const Change change = completedTasks(*tasks(), All, Today, {}, {});
    CHECK(print(change)
        == u"Call done due 2025-06-20 on 2025-06-30; Write done due - on 2025-06-30"_s);
    CHECK(change.label == u"2 tasks done"_s);
    CHECK(completedTasks(*tasks(), {{2}}, Today, {}, {}).label == u"Task done: Write"_s);
    CHECK(completedTasks(*tasks(), {{3}}, Today, {}, {}).empty());
}

TEST_CASE("What happened becomes a note of the customer, else of the task", "[taskedits]")
{
    const Change change = completedTasks(*tasks(), All, Today, u" Went well. "_s, TeamMemberId{1});
    REQUIRE(change.rows<Interaction>().put.size() == 1);
    const Interaction &note = change.rows<Interaction>().put.front();
    CHECK(note.text == u"Went well."_s);
    CHECK(note.company == CompanyId{1});
    CHECK(note.author == TeamMemberId{1});
    CHECK(note.type == InteractionType::Note);
    CHECK(change.rows<Task>().put[0].note.isEmpty());
    CHECK(change.rows<Task>().put[1].note == u"Went well."_s);
}

TEST_CASE("Tasks are moved between open, done and dropped", "[taskedits]")
{
    CHECK(
        print(movedTasks(*tasks(), All, TaskState::Open, Today)) == u"Meet open due 2025-01-05"_s);
    CHECK(print(movedTasks(*tasks(), {{3}}, TaskState::Cancelled, Today))
        == u"Meet cancelled due 2025-01-05 on 2025-06-30"_s);
    CHECK(movedTasks(*tasks(), {{3}}, TaskState::Done, Today).empty());
    CHECK(reopenedTasks(*tasks(), {{3}}).label == u"Task reopened: Meet"_s);
}

TEST_CASE("A task that is done before it was made is done on that day", "[taskedits]")
{
    CHECK(print(completedTasks(*tasks(), {{1}}, QDate(2025, 5, 1), {}, {}))
        == u"Call done due 2025-06-20 on 2025-06-01"_s);
}

TEST_CASE("A selection is assigned, made urgent or moved to a day at once", "[taskedits]")
{
    const Change assigned = assignedTasks(*tasks(), All, TeamMemberId{2});
    CHECK(assigned.rows<Task>().put.size() == 2); // one has it already
    CHECK(assigned.label == u"2 tasks assigned to Ben"_s);
    CHECK(assignedTasks(*tasks(), {{1}}, {}).label == u"Task assigned to the team: Call"_s);
    CHECK(prioritisedTasks(*tasks(), All, TaskPriority::High).rows<Task>().put.size() == 2);
    CHECK(dueTasks(*tasks(), All, QDate(2025, 7, 4)).label == u"3 tasks due 4 Jul 2025"_s);
    CHECK(dueTasks(*tasks(), {{2}}, {}).empty());
}

TEST_CASE("A task that comes again is done, and there once more", "[taskedits]")
{
    const BookPointer book = tasks();
    const Change change = repeatedTasks(*book, {{1}}, TaskRhythm::Monthly, Today);
    CHECK(print(change) == u"Call done due 2025-06-20 on 2025-06-30; Call open due 2025-07-30"_s);
    CHECK(change.label == u"Task done, and again in a month: Call"_s);
    const Task &next = BookBuilder(*book).apply(change).share()->tasks().rows().back();
    CHECK(next.id == TaskId{4});
    CHECK(next.createdOn == Today);
    CHECK(next.priority == TaskPriority::High);
    CHECK(repeatedTasks(*book, {{3}}, TaskRhythm::Weekly, Today).empty());
}

TEST_CASE("A deleted task is gone, one that never was changes nothing", "[taskedits]")
{
    const Change change = removedTasks(*tasks(), All);
    CHECK(change.rows<Task>().removed.size() == 3);
    CHECK(change.label == u"3 tasks deleted"_s);
    CHECK(removedTasks(*tasks(), {{99}}).empty());
}

TEST_CASE("The steps of a task are lines of its note that can be ticked off", "[taskedits]")
{
    const QString note = u"Before\n- [ ] Read\n  - [X] Call\nAfter\n- [] none"_s;
    CHECK(stepsOf(note) == std::vector<TaskStep>{{u"Read"_s, false}, {u"Call"_s, true}});
    CHECK(textBesideSteps(note) == u"Before\nAfter\n- [] none"_s);
    CHECK(noteWithStep(note, 0, true) == u"Before\n- [x] Read\n  - [X] Call\nAfter\n- [] none"_s);
    CHECK(noteWithStep(note, 1, false) == u"Before\n- [ ] Read\n  - [ ] Call\nAfter\n- [] none"_s);
    CHECK(noteWithStep(note, 7, true) == note);
    CHECK(stepsOf({}).empty());
}
