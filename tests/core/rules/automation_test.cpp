// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/automation.h"

#include "core/rules/defaultrules.h"
#include "core/rules/letters.h"
#include "core/rules/workdays.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// The book with the usual rules and letters.
BookPointer ruled(const BookPointer &book)
{
    return BookBuilder(*book).apply(changeForDefaultRules(*book)).share();
}

BookPointer customers()
{
    return ruled(bookFrom(R"(
        team:
        name | role
        Mia  | csm
        companies:
        name | ref | csm | manager
        Acme | a   | Mia | -
        Bolt | b   | -   | Mia
        Gone | g   | Mia | -
        contracts:
        company | ref | start      | end | amount | months
        Acme    | a1  | 2024-01-01 | -   | 900    | 1
        contacts:
        company | name      | flags | since      | left
        Acme    | Ann Smith | -     | -          | -
        Acme    | Bob Jones | key   | -          | -
        Acme    | Cid Late  | key   | 2025-07-01 | -
        Bolt    | Dee Left  | key   | -          | 2025-01-01
        statuses:
        company | day        | status
        Acme    | 2025-01-10 | healthy
        Acme    | 2025-06-13 | struggling
        Acme    | 2025-06-16 | struggling
        Bolt    | 2025-06-14 | struggling
        Gone    | 2025-06-14 | struggling
        churn:
        company | day        | reason
        Gone    | 2025-06-01 | Price
        responses:
        company | contact   | day        | kind | value
        Acme    | Ann Smith | 2025-06-20 | nps  | 3
        Acme    | Bob Jones | 2025-06-20 | nps  | 9
    )"));
}

std::vector<PlannedRun> juneOf(const BookPointer &book, const std::vector<AutomationRule> &rules)
{
    const DayRange june = days("2025-06-01", "2025-06-30");
    return firingsOf(rules, book, {}, june, noticesIn(book, {}, june)).runs;
}

AutomationRule ruleOf(const char *trigger, const char *condition = "",
    const char *actions = R"([{"do":"create_task","title":"Look"}])")
{
    return {{99}, u"Test"_s, QString::fromLatin1(trigger), QString::fromLatin1(condition),
        QString::fromLatin1(actions), false};
}

std::size_t fires(const char *trigger, const char *condition = "")
{
    return juneOf(customers(), {ruleOf(trigger, condition)}).size();
}

QString problemOf(const AutomationRule &rule)
{
    const Result<ReadRule> read = readRule(rule, *customers());
    return read ? u"understood"_s : read.error().detail;
}

} // namespace

TEST_CASE(
    "S1-10, S1-11: to Struggling makes a supportive e-mail and a task of high priority", "[rules]")
{
    const BookPointer book = customers();
    const auto runs = juneOf(book, book->automationRules().rows());
    REQUIRE(runs.size() == 5);

    CHECK(runs[0].day == day("2025-06-13"));
    CHECK(runs[0].outcome == u"1 email drafted"_s);
    CHECK(runs[0].cause == u"Healthy to Struggling"_s);
    REQUIRE(runs[0].drafts.size() == 1);
    const OutboxMessage &draft = runs[0].drafts[0];
    // T-43: nobody has sent it.
    CHECK(draft.state == MessageState::Draft);
    CHECK_FALSE(draft.sentOn);
    CHECK(draft.subject == u"How we can help, Bob"_s);
    CHECK(draft.body.contains(u"not easy at Acme"_s));
    CHECK(draft.body.endsWith(u"Mia"_s));

    REQUIRE(runs[1].tasks.size() == 1);
    const Task &task = runs[1].tasks[0];
    CHECK(task.priority == TaskPriority::High);
    CHECK(task.createdOn == day("2025-06-13"));
    CHECK(task.dueOn == day("2025-06-16")); // a Friday and the Monday after it
    CHECK(task.assignee == book->team().rows()[0].id);
    CHECK(task.origin == runs[1].rule);

    // Nobody is there at Bolt, and it has no CSM: the task is the team's.
    CHECK(runs[2].outcome == u"Nobody to write to"_s);
    CHECK(runs[2].drafts.empty());
    REQUIRE(runs[3].tasks.size() == 1);
    CHECK_FALSE(runs[3].tasks[0].assignee);
}

TEST_CASE("S1-25: a negative answer is followed up within two working days", "[rules]")
{
    const BookPointer book = customers();
    const auto runs = juneOf(book, book->automationRules().rows());
    const PlannedRun &run = runs.back();
    REQUIRE(run.tasks.size() == 1);
    CHECK(run.tasks[0].slaDays == 2);
    CHECK(run.tasks[0].dueOn == day("2025-06-24"));
    REQUIRE(run.drafts.size() == 1);
    CHECK(run.drafts[0].subject == u"Your feedback of 2025-06-20"_s);
    CHECK(book->contacts().find(*run.drafts[0].contact)->name == u"Ann Smith"_s);
}

TEST_CASE("S1-12: each trigger fires on what it names", "[rules]")
{
    CHECK(fires(R"({"on":"health_status"})") == 2);
    CHECK(fires(R"({"on":"health_status","from":"healthy"})") == 1);
    CHECK(fires(R"({"on":"health_status","from":"steady","to":"struggling"})") == 0);
    CHECK(fires(R"({"on":"feedback"})") == 2);
    CHECK(fires(R"({"on":"feedback","to":"promoter"})") == 1);
    CHECK(fires(R"({"on":"feedback","to":"very_happy"})") == 1);
    CHECK(fires(R"({"on":"feedback","to":"not_happy"})") == 1);
    CHECK(fires(R"({"on":"feedback","to":"passive"})") == 0);
    CHECK(fires(R"({"on":"risk_alert"})") == 2);
    CHECK(fires(R"({"on":"negative_feedback"})") == 1);
}

