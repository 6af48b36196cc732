// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

#include <QDate>

#include <array>
#include <cstdint>
#include <vector>

namespace bellwether {

// What a company's change of revenue from one day to the next is (F-BRIDGE). All changes of a
// company on one day are one movement.
enum class MovementKind
{
    New, // from nothing to something, for the first time ever
    Expansion,
    Contraction,
    Churn, // to nothing
    Reactivation, // from nothing to something again
    FX // nothing but rates moved (F-FX)
};
constexpr std::size_t MovementKinds = 6;

QString snakeCase(MovementKind kind);

struct Movement
{
    QDate day; // the first one on which the new amount applies (T-28)
    MovementKind kind;
    std::int64_t yearly; // after less before, minor units: below 0 for contraction and churn
};

// The movements of one company in the range, by day, each at the rates of its day; FX is none of
// them.
std::vector<Movement> movementsOf(const RevenueSteps &steps, DayRange range);
// The same in constant currency: at the rates of one day (T-31).
std::vector<Movement> movementsOf(const RevenueSteps &steps, DayRange range, QDate rateDay);
// What rates alone did to the company's amount from the day before the range to its last one: the
// rest of the change that the movements leave.
std::int64_t rateEffectOf(const RevenueSteps &steps, DayRange range);

// How the revenue of the companies in scope came from one amount to another:
// closing = opening + new + expansion + reactivation - contraction - churn + fx.
// Yearly amounts (ARR) in minor units, each at the rates of its own day: a movement at those of the
// day it happens on, and what was there before moves with the rates as fx. So the months of a range
// add up to it, and every range closes to the cent.
struct Bridge
{
    DayRange range;
    std::int64_t opening = 0; // on the day before the range
    std::array<std::int64_t, MovementKinds> movements = {}; // with their signs, by kind
    std::int64_t closing = 0; // on its last day

    // Without sign, as the bridge names it: a churn of 200 is 200.
    std::int64_t amount(MovementKind kind) const;
};

// Of the whole range; each company's amounts are taken from its revenue on the two days.
Bridge bridgeOf(const Question &question);
// Of each calendar month that the range touches, the first and last one as far as it reaches. The
// movements add up to those of the range.
std::vector<Bridge> bridgeByMonth(const Question &question);

// Series arr.bridge: the range under the key "range", then its months.
Series bridgeSeries(const Question &question);
// Keys: "range" or a month, alone for the movements with their signs, or with the name of a value:
// "2025-04/churn". All movements for an empty key. FX has one row per company and month, on the
// month's last day.
Result<RowTable> bridgeRows(const Question &question, const QString &key);

} // namespace bellwether
