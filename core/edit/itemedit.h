// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"

#include <QDate>
#include <QString>

#include <optional>
#include <vector>

namespace bellwether {

// What one's own people intend with a stack item, who looks after that, and when it is looked at
// again (S3-99). Kept in the settings of the book.
struct ItemStrategy
{
    QString note;
    std::optional<TeamMemberId> owner;
    std::optional<QDate> review;

    bool isEmpty() const { return note.isEmpty() && !owner && !review; }
    bool operator==(const ItemStrategy &) const = default;
};

// An empty one where nothing was written down.
ItemStrategy strategyOf(const Book &book, StackItemId item);
// Empty when the book has it so already.
Change strategyChange(const Book &book, StackItemId item, const ItemStrategy &strategy);

// A task for each of these customers to offer them the item, for their account manager, else their
// CSM, else the team: one action. Customers for whom such a task is open already are left out.
Change offerTasks(const Book &book, StackItemId item, const std::vector<CompanyId> &customers,
    QDate today, QDate due);

} // namespace bellwether
