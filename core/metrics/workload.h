// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/metrics/question.h"

namespace bellwether {

// Series workload.by_csm (S3-88): each CSM with active companies or open tasks in scope, the most
// effort first, then "none" for companies without a CSM and tasks of the whole team. companies,
// arr, effort (the mean of those that have a score), effort_sum, high_effort_share (of the
// companies that are placed in a segment, those of high effort) and open_tasks.
Series workloadByCsm(const Question &question);
// The companies behind a point; "KEY/open_tasks" are its tasks.
Result<RowTable> workloadRows(const Question &question, const QString &key);

} // namespace bellwether
