// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/itemedit.h"

#include "core/base/numbertext.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <set>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString keyOf(StackItemId item)
{
    return u"stack.strategy."_s + QString::number(item.value);
}

QString nameOf(const Book &book, StackItemId item)
{
    const StackItem *known = book.stackItems().find(item);
    return known == nullptr ? QString() : known->name;
}

} // namespace

ItemStrategy strategyOf(const Book &book, StackItemId item)
{
    const QJsonObject stored =
        QJsonDocument::fromJson(book.settings().value(keyOf(item)).toUtf8()).object();
    ItemStrategy strategy;
    strategy.note = stored["note"_L1].toString();
    const TeamMemberId owner{stored["owner"_L1].toInteger()};
    if (book.team().find(owner) != nullptr) {
        strategy.owner = owner;
    }
    const QDate review = QDate::fromString(stored["review"_L1].toString(), Qt::ISODate);
    if (review.isValid()) {
        strategy.review = review;
    }
    return strategy;
}

Change strategyChange(const Book &book, StackItemId item, const ItemStrategy &strategy)
{
    Change change;
    if (strategy == strategyOf(book, item)) {
        return change;
    }
    change.label = u"Strategy for %1"_s.arg(nameOf(book, item));
    std::optional<QString> &value = change.settings[keyOf(item)];
    if (!strategy.isEmpty()) {
        QJsonObject stored{{u"note"_s, strategy.note}};
        if (strategy.owner) {
            stored[u"owner"_s] = static_cast<qint64>(strategy.owner->value);
        }
        if (strategy.review) {
            stored[u"review"_s] = strategy.review->toString(Qt::ISODate);
        }
        value = QString::fromUtf8(QJsonDocument(stored).toJson(QJsonDocument::Compact));
    }
    return change;
}

Change offerTasks(const Book &book, StackItemId item, const std::vector<CompanyId> &customers,
    QDate today, QDate due)
{
    const QString title = u"Offer %1"_s.arg(nameOf(book, item));
    std::set<CompanyId> asked;
    for (const Task &task : book.tasks()) {
        if (task.company && task.state == TaskState::Open && task.title == title) {
            asked.insert(*task.company);
        }
    }
    Change change;
    TaskId next = book.tasks().nextId();
    for (const CompanyId id : customers) {
        const Company *company = book.companies().find(id);
        if (company == nullptr || !asked.insert(id).second) {
            continue;
        }
        Task task;
        task.id = next;
        ++next.value;
        task.title = title;
        task.company = id;
        task.assignee = company->accountManager.valueAt(today);
        if (!task.assignee) {
            task.assignee = company->csm.valueAt(today);
        }
        task.dueOn = due;
        task.createdOn = today;
        change.rows<Task>().put.push_back(std::move(task));
    }
    const auto count = static_cast<std::int64_t>(change.rows<Task>().put.size());
    change.label =
        u"%1: %2"_s.arg(title, count == 1 ? u"1 task"_s : u"%1 tasks"_s.arg(countText(count)));
    return change;
}

} // namespace bellwether
