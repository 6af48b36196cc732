// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/feedbackfacts.h"

#include "core/metrics/feedbackanswers.h"

#include "tests/core/metrics/asking.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

FactsPointer factsOf(const BookPointer &book, const Options &options = {})
{
    return CompanyFacts::of(book, nullptr, options, day("2025-06-30"));
}

BookPointer threeRatingsAndASilentContact()
{
    return bookFrom(R"(
        companies:
        name
        Acme

        contacts:
        company | name
        Acme    | Ann
        Acme    | Ben
        Acme    | Cat
        Acme    | Dan

        responses:
        company | contact | day        | kind      | level
        Acme    | Ann     | 2025-06-01 | happiness | very_happy
        Acme    | Ben     | 2025-06-01 | happiness | happy
        Acme    | Cat     | 2025-06-01 | happiness | neutral
    )");
}

} // namespace

TEST_CASE("F-HAPPY: very happy, happy and neutral are 75 points and happy", "[feedback]")
{
    const auto facts = factsOf(threeRatingsAndASilentContact());
    const auto &columns = facts->part<FeedbackColumns>();
    CHECK(columns.happiness[0] == 75.0);
    CHECK(columns.levels[0] == HappinessLevel::Happy);
}

TEST_CASE("F-HAPPY: a fourth contact who is silent makes 56.25 where silence counts", "[feedback]")
{
    const auto facts =
        factsOf(threeRatingsAndASilentContact(), with({{"happiness.silent", "zero"}}));
    const auto &columns = facts->part<FeedbackColumns>();
    CHECK(columns.happiness[0] == 56.25);
    CHECK(columns.levels[0] == HappinessLevel::Neutral);
}

TEST_CASE("F-HAPPY: who wants no requests or has left is not silent", "[feedback]")
{
    const auto book = bookFrom(R"(
        contacts:
        company | name | left       | opt_out
        Acme    | Ann  | -          | no
        Acme    | Ben  | 2025-06-29 | no
        Acme    | Cat  | -          | yes
        Globex  | Dan  | -          | no

        responses:
        company | contact | day        | kind      | level
        Acme    | Ann     | 2025-06-01 | happiness | happy
    )");
    const auto facts = factsOf(book, with({{"happiness.silent", "zero"}}));
    const auto &columns = facts->part<FeedbackColumns>();
    CHECK(columns.happiness[0] == 75.0);
    CHECK_FALSE(columns.happiness[1]);
    CHECK(columns.levels[1] == HappinessLevel::NoFeedback);
}

TEST_CASE("F-HAPPY: a level begins at its step", "[feedback]")
{
    CHECK(happinessLevel(87.5) == HappinessLevel::VeryHappy);
    CHECK(happinessLevel(87.499) == HappinessLevel::Happy);
    CHECK(happinessLevel(62.5) == HappinessLevel::Happy);
    CHECK(happinessLevel(62.499) == HappinessLevel::Neutral);
    CHECK(happinessLevel(37.5) == HappinessLevel::Neutral);
    CHECK(happinessLevel(37.499) == HappinessLevel::NotHappy);
}

TEST_CASE("F-HAPPY: an answer from 0 to 10 is a level", "[feedback]")
{
    const HappinessLevel expected[] = {HappinessLevel::NotHappy, HappinessLevel::NotHappy,
        HappinessLevel::NotHappy, HappinessLevel::NotHappy, HappinessLevel::NotHappy,
        HappinessLevel::Neutral, HappinessLevel::Neutral, HappinessLevel::Happy,
        HappinessLevel::Happy, HappinessLevel::VeryHappy, HappinessLevel::VeryHappy};
    for (int rating = 0; rating <= 10; ++rating) {
        CHECK(happinessOfRating(rating) == expected[rating]);
    }
}

TEST_CASE("F-HAPPY: what a contact answered last counts, in either survey", "[feedback]")
{
    const auto book = bookFrom(R"(
        contacts:
        company | name
        Acme    | Ann

        responses:
        company | contact | day        | kind      | value | level
        Acme    | Ann     | 2025-06-01 | happiness | -     | very_happy
        Acme    | Ann     | 2025-06-20 | nps       | 3     | -
        Acme    | Ann     | 2025-06-25 | csat      | 5     | -
        Acme    | Ann     | 2025-07-01 | nps       | 10    | -
    )");
    const auto facts = factsOf(book);
    CHECK(facts->part<FeedbackColumns>().happiness[0] == 25.0);
}

