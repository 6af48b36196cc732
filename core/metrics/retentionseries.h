// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

namespace bellwether {

// Where the cohort of a range stood on the day before it.
enum class RetentionBy
{
    Segment, // F-SEG; all five points
    Csm, // key: ref, else name; "none" without one
    Cohort // the year in which the customer's first recurring line began: "2023"
};

// Series retention.by_…: customers, open, close, gross (F-GRR) and net (F-NRR-RET) of each group,
// in constant currency. A group without customers has amounts of 0 and no ratios.
template <RetentionBy By>
Series retentionBy(const Question &question);
// The cohort's rows; summed is "open".
template <RetentionBy By>
Result<RowTable> retentionByRows(const Question &question, const QString &key);

} // namespace bellwether
