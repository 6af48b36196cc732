// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/entries.h"

#include "core/rules/automatic.h"
#include "core/rules/defaultrules.h"
#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

const QDate Today(2025, 6, 30);
const CompanyId Acme{1};

BookPointer customers()
{
    return bookFrom(R"(
        team:
        name | role
        Mia  | csm
        companies:
        name | ref | csm
        Acme | a   | Mia
        Bolt | b   | Mia
        contacts:
        company | name | flags
        Acme    | Ann  | key
        Bolt    | Bob  | -
        statuses:
        company | day        | status
        Acme    | 2025-01-10 | healthy
        requests:
        contact | kind | created_on | due_on     | state
        Ann     | nps  | 2025-06-01 | 2025-06-01 | sent
    )");
}

FeedbackEntry answer(FeedbackKind kind, const QString &value, const QString &comment = {})
{
    return {Acme, ContactId{1}, Today, kind, value, {}, comment, u"call"_s};
}

std::optional<EntryFault> faultOf(const Entered<Change> &change)
{
    return change ? std::nullopt : std::optional(change.error());
}

} // namespace

TEST_CASE("A note wants a customer, a day that has come, and words", "[entries]")
{
    const BookPointer book = customers();
    const auto fault = [&](const InteractionEntry &entry) {
        return faultOf(noted(*book, entry, {}, Today));
    };
    CHECK(fault({{}, Today, InteractionType::Note, {}, {}, u"x"_s}) == EntryFault::NoCustomer);
    CHECK(fault({{{77}}, Today, InteractionType::Note, {}, {}, u"x"_s}) == EntryFault::NoCustomer);
    CHECK(fault({{Acme}, {}, InteractionType::Note, {}, {}, u"x"_s}) == EntryFault::NoDay);
    CHECK(fault({{Acme}, Today.addDays(1), InteractionType::Note, {}, {}, u"x"_s})
        == EntryFault::DayAhead);
    CHECK(fault({{Acme}, Today, InteractionType::Note, {}, {}, u"  "_s}) == EntryFault::NoText);
    CHECK_FALSE(fault({{Acme}, Today, InteractionType::Call, {}, {}, {}}));
}

TEST_CASE("One interaction is logged with each of several customers", "[entries]")
{
    const auto change = noted(*customers(),
        InteractionEntry{{{1}, {2}, {2}}, Today, InteractionType::Meeting,
            InteractionDirection::Ours, false, u"Review"_s},
        TeamMemberId{1}, Today);
    REQUIRE(change);
    CHECK(change->label == u"Meeting: 2 customers"_s);
    const auto &rows = change->rows<Interaction>().put;
    REQUIRE(rows.size() == 2);
    CHECK(rows[1].company == CompanyId{2});
    CHECK(rows[0].direction == InteractionDirection::Ours);
    CHECK(rows[0].attended == false);
    CHECK(rows[0].id != rows[1].id);
    const auto note = noted(*customers(),
        InteractionEntry{
            {Acme}, Today, InteractionType::Note, InteractionDirection::Ours, true, u"x"_s},
        {}, Today);
    REQUIRE(note);
    CHECK_FALSE(note->rows<Interaction>().put[0].direction);
    CHECK_FALSE(note->rows<Interaction>().put[0].attended);
    CHECK(note->label == u"Note: Acme"_s);
}

TEST_CASE("A sentiment that is noted is one that a CSM gave", "[entries]")
{
    const auto change = noted(*customers(),
        SentimentNote{Acme, Today, Sentiment::Negative, u"New boss"_s}, TeamMemberId{1}, Today);
    REQUIRE(change);
    const SentimentEntry &row = change->rows<SentimentEntry>().put.at(0);
    CHECK(row.origin == SentimentOrigin::Csm);
    CHECK(row.author == TeamMemberId{1});
    CHECK(change->label == u"Sentiment: Acme, Negative"_s);
}

TEST_CASE("S2-30: ratings are checked against the scale of their question", "[entries]")
{
    const BookPointer book = customers();
    const auto fault = [&](const FeedbackEntry &entry) {
        return faultOf(noted(*book, entry, Today));
    };
    CHECK_FALSE(fault(answer(FeedbackKind::Nps, u"0"_s)));
    CHECK_FALSE(fault(answer(FeedbackKind::Nps, u" 10 "_s)));
    CHECK(fault(answer(FeedbackKind::Nps, u"11"_s)) == EntryFault::NotZeroToTen);
    CHECK(fault(answer(FeedbackKind::Nps, u"-1"_s)) == EntryFault::NotZeroToTen);
    CHECK(fault(answer(FeedbackKind::Nps, u"7.5"_s)) == EntryFault::NoWholeNumber);
    CHECK(fault(answer(FeedbackKind::Nps, {})) == EntryFault::NoValue);
    CHECK_FALSE(fault(answer(FeedbackKind::Nps, {}, u"Only words"_s)));
    CHECK_FALSE(fault(answer(FeedbackKind::Csat, u"1"_s)));
    CHECK(fault(answer(FeedbackKind::Csat, u"0"_s)) == EntryFault::NotOneToFive);
    CHECK(fault(answer(FeedbackKind::Csat, u"6"_s)) == EntryFault::NotOneToFive);
    CHECK(fault(answer(FeedbackKind::Happiness, u"3"_s)) == EntryFault::NoLevel);
    FeedbackEntry happy = answer(FeedbackKind::Happiness, {});
    happy.level = HappinessLevel::Happy;
    CHECK_FALSE(fault(happy));
    happy.company = {77};
    CHECK(fault(happy) == EntryFault::NoCustomer);
}

