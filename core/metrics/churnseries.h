// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

namespace bellwether {

// The breakdown of churn (S0-15). All series have count (customers), mrr and arr per point.
//
// They tell of the customers lost in the range (F-LOGO) and of those who never paid and are noted
// as lost in it, with nothing: so mrr and arr add up to churn.arr, and count to churn.logos and the
// latter.
//
// churn.by_month: the twelve months that end with the range's last day (T-33), each by itself.
Series churnByMonth(const Question &question);
Result<RowTable> churnByMonthRows(const Question &question, const QString &key);

// The others split those of the range. What was not noted, or not set on the day before the loss,
// has a point "none". By reason and plan (keys: their words) and by CSM (ref, else name) there are
// points for what occurs, most ARR first; the others always have all of theirs.
enum class ChurnBy
{
    Reason,
    // cancelled, not_renewed, downgraded. The last one has contractions of customers who stayed,
    // too, which are no logo churn and stand in none of the other series.
    Type,
    Avoidable, // avoidable, unavoidable, none
    Plan,
    Csm, // who was it on the day before the loss (T-47)
    Segment, // at the end of the month before the loss
    Tenure // under_1, 1_to_2, 2_to_3, 3_to_5, 5_and_more: years up to the loss
};

template <ChurnBy By>
Series churnBy(const Question &question);
template <ChurnBy By>
Result<RowTable> churnByRows(const Question &question, const QString &key);

// Lost customers who need not have been, of those of whom it is known (churn.avoidable_share).
Figure avoidableShare(const Question &question);
RowTable avoidableRows(const Question &question);

} // namespace bellwether
