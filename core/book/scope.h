// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/id.h"
#include "core/book/cadence.h"
#include "core/book/healthstatus.h"

#include <optional>
#include <vector>

namespace bellwether {

// SaaS, Regular and Churned are derived from contracts and churn records (F-KIND).
enum class CompanyKind
{
    SaaS,
    Regular,
    Churned
};

QString snakeCase(CompanyKind kind);
QString nameOf(CompanyKind kind); // "SaaS"

// Which companies a figure is about. Values of one field mean "or", fields mean "and"; an empty
// field does not restrict. Who is whose CSM is asked as of the day (T-47).
struct Scope
{
    std::vector<CompanyId> companies;
    std::vector<TeamMemberId> csms;
    std::vector<TeamMemberId> accountManagers;
    std::vector<HealthStatus> statuses;
    std::vector<HealthBand> bands;
    std::vector<CompanyKind> kinds;
    std::optional<bool> isPremium;
    std::vector<AccountGroupId> groups; // members of them on the day
    std::vector<Segment> segments;
    std::vector<EffortBand> effortBands; // of the service effort (F-EFFORT)
    // To whom one of the items, or one that bears one of the tags, applies on the day. Figures
    // about the stack count these items alone.
    std::vector<StackItemId> products;
    std::vector<StackTagId> stackTags;
    std::vector<QString> companyTags; // marked with one of the words on the day

    bool operator==(const Scope &) const = default;
};

} // namespace bellwether
