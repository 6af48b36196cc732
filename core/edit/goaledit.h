// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"
#include "core/book/change.h"

#include <QDate>
#include <QString>

#include <optional>

namespace bellwether {

// Why a goal as it was typed cannot be kept.
enum class GoalFault
{
    NoCustomer, // none chosen, or one that the book does not have
    NoTitle,
    TitleTaken, // the customer has another live goal of this title
    NoMetric, // numbers, but not of what
    NoWay, // baseline and target are the same
    OthersOpportunity // it is not of this customer, or not in the book
};

// A goal without an id is a new one.
std::optional<GoalFault> faultOf(const Goal &goal, const Book &book);

// Adds the goal, or puts it in the place of the one that has its id; texts without the spaces
// around them. Empty where the book has it so already.
Change goalChange(const Goal &goal, const Book &book);
// Empty for a goal that the book does not have.
Change goalRemoval(GoalId id, const Book &book);

// What we intend with a customer and how we help it get on, and when that is looked at again
// (S3-22). Kept in the settings of the book.
struct CustomerStrategy
{
    QString note;
    std::optional<QDate> review;

    bool isEmpty() const { return note.isEmpty() && !review; }
    bool operator==(const CustomerStrategy &) const = default;
};

// An empty one where nothing was written down.
CustomerStrategy customerStrategyOf(const Book &book, CompanyId company);
// Empty when the book has it so already, or does not have the company.
Change customerStrategyChange(
    const Book &book, CompanyId company, const CustomerStrategy &strategy);

} // namespace bellwether
