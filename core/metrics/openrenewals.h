// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/contract.h"

#include <QDate>

#include <cstdint>
#include <vector>

namespace bellwether {

struct CompanyFacts;

// A contract that somebody has to renew (F-RENEW): it has an end, nobody cancelled it or marked it
// as ended, no other contract renews it, nobody wrote down how its renewal ended, and its company
// is active and has not churned since the contract began.
struct OpenRenewal
{
    std::size_t row; // of its company in the facts
    const Contract *contract;
    QDate day; // its end, after auto-renewal up to the as-of day
    std::int64_t yearly; // its own ARR on its last covered day, minor units
    bool isOverdue; // it ended before the as-of day
};

// All of them as of the day of the facts, by company.
std::vector<OpenRenewal> openRenewals(const CompanyFacts &facts);

} // namespace bellwether
