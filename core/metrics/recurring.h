// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

namespace bellwether {

// Annual recurring revenue on the as-of day (F-ARR): every recurring price as a yearly amount,
// month-to-month included, one-time prices and what has not started left out. n: who pays. Other
// currencies at the rates in force (F-FX); "at_earlier_rate" of the terms are the customers for
// whom that is one of an earlier day.
Figure annualRecurringRevenue(const Question &question);
// A twelfth of it (F-MRR), rounded to the currency's decimals.
Figure monthlyRecurringRevenue(const Question &question);
// Signed, starting after the as-of day: no ARR yet. Renewals that are signed already are in it,
// and companies that do not count yet. n: companies. Not converted are those of which something
// signed is in a currency without a rate.
Figure contractedNotLive(const Question &question);

// The companies that pay, with "arr" and "mrr"; the latter are not rounded, so that they add up.
RowTable recurringRows(const Question &question, const QString &summedColumn);
RowTable contractedNotLiveRows(const Question &question);

} // namespace bellwether
