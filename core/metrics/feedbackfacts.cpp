// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/feedbackfacts.h"

#include "core/metrics/feedbackanswers.h"
#include "core/metrics/usagefacts.h"

#include <algorithm>

namespace bellwether {

namespace {

template <typename... Columns>
void resizeAll(std::size_t size, Columns &...columns)
{
    (columns.resize(size), ...);
}

void countNps(FeedbackColumns &columns, const Answers &answers)
{
    for (const Answer &answer : answers.answers) {
        std::vector<int> &column = answer.value >= 9 ? columns.promoters
            : answer.value >= 7                      ? columns.passives
                                                     : columns.detractors;
        ++column[answer.row];
    }
    for (std::size_t row = 0; row < columns.promoters.size(); ++row) {
        const int count = columns.promoters[row] + columns.passives[row] + columns.detractors[row];
        if (count > 0) {
            columns.netPromoterScore[row] =
                100.0 * (columns.promoters[row] - columns.detractors[row]) / count;
        }
    }
}

void countCsat(FeedbackColumns &columns, const Answers &answers)
{
    for (const Answer &answer : answers.answers) {
        ++columns.csatAnswers[answer.row];
        columns.csatTopBox[answer.row] += answer.value >= 4 ? 1 : 0;
        columns.csatBottomBox[answer.row] += answer.value <= 2 ? 1 : 0;
        columns.csatSum[answer.row] += answer.value;
    }
}

void countUsers(FeedbackColumns &columns, const CompanyFacts &facts)
{
    for (const Contact &contact : facts.book->contacts()) {
        if (contact.isUser && isThereOn(contact, facts.day)) {
            const std::size_t row = facts.rowOf(contact.company);
            if (row != CompanyRows::None) {
                ++columns.users[row];
            }
        }
    }
}

// The vendor's policy: who does not answer is not happy at all.
void addSilent(FeedbackColumns &columns, const CompanyFacts &facts, const Answers &answers)
{
    std::vector<ContactId> answered;
    answered.reserve(answers.answers.size());
    for (const Answer &answer : answers.answers) {
        answered.push_back(answer.contact);
    }
    std::sort(answered.begin(), answered.end());
    for (const Contact &contact : facts.book->contacts()) {
        if (contact.optOut || !isThereOn(contact, facts.day)
            || std::binary_search(answered.begin(), answered.end(), contact.id)) {
            continue;
        }
        const std::size_t row = facts.rowOf(contact.company);
        if (row != CompanyRows::None && columns.happinessRatings[row] > 0) {
            ++columns.happinessRatings[row];
        }
    }
}

void countHappiness(FeedbackColumns &columns, const CompanyFacts &facts, const Answers &answers)
{
    for (const Answer &answer : answers.answers) {
        columns.happinessSum[answer.row] += answer.value;
        ++columns.happinessRatings[answer.row];
        columns.veryHappyRatings[answer.row] +=
            answer.value == happinessPoints(HappinessLevel::VeryHappy) ? 1 : 0;
    }
    if (facts.options.happinessSilent == Options::HappinessSilent::Zero) {
        addSilent(columns, facts, answers);
    }
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (columns.happinessRatings[row] > 0) {
            const double mean =
                static_cast<double>(columns.happinessSum[row]) / columns.happinessRatings[row];
            columns.happiness[row] = mean;
            columns.levels[row] = happinessLevel(mean);
        }
    }
}

} // namespace

std::shared_ptr<const FeedbackColumns> FeedbackColumns::of(const CompanyFacts &facts)
{
    auto columns = std::make_shared<FeedbackColumns>();
    resizeAll(facts.size(), columns->promoters, columns->passives, columns->detractors,
        columns->netPromoterScore, columns->csatAnswers, columns->csatTopBox,
        columns->csatBottomBox, columns->csatSum, columns->happiness, columns->levels,
        columns->happinessSum, columns->happinessRatings, columns->veryHappyRatings,
        columns->users);
    const auto &answers = facts.part<LatestAnswers>();
    countNps(*columns, answers.nps);
    countCsat(*columns, answers.csat);
    countHappiness(*columns, facts, answers.happiness);
    countUsers(*columns, facts);
    return columns;
}

} // namespace bellwether
