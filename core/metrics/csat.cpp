// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/csat.h"

#include "core/metrics/answerrows.h"
#include "core/metrics/feedbackfacts.h"
#include "core/metrics/pointvalues.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct CsatRatings
{
    int answers = 0;
    int top = 0;
    int bottom = 0;
    std::int64_t sum = 0;
};

CsatRatings csatRatingsOf(const Question &question)
{
    const auto &feedback = question.facts->part<FeedbackColumns>();
    CsatRatings ratings;
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (question.mask[row]) {
            ratings.answers += feedback.csatAnswers[row];
            ratings.top += feedback.csatTopBox[row];
            ratings.bottom += feedback.csatBottomBox[row];
            ratings.sum += feedback.csatSum[row];
        }
    }
    return ratings;
}

// Without value and terms.
Figure emptyFigure(const Question &question, const CsatRatings &ratings)
{
    Figure figure;
    figure.unit = Unit::Ratio;
    figure.n = ratings.answers;
    addLeftOut(figure.leftOut, LeftOut::OutsideScale,
        outsideScale(question, question.facts->part<LatestAnswers>().csat));
    if (ratings.answers == 0) {
        figure.why = question.companies() == 0 ? Why::NoCompanies : Why::NoResponses;
    } else {
        figure.denominator = ratings.answers;
    }
    return figure;
}

RowTable rows(const Question &question, const QString &summedColumn)
{
    std::vector<RowColumn> columns = answerColumns();
    columns.push_back({u"top_box"_s, RowColumn::Kind::Count});
    columns.push_back({u"normalised"_s, RowColumn::Kind::Number});
    RowTableMaker maker(question, std::move(columns));
    for (const Answer &answer : question.facts->part<LatestAnswers>().csat.answers) {
        if (question.mask[answer.row]) {
            std::vector<Cell> cells = answerCells(*question.facts, answer);
            cells.push_back(Cell{std::int64_t(answer.value >= 4 ? 1 : 0)});
            cells.push_back(Cell{(answer.value - 1) / 4.0});
            maker.add(answer.row, std::move(cells));
        }
    }
    return maker.table(summedColumn);
}

} // namespace

Figure csatTopBox(const Question &question)
{
    const CsatRatings ratings = csatRatingsOf(question);
    Figure figure = emptyFigure(question, ratings);
    figure.terms = {countValue(u"top"_s, ratings.top),
        countValue(u"middle"_s, ratings.answers - ratings.top - ratings.bottom),
        countValue(u"bottom"_s, ratings.bottom), countValue(u"answers"_s, ratings.answers)};
    if (ratings.answers > 0) {
        figure.value = static_cast<double>(ratings.top) / ratings.answers;
        figure.terms.push_back(
            {u"net"_s, 100.0 * (ratings.top - ratings.bottom) / ratings.answers, Unit::Points});
    }
    return figure;
}

Figure csatMean(const Question &question)
{
    const CsatRatings ratings = csatRatingsOf(question);
    Figure figure = emptyFigure(question, ratings);
    figure.terms = {countValue(u"sum"_s, ratings.sum), countValue(u"answers"_s, ratings.answers)};
    if (ratings.answers > 0) {
        const double mean = static_cast<double>(ratings.sum) / ratings.answers;
        figure.value = (mean - 1) / 4;
        figure.terms.push_back({u"mean"_s, mean, Unit::Number});
    }
    return figure;
}

RowTable csatTopBoxRows(const Question &question)
{
    return rows(question, u"top_box"_s);
}

RowTable csatMeanRows(const Question &question)
{
    return rows(question, u"normalised"_s);
}

} // namespace bellwether
