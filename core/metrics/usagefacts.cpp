// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/usagefacts.h"

namespace bellwether {

std::shared_ptr<const UsageColumns> UsageColumns::of(const CompanyFacts &facts)
{
    auto columns = std::make_shared<UsageColumns>();
    columns->users.resize(facts.size());
    columns->activeUsers.resize(facts.size());
    columns->seats.resize(facts.size());
    columns->featuresUsed.resize(facts.size());
    columns->featuresEligible.resize(facts.size());
    columns->usageRate.resize(facts.size());
    return columns;
}

} // namespace bellwether
