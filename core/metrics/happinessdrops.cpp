// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/happinessdrops.h"

#include "core/metrics/companykey.h"
#include "core/metrics/feedbackanswers.h"
#include "core/metrics/pointvalues.h"
#include "core/metrics/rowtable.h"

#include <algorithm>
#include <span>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// The answers of one company in a window.
struct CompanyRatings
{
    std::span<const Answer> answers;

    int count() const { return static_cast<int>(answers.size()); }
    double mean() const
    {
        double sum = 0;
        for (const Answer &answer : answers) {
            sum += answer.value;
        }
        return sum / static_cast<double>(answers.size());
    }
    // The first day with a rating below that one.
    QDate firstBelow(double points) const
    {
        QDate first;
        for (const Answer &answer : answers) {
            if (answer.value < points && (!first.isValid() || answer.day < first)) {
                first = answer.day;
            }
        }
        return first;
    }
};

// From `answers`, which is sorted by row, those of the row; `begin` moves on behind them.
CompanyRatings take(std::span<const Answer> answers, std::size_t &begin, std::size_t row)
{
    while (begin < answers.size() && answers[begin].row < row) {
        ++begin;
    }
    const std::size_t first = begin;
    while (begin < answers.size() && answers[begin].row == row) {
        ++begin;
    }
    return {answers.subspan(first, begin - first)};
}

// Adds the drops of companies that have none yet.
void addDrops(std::vector<std::optional<HappinessDrop>> &drops, std::span<const Answer> earlier,
    std::span<const Answer> later)
{
    std::size_t nextEarlier = 0;
    std::size_t nextLater = 0;
    for (std::size_t row = 0; row < drops.size(); ++row) {
        const CompanyRatings before = take(earlier, nextEarlier, row);
        const CompanyRatings after = take(later, nextLater, row);
        if (drops[row] || before.count() == 0 || after.count() == 0) {
            continue;
        }
        const double from = before.mean();
        const double to = after.mean();
        if (from - to >= HappinessDrops::LeastFall || happinessLevel(to) < happinessLevel(from)) {
            drops[row] =
                HappinessDrop{row, from, to, before.count(), after.count(), after.firstBelow(from)};
        }
    }
}

std::vector<HappinessDrop> dropsInScope(const Question &question)
{
    std::vector<HappinessDrop> found;
    for (const HappinessDrop &drop : question.facts->part<HappinessDrops>(question.range).drops) {
        if (question.mask[drop.row] && isActive(*question.facts, drop.row)) {
            found.push_back(drop);
        }
    }
    std::stable_sort(
        found.begin(), found.end(), [](const HappinessDrop &a, const HappinessDrop &b) {
            return a.after - a.before < b.after - b.before;
        });
    return found;
}

} // namespace

std::shared_ptr<const HappinessDrops> HappinessDrops::of(const CompanyFacts &facts, DayRange range)
{
    const auto answersOf = [&](QDate end) {
        return latestAnswers(facts, FeedbackKind::Happiness, {end.addDays(1 - WindowDays), end});
    };
    std::vector<std::optional<HappinessDrop>> newest(facts.size());
    Answers later = answersOf(facts.day);
    QDate firstAnswer = facts.day;
    for (const FeedbackResponse &response : facts.book->feedbackResponses()) {
        firstAnswer = std::min(firstAnswer, response.day);
    }
    // At least once, whatever the range.
    QDate end = facts.day;
    do {
        const QDate before = end.addDays(-WindowDays);
        Answers earlier = answersOf(before);
        addDrops(newest, earlier.answers, later.answers);
        later = std::move(earlier);
        end = before;
    } while (range.from <= end && firstAnswer <= end);
    auto drops = std::make_shared<HappinessDrops>();
    for (const std::optional<HappinessDrop> &drop : newest) {
        if (drop) {
            drops->drops.push_back(*drop);
        }
    }
    return drops;
}

Series happinessDrops(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    Series series;
    for (const HappinessDrop &drop : dropsInScope(question)) {
        const Company &company = facts.company(drop.row);
        series.points.push_back({companyKey(company),
            {{u"before"_s, drop.before, Unit::Points}, {u"after"_s, drop.after, Unit::Points},
                {u"change"_s, drop.after - drop.before, Unit::Points},
                moneyValue(u"arr"_s, facts.yearly[drop.row], question.currency())},
            {}, company.name,
            {{u"day"_s, drop.day.toString(Qt::ISODate)},
                {u"level_before"_s, snakeCase(happinessLevel(drop.before))},
                {u"level_after"_s, snakeCase(happinessLevel(drop.after))}}});
    }
    return series;
}

Result<RowTable> happinessDropRows(const Question &question, const QString &key)
{
    const CompanyFacts &facts = *question.facts;
    RowTableMaker maker(question,
        {{u"before"_s, RowColumn::Kind::Number}, {u"after"_s, RowColumn::Kind::Number},
            {u"ratings_before"_s, RowColumn::Kind::Count},
            {u"ratings_after"_s, RowColumn::Kind::Count}, {u"day"_s, RowColumn::Kind::Day},
            {u"arr"_s, RowColumn::Kind::Money}});
    bool isPoint = key.isEmpty();
    for (const HappinessDrop &drop : dropsInScope(question)) {
        if (key.isEmpty() || companyKey(facts.company(drop.row)) == key) {
            isPoint = true;
            maker.add(drop.row,
                {Cell{drop.before}, Cell{drop.after}, Cell{std::int64_t(drop.ratingsBefore)},
                    Cell{std::int64_t(drop.ratingsAfter)}, Cell{drop.day},
                    maker.money(facts.yearly[drop.row])});
        }
    }
    if (!isPoint) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table();
}

} // namespace bellwether
