// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/goallist.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

BookPointer withProjects()
{
    return bookFrom(R"(
        companies:
        name  | ref
        Acorn | a
        Birch | b
        Gone  | g
        churn:
        company | day        | reason
        Gone    | 2025-01-01 | Price
        opportunities:
        company | ref | name      | mrr | one_time | opened_on
        Acorn   | o1  | More help | 500 | 1000     | 2025-01-10
        goals:
        company | title     | baseline | current_value | target | due_on     | status   | opportunity
        Acorn   | New site  | -        | -       | -      | 2025-09-30 | planned  | o1
        Acorn   | Fewer     | 40       | 30      | 20     | 2025-05-31 | on_track | -
        Birch   | Someday   | -        | -       | -      | -          | at_risk  | -
        Birch   | Long done | 0        | 8       | 8      | 2025-02-28 | reached  | -
        Gone    | Lost      | -        | -       | -      | 2025-08-01 | on_track | -
    )");
}

QString listed(const BookPointer &book, const GoalWish &wish)
{
    return print(GoalList::of(askOn(book, "2025-06-30"), wish).table,
        {"customer", "goal", "due", "overdue", "progress"});
}

} // namespace

TEST_CASE("S3-22: live goals are listed by due day, with how far they have come", "[goals]")
{
    CHECK(listed(withProjects(), {})
        == lines({"Acorn | Fewer | 2025-05-31 | yes | 50 %",
            "Acorn | New site | 2025-09-30 | no | -", "Birch | Someday | - | no | -"}));
}

TEST_CASE("The list of goals is filtered by status, what is overdue, and customer", "[goals]")
{
    const BookPointer book = withProjects();
    const auto titles = [&](const GoalWish &wish) {
        return print(GoalList::of(askOn(book, "2025-06-30"), wish).table, {"goal"});
    };
    CHECK(titles({GoalWish::Which::All}) == lines({"Long done", "Fewer", "New site", "Someday"}));
    CHECK(titles({GoalWish::Which::Overdue}) == lines({"Fewer"}));
    CHECK(titles({GoalWish::Which::OneStatus, GoalStatus::Reached}) == lines({"Long done"}));
    GoalWish ofBirch;
    ofBirch.company = companyNamed(*book, "Birch");
    CHECK(titles(ofBirch) == lines({"Someday"}));
    Scope scope;
    scope.companies = {*ofBirch.company};
    CHECK(print(GoalList::of(ask(book, days("2025-06-30", "2025-06-30"), {}, scope), {}).table,
              {"goal"})
        == lines({"Someday"}));
}

TEST_CASE("Progress needs baseline, current value and target", "[goals]")
{
    Goal goal;
    goal.baseline = 40;
    goal.target = 20;
    CHECK_FALSE(progressOf(goal));
    goal.current = 45;
    CHECK(*progressOf(goal) == Catch::Approx(-0.25)); // further away than at the start
    goal.current = 15;
    CHECK(*progressOf(goal) == Catch::Approx(1.25));
    goal.baseline = 20;
    CHECK_FALSE(progressOf(goal));
    goal.baseline.reset();
    CHECK_FALSE(progressOf(goal)); // not from 0
}

TEST_CASE("S3-23: the timeline has live goals with a due day and their opportunities", "[goals]")
{
    const Question question = askOn(withProjects(), "2025-06-30");
    const Series timeline = goalTimeline(question);
    CHECK(print(timeline)
        == lines({"#2 days_left -30 progress 50 % opportunity none company Acorn due 2025-05-31 "
                  "status on_track next_step ",
            "#1 days_left 92 progress none opportunity $1,500 company Acorn due 2025-09-30 status "
            "planned next_step  opportunity More help opened 2025-01-10"}));
    CHECK(timeline.points[1].label == u"New site"_s);
    CHECK(timeline.totals[0].value == 2);
    CHECK(timeline.totals[1].value == 1); // overdue
    CHECK(timeline.totals[2].value == 1); // Someday
    CHECK(print(goalTimelineRows(question, u"#1"_s).value(),
              {"company", "goal", "opportunity", "opportunity_amount"})
        == lines({"Acorn | New site | More help | $1,500"}));
    CHECK(goalTimelineRows(question, {}).value().rows.size() == 2);
    CHECK_FALSE(goalTimelineRows(question, u"#3"_s)); // it has no day
    // As opportunity.total has it: twelve months and what is paid once.
    const Question firstYear =
        askOn(withProjects(), "2025-06-30", with({{"opportunity.total", "first_year"}}));
    CHECK(goalTimeline(firstYear).points[1].values[2].value == 7000);
}
