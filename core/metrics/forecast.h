// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

#include <memory>
#include <vector>

namespace bellwether {

// What is expected of each renewal that is open (F-WHATIF), by its place in CompanyFacts::renewals.
struct RenewalChances
{
    // 0 to 1: what forecast.rate.REF says of the contract, else what the renewal's own row says,
    // else the rate of the company's band (forecast.rate.BAND).
    std::vector<double> probabilities;
    std::vector<double>
        uplifts; // of the band (forecast.uplift.BAND): 0.1 is 10 % more, not below -1

    static std::shared_ptr<const RenewalChances> of(const CompanyFacts &facts);
};

// The scenario of the renewals due in the renewals.months months from the as-of day's on, the ones
// that renewals.by_month shows, as of that day. Overdue ones are in it no more: their revenue is
// gone, and nobody knows for when to expect it.
//
// expected = sum of due x probability x (1 + uplift); kept is the same without uplifts above 0.
Figure forecastExpected(const Question &question);
// expected / due. Nothing coming gives no rate.
Figure forecastNetRate(const Question &question);
// kept / due: never above 1.
Figure forecastGrossRate(const Question &question);
RowTable forecastRows(const Question &question, const QString &summedColumn);

// Series forecast.renewals: due, expected, low, high and count (contracts) of each month; low and
// high are the ends of the range that holds 80 % of the outcomes when every renewal comes or does
// not come on its own. Totals are those of all months together.
Series forecastByMonth(const Question &question);
// Keys "2025-07", "2025-07/expected", "2025-07/due": the same rows, summed by the value.
Result<RowTable> forecastMonthRows(const Question &question, const QString &key);

} // namespace bellwether
