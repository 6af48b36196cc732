// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/metrics/question.h"

namespace bellwether {

// Series alignment.effort (S3-62): the active companies in scope to whom an item applies and whose
// effort is known, by ARR. Values: share (F-ALIGN, 0 to 1), effort (F-EFFORT, 0 to 100), mrr, arr;
// texts: band, status. Totals:
// - correlation: Pearson's of share and effort, −1 to 1; with low and high, between which it lies
//   with 95 % (Fisher's z). Nothing below eight companies, or where one of both does not vary.
// - effort_better, effort_lesser: the mean effort of those whose share is above, or at most, the
//   mean share. Nothing where nobody is.
// It tells what goes together, not what causes what.
Series alignmentEffort(const Question &question);
Result<RowTable> alignmentEffortRows(const Question &question, const QString &key);

} // namespace bellwether
