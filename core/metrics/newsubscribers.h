// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

namespace bellwether {

// Series saas.new_by_month (S0-12): the twelve months that end with the as-of day's, which may be
// incomplete; "count" companies whose first recurring line started that month, or who resumed after
// having churned. Each company once per month.
Series newSubscribersByMonth(const Question &question);
Result<RowTable> newSubscriberRows(const Question &question, const QString &key);

// Series subscriptions.new_by_month (S0-30): the as-of day's calendar year up to its month or,
// under subscriptions.span=trailing, the twelve months that end with it; "count" contracts with
// recurring lines that started that month, "total" since the first of the months. A contract that
// renews another one is no new subscription, and a line added to a contract is none.
Series newSubscriptionsByMonth(const Question &question);
// Keys "2025-06", "2025-06/count" and, for those since the first of the months, "2025-06/total".
Result<RowTable> newSubscriptionRows(const Question &question, const QString &key);

} // namespace bellwether
