// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

#include <map>
#include <set>
#include <vector>

// The stack and the opportunities as their definitions have them, row by row of the book.
namespace bellwether::plain {

struct Cell
{
    bool isApplicable = false;
    Alignment alignment = Alignment::NotAligned;
    std::int64_t mrr = 0; // minor units
    std::int64_t oneTime = 0;
    bool hasUpsell = false;
    bool isNotConverted = false;
    bool isWithoutEmployees = false;

    bool isAligned() const { return isApplicable && alignment == Alignment::Aligned; }
    bool isOpen() const { return mrr != 0 || oneTime != 0; }
    std::int64_t total(bool isFirstYear) const { return (isFirstYear ? 12 : 1) * mrr + oneTime; }
};

// Of one company, by item; what has no item is under 0.
using Cells = std::map<StackItemId, Cell>;
Cells cellsOf(const Book &book, const Company &company, QDate day);

// The companies that a question is about, with the items that count.
struct Customer
{
    const Company *company;
    std::size_t row; // of the facts
    Cells cells;
    std::int64_t oneTimeRevenue = 0; // of the trailing twelve months, of all lines

    Cell sum() const; // of the amounts and flags
    int applicable() const;
    double aligned(double supported) const;
};
std::vector<Customer> customersOf(const Question &question);

// Minor units in the base currency at the latest rate; nothing before the first one.
std::optional<std::int64_t> inBase(
    const Book &book, std::int64_t minor, Currency currency, QDate day);

} // namespace bellwether::plain
