// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/companyfacts.h"

#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// On which day the status that holds on the day of the facts was set, or set again.
struct StatusDays
{
    std::vector<std::optional<QDate>> days; // nothing where no status is set

    // How old a status may be and still count as fresh (S1-07, S1-31), the day itself included.
    static constexpr int FreshFor = 90;

    static std::shared_ptr<const StatusDays> of(const CompanyFacts &facts);
};

} // namespace bellwether
