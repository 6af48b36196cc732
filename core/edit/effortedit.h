// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/metrics/expectedeffort.h"

#include <optional>

namespace bellwether {

// Why an expected change of effort as it was typed cannot be kept.
enum class ExpectedChangeFault
{
    NoCustomer, // none chosen, or one that the book does not have
    NoIssue, // no metric of the Health Score
    NoChange, // 0, or nothing
    TooMuch // beyond 100 points
};

std::optional<ExpectedChangeFault> faultOf(
    const ExpectedChange &wanted, CompanyId company, const Book &book);

// Notes it with the customer, in the place of what was expected of the same issue. Empty where the
// book has it so already.
Change expectedChangeNoted(const ExpectedChange &wanted, CompanyId company, const Book &book);
// Empty where nothing was expected of the issue.
Change expectedChangeRemoved(MetricDefinitionId metric, CompanyId company, const Book &book);

} // namespace bellwether
