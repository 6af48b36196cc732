// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

namespace bellwether {

// Series stack.opportunity (F-STACKOPP): what is open with the customers in scope by the tags of
// its items, tags and items with the most first, "untagged" last. An item with several tags is in
// each of them with its full amount (T-20), so that the shares are of the sum of the tags. Amounts
// are as opportunity.total has them. Parts: every item of the tag that applies to somebody or is
// open, with its share of the tag. Totals: amount, each item once; ring, the sum of the tags;
// without_item, what is open without an item and no part of the others.
Series stackOpportunity(const Question &question);
Result<RowTable> stackOpportunityRows(const Question &question, const QString &key);

// Series stack.declined (S3-08): item, or "no_item" → how many opportunities customers in scope
// declined for a reason up to the as-of day, by reason; the most first.
Series stackDeclined(const Question &question);
Result<RowTable> stackDeclinedRows(const Question &question, const QString &key);

// Series stack.contrast (S3-80): "ITEM>OTHER" → customers who are aligned to the one and not to the
// other, which applies to them; `of` those who are aligned to the one and to whom the other
// applies. The ten pairs with the most, ties by key. Texts: aligned, not_aligned; what the items
// are called.
Series stackContrast(const Question &question);
Result<RowTable> stackContrastRows(const Question &question, const QString &key);

} // namespace bellwether
