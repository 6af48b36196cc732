// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

// What pages write: tiers of the award, retention notes, reviews.

#include "core/edit/awardedit.h"
#include "core/edit/retentionnotes.h"
#include "core/edit/reviews.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

BookPointer awarded()
{
    return bookFrom(R"(
        contracts:
        company | start      | end | amount | months
        Ardent  | 2024-01-01 | -   | 10     | 1
        award_tiers:
        award  | customers
        Bronze | 1
        Silver | 4
        award_log:
        tier | reached_on
        #1   | 2024-01-01
    )");
}

BookPointer with(const Book &book, std::vector<ReviewEntry> entries, std::vector<Task> tasks = {})
{
    return BookBuilder(book)
        .rows<ReviewEntry>(std::move(entries))
        .rows<Task>(std::move(tasks))
        .share();
}

} // namespace

TEST_CASE("F-AWARD: tiers are edited in one action", "[edit][award]")
{
    const BookPointer book = awarded();
    std::vector<TierDraft> drafts = tierDrafts(*book);
    REQUIRE(drafts.size() == 2);
    CHECK(tiersChange(drafts, *book)->empty());

    drafts[1] = {drafts[1].id, u"Silver star"_s, 5};
    drafts.push_back({std::nullopt, u" Gold "_s, 10});
    const Change change = *tiersChange(drafts, *book);
    REQUIRE(change.rows<AwardTier>().put.size() == 2);
    CHECK(change.rows<AwardTier>().put[0] == AwardTier{AwardTierId{2}, u"Silver star"_s, 5});
    CHECK(change.rows<AwardTier>().put[1] == AwardTier{AwardTierId{3}, u"Gold"_s, 10});
    CHECK(change.rows<AwardEntry>().empty()); // Bronze stays reached

    drafts[0].count = 2;
    CHECK(tiersChange(drafts, *book)->rows<AwardEntry>().removed.size() == 1);
    drafts.erase(drafts.begin());
    CHECK(tiersChange(drafts, *book)->rows<AwardTier>().removed == std::vector{AwardTierId{1}});
}

TEST_CASE("F-AWARD: tiers without name, number or difference are refused", "[edit][award]")
{
    const BookPointer book = awarded();
    const auto problem = [&](const std::vector<TierDraft> &drafts) {
        const auto change = tiersChange(drafts, *book);
        REQUIRE_FALSE(change);
        return std::pair(change.error().tier, change.error().kind);
    };
    CHECK(problem({{{}, u" "_s, 5}}) == std::pair(std::size_t(0), TierProblem::Kind::NoName));
    CHECK(problem({{{}, u"A"_s, 5}, {{}, u"B"_s, 0}})
        == std::pair(std::size_t(1), TierProblem::Kind::NoCount));
    CHECK(problem({{{}, u"A"_s, 5}, {{}, u"B"_s, 5}})
        == std::pair(std::size_t(1), TierProblem::Kind::SameCount));
}

TEST_CASE("F-AWARD: the numbers of an option become tiers, and the option goes", "[edit][award]")
{
    Settings settings;
    settings.values[u"option.award.tiers"_s] = u"7"_s;
    const BookPointer book = BookBuilder(*bookFrom("")).settings(settings).share();
    const std::vector<TierDraft> drafts = tierDrafts(*book);
    REQUIRE(drafts.size() == 1);
    CHECK(drafts[0] == TierDraft{std::nullopt, u"Bronze"_s, 7});
    const Change change = *tiersChange(drafts, *book);
    CHECK(change.rows<AwardTier>().put.size() == 1);
    CHECK(change.settings.at(u"option.award.tiers"_s) == std::nullopt);
}

TEST_CASE("F-AWARD: a tier that was reached is kept with a notification", "[edit][award]")
{
    const BookPointer book = awarded();
    const Change change = reachedChange(AwardTierId{2}, day("2025-02-05"), *book);
    REQUIRE(change.rows<AwardEntry>().put.size() == 1);
    CHECK(change.rows<AwardEntry>().put[0].reachedOn == day("2025-02-05"));
    REQUIRE(change.rows<Notification>().put.size() == 1);
    CHECK(change.rows<Notification>().put[0].dedupeKey == u"award_reached:4"_s);
    CHECK(reachedChange(AwardTierId{9}, day("2025-02-05"), *book).empty());
}

