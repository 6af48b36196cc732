// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/goaledit.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

BookPointer ambitious()
{
    return bookFrom(R"(
        companies:
        name  | ref
        Acorn | a
        Birch | b

        opportunities:
        company | ref | name      | mrr | opened_on
        Acorn   | o1  | More help | 500 | 2025-01-10
        Birch   | o2  | Backups   | 900 | 2025-02-10

        goals:
        company | title           | metric     | baseline | current_value | target | due_on     | status
        Acorn   | Halve the calls | calls/week | 40       | 30      | 20     | 2025-09-30 | on_track
        Acorn   | Old plan        | -          | -        | -       | -      | -          | dropped
    )");
}

const CompanyId Acorn{1};
const CompanyId Birch{2};
const GoalId Calls{1};

Goal newGoal()
{
    Goal goal;
    goal.company = Acorn;
    goal.title = u" Faster  invoices "_s;
    return goal;
}

} // namespace

TEST_CASE("S3-22: a goal is added by one action, with its texts tidied", "[edit]")
{
    const BookPointer book = ambitious();
    Goal goal = newGoal();
    goal.metric = u"days"_s;
    goal.target = 5;
    goal.dueOn = day("2025-12-31");
    goal.opportunity = OpportunityId{1};
    CHECK_FALSE(faultOf(goal, *book));

    const Change change = goalChange(goal, *book);
    CHECK(change.label == u"Goal “Faster invoices” of Acorn"_s);
    const BookPointer after = BookBuilder(*book).apply(change).share();
    REQUIRE(after->goals().size() == 3);
    const Goal &added = after->goals().rows().back();
    CHECK(added.title == u"Faster invoices"_s);
    CHECK(added.target == 5);
    CHECK_FALSE(added.baseline); // nobody said so: it is not 0
    CHECK(added.opportunity == OpportunityId{1});
}

TEST_CASE("A goal is changed in its place and removed, each by one action", "[edit]")
{
    const BookPointer book = ambitious();
    Goal goal = *book->goals().find(Calls);
    CHECK(goalChange(goal, *book).empty());
    goal.current = 22;
    goal.status = GoalStatus::AtRisk;
    const BookPointer changed = BookBuilder(*book).apply(goalChange(goal, *book)).share();
    CHECK(changed->goals().size() == 2);
    CHECK(*changed->goals().find(Calls) == goal);

    const Change removal = goalRemoval(Calls, *changed);
    CHECK(removal.label == u"Goal “Halve the calls” of Acorn removed"_s);
    CHECK(BookBuilder(*changed).apply(removal).share()->goals().size() == 1);
    CHECK(goalRemoval(GoalId{77}, *changed).empty());
}

TEST_CASE("A goal needs a customer, a title of its own, and numbers that mean something", "[edit]")
{
    const BookPointer book = ambitious();
    Goal goal = newGoal();
    goal.company = CompanyId();
    CHECK(faultOf(goal, *book) == GoalFault::NoCustomer);
    goal = newGoal();
    goal.title = u"  "_s;
    CHECK(faultOf(goal, *book) == GoalFault::NoTitle);
    goal.title = u"halve THE calls"_s;
    CHECK(faultOf(goal, *book) == GoalFault::TitleTaken);
    goal.company = Birch; // another customer may want the same
    CHECK_FALSE(faultOf(goal, *book));
    goal = newGoal();
    goal.title = u"Old plan"_s; // that one is no longer live
    CHECK_FALSE(faultOf(goal, *book));
    goal.target = 0;
    CHECK(faultOf(goal, *book) == GoalFault::NoMetric);
    goal.metric = u"errors"_s;
    goal.baseline = 0;
    CHECK(faultOf(goal, *book) == GoalFault::NoWay);
    goal.target = 1;
    goal.opportunity = OpportunityId{2}; // Birch's
    CHECK(faultOf(goal, *book) == GoalFault::OthersOpportunity);
    goal.opportunity = OpportunityId{1};
    CHECK_FALSE(faultOf(goal, *book));
}

TEST_CASE("S3-22: a customer's strategy is a note with a day of review", "[edit]")
{
    const BookPointer book = ambitious();
    CHECK(customerStrategyOf(*book, Acorn).isEmpty());
    const CustomerStrategy strategy{u"Partner for the move to the new site"_s, day("2025-10-01")};
    const Change change = customerStrategyChange(*book, Acorn, strategy);
    CHECK(change.label == u"Strategy for Acorn"_s);
    const BookPointer after = BookBuilder(*book).apply(change).share();
    CHECK(customerStrategyOf(*after, Acorn) == strategy);
    CHECK(customerStrategyOf(*after, Birch).isEmpty());
    CHECK(customerStrategyChange(*after, Acorn, strategy).empty());
    const BookPointer cleared =
        BookBuilder(*after).apply(customerStrategyChange(*after, Acorn, {})).share();
    CHECK(cleared->settings() == book->settings());
    CHECK(customerStrategyChange(*book, CompanyId{99}, strategy).empty());
}
