// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/base/result.h"
#include "core/metrics/question.h"

#include <array>
#include <cstdint>
#include <memory>
#include <vector>

namespace bellwether {

// Whether a customer gets the attention that it needs (S4-22).
enum class Attention
{
    Under, // less than half of the touches expected; for one at risk, fewer than expected
    Balanced,
    Over // more than twice the touches expected, and not at risk
};

template <>
struct EnumText<Attention>
{
    static constexpr std::array Names = {
        QLatin1StringView("under"), QLatin1StringView("balanced"), QLatin1StringView("over")};
};

// What each active company of the facts got in the 90 days that end on the day, and what its
// segment's cadence asks for.
struct AttentionColumns
{
    std::vector<double> expected; // touches: 90 days by those between touches
    std::vector<std::int64_t> ticketMinutes; // of tickets opened in the 90 days, as far as known
    std::vector<int> tickets; // opened in the 90 days
    std::vector<Attention> attention; // Balanced for churned ones

    static std::shared_ptr<const AttentionColumns> of(const CompanyFacts &facts);
};

// Series support.balance: active companies, those with too little attention first, then by ARR.
// Each has touches, expected, ticket_hours, score, arr; totals count under, balanced and over.
Series supportBalance(const Question &question);
// The touches and tickets behind a point; "KEY/touches" and "KEY/ticket_hours" are one of the two.
Result<RowTable> supportBalanceRows(const Question &question, const QString &key);

} // namespace bellwether