TEST_CASE("A retention note on a slice brings its tasks", "[edit][retention]")
{
    const BookPointer empty = bookFrom("");
    RetentionDraft draft{u"churn.by_reason"_s, u"Price/seat"_s, u"Price/seat"_s,
        u" Offer a yearly plan. "_s, {u"Write to five"_s, u"Call Ada"_s}, {}, day("2025-07-01")};
    const Change change = retentionChange(draft, std::nullopt, day("2025-06-01"), *empty);
    REQUIRE(change.rows<ReviewEntry>().put.size() == 1);
    REQUIRE(change.rows<Task>().put.size() == 2);
    CHECK(change.rows<Task>().put[1].ref == u"retention/churn.by_reason/Price/seat#2"_s);

    std::vector<Task> tasks = change.rows<Task>().put;
    tasks[0].state = TaskState::Done;
    const BookPointer book = with(*empty, change.rows<ReviewEntry>().put, tasks);
    const auto notes = retentionNotes(*book, u"churn.by_reason"_s);
    REQUIRE(notes.size() == 1);
    CHECK(notes[0].slice == u"Price/seat"_s);
    CHECK(notes[0].text == u"Offer a yearly plan."_s);
    CHECK(notes[0].tasks.size() == 2);
    CHECK(notes[0].openTasks == 1);
    CHECK(retentionNotes(*book, u"churn.by_plan"_s).empty());

    draft.tasks.clear();
    draft.text = notes[0].text;
    CHECK(retentionChange(draft, std::nullopt, day("2025-06-02"), *book).empty());
    draft.tasks = {u"One more"_s};
    CHECK(retentionChange(draft, std::nullopt, day("2025-06-02"), *book)
              .rows<Task>()
              .put[0]
              .ref.endsWith(u"#3"_s));
    draft.tasks.clear();
    draft.text.clear();
    CHECK(retentionChange(draft, std::nullopt, day("2025-06-02"), *book)
              .rows<ReviewEntry>()
              .removed.size()
        == 1);
}

TEST_CASE("S0-40: a review is stored with its day, and one that is late is told", "[edit][review]")
{
    const BookPointer empty = bookFrom("");
    CHECK(reviewChange(u"overview"_s, {}, {}, day("2025-06-01"), *empty).empty());
    CHECK_FALSE(overdueReview(*empty, u"overview"_s, day("2025-06-01")));

    const Change change = reviewChange(u"overview"_s,
        {{u"health.status"_s, u"Two more struggle"_s}, {u"award.tiers"_s, {}}}, {},
        day("2025-06-01"), *empty);
    CHECK(change.label == u"Review, 2 sections"_s);
    const BookPointer book = with(*empty, change.rows<ReviewEntry>().put);
    CHECK(lastReview(*book, u"overview"_s, day("2025-06-30")) == day("2025-06-01"));
    CHECK_FALSE(lastReview(*book, u"overview"_s, day("2025-05-31")));
    CHECK_FALSE(lastReview(*book, u"my-book"_s, day("2025-06-30")));
    CHECK_FALSE(overdueReview(*book, u"overview"_s, day("2025-07-01")));
    CHECK(overdueReview(*book, u"overview"_s, day("2025-07-02")) == 31);
    CHECK(lastNote(*book, u"overview"_s, u"health.status"_s, day("2025-06-30"))->note
        == u"Two more struggle"_s);
    CHECK(lastNote(*book, u"overview"_s, u"award.tiers"_s, day("2025-06-30")) == nullptr);

    Settings never;
    never.values[u"review.days"_s] = u"0"_s;
    const BookPointer quiet = BookBuilder(*book).settings(never).share();
    CHECK_FALSE(overdueReview(*quiet, u"overview"_s, day("2026-07-02")));
}
