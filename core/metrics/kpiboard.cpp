// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/catalogue.h"
#include "core/metrics/earlierday.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/scorehistory.h"

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// What a team measures success by (S4-01), outcomes first, then what leads to them.
constexpr std::array Board = {"cs_score.portfolio"_L1, "retention.net"_L1, "retention.gross"_L1,
    "churn.logo_rate"_L1, "arr.total"_L1, "arr.at_risk_share"_L1, "health.mean"_L1,
    "score.coverage"_L1, "effort.mean"_L1, "adoption.pooled"_L1, "adoption.users"_L1,
    "nps.score"_L1, "csat.top_box"_L1, "happiness.mean"_L1, "feedback.response_rate"_L1,
    "nlp.net"_L1, "alignment.pooled"_L1, "checkins.overdue"_L1};

// The question with its range moved by whole months, so that it ends on that day.
Question movedTo(const Question &question, QDate end)
{
    const int months = Month::of(end) - Month::of(question.range.to);
    return months == 0 ? question
                       : questionOver(question, {question.range.from.addMonths(months), end});
}

struct MonthlyQuestion
{
    QString month;
    Question question;
};

std::vector<MonthlyQuestion> monthlyQuestions(const Question &question)
{
    std::vector<MonthlyQuestion> questions;
    for (const QDate end : lastTwelveMonths(question)) {
        questions.push_back({Month::of(end).iso(), movedTo(question, end)});
    }
    return questions;
}

bool isOnBoard(const QString &id)
{
    return std::find(Board.begin(), Board.end(), id) != Board.end() && findFigure(id) != nullptr;
}

// A table of all values: about no single company.
RowTable boardTable(const Question &question)
{
    RowTableMaker maker(
        question, {{u"figure"_s}, {u"month"_s}, {u"value"_s, RowColumn::Kind::Number}});
    const std::vector<MonthlyQuestion> questions = monthlyQuestions(question);
    for (const QLatin1StringView id : Board) {
        const FigureEntry *entry = findFigure(id);
        for (const MonthlyQuestion &then : questions) {
            const auto value = entry == nullptr ? std::nullopt : entry->figure(then.question).value;
            if (value) {
                maker.addWithoutCompany({Cell{QString(id)}, Cell{then.month}, Cell{*value}});
            }
        }
    }
    return maker.table();
}

} // namespace

Series kpiBoard(const Question &question)
{
    const std::vector<MonthlyQuestion> questions = monthlyQuestions(question);
    Series series;
    series.partsName = u"months"_s;
    for (const QLatin1StringView id : Board) {
        const FigureEntry *entry = findFigure(id);
        if (entry == nullptr) {
            continue;
        }
        SeriesPoint point;
        point.key = id;
        for (const MonthlyQuestion &then : questions) {
            const Figure figure = entry->figure(then.question);
            point.parts.push_back({then.month, {{u"value"_s, figure.value, figure.unit}}});
            if (then.question.range.to == question.range.to) {
                point.values = {{u"value"_s, figure.value, figure.unit},
                    {u"n"_s, double(figure.n), Unit::Count}};
            }
        }
        series.points.push_back(std::move(point));
    }
    return series;
}

Result<RowTable> kpiBoardRows(const Question &question, const QString &key)
{
    if (key.isEmpty()) {
        return boardTable(question);
    }
    const QString id = key.section(u'/', 0, 0);
    const QString month = key.section(u'/', 1);
    if (isOnBoard(id) && month.isEmpty()) {
        return findFigure(id)->rows(question);
    }
    for (const QDate end : lastTwelveMonths(question)) {
        if (isOnBoard(id) && month == Month::of(end).iso()) {
            return findFigure(id)->rows(movedTo(question, end));
        }
    }
    return failure(Error::Kind::NotFound, key);
}

} // namespace bellwether
