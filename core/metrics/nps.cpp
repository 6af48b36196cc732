// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/nps.h"

#include "core/metrics/answerrows.h"
#include "core/metrics/earlierday.h"
#include "core/metrics/feedbackfacts.h"
#include "core/metrics/pointvalues.h"

#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double Normal95 = 1.96; // half the width of the middle 95 % of a normal distribution

int users(const Question &question)
{
    const auto &column = question.facts->part<FeedbackColumns>().users;
    int count = 0;
    for (std::size_t row = 0; row < column.size(); ++row) {
        count += question.mask[row] ? column[row] : 0;
    }
    return count;
}

int withoutAnswers(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const auto &scores = facts.part<FeedbackColumns>().netPromoterScore;
    int count = 0;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        count += question.mask[row] && isActive(facts, row) && !scores[row] ? 1 : 0;
    }
    return count;
}

std::vector<NamedValue> countsOf(const NpsCounts &counts)
{
    return {countValue(u"promoters"_s, counts.promoters),
        countValue(u"passives"_s, counts.passives), countValue(u"detractors"_s, counts.detractors),
        countValue(u"answers"_s, counts.answers())};
}

Question ofEverybody(const Question &question)
{
    Question everybody = question;
    everybody.mask.assign(question.facts->size(), true);
    return everybody;
}

std::vector<RowColumn> npsColumns()
{
    std::vector<RowColumn> columns = answerColumns();
    columns.push_back({u"points"_s, RowColumn::Kind::Number});
    return columns;
}

void addAnswers(RowTableMaker &maker, const Question &question, const std::vector<Cell> &first)
{
    const CompanyFacts &facts = *question.facts;
    for (const Answer &answer : facts.part<LatestAnswers>().nps.answers) {
        if (!question.mask[answer.row]) {
            continue;
        }
        std::vector<Cell> cells = first;
        for (Cell &cell : answerCells(facts, answer)) {
            cells.push_back(std::move(cell));
        }
        cells.push_back(Cell{answer.value >= 9 ? 100.0 : answer.value >= 7 ? 0.0 : -100.0});
        maker.add(facts, answer.row, std::move(cells));
    }
}

} // namespace

std::optional<double> NpsCounts::score() const
{
    return answers() == 0 ? std::nullopt
                          : std::optional(100.0 * (promoters - detractors) / answers());
}

double NpsCounts::variance() const
{
    if (answers() == 0) {
        return 0;
    }
    const double p = static_cast<double>(promoters) / answers();
    const double d = static_cast<double>(detractors) / answers();
    return p + d - (p - d) * (p - d);
}

std::optional<double> NpsCounts::margin() const
{
    const bool isAlike = promoters == answers() || passives == answers() || detractors == answers();
    if (answers() < 2 || isAlike) {
        return std::nullopt;
    }
    return Normal95 * 100 * std::sqrt(variance() / answers());
}

std::optional<double> NpsCounts::marginAmong(int users) const
{
    const auto plain = margin();
    if (!plain || users <= answers()) {
        return std::nullopt;
    }
    return *plain * std::sqrt(static_cast<double>(users - answers()) / (users - 1));
}

bool isSignificantChange(const NpsCounts &before, const NpsCounts &after)
{
    if (before.answers() < 2 || after.answers() < 2) {
        return false;
    }
    const double spread = before.variance() / before.answers() + after.variance() / after.answers();
    return std::abs(*after.score() - *before.score()) > Normal95 * 100 * std::sqrt(spread);
}

NpsCounts npsCounts(const Question &question)
{
    const auto &feedback = question.facts->part<FeedbackColumns>();
    NpsCounts counts;
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (question.mask[row]) {
            counts.promoters += feedback.promoters[row];
            counts.passives += feedback.passives[row];
            counts.detractors += feedback.detractors[row];
        }
    }
    return counts;
}

Figure netPromoterScore(const Question &question)
{
    const NpsCounts counts = npsCounts(question);
    Figure figure;
    figure.unit = Unit::Points;
    figure.n = counts.answers();
    figure.value = counts.score();
    figure.margin = counts.margin();
    figure.terms = countsOf(counts);
    const int known = users(question);
    if (const auto margin = counts.marginAmong(known)) {
        figure.terms.push_back(countValue(u"users"_s, known));
        figure.terms.push_back({u"margin_among_users"_s, margin, Unit::Points});
    }
    addLeftOut(figure.leftOut, LeftOut::OutsideScale,
        outsideScale(question, question.facts->part<LatestAnswers>().nps));
    addLeftOut(figure.leftOut, LeftOut::NoFeedback, withoutAnswers(question));
    if (figure.value) {
        figure.denominator = counts.answers();
    } else {
        figure.why = question.companies() == 0 ? Why::NoCompanies : Why::NoResponses;
    }
    return figure;
}

RowTable netPromoterScoreRows(const Question &question)
{
    RowTableMaker maker(question, npsColumns());
    addAnswers(maker, question, {});
    return maker.table(u"points"_s);
}

Figure portfolioNetPromoterScore(const Question &question)
{
    return netPromoterScore(ofEverybody(question));
}

RowTable portfolioNetPromoterScoreRows(const Question &question)
{
    return netPromoterScoreRows(ofEverybody(question));
}

Series npsByMonth(const Question &question)
{
    Series series;
    for (const QDate day : lastTwelveMonths(question)) {
        const NpsCounts counts = npsCounts(questionOn(question, day));
        SeriesPoint point{Month::of(day).iso(),
            {{u"nps"_s, counts.score(), Unit::Points},
                {u"margin"_s, counts.margin(), Unit::Points}}};
        for (NamedValue &value : countsOf(counts)) {
            point.values.push_back(std::move(value));
        }
        series.points.push_back(std::move(point));
    }
    return series;
}

Result<RowTable> npsByMonthRows(const Question &question, const QString &key)
{
    std::vector<RowColumn> columns = npsColumns();
    columns.insert(columns.begin(), RowColumn{u"month"_s});
    RowTableMaker maker(question, std::move(columns));
    bool isPoint = key.isEmpty();
    for (const QDate day : lastTwelveMonths(question)) {
        const QString month = Month::of(day).iso();
        if (key.isEmpty() || month == key || month + u"/nps"_s == key) {
            isPoint = true;
            addAnswers(maker, questionOn(question, day), {Cell{month}});
        }
    }
    if (!isPoint) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table(u"points"_s);
}

} // namespace bellwether