TEST_CASE("T-37: one who answers five times counts once, with the latest answer", "[feedback]")
{
    const auto book = bookFrom(R"(
        contacts:
        company | name
        Acme    | Ann
        Acme    | Ben

        responses:
        company | contact | day        | kind | value
        Acme    | Ann     | 2025-06-21 | nps  | 9
        Acme    | Ann     | 2025-06-03 | nps  | 2
        Acme    | Ann     | 2025-06-04 | nps  | 2
        Acme    | Ann     | 2025-06-05 | nps  | 2
        Acme    | Ben     | 2025-06-05 | nps  | 7
        Acme    | Ben     | 2025-06-05 | nps  | 1
        Acme    | -       | 2025-06-05 | nps  | 8
        Acme    | -       | 2025-06-05 | nps  | 8
    )");
    const auto facts = factsOf(book);
    const auto &columns = facts->part<FeedbackColumns>();
    CHECK(columns.promoters[0] == 1);
    CHECK(columns.passives[0] == 2);
    CHECK(columns.detractors[0] == 1); // of one day, the later row
    CHECK(columns.netPromoterScore[0] == 0.0);
}

TEST_CASE("F-NPS: the window of 90 days begins with its first day", "[feedback]")
{
    const auto book = bookFrom(R"(
        responses:
        company | day        | kind | value
        Acme    | 2025-04-01 | nps  | 0
        Acme    | 2025-04-02 | nps  | 10
        Acme    | 2025-06-30 | nps  | 10
        Acme    | 2025-07-01 | nps  | 0
    )");
    CHECK(factsOf(book)->part<FeedbackColumns>().netPromoterScore[0] == 100.0);
    CHECK(factsOf(book, with({{"nps.window", "91d"}}))->part<FeedbackColumns>().detractors[0] == 1);
}

TEST_CASE("F-NPS: an answer outside its scale is left out and counted", "[feedback]")
{
    const auto company = bookFrom("companies:\nname\nAcme");
    std::vector<FeedbackResponse> responses(3);
    for (std::size_t i = 0; i < responses.size(); ++i) {
        responses[i].id = {static_cast<std::int64_t>(i) + 1};
        responses[i].company = company->companies().rows()[0].id;
        responses[i].day = day("2025-06-01");
    }
    responses[0].value = 11;
    responses[1].value = 10;
    responses[2].comment = u"Nothing but words"_s;
    const auto facts =
        factsOf(BookBuilder(*company).rows<FeedbackResponse>(std::move(responses)).share());
    CHECK(facts->part<FeedbackColumns>().promoters[0] == 1);
    CHECK(facts->part<LatestAnswers>().nps.outsideScale[0] == 1);
    CHECK(facts->part<LatestAnswers>().csat.outsideScale[0] == 0);
}

TEST_CASE("F-CSAT: ratings of tickets count beside the answers, each by itself", "[feedback]")
{
    const auto book = bookFrom(R"(
        contacts:
        company | name
        Acme    | Ann

        responses:
        company | contact | day        | kind | value
        Acme    | Ann     | 2025-05-01 | csat | 1
        Acme    | Ann     | 2025-06-01 | csat | 5

        tickets:
        company | contact | ref | opened_on  | closed_on  | csat
        Acme    | Ann     | T1  | 2025-05-01 | 2025-05-02 | 4
        Acme    | Ann     | T2  | 2025-05-01 | 2025-07-02 | 1
        Acme    | Ann     | T3  | 2025-05-01 | -          | 2
        Acme    | Ann     | T4  | 2025-05-01 | -          | -
        Acme    | Ann     | T5  | 2024-12-29 | 2024-12-30 | 1
    )");
    const auto facts = factsOf(book);
    const auto &columns = facts->part<FeedbackColumns>();
    CHECK(columns.csatAnswers[0] == 3);
    CHECK(columns.csatTopBox[0] == 2);
    CHECK(columns.csatBottomBox[0] == 1);
    CHECK(columns.csatSum[0] == 11);
}
