// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/tasks.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// 2025-06-30 is a Monday.
BookPointer tasksBook()
{
    return bookFrom(R"(
        team:
        name | role
        Mia  | csm
        Ben  | csm
        companies:
        name | csm | ref
        Acme | Mia | a
        Bolt | Ben | b
        tasks:
        title         | ref | company | assignee | priority | due_on     | state     | created_on | completed_on
        Late          | t1  | Acme    | Mia      | high     | 2025-06-27 | open      | 2025-06-01 | -
        Today         | t2  | Acme    | Mia      | normal   | 2025-06-30 | open      | 2025-06-01 | -
        Sunday        | t3  | Bolt    | Ben      | normal   | 2025-07-06 | open      | 2025-06-01 | -
        Next week     | t4  | Bolt    | Ben      | low      | 2025-07-07 | open      | 2025-06-01 | -
        Helping       | t5  | Bolt    | Mia      | normal   | -          | open      | 2025-06-01 | -
        Team day      | t6  | -       | -        | low      | 2025-07-01 | open      | 2025-06-01 | -
        Done in time  | t7  | Acme    | Mia      | normal   | 2025-06-10 | done      | 2025-06-01 | 2025-06-10
        Done late     | t8  | Bolt    | Ben      | normal   | 2025-05-10 | done      | 2025-05-01 | 2025-05-11
        Long ago      | t9  | Acme    | Mia      | normal   | 2024-12-01 | done      | 2024-11-01 | 2024-12-02
        No due day    | t10 | Acme    | Mia      | normal   | -          | done      | 2025-06-01 | 2025-06-20
        Dropped       | t11 | Acme    | Mia      | normal   | 2025-06-29 | cancelled | 2025-06-01 | -
        Not there yet | t12 | Acme    | Mia      | normal   | 2025-08-01 | open      | 2025-07-05 | -
    )");
}

Question june(const Scope &scope = {}, const char *to = "2025-06-30")
{
    return ask(tasksBook(), days("2025-06-01", to), {}, scope);
}

TeamMemberId member(const char *name)
{
    const BookPointer book = tasksBook();
    for (const TeamMember &candidate : book->team()) {
        if (candidate.name == QLatin1StringView(name)) {
            return candidate.id;
        }
    }
    return {};
}

} // namespace

TEST_CASE("F-TASKS: tasks are counted by when they are due and done", "[tasks]")
{
    CHECK(value(june(), "tasks.open") == u"6"_s);
    CHECK(value(june(), "tasks.overdue") == u"1"_s);
    CHECK(value(june(), "tasks.due_today") == u"1"_s);
    CHECK(value(june(), "tasks.due_this_week") == u"3"_s);
    CHECK(value(june(), "tasks.completed") == u"4"_s);
    CHECK(value(june(), "tasks.completed_in_range") == u"2"_s);
}

TEST_CASE("F-TASKS: a task that was done later was open before", "[tasks]")
{
    CHECK(value(june({}, "2025-06-05"), "tasks.open") == u"8"_s);
    CHECK(value(june({}, "2025-06-05"), "tasks.completed") == u"2"_s);
    CHECK(value(june({}, "2025-06-05"), "tasks.completed_in_range") == u"0"_s);
    CHECK(value(askOn(tasksBook(), "2024-01-01"), "tasks.open") == u"0"_s);
}

TEST_CASE("F-TASKS: on time are those done by the due day, of those that had one", "[tasks]")
{
    const Figure onTime = figure(june(), "tasks.on_time");
    CHECK(print(onTime) == u"50 %"_s);
    CHECK(onTime.n == 2);
    REQUIRE(onTime.leftOut.size() == 1);
    CHECK(onTime.leftOut[0].reason == LeftOut::NotApplicable);
    CHECK(onTime.leftOut[0].count == 1);
    CHECK(print(rowsOf(june(), "tasks.on_time"), {"title", "on_time"})
        == lines({"Done in time | 1", "Done late | 0"}));

    const Figure none = figure(askOn(tasksBook(), "2024-10-01"), "tasks.on_time");
    CHECK_FALSE(none.value);
    CHECK(none.why == Why::NoTasks);
}

TEST_CASE("F-TASKS: on time looks back 90 days with the day itself", "[tasks]")
{
    CHECK(figure(askOn(tasksBook(), "2025-03-01"), "tasks.on_time").n == 1);
    CHECK(figure(askOn(tasksBook(), "2025-03-02"), "tasks.on_time").n == 0);
}

TEST_CASE("S2-10: with a CSM in scope a task is of whom it is assigned to", "[tasks]")
{
    CHECK(value(june(scopeOf<&Scope::csms>({member("Mia")})), "tasks.open") == u"3"_s);
    CHECK(value(june(scopeOf<&Scope::csms>({member("Ben")})), "tasks.open") == u"2"_s);
    CHECK(
        value(june(scopeOf<&Scope::csms>({member("Ben"), member("Mia")})), "tasks.open") == u"5"_s);
}

TEST_CASE("S2-10: otherwise a task is of its company, and of none only for everybody", "[tasks]")
{
    const CompanyId acme = companyNamed(*tasksBook(), "Acme");
    const CompanyId bolt = companyNamed(*tasksBook(), "Bolt");
    CHECK(value(june(scopeOf<&Scope::companies>({acme})), "tasks.open") == u"2"_s);
    CHECK(value(june(scopeOf<&Scope::companies>({acme, bolt})), "tasks.open") == u"5"_s);
}

TEST_CASE("S2-23: upcoming tasks begin with what is overdue", "[tasks]")
{
    const Series upcoming = series(june(scopeOf<&Scope::csms>({member("Mia")})), "tasks.upcoming");
    CHECK(print(upcoming)
        == lines({"t1 days -3 title Late customer Acme due 2025-06-27 priority high assignee Mia",
            "t2 days 0 title Today customer Acme due 2025-06-30 priority normal assignee Mia",
            "t5 days none title Helping customer Bolt due  priority normal assignee Mia"}));
    CHECK(print(pointRows(june(), "tasks.upcoming", "t3").value(), {"company", "title", "due"})
        == u"Bolt | Sunday | 2025-07-06"_s);
    CHECK(pointRows(june(), "tasks.upcoming", {}).value().rows.size() == 6);
    CHECK(pointRows(june(), "tasks.upcoming", "t7").error().kind == Error::Kind::NotFound);
}
