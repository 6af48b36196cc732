// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/happiness.h"

#include "core/metrics/answerrows.h"
#include "core/metrics/feedbackfacts.h"
#include "core/metrics/pointvalues.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct HappinessRatings
{
    std::int64_t points = 0;
    int ratings = 0;
    int companies = 0;
    double sumOfMeans = 0;
    int withoutFeedback = 0; // active companies
};

HappinessRatings happinessRatingsOf(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const auto &feedback = facts.part<FeedbackColumns>();
    HappinessRatings sums;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (!question.mask[row]) {
            continue;
        }
        sums.points += feedback.happinessSum[row];
        sums.ratings += feedback.happinessRatings[row];
        if (feedback.happiness[row]) {
            ++sums.companies;
            sums.sumOfMeans += *feedback.happiness[row];
        } else {
            sums.withoutFeedback += isActive(facts, row) ? 1 : 0;
        }
    }
    return sums;
}

} // namespace

Figure happinessMean(const Question &question)
{
    const HappinessRatings sums = happinessRatingsOf(question);
    Figure figure;
    figure.unit = Unit::Points;
    figure.n = sums.ratings;
    figure.terms = {{u"points"_s, static_cast<double>(sums.points), Unit::Number},
        countValue(u"ratings"_s, sums.ratings), countValue(u"companies"_s, sums.companies)};
    addLeftOut(figure.leftOut, LeftOut::OutsideScale,
        outsideScale(question, question.facts->part<LatestAnswers>().happiness));
    addLeftOut(figure.leftOut, LeftOut::NoFeedback, sums.withoutFeedback);
    if (sums.ratings == 0) {
        figure.why = question.companies() == 0 ? Why::NoCompanies : Why::NoResponses;
        return figure;
    }
    figure.value = static_cast<double>(sums.points) / sums.ratings;
    figure.denominator = sums.ratings;
    figure.terms.push_back(
        {u"mean_of_companies"_s, sums.sumOfMeans / sums.companies, Unit::Points});
    return figure;
}

RowTable happinessMeanRows(const Question &question)
{
    std::vector<RowColumn> columns = answerColumns();
    columns[2] = {u"points"_s, RowColumn::Kind::Count};
    RowTableMaker maker(question, std::move(columns));
    for (const Answer &answer : question.facts->part<LatestAnswers>().happiness.answers) {
        if (question.mask[answer.row]) {
            maker.add(answer.row, answerCells(*question.facts, answer));
        }
    }
    return maker.table(u"points"_s);
}

} // namespace bellwether