TEST_CASE("S1-12: a condition is asked of the customer on the day", "[rules]")
{
    CHECK(fires(R"({"on":"health_status"})", R"({"min_arr":10000})") == 1);
    CHECK(fires(R"({"on":"health_status"})", R"({"min_arr":20000})") == 0);
    CHECK(fires(R"({"on":"health_status"})", R"({"effort":"no_score"})") == 2);
    CHECK(fires(R"({"on":"health_status"})", R"({"effort":["low","high"]})") == 0);
    CHECK(fires(R"({"on":"health_status"})", R"({"csm":"Mia"})") == 1);
    CHECK(fires(R"({"on":"health_status"})", R"({"kind":["saas","regular"]})") == 2);
    CHECK(fires(R"({"on":"health_status"})", R"({"kind":"regular","premium":false})") == 1);
    CHECK(fires(R"({"on":"feedback"})", R"({"status":"struggling"})") == 2);
    CHECK(fires(R"({"on":"feedback"})", R"({"status":["healthy","steady"]})") == 0);
}

TEST_CASE("A rule that is half understood names the word and does nothing", "[rules]")
{
    CHECK(problemOf(ruleOf(R"({"on":"health_status","to":"struggling"})")) == u"understood"_s);
    CHECK(problemOf(ruleOf(R"({"on":"upcoming_renewal","days":30})")) == u"understood"_s);
    CHECK(problemOf(ruleOf(R"({"on":"full_moon"})")) == u"full_moon"_s);
    CHECK(problemOf(ruleOf(R"({"on":"health_status","to":"great"})")) == u"great"_s);
    CHECK(problemOf(ruleOf(R"({"on":"feedback","to":"loud"})")) == u"loud"_s);
    CHECK(problemOf(ruleOf(R"({"on":"feedback","too":"negative"})")) == u"too"_s);
    CHECK(problemOf(ruleOf("struggling")) == u"struggling"_s);
    CHECK(problemOf(ruleOf(R"({"on":"feedback"})", R"({"csm":"Nobody"})")) == u"Nobody"_s);
    CHECK(problemOf(ruleOf(R"({"on":"feedback"})", "", "[]")) == u"[]"_s);
    CHECK(problemOf(ruleOf(R"({"on":"feedback"})", "", R"([{"do":"send"}])")) == u"send"_s);
    CHECK(problemOf(ruleOf(R"({"on":"feedback"})", "", R"([{"do":"draft_email","letter":"None"}])"))
        == u"None"_s);
    CHECK(problemOf(ruleOf(R"({"on":"feedback"})", "", R"([{"do":"create_task","title":""}])"))
        == u"title"_s);
    const DayRange june = days("2025-06-01", "2025-06-30");
    const Firings firings = firingsOf({ruleOf("{}")}, customers(), {}, june, {});
    CHECK(firings.runs.empty());
    CHECK(firings.problems.size() == 1);
}

TEST_CASE("A rule's own notice has a key of its own", "[rules]")
{
    const auto runs = juneOf(customers(),
        {ruleOf(R"({"on":"health_status"})", R"({"csm":"Mia"})",
            R"([{"do":"notify","text":"Look here","kind":"risk_alert"}])")});
    REQUIRE(runs.size() == 1);
    REQUIRE(runs[0].notices.size() == 1);
    CHECK(runs[0].notices[0].text == u"Look here"_s);
    CHECK(runs[0].notices[0].dedupeKey == u"rule:99:a:2025-06-13"_s);
}

TEST_CASE("What a rule did already is not done again", "[rules]")
{
    const BookPointer book = customers();
    const auto runs = juneOf(book, book->automationRules().rows());
    AutomationRun done;
    done.id = {1};
    done.rule = runs[0].rule;
    done.company = runs[0].company;
    done.at = QDateTime(day("2025-06-13"), QTime(9, 41), Qt::UTC);
    const BookPointer later = BookBuilder(*book).rows<AutomationRun>({done}).share();
    CHECK(withoutDone(runs, *later).size() == runs.size() - 1);
}

TEST_CASE("Working days leave out Saturdays and Sundays", "[rules]")
{
    CHECK(workdaysAfter(day("2025-06-13"), 0) == day("2025-06-13"));
    CHECK(workdaysAfter(day("2025-06-14"), 0) == day("2025-06-16"));
    CHECK(workdaysAfter(day("2025-06-13"), 1) == day("2025-06-16"));
    CHECK(workdaysAfter(day("2025-06-14"), 1) == day("2025-06-16"));
    CHECK(workdaysAfter(day("2025-06-13"), 5) == day("2025-06-20"));
    CHECK(workdaysAfter(day("2025-06-11"), 7) == day("2025-06-20"));
}

TEST_CASE("Fields of a letter that nothing is known for stay to be seen", "[rules]")
{
    const BookPointer book = customers();
    LetterFacts facts;
    facts.day = day("2025-06-13");
    CHECK(filledLetter(u"{contact.first_name} {renewal.due_on} {response.day}"_s, facts, *book)
        == u"{contact.first_name} {renewal.due_on} 2025-06-13"_s);
}

TEST_CASE("The usual rules are added once", "[rules]")
{
    const BookPointer book = customers();
    CHECK(book->automationRules().size() == defaultRules().size());
    CHECK(book->emailTemplates().size() == defaultLetters().size());
    CHECK(changeForDefaultRules(*book).empty());
    for (const AutomationRule &rule : book->automationRules()) {
        CHECK(readRule(rule, *book));
    }
}
