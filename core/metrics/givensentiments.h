// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/metrics/question.h"

#include <QString>

namespace bellwether {

// S2-25, sentiments.given: how often CSMs wrote down how a customer feels, in the range. Counted by
// author, not by ownership: where the scope names CSMs, what they gave to whatever customer; else
// what anybody gave to the companies in scope. Only what a CSM felt out (T-10).
Figure sentimentsGiven(const Question &question);
// Those entries with "day", "author", "value", "note".
RowTable sentimentRows(const Question &question);

// F-SENT, sentiments.by_value: from very positive to very negative the entries of the range and
// their share, "customers" whose latest entry of the range says so, their share and ARR. Parts
// "entries" and "latest" hold the same twice over. Shares have no value where there are no entries.
Series sentimentsByValue(const Question &question);
// Entries of a value; "VALUE/latest" only those that are their customer's latest.
Result<RowTable> sentimentValueRows(const Question &question, const QString &key);

// sentiments.by_month: how many were given in each of the twelve months that end with the range's
// last day, the last one up to that day; parts by value, the best first. Totals: count.
Series sentimentsByMonth(const Question &question);
// Keys "2025-06", "2025-06/positive".
Result<RowTable> sentimentMonthRows(const Question &question, const QString &key);

} // namespace bellwether
