// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/companyfacts.h"

#include <QDate>

#include <cstdint>
#include <memory>
#include <vector>

namespace bellwether {

// A customer who went (F-KIND, S0-15): a churn record, or contracts that ended and that nothing
// followed within the grace days. What else is recorded while nobody came back is the same loss.
struct Loss
{
    std::size_t row; // of the company in the facts
    QDate day; // the first day without the service
    std::int64_t yearly; // ARR on the last day with it, minor units of the base currency
    const ChurnRecord *record; // of that day; null: the contracts just ended
};

// All losses whose day lies in the range, of all companies: by row, then by day. Grace days that
// still run on the day of the facts are no loss yet.
struct Losses
{
    std::vector<Loss> all;

    static std::shared_ptr<const Losses> of(const CompanyFacts &facts, DayRange range);
};

} // namespace bellwether
