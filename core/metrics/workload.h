// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/metrics/question.h"

namespace bellwether {

// Whose work it is: that of the customers' CSMs or of their account managers.
enum class WorkloadBy
{
    Csm,
    AccountManager
};

// Series workload.by_csm and workload.by_account_manager (S3-88): each of them with active
// companies or open tasks in scope, the most effort first, then "none" for companies without one
// and tasks of the whole team. Who is no account manager and has none of the companies is not in
// the latter, whatever tasks there are. companies, arr, effort (the mean of those that have a
// score), effort_sum, high_effort_share (of the companies that are placed in a segment, those of
// high effort) and open_tasks.
template <WorkloadBy By>
Series workload(const Question &question);
// The companies behind a point; "KEY/open_tasks" are its tasks.
template <WorkloadBy By>
Result<RowTable> workloadRows(const Question &question, const QString &key);

} // namespace bellwether
