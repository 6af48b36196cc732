// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

#include <QString>

#include <optional>
#include <vector>

namespace bellwether {

// All that is known of one stack item with the customers in scope (S3-79, S3-99).
struct ItemStanding
{
    StackItemId item;
    QString name;
    int aligned = 0;
    int supported = 0;
    int notAligned = 0; // to whom it applies and who have not declined it
    int declined = 0;
    std::optional<double> share; // F-ALIGN; nothing where it applies to nobody
    double open = 0; // as opportunity.total has it, major units of the base currency

    // The customers, the most that is open first; then by name.
    RowTable notAlignedRows;
    RowTable alignedRows; // supported too
    RowTable declinedRows; // with the reason and since when
    RowTable reasons; // reason, customers and what they refused; the most first
    // Every item of the stack, the dearest first: what it costs, what customers pay for it, and how
    // many are aligned.
    RowTable prices;
    std::vector<CompanyId> prospects; // of notAlignedRows
};

// Nothing for an item that the book does not have.
std::optional<ItemStanding> itemStanding(const Question &question, StackItemId item);

// Whom to write to about the item: the contacts that are still there of each customer that is not
// aligned to it and has not declined it, key contacts first; a customer without any has one row.
RowTable campaignRows(const Question &question, StackItemId item);

// Customers who are aligned to the one and not to the other, which applies to them (S3-80).
RowTable contrastRows(const Question &question, StackItemId aligned, StackItemId notAligned);

} // namespace bellwether
