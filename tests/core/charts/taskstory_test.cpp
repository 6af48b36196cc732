// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/taskstory.h"

#include "core/metrics/taskkinds.h"
#include "core/rules/defaultrules.h"
#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

BookPointer book()
{
    const BookPointer customers = bookFrom(R"(
        team:
        name | role
        Mia  | csm
        companies:
        name | ref | csm
        Acme | a   | Mia
        Bolt | b   | Mia
        Gone | g   | Mia
        contracts:
        company | ref | start      | end        | amount | months
        Acme    | c1  | 2024-09-16 | 2025-09-15 | 12000  | 12
        Bolt    | c2  | 2024-01-01 | -          | 100    | 1
        statuses:
        company | day        | status
        Acme    | 2025-01-10 | healthy
        Acme    | 2025-06-13 | struggling
        churn:
        company | day        | reason
        Gone    | 2025-06-01 | Price
        responses:
        company | day        | kind | value | comment
        Acme    | 2025-06-20 | nps  | 3     | Slow exports
        tickets:
        company | opened_on  | is_escalated
        Acme    | 2025-06-21 | yes
        Acme    | 2025-06-22 | no
        risk_flags:
        company | raised_on  | reason
        Acme    | 2025-06-15 | Sponsor left
        interactions:
        company | day        | type | text
        Acme    | 2025-04-30 | call | Hello
        Bolt    | 2025-06-29 | call | Hello
    )");
    return BookBuilder(*customers).apply(changeForDefaultRules(*customers)).share();
}

TaskStory storyOf(Task task)
{
    task.createdOn = day("2025-06-14");
    return taskStory(*askOn(book(), "2025-06-30").facts, task);
}

Task taskOf(std::int64_t company)
{
    Task task;
    task.company = CompanyId{company};
    return task;
}

QString print(const TaskStory &story)
{
    QStringList lines{story.created};
    for (const TaskEvidence &one : story.evidence) {
        lines << one.text;
    }
    if (!story.nothing.isEmpty()) {
        lines << u"(%1)"_s.arg(story.nothing);
    }
    return lines.join(u'\n');
}

AutomationRuleId ruleNamed(const QString &begin)
{
    const BookPointer whole = book();
    for (const AutomationRule &rule : whole->automationRules()) {
        if (rule.name.startsWith(begin)) {
            return rule.id;
        }
    }
    return {};
}

} // namespace

TEST_CASE("A task says what made it and what speaks for it now", "[taskstory]")
{
    Task task = taskOf(1);
    task.origin = ruleNamed(u"Struggling: call"_s);
    CHECK(print(storyOf(task))
        == lines(
            {"Created 14 Jun when health became Struggling", "Struggling since 13 Jun",
                "CS score fell from 86 to 41 since 31 May", "At risk: Sponsor left",
                "$12.0K a year up for renewal on 15 Sep", "Rated 3 of 10 on 20 Jun: “Slow exports”",
                "2 open tickets, 1 escalated", "Last contact 30 Apr, 61 days ago"})
               .trimmed());
}

TEST_CASE(
    "A task of a customer where all is well says when they were last spoken to", "[taskstory]")
{
    CHECK(print(storyOf(taskOf(2)))
        == lines({"Created 14 Jun by hand", "Last contact 29 Jun, 1 day ago"}).trimmed());
}

TEST_CASE("A task without a customer, or of one that left, says so", "[taskstory]")
{
    CHECK(print(storyOf(Task()))
        == lines({"Created 14 Jun by hand", "(This task is about no customer)"}).trimmed());
    CHECK(print(storyOf(taskOf(3)))
        == lines({"Created 14 Jun by hand", "(This customer has left)"}).trimmed());
}

TEST_CASE("The kind of a task is that of the rule that made it", "[taskstory]")
{
    const TaskKinds kinds(*book());
    const auto kindOf = [&](const QString &rule) {
        Task task;
        task.origin = ruleNamed(rule);
        return taskKindText(kinds.of(task));
    };
    CHECK(kindOf(u"Struggling: call"_s) == u"Health change"_s);
    CHECK(kindOf(u"Not happy"_s) == u"Feedback"_s);
    CHECK(kindOf(u"Renewal"_s) == u"Renewal"_s);
    CHECK(taskKindText(kinds.of(Task())) == u"Manual"_s);
    Task orphan;
    orphan.origin = AutomationRuleId{999};
    CHECK(kinds.of(orphan) == TaskKind::ByHand);
}

TEST_CASE("The occasion of a rule reads as a reason", "[taskstory]")
{
    const auto occasion = [](const char *trigger) {
        AutomationRule rule;
        rule.trigger = QString::fromLatin1(trigger);
        return occasionText(rule);
    };
    CHECK(occasion(R"({"on":"upcoming_renewal","days":60})") == u"60 days before a renewal"_s);
    CHECK(occasion(R"({"on":"feedback","to":"negative"})") == u"after negative feedback"_s);
    CHECK(occasion(R"({"on":"health_status"})") == u"when health changed"_s);
    CHECK(occasion(R"({"on":"moon"})").isEmpty());
    CHECK(occasion("rubbish").isEmpty());
}
