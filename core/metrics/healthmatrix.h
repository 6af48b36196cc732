// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/base/result.h"
#include "core/book/feedback.h"
#include "core/metrics/question.h"

#include <array>

namespace bellwether {

// How status and happiness lie together (F-QUAD, S1-27 … S1-30). Either is high from its third
// level on: Healthy, Happy (T-44). Where one is missing the company is in none: missing is not low.
enum class HealthQuadrant
{
    Unplaced,
    ProductIssues, // high status, low happiness
    BusinessChallenges, // low status, high happiness
    Advocates, // both high
    Urgent // both low
};

template <>
struct EnumText<HealthQuadrant>
{
    static constexpr std::array Names = {QLatin1StringView("unplaced"),
        QLatin1StringView("product_issues"), QLatin1StringView("business_challenges"),
        QLatin1StringView("advocates"), QLatin1StringView("urgent")};
};

HealthQuadrant healthQuadrant(HealthStatus status, HappinessLevel happiness);

// Series matrix.health_happiness over the active companies in scope: first the cells, best first,
// "thriving.very_happy" … "struggling.not_happy", each with the lanes of what is missing,
// "thriving.no_feedback", "not_set.happy", "not_set.no_feedback"; their texts name status,
// happiness and quadrant. Then the quadrants and "unplaced", which add up the cells. Values: count,
// share (shares.by), arr. Totals: companies, arr.
Series healthHappinessMatrix(const Question &question);
// The companies of a cell or a quadrant.
Result<RowTable> healthHappinessRows(const Question &question, const QString &key);

} // namespace bellwether
