// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/feedbackanswers.h"

#include <algorithm>
#include <tuple>

namespace bellwether {

namespace {

// On the scale of the kind; nothing for an answer that has no value or none of the scale.
struct RatingReading
{
    bool isAnswer = false;
    std::optional<int> value;
};

RatingReading within(std::optional<int> value, int least, int most)
{
    if (!value) {
        return {};
    }
    return {true, least <= *value && *value <= most ? value : std::nullopt};
}

RatingReading happinessOf(const FeedbackResponse &response)
{
    if (response.kind == FeedbackKind::Happiness && response.level
        && *response.level != HappinessLevel::NoFeedback) {
        return {true, happinessPoints(*response.level)};
    }
    RatingReading rating = within(response.value, 0, 10);
    if (rating.value) {
        rating.value = happinessPoints(happinessOfRating(*rating.value));
    }
    return rating;
}

RatingReading readingOf(const FeedbackResponse &response, FeedbackKind kind)
{
    switch (kind) {
    case FeedbackKind::Nps:
        return response.kind == kind ? within(response.value, 0, 10) : RatingReading();
    case FeedbackKind::Csat:
        return response.kind == kind ? within(response.value, 1, 5) : RatingReading();
    case FeedbackKind::Happiness:
        return response.kind != FeedbackKind::Csat ? happinessOf(response) : RatingReading();
    }
    return {};
}

class Collection
{
public:
    Collection(const CompanyFacts &facts, DayRange window)
        : m_facts(facts)
        , m_window(window)
    {
        m_found.outsideScale.resize(facts.size());
    }

    void add(CompanyId company, Answer answer, const RatingReading &reading)
    {
        if (!reading.isAnswer || !m_window.contains(answer.day)) {
            return;
        }
        answer.row = m_facts.rowOf(company);
        if (answer.row == CompanyRows::None) {
            return;
        }
        if (!reading.value) {
            ++m_found.outsideScale[answer.row];
            return;
        }
        answer.value = *reading.value;
        m_found.answers.push_back(answer);
    }

    Answers latest()
    {
        std::vector<Answer> &answers = m_found.answers;
        // Stable: of two on one day the later row stays behind the earlier one.
        std::stable_sort(answers.begin(), answers.end(), [](const Answer &a, const Answer &b) {
            return std::tuple(a.row, a.contact, a.day) < std::tuple(b.row, b.contact, b.day);
        });
        const auto isSamePerson = [](const Answer &a, const Answer &b) {
            return a.contact && a.row == b.row && a.contact == b.contact && a.response != nullptr
                && b.response != nullptr;
        };
        // From the back, so that the last one of each person stays.
        const auto kept = std::unique(answers.rbegin(), answers.rend(), isSamePerson);
        answers.erase(answers.begin(), kept.base());
        return std::move(m_found);
    }

private:
    const CompanyFacts &m_facts;
    DayRange m_window;
    Answers m_found;
};

} // namespace

Answers latestAnswers(const CompanyFacts &facts, FeedbackKind kind, DayRange window)
{
    Collection collection(facts, window);
    for (const FeedbackResponse &response : facts.book->feedbackResponses()) {
        collection.add(response.company,
            {0, response.contact.value_or(ContactId()), response.day, 0, &response, nullptr},
            readingOf(response, kind));
    }
    Answers latest = collection.latest();
    if (kind != FeedbackKind::Csat) {
        return latest;
    }
    Collection ratings(facts, window);
    for (const Ticket &ticket : facts.book->tickets()) {
        ratings.add(ticket.company,
            {0, ticket.contact.value_or(ContactId()), ticket.closedOn.value_or(ticket.openedOn), 0,
                nullptr, &ticket},
            within(ticket.csat, 1, 5));
    }
    const Answers ofTickets = ratings.latest();
    std::vector<Answer> both;
    both.reserve(latest.answers.size() + ofTickets.answers.size());
    std::merge(latest.answers.begin(), latest.answers.end(), ofTickets.answers.begin(),
        ofTickets.answers.end(), std::back_inserter(both), [](const Answer &a, const Answer &b) {
            return std::tuple(a.row, a.contact) < std::tuple(b.row, b.contact);
        });
    latest.answers = std::move(both);
    for (std::size_t row = 0; row < facts.size(); ++row) {
        latest.outsideScale[row] += ofTickets.outsideScale[row];
    }
    return latest;
}

std::shared_ptr<const LatestAnswers> LatestAnswers::of(const CompanyFacts &facts)
{
    auto answers = std::make_shared<LatestAnswers>();
    answers->nps = latestAnswers(facts, FeedbackKind::Nps, windowOf(facts, FeedbackKind::Nps));
    answers->csat = latestAnswers(facts, FeedbackKind::Csat, windowOf(facts, FeedbackKind::Csat));
    answers->happiness =
        latestAnswers(facts, FeedbackKind::Happiness, windowOf(facts, FeedbackKind::Happiness));
    return answers;
}

DayRange windowOf(const CompanyFacts &facts, FeedbackKind kind)
{
    const Options &options = facts.options;
    const Window &window = kind == FeedbackKind::Nps ? options.npsWindow
        : kind == FeedbackKind::Csat                 ? options.csatWindow
                                                     : options.happinessWindow;
    return window.endingOn(facts.day);
}

int happinessPoints(HappinessLevel level)
{
    return 25 * static_cast<int>(level);
}

HappinessLevel happinessOfRating(int rating)
{
    return rating >= 9 ? HappinessLevel::VeryHappy
        : rating >= 7  ? HappinessLevel::Happy
        : rating >= 5  ? HappinessLevel::Neutral
                       : HappinessLevel::NotHappy;
}

HappinessLevel happinessLevel(double points)
{
    return points >= 87.5 ? HappinessLevel::VeryHappy
        : points >= 62.5  ? HappinessLevel::Happy
        : points >= 37.5  ? HappinessLevel::Neutral
                          : HappinessLevel::NotHappy;
}

} // namespace bellwether
