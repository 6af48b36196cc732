// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/advocates.h"

#include "core/metrics/companylist.h"
#include "core/metrics/feedbackfacts.h"
#include "core/metrics/healthmatrix.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

bool isBothHigh(const CompanyFacts &facts, const FeedbackColumns &feedback, std::size_t row)
{
    return healthQuadrant(facts.statuses[row], feedback.levels[row]) == HealthQuadrant::Advocates;
}

bool isVeryHappy(const FeedbackColumns &feedback, std::size_t row)
{
    return feedback.levels[row] >= HappinessLevel::Happy && feedback.veryHappyRatings[row] > 0;
}

std::vector<std::size_t> candidates(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const auto &feedback = facts.part<FeedbackColumns>();
    const auto &advocacy = facts.part<AdvocacyColumns>();
    return activeRowsByArr(question, [&](std::size_t row) {
        return !advocacy.isUnderWay[row]
            && (isBothHigh(facts, feedback, row) || isVeryHappy(feedback, row));
    });
}

QString evidenceText(const CompanyFacts &facts, const FeedbackColumns &feedback, std::size_t row)
{
    const bool isHigh = isBothHigh(facts, feedback, row);
    if (!isVeryHappy(feedback, row)) {
        return u"high_high"_s;
    }
    return isHigh ? u"high_high, very_happy"_s : u"very_happy"_s;
}

QString stateText(const AdvocacyColumns &advocacy, std::size_t row)
{
    return advocacy.isCandidate[row] ? snakeCase(AdvocacyState::Candidate)
        : advocacy.hasDeclined[row]  ? snakeCase(AdvocacyState::Declined)
                                     : QString();
}

} // namespace

std::shared_ptr<const AdvocacyColumns> AdvocacyColumns::of(const CompanyFacts &facts)
{
    auto columns = std::make_shared<AdvocacyColumns>();
    columns->isUnderWay.resize(facts.size());
    columns->isCandidate.resize(facts.size());
    columns->hasDeclined.resize(facts.size());
    for (const Advocacy &advocacy : facts.book->advocacies()) {
        const std::size_t row =
            advocacy.day <= facts.day ? facts.rowOf(advocacy.company) : CompanyRows::None;
        if (row == CompanyRows::None) {
            continue;
        }
        std::vector<bool> &column = advocacy.state == AdvocacyState::Candidate
            ? columns->isCandidate
            : advocacy.state == AdvocacyState::Declined ? columns->hasDeclined
                                                        : columns->isUnderWay;
        column[row] = true;
    }
    return columns;
}

Series advocacyCandidates(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const auto &feedback = facts.part<FeedbackColumns>();
    const auto &advocacy = facts.part<AdvocacyColumns>();
    Series series;
    for (const std::size_t row : candidates(question)) {
        SeriesPoint point = companyPoint(question, row,
            {{u"happiness"_s, feedback.happiness[row], Unit::Points},
                countValue(u"very_happy"_s, feedback.veryHappyRatings[row])});
        point.texts = {{u"evidence"_s, evidenceText(facts, feedback, row)},
            {u"state"_s, stateText(advocacy, row)}};
        series.points.push_back(std::move(point));
    }
    series.notConverted = question.notConverted();
    return series;
}

Result<RowTable> advocacyCandidateRows(const Question &question, const QString &key)
{
    const CompanyFacts &facts = *question.facts;
    const auto &feedback = facts.part<FeedbackColumns>();
    const auto &advocacy = facts.part<AdvocacyColumns>();
    return companyRows(question, candidates(question), key,
        {{u"happiness_level"_s}, {u"happiness"_s, RowColumn::Kind::Number},
            {u"very_happy"_s, RowColumn::Kind::Count}, {u"evidence"_s}, {u"state"_s}},
        [&](std::size_t row) {
            return std::vector<Cell>{Cell{snakeCase(feedback.levels[row])},
                numberCell(feedback.happiness[row]),
                Cell{std::int64_t(feedback.veryHappyRatings[row])},
                Cell{evidenceText(facts, feedback, row)}, Cell{stateText(advocacy, row)}};
        });
}

} // namespace bellwether
