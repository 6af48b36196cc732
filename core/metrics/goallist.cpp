// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/goallist.h"

#include "core/metrics/goals.h"
#include "core/metrics/pointvalues.h"
#include "core/metrics/rowkeys.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/stackscope.h"

#include <algorithm>
#include <tuple>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

bool isWished(const Goal &goal, const GoalWish &wish, QDate day)
{
    if (wish.company && goal.company != *wish.company) {
        return false;
    }
    switch (wish.which) {
    case GoalWish::Which::Live:
        return isLive(goal);
    case GoalWish::Which::Overdue:
        return isOverdueOn(goal, day);
    case GoalWish::Which::All:
        return true;
    case GoalWish::Which::OneStatus:
        break;
    }
    return goal.status == wish.status;
}

// In scope and wished for; by due day, those without one last, then by customer and title.
std::vector<const Goal *> wishedGoals(const Question &question, const GoalWish &wish)
{
    const CompanyFacts &facts = *question.facts;
    std::vector<const Goal *> goals;
    for (const Goal &goal : facts.book->goals()) {
        const std::size_t row = facts.rowOf(goal.company);
        if (row != CompanyRows::None && isActiveInScope(question, row)
            && isWished(goal, wish, facts.day)) {
            goals.push_back(&goal);
        }
    }
    const auto rank = [&](const Goal *goal) {
        return std::tuple(!goal->dueOn, goal->dueOn.value_or(QDate()),
            facts.company(facts.rowOf(goal->company)).name, goal->title);
    };
    std::stable_sort(goals.begin(), goals.end(),
        [&](const Goal *a, const Goal *b) { return rank(a) < rank(b); });
    return goals;
}

const Opportunity *opportunityOf(const Goal &goal, const Book &book)
{
    return goal.opportunity ? book.opportunities().find(*goal.opportunity) : nullptr;
}

// Major units; as opportunity.total has it.
std::optional<double> opportunityWorth(const Opportunity &opportunity, const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const ExchangeRates &rates = facts.revenue->rates();
    const auto mrr = rates.converted(opportunity.mrr, opportunity.currency, facts.day);
    const auto oneTime = rates.converted(opportunity.oneTime, opportunity.currency, facts.day);
    if (!mrr || !oneTime) {
        return std::nullopt;
    }
    return majorUnits(OpenSum{*mrr, *oneTime}.total(facts.options), question.currency());
}

Cell cellOf(const std::optional<double> &number)
{
    return number ? Cell{*number} : Cell{};
}

std::vector<RowColumn> goalColumns()
{
    return {{u"goal"_s}, {u"goal_status"_s}, {u"due"_s, RowColumn::Kind::Day},
        {u"overdue"_s, RowColumn::Kind::Flag}, {u"progress"_s, RowColumn::Kind::Ratio},
        {u"next_step"_s}, {u"opportunity"_s}, {u"opportunity_amount"_s, RowColumn::Kind::Money},
        {u"metric"_s}, {u"baseline"_s, RowColumn::Kind::Number},
        {u"current"_s, RowColumn::Kind::Number}, {u"target"_s, RowColumn::Kind::Number}};
}

std::vector<Cell> goalCells(const Goal &goal, const Question &question)
{
    const Opportunity *opportunity = opportunityOf(goal, *question.facts->book);
    return {Cell{goal.title}, Cell{snakeCase(goal.status)}, goal.dueOn ? Cell{*goal.dueOn} : Cell{},
        Cell{isOverdueOn(goal, question.facts->day)}, cellOf(progressOf(goal)), Cell{goal.nextStep},
        opportunity ? Cell{opportunityTitle(*opportunity, *question.facts->book)} : Cell{},
        opportunity ? cellOf(opportunityWorth(*opportunity, question)) : Cell{}, Cell{goal.metric},
        cellOf(goal.baseline), cellOf(goal.current), cellOf(goal.target)};
}