TEST_CASE("An answer settles the request that waits for it", "[entries]")
{
    const auto change = noted(*customers(), answer(FeedbackKind::Nps, u"9"_s), Today);
    REQUIRE(change);
    const FeedbackResponse &row = change->rows<FeedbackResponse>().put.at(0);
    CHECK(row.value == 9);
    CHECK(row.request == FeedbackRequestId{1});
    CHECK(row.channel == u"call"_s);
    CHECK(change->rows<FeedbackRequest>().put.at(0).state == RequestState::Answered);
    CHECK(change->label == u"Feedback: Acme, NPS 9"_s);

    const auto other = noted(*customers(), answer(FeedbackKind::Csat, u"4"_s), Today);
    REQUIRE(other);
    CHECK(other->rows<FeedbackRequest>().empty());
    FeedbackEntry strange = answer(FeedbackKind::Nps, u"9"_s);
    strange.contact = ContactId{2}; // of another customer
    CHECK_FALSE(noted(*customers(), strange, Today)->rows<FeedbackResponse>().put[0].contact);
}

TEST_CASE("A status wants a reason, and leaves those alone who have it", "[entries]")
{
    const BookPointer book = customers();
    CHECK(faultOf(statusSet(*book, {Acme}, HealthStatus::Steady, u" "_s, {}, Today))
        == EntryFault::NoText);
    const auto change =
        statusSet(*book, {{1}, {2}}, HealthStatus::Healthy, u"Went  well"_s, {}, Today);
    REQUIRE(change);
    REQUIRE(change->rows<HealthStatusEvent>().put.size() == 1);
    CHECK(change->rows<HealthStatusEvent>().put[0].company == CompanyId{2});
    CHECK(change->rows<HealthStatusEvent>().put[0].reason == u"Went well"_s);
    CHECK(change->label == u"Health of Bolt: Healthy"_s);
}

TEST_CASE("Premium holds from the day on", "[entries]")
{
    const BookPointer book = customers();
    const Change change = premiumSet(*book, {{1}, {2}}, true, Today);
    CHECK(change.label == u"Premium: 2 customers"_s);
    const BookPointer after = BookBuilder(*book).apply(change).share();
    CHECK(after->companies().find(Acme)->isPremium.valueAt(Today) == true);
    CHECK_FALSE(after->companies().find(Acme)->isPremium.valueAt(Today.addDays(-1)));
    CHECK(premiumSet(*after, {{1}}, true, Today).empty());
}

TEST_CASE("S1-10: what the rules do about an entry belongs to its action", "[entries][rules]")
{
    BookPointer book = customers();
    book = BookBuilder(*book).apply(changeForDefaultRules(*book)).share();
    auto bad = noted(*book, answer(FeedbackKind::Nps, u"2"_s), Today);
    REQUIRE(bad);
    const AutomaticDeeds done = addAutomaticDeeds(*bad, book, {}, Today);
    CHECK(done.tasks == 1);
    CHECK(done.drafts == 1);
    REQUIRE(bad->rows<Task>().put.size() == 1);
    CHECK(bad->rows<Task>().put[0].title == u"Follow up on negative feedback"_s);
    CHECK(bad->rows<Task>().put[0].slaDays == 2);
    CHECK(bad->rows<AutomationRun>().put.size() == 1);
    CHECK(bad->label == u"Feedback: Acme, NPS 2"_s);

    const BookPointer after = BookBuilder(*book).apply(*bad).share();
    auto good = noted(*after, answer(FeedbackKind::Nps, u"9"_s), Today);
    REQUIRE(good);
    CHECK(addAutomaticDeeds(*good, after, {}, Today).empty());
    auto struggling =
        statusSet(*after, {Acme, {2}}, HealthStatus::Struggling, u"Cuts"_s, {}, Today);
    REQUIRE(struggling);
    CHECK(addAutomaticDeeds(*struggling, after, {}, Today).tasks == 2);
}
