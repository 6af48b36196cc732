// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/goaledit.h"

#include "core/edit/samename.h"
#include "core/metrics/goals.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

bool isTitleTaken(const Goal &goal, const Book &book)
{
    return isLive(goal)
        && std::any_of(book.goals().begin(), book.goals().end(), [&](const Goal &other) {
               return other.id != goal.id && other.company == goal.company && isLive(other)
                   && isSameName(other.title, goal.title.simplified());
           });
}

bool hasOthersOpportunity(const Goal &goal, const Book &book)
{
    if (!goal.opportunity) {
        return false;
    }
    const Opportunity *opportunity = book.opportunities().find(*goal.opportunity);
    return opportunity == nullptr || opportunity->company != goal.company;
}

Goal tidied(Goal goal)
{
    goal.title = goal.title.simplified();
    goal.metric = goal.metric.simplified();
    goal.nextStep = goal.nextStep.simplified();
    return goal;
}

// "Goal “Halve the errors” of Acorn"
QString labelOf(const Goal &goal, const Book &book)
{
    const Company *company = book.companies().find(goal.company);
    const QString name = u"Goal “%1”"_s.arg(goal.title);
    return company == nullptr ? name : u"%1 of %2"_s.arg(name, company->name);
}

QString strategyKey(CompanyId company)
{
    return u"company.strategy."_s + QString::number(company.value);
}

} // namespace

std::optional<GoalFault> faultOf(const Goal &goal, const Book &book)
{
    if (book.companies().find(goal.company) == nullptr) {
        return GoalFault::NoCustomer;
    }
    if (goal.title.simplified().isEmpty()) {
        return GoalFault::NoTitle;
    }
    if (isTitleTaken(goal, book)) {
        return GoalFault::TitleTaken;
    }
    const bool hasNumbers = goal.baseline || goal.current || goal.target;
    if (hasNumbers && goal.metric.simplified().isEmpty()) {
        return GoalFault::NoMetric;
    }
    if (goal.baseline && goal.target && *goal.baseline == *goal.target) {
        return GoalFault::NoWay;
    }
    if (hasOthersOpportunity(goal, book)) {
        return GoalFault::OthersOpportunity;
    }
    return std::nullopt;
}

Change goalChange(const Goal &goal, const Book &book)
{
    Change change;
    Goal wanted = tidied(goal);
    const Goal *before = book.goals().find(wanted.id);
    if (before == nullptr) {
        wanted.id = book.goals().nextId();
    } else if (*before == wanted) {
        return change;
    }
    change.label = labelOf(wanted, book);
    change.rows<Goal>().put.push_back(std::move(wanted));
    return change;
}

Change goalRemoval(GoalId id, const Book &book)
{
    Change change;
    if (const Goal *goal = book.goals().find(id)) {
        change.label = labelOf(*goal, book) + u" removed"_s;
        change.rows<Goal>().removed.push_back(id);
    }
    return change;
}

CustomerStrategy customerStrategyOf(const Book &book, CompanyId company)
{
    const QJsonObject stored =
        QJsonDocument::fromJson(book.settings().value(strategyKey(company)).toUtf8()).object();
    CustomerStrategy strategy;
    strategy.note = stored["note"_L1].toString();
    const QDate review = QDate::fromString(stored["review"_L1].toString(), Qt::ISODate);
    if (review.isValid()) {
        strategy.review = review;
    }
    return strategy;
}

Change customerStrategyChange(const Book &book, CompanyId company, const CustomerStrategy &strategy)
{
    Change change;
    const Company *known = book.companies().find(company);
    if (known == nullptr || strategy == customerStrategyOf(book, company)) {
        return change;
    }
    change.label = u"Strategy for %1"_s.arg(known->name);
    std::optional<QString> &value = change.settings[strategyKey(company)];
    if (!strategy.isEmpty()) {
        QJsonObject stored{{u"note"_s, strategy.note}};
        if (strategy.review) {
            stored[u"review"_s] = strategy.review->toString(Qt::ISODate);
        }
        value = QString::fromUtf8(QJsonDocument(stored).toJson(QJsonDocument::Compact));
    }
    return change;
}

} // namespace bellwether