bool isOnTimeline(const Goal *goal)
{
    return goal->dueOn.has_value();
}

SeriesPoint timelinePoint(const Goal &goal, const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const Opportunity *opportunity = opportunityOf(goal, *facts.book);
    SeriesPoint point;
    point.key = rowKey(goal);
    point.label = goal.title;
    point.values = {
        {u"days_left"_s, static_cast<double>(facts.day.daysTo(*goal.dueOn)), Unit::Days},
        {u"progress"_s, progressOf(goal), Unit::Ratio},
        {u"opportunity"_s, opportunity ? opportunityWorth(*opportunity, question) : std::nullopt,
            Unit::Money}};
    point.texts = {{u"company"_s, facts.company(facts.rowOf(goal.company)).name},
        {u"due"_s, goal.dueOn->toString(Qt::ISODate)}, {u"status"_s, snakeCase(goal.status)},
        {u"next_step"_s, goal.nextStep}};
    if (opportunity != nullptr) {
        point.texts.push_back({u"opportunity"_s, opportunityTitle(*opportunity, *facts.book)});
        point.texts.push_back({u"opened"_s, opportunity->openedOn.toString(Qt::ISODate)});
    }
    return point;
}

} // namespace

QString opportunityTitle(const Opportunity &opportunity, const Book &book)
{
    const StackItem *item = opportunity.item ? book.stackItems().find(*opportunity.item) : nullptr;
    if (!opportunity.name.isEmpty() || item == nullptr) {
        return opportunity.name.isEmpty() ? rowKey(opportunity) : opportunity.name;
    }
    return item->name;
}

std::optional<double> progressOf(const Goal &goal)
{
    if (!goal.baseline || !goal.target || !goal.current || *goal.target == *goal.baseline) {
        return std::nullopt;
    }
    return (*goal.current - *goal.baseline) / (*goal.target - *goal.baseline);
}

bool isOverdueOn(const Goal &goal, QDate day)
{
    return isLive(goal) && goal.dueOn && *goal.dueOn < day;
}

GoalList GoalList::of(const Question &question, const GoalWish &wish)
{
    GoalList list;
    list.table.columns = {{u"customer"_s}};
    const std::vector<RowColumn> columns = goalColumns();
    list.table.columns.insert(list.table.columns.end(), columns.begin(), columns.end());
    for (const Goal *goal : wishedGoals(question, wish)) {
        const Company &company = question.facts->company(question.facts->rowOf(goal->company));
        Row row{company.id, {Cell{company.name}}};
        for (Cell &cell : goalCells(*goal, question)) {
            row.cells.push_back(std::move(cell));
        }
        list.table.rows.push_back(std::move(row));
        list.ids.push_back(goal->id);
    }
    return list;
}

Series goalTimeline(const Question &question)
{
    Series series;
    int overdue = 0;
    int withoutDay = 0;
    for (const Goal *goal : wishedGoals(question, {})) {
        if (!isOnTimeline(goal)) {
            ++withoutDay;
            continue;
        }
        overdue += isOverdueOn(*goal, question.facts->day) ? 1 : 0;
        series.points.push_back(timelinePoint(*goal, question));
    }
    series.totals = {countValue(u"goals"_s, static_cast<std::int64_t>(series.points.size())),
        countValue(u"overdue"_s, overdue), countValue(u"without_day"_s, withoutDay)};
    return series;
}

Result<RowTable> goalTimelineRows(const Question &question, const QString &key)
{
    RowTableMaker maker(question, goalColumns());
    bool isKnown = key.isEmpty();
    for (const Goal *goal : wishedGoals(question, {})) {
        if (isOnTimeline(goal) && (key.isEmpty() || rowKey(*goal) == key)) {
            isKnown = true;
            maker.add(question.facts->rowOf(goal->company), goalCells(*goal, question));
        }
    }
    if (!isKnown) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table();
}

} // namespace bellwether
