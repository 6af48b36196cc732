// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

#include <QDate>

#include <cstdint>
#include <vector>

namespace bellwether {

// A term of a contract that ended in the range (F-RENEW). A contract that renews itself is due at
// the end of each term; one cancelled before its end is not due.
//
// What became of it, in this order: the outcome that is written down for the renewal (lost is
// nothing, renewed is the amount of the outcome, if it has one); the contract's own next term; the
// contract that renews it. One that is said to be renewed, and nothing says at what, is worth what
// was due. All amounts are at the rates of the day on which it was due: rates are no growth (T-31).
struct DueRenewal
{
    std::size_t row; // of its company in the facts
    const Contract *contract;
    QDate day; // the last covered one
    std::int64_t due; // the contract's own ARR on that day, minor units
    std::int64_t renewed; // what came after it, 0 when nothing did
    bool isRenewed;
};

std::vector<DueRenewal> dueRenewals(const Question &question);

// Renewal rates, which are no retention (T-02): over the contracts due in the range, not over all
// revenue. A contract without an amount is due where its outcome is written down, for nothing.
// Gross caps each contract at what was due, net does not, logo counts contracts. Nothing due gives
// no rate.
Figure grossRenewalRate(const Question &question);
Figure netRenewalRate(const Question &question);
Figure logoRenewalRate(const Question &question);
// The contracts due, with "due", "renewed", "kept" and "renewals" (1 or 0).
RowTable dueRows(const Question &question, const QString &summedColumn);

// Renewals that are late: contracts that ended before the as-of day and wait for a successor.
// Customers, or contracts under renewals.count=contracts.
Figure overdueRenewals(const Question &question);

// Series renewals.by_month: "overdue", then renewals.months months from the as-of day's on. Each
// point has count (what renewals.count says), contracts, customers, arr; its parts, worst first,
// are the levels that occur. Totals are customers, contracts and arr of all points.
Series renewalsByMonth(const Question &question);
// One row per customer, or per contract under renewals.count=contracts; keys "2026-01",
// "2026-01/struggling", "overdue".
Result<RowTable> renewalRows(const Question &question, const QString &key);

// The levels by which renewals are split under health.by, worst first.
std::vector<QString> renewalLevels(Options::HealthBy healthBy);

} // namespace bellwether
