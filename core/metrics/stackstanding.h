// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

namespace bellwether {

// How the customers in scope stand to the items of the stack (F-ALIGN): for how many of the items
// that apply to them they are aligned, Supported counting as alignment.supported says. Churned
// companies are left out.

// Of all of them together, not the mean of their shares (T-36). Terms: aligned, of; `of` are the
// items that apply, or with alignment.of=all every item that applies to anybody in scope for every
// company. Nothing where nothing applies (T-22).
Figure alignmentPooled(const Question &question);
RowTable alignmentRows(const Question &question);

// Series stack.by_customer: the ten customers that come first by stack.rank, ties by MRR and then
// by name. Values: mrr, one_time (invoiced in the trailing twelve months, T-49), mrr_opportunity,
// one_time_opportunity, opportunity (as opportunity.total has it), aligned, applicable, of, share.
// With items in scope the amounts are those of these items. Totals: of the ten.
Series stackByCustomer(const Question &question);
// Rows of the ten for an empty key, and of any customer in scope by its key.
Result<RowTable> stackByCustomerRows(const Question &question, const QString &key);
// The same point of one customer, whether it is among the ten or not (S3-67). Nothing where the
// scope has no such customer, or nothing is to be said of it.
std::optional<SeriesPoint> stackOfCustomer(const Question &question, const QString &key);

// What is open with these ten (S3-66). Terms as in opportunity.total.
Figure topOpportunity(const Question &question);
RowTable topOpportunityRows(const Question &question);

// Series stack.alignment: the ten items that come first by stack.rank, with the same values of all
// customers in scope; aligned and applicable count companies.
Series stackAlignment(const Question &question);
Result<RowTable> stackAlignmentRows(const Question &question, const QString &key);

// Series stack.grid: company → a text per item that applies to it, in the order of the book: the
// item's key and the alignment. Rows of a point: its items; of "COMPANY/ITEM": that one.
Series stackGrid(const Question &question);
Result<RowTable> stackGridRows(const Question &question, const QString &key);

} // namespace bellwether
