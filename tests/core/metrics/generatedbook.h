// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/bookbuilder.h"

#include <cstdint>
#include <vector>

namespace bellwether {

// The rows of a made-up book, for properties that hold of any book. The same seed gives the same
// rows on every machine.
struct GeneratedRows
{
    std::vector<TeamMember> team;
    std::vector<Company> companies;
    std::vector<Contract> contracts;
    std::vector<HealthStatusEvent> statuses;
    std::vector<ChurnRecord> churn;
    std::vector<Contact> contacts;

    BookPointer book() const;
    // Those of these companies only.
    GeneratedRows of(const std::vector<CompanyId> &wanted) const;
};

struct GeneratedKinds
{
    // Contracts that renew themselves, are cancelled, excluded, linked or in another currency.
    bool withEverything = true;
};

// Forty companies between 2022 and 2026, with gaps, overlaps, late renewals and odd terms.
GeneratedRows generatedRows(std::uint64_t seed, GeneratedKinds kinds = {});

} // namespace bellwether
