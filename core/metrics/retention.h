// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/bridge.h"
#include "core/metrics/question.h"

#include <array>
#include <cstdint>
#include <optional>

namespace bellwether {

// What became of the revenue of those who paid on the day before the range: the cohort. Customers
// won in the range are no part of it. Yearly amounts in minor units, in constant currency: all at
// the rates of the day before the range, so that rates neither win nor lose anything (T-31). What
// has no rate on that day is left out at both ends, and its company is counted.
struct Retention
{
    int customers = 0; // in the cohort
    std::int64_t open = 0; // on the day before the range
    std::int64_t close = 0; // on its last day
    std::int64_t kept = 0; // each customer's lower one of the two
    std::array<std::int64_t, MovementKinds> movements = {}; // in the range, with their signs
};

Retention retentionOf(const Question &question);
// Of one company, whatever the scope; nothing for one that did not pay on the day before.
std::optional<Retention> retentionOf(const CompanyFacts &facts, std::size_t row, DayRange range);
void add(Retention &sum, const Retention &one);

// Gross revenue retention (F-GRR), kept / open: growth of one customer never makes up for the loss
// of another. Nothing to retain gives no ratio. 0 to 1.
Figure grossRetention(const Question &question);
// The ledger form, (open - contraction - churn) / open, counts every dip, also one that was made
// good in the range; it falls below 0 where a customer leaves twice.
Figure grossRetentionByLedger(const Question &question);
// Net revenue retention (F-NRR-RET), close / open: growth of the cohort included, may exceed 1.
Figure netRetention(const Question &question);
// The ledger form, (open + expansion - contraction - churn) / open. Whoever left in the range and
// came back counts as lost, unless reactivations are asked for.
enum class Returned
{
    StayLost,
    Count
};
Figure netRetentionByLedger(const Question &question, Returned returned = Returned::StayLost);

// Revenue churn (F-REVCHURN): 1 - gross retention, and 1 - net retention, which growth can bring
// below 0.
Figure grossRevenueChurn(const Question &question);
Figure netRevenueChurn(const Question &question);

// The cohort with the amounts that one of the figures adds up: "open", "close", "kept", "lost",
// "net_lost" or, by ledger, "gross_ledger", "net_ledger".
RowTable retentionRows(const Question &question, const QString &summedColumn);

} // namespace bellwether
