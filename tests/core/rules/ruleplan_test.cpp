// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/ruleplan.h"

#include "core/rules/defaultrules.h"

#include "tests/core/metrics/asking.h"
#include "tests/core/metrics/generatedworld.h"

#include <set>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

BookPointer ruled(const BookPointer &book)
{
    return BookBuilder(*book).apply(changeForDefaultRules(*book)).share();
}

BookPointer customers()
{
    return ruled(bookFrom(R"(
        companies:
        name | ref | request_feedback
        Acme | a   | yes
        Gone | g   | yes
        contracts:
        company | ref | start      | end        | amount | months
        Gone    | g1  | 2024-11-01 | 2025-10-31 | 100    | 1
        contacts:
        company | name
        Acme    | Ann
        Gone    | Hal
        statuses:
        company | day        | status
        Acme    | 2025-06-13 | struggling
        churn:
        company | day        | reason
        Gone    | 2025-06-01 | Price
        requests:
        contact | kind | due_on     | created_on | state
        Hal     | nps  | 2025-05-20 | 2025-05-20 | due
        Hal     | nps  | 2025-04-20 | 2025-04-20 | sent
        renewals:
        contract | due_on     | outcome
        g1       | 2025-10-31 | open
        tasks:
        title | company | state | created_on
        Keep  | Gone    | open  | 2025-05-01
    )"));
}

} // namespace

TEST_CASE("A plan is one action, and nothing is left to do after it", "[rules]")
{
    const BookPointer book = customers();
    const DayRange june = days("2025-06-01", "2025-06-30");
    const RulePlan plan = rulePlan(book, {}, june);
    CHECK(plan.notices.size() == 1);
    CHECK(plan.requests.size() == 1);
    CHECK(plan.runs.size() == 2);
    CHECK(plan.problems.empty());

    const Change change = changeFor(plan, *book);
    CHECK(change.kind == ActionKind::Rule);
    CHECK(change.label
        == u"Rules up to 2025-06-30: 1 notice, 1 feedback request, 2 rule runs, "_s
           u"what left customers left open"_s);
    const BookPointer done = BookBuilder(*book).apply(change).share();
    CHECK(done->notifications().size() == 1);
    CHECK(done->automationRuns().size() == 2);
    CHECK(done->tasks().size() == 2);
    REQUIRE(done->outboxMessages().size() == 1);
    CHECK(done->outboxMessages().rows()[0].state == MessageState::Draft);
    CHECK(done->feedbackRequests().size() == 3);
    CHECK(done->feedbackRequests().rows().back().createdOn == day("2025-06-30"));

    CHECK(rulePlan(done, {}, june).empty());
    CHECK(rulePlan(done, {}, days("2025-05-01", "2025-06-30")).empty());
    CHECK(changeFor(rulePlan(done, {}, june), *done).empty());
}

TEST_CASE(
    "T-41: a customer that left is asked no more and renews nothing, its tasks stay", "[rules]")
{
    const BookPointer book = customers();
    const RulePlan plan = rulePlan(book, {}, days("2025-06-01", "2025-06-30"));
    REQUIRE(plan.leftovers.requests.size() == 1);
    REQUIRE(plan.leftovers.renewals.size() == 1);
    const BookPointer done = BookBuilder(*book).apply(changeFor(plan, *book)).share();
    CHECK(done->feedbackRequests().rows()[0].state == RequestState::Cancelled);
    CHECK(done->feedbackRequests().rows()[1].state == RequestState::Sent);
    CHECK(done->renewals().rows()[0].outcome == RenewalOutcome::Lost);
    CHECK(done->renewals().rows()[0].reason == u"Customer left"_s);
    CHECK(done->tasks().rows()[0].state == TaskState::Open);
    // Before it left, nothing was left over.
    CHECK(rulePlan(book, {}, days("2025-05-01", "2025-05-31")).leftovers.empty());
}

TEST_CASE("A dry run of a past range tells what would have happened then", "[rules]")
{
    const BookPointer book = customers();
    CHECK(rulePlan(book, {}, days("2025-01-01", "2025-03-31")).runs.empty());
    CHECK(rulePlan(book, {}, days("2025-06-13", "2025-06-13")).runs.size() == 2);
    CHECK(rulePlan(book, {}, days("2025-06-14", "2025-06-30")).runs.empty());
    CHECK(rulePlan(book, {}, days("2025-06-30", "2025-06-01")).empty());
}

TEST_CASE("The days that nobody looked at begin after the newest trace of the rules", "[rules]")
{
    const BookPointer book = customers();
    CHECK(unseenDays(*book, day("2025-06-30")) == days("2025-06-01", "2025-06-30"));
    const auto since = [&](const char *iso) {
        Notification notice;
        notice.id = {1};
        notice.day = day(iso);
        return unseenDays(
            *BookBuilder(*book).rows<Notification>({notice}).share(), day("2025-06-30"));
    };
    CHECK(since("2025-06-20") == days("2025-06-01", "2025-06-30"));
    CHECK(since("2025-03-31") == days("2025-04-01", "2025-06-30"));
    CHECK(since("2020-01-01") == days("2024-06-30", "2025-06-30"));
    CHECK(since("2025-07-15") == days("2025-06-01", "2025-06-30"));
}

TEST_CASE("On made-up books a plan that was carried out is empty", "[rules]")
{
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const BookPointer book = ruled(generatedWorld(seed));
        const DayRange range{QDate(2025, 4, 1), QDate(2025, 5, 15)};
        const RulePlan plan = rulePlan(book, {}, range);
        CAPTURE(seed);
        CHECK_FALSE(plan.empty());
        std::set<QString> keys;
        for (const Notification &notice : plan.notices) {
            CHECK(keys.insert(notice.dedupeKey).second);
        }
        const BookPointer done = BookBuilder(*book).apply(changeFor(plan, *book)).share();
        CHECK(rulePlan(done, {}, range).empty());
    }
}
