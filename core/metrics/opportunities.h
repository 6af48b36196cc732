// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

namespace bellwether {

// What could be sold to the customers in scope who have not churned (F-OPP): what is open on the
// as-of day, as StackColumns says. Amounts in major units of the base currency, 0 where nothing is
// open.

// Customers with something open but a renewal's uplift, in whatever currency; dollars are another
// figure (T-17).
Figure upsellCount(const Question &question);
// Monthly and one-time amounts added up, or of the first year with opportunity.total=first_year
// (T-19). Terms: months that count (1 or 12), mrr, one_time.
Figure opportunityTotal(const Question &question);
Figure opportunityMonthly(const Question &question);
Figure opportunityOneTime(const Question &question);
// Twelve times the monthly amounts and the one-time ones. Terms: mrr, one_time.
Figure opportunityFirstYear(const Question &question);

RowTable upsellRows(const Question &question);
// A row for each opportunity that is open and each default of an item. Columns: mrr, one_time,
// total, first_year.
RowTable opportunityRows(const Question &question, const QString &summedColumn);

// Series opportunity.by_health (F-OPPHEALTH): band of the score, or status with health.by=status →
// companies with something open, amount as opportunity.total has it, share of all; no share where
// nothing is open.
Series opportunityByHealth(const Question &question);
Result<RowTable> opportunityByHealthRows(const Question &question, const QString &key);

} // namespace bellwether
