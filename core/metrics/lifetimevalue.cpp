// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/lifetimevalue.h"

#include "core/metrics/retention.h"

namespace bellwether {

std::optional<LifetimeValue> lifetimeValue(double yearly, double annualChurn, double margin)
{
    if (yearly <= 0) {
        return std::nullopt;
    }
    const double cap = LifetimeValue::MostYears * yearly * margin;
    // At a fifth a year both say the same.
    const bool isCapped = annualChurn * LifetimeValue::MostYears <= 1;
    return LifetimeValue{isCapped ? cap : yearly * margin / annualChurn, isCapped};
}

std::shared_ptr<const AnnualChurn> AnnualChurn::of(const CompanyFacts &facts)
{
    const DayRange year{facts.day.addYears(-1).addDays(1), facts.day};
    Retention all;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (const auto one = retentionOf(facts, row, year)) {
            add(all, *one);
        }
    }
    auto churn = std::make_shared<AnnualChurn>();
    if (all.open > 0) {
        churn->rate = static_cast<double>(all.open - all.kept) / static_cast<double>(all.open);
    }
    return churn;
}

} // namespace bellwether
