// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/book/feedback.h"
#include "core/metrics/question.h"

#include <memory>
#include <vector>

namespace bellwether {

// A customer became much less happy (S1-23): between two windows of 30 days, one after the other,
// the mean of its contacts fell by 25 points or more, or its level fell.
struct HappinessDrop
{
    std::size_t row; // of the company in the facts
    double before; // points
    double after;
    int ratingsBefore;
    int ratingsAfter;
    QDate day; // of the first answer of the later window that is below the mean of the earlier one
};

// The windows are counted back from the day of the facts; the later one of the two ends in the
// range. Of several drops of a company the newest one.
struct HappinessDrops
{
    std::vector<HappinessDrop> drops; // by row

    static constexpr int WindowDays = 30;
    static constexpr double LeastFall = 25;

    static std::shared_ptr<const HappinessDrops> of(const CompanyFacts &facts, DayRange range);
};

// Series happiness.drops: a point for each company, the deepest fall first, with before, after,
// change and arr; texts: day, level_before, level_after. Active companies only.
Series happinessDrops(const Question &question);
Result<RowTable> happinessDropRows(const Question &question, const QString &key);

} // namespace bellwether
