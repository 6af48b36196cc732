// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/book/goal.h"
#include "core/metrics/question.h"

#include <memory>
#include <vector>

namespace bellwether {

// Planned, on track and at risk.
bool isLive(const Goal &goal);

// The live goals of each company of the facts. A goal has no history: it is as the book has it.
struct GoalColumns
{
    std::vector<int> live;

    static std::shared_ptr<const GoalColumns> of(const CompanyFacts &facts);
};

// Series goals.coverage (S3-24): active companies with live goals, by id, then "none" for those
// without any. The totals are covered, companies, and their share, which has no value without
// active companies.
Series goalCoverage(const Question &question);
// Live goals, of all companies that have some for "covered"; for "none" the companies that have
// none.
Result<RowTable> goalRows(const Question &question, const QString &key);

} // namespace bellwether
