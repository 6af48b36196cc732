// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>

#include <cstdint>
#include <utility>
#include <vector>

namespace bellwether {

// A company's recurring revenue per year as steps: from that day on it is this much.
// MRR is a twelfth (F-MRR, F-ARR). All amounts are minor units of the base currency.
class RevenueSteps
{
public:
    struct Step
    {
        QDate from;
        std::int64_t yearly;

        bool operator==(const Step &) const = default;
    };

    explicit RevenueSteps(std::vector<Step> steps = {})
        : m_steps(std::move(steps))
    {
    }

    std::int64_t yearlyAt(QDate day) const; // 0 before the first step
    const std::vector<Step> &steps() const { return m_steps; } // by day, neighbours differ

private:
    std::vector<Step> m_steps;
};

// An amount per year that comes on a day or, below 0, goes.
struct RevenueChange
{
    QDate day;
    std::int64_t yearly;
};

// Adds up changes in any order. A late renewal (T-29) is no loss and return: where nothing is left
// for no more than the grace days, the gap is worth the lower of the amounts on both sides.
RevenueSteps stepsOf(std::vector<RevenueChange> changes, int graceDays);

} // namespace bellwether
