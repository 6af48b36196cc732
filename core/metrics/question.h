// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/month.h"
#include "core/metrics/companyfacts.h"
#include "core/metrics/figure.h"
#include "core/metrics/knownbooks.h"

#include <cstdint>

namespace bellwether {

// What a figure is asked for: facts of the as-of day, the companies in scope, the range for flows.
struct Question
{
    FactsPointer facts; // of range.to
    Mask mask; // of the scope on that day
    DayRange range;
    // Of facts->upcoming, empty where there are none: contracted, not live asks for these too.
    Mask upcomingMask = {};
    // Of the scope: whose tasks and sentiments are meant, where it is about people rather than
    // companies; empty: everybody's.
    std::vector<TeamMemberId> csms = {};
    // Of the scope's products and tags, ascending: figures about the stack count these alone;
    // empty: all.
    std::vector<StackItemId> items = {};
    // Whether the scope restricts nothing: then what belongs to no company counts too.
    bool isEverybody = true;
    // For what is asked as it was known then; null where nobody can say.
    std::shared_ptr<const KnownBooks> known = nullptr;

    // Facts and mask of a book for the range's last day. The book's own options, unless others are
    // given.
    static Question about(BookPointer book, const Scope &scope, DayRange range);
    static Question about(
        BookPointer book, const Scope &scope, DayRange range, const Options &options);
    // The same of facts that are there already: this is all that a change of scope costs.
    static Question about(FactsPointer facts, const Scope &scope, DayRange range);

    // The day before the range: flows start from what was true then.
    QDate opening() const { return range.from.addDays(-1); }
    Currency currency() const { return facts->book->settings().baseCurrency(); }
    // Companies in scope that have amounts without a rate on some day of the range or just before.
    int notConvertedInRange() const;
    // The same on the as-of day.
    int notConverted() const;
    int companies() const; // in scope
};

// Minor units of the base currency as major ones.
double majorUnits(std::int64_t minor, Currency currency);

// A count; 0 where there is nothing to count.
Figure countFigure(std::size_t count);
// A yearly amount in minor units, made of n companies.
Figure moneyFigure(std::int64_t minor, int n, int notConverted, Currency currency);
// A share of an amount in minor units; without a value and with the reason where that is 0.
Figure ratioFigure(std::int64_t numerator, std::int64_t denominator, int n, Why whyNone,
    int notConverted, Currency currency);

} // namespace bellwether
