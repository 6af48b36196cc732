// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/cadence.h"
#include "core/metrics/companyfacts.h"

#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// Where each company of the facts stands between value and effort (F-VALUE, F-SEG). Thresholds are
// those of all active companies, whatever the scope (T-23).
struct SegmentColumns
{
    std::vector<Segment> segments; // Unplaced for those without effort or value, and churned ones
    // Monthly, in major units of the base currency; per employee with segment.value=per_seat, and
    // then nothing for a company without employees.
    std::vector<std::optional<double>> values;
    std::optional<double> valueThreshold; // nothing: nobody has a value
    double effortThreshold = 50.0;

    static std::shared_ptr<const SegmentColumns> of(const CompanyFacts &facts);
};

} // namespace bellwether
