// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDate>

#include <cstdint>
#include <memory>
#include <utility>
#include <vector>

namespace bellwether {

class CurrencySteps;

// A company's recurring revenue per year as steps: from that day on it is this much.
// MRR is a twelfth (F-MRR, F-ARR). All amounts are minor units of the base currency.
//
// Where a part is in other currencies, the amount moves with their rates between the steps too
// (F-FX): then the steps are the days on which prices change, each with the amount at its own rate.
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

    RevenueSteps(std::vector<Step> steps, std::shared_ptr<const CurrencySteps> currencies)
        : m_steps(std::move(steps))
        , m_currencies(std::move(currencies))
    {
    }

    std::int64_t yearlyAt(QDate day) const { return yearlyAt(day, day); } // 0 before the first step
    // At the rates of another day: in constant currency.
    std::int64_t yearlyAt(QDate day, QDate rateDay) const;
    // By day; neighbours differ, unless other currencies are among them.
    const std::vector<Step> &steps() const { return m_steps; }
    std::int64_t yearlyOfStep(std::size_t place, QDate rateDay) const;
    // What is in other currencies, with all that goes with it; null: nothing, so that rates change
    // nothing.
    const CurrencySteps *currencies() const { return m_currencies.get(); }

private:
    std::vector<Step> m_steps;
    std::shared_ptr<const CurrencySteps> m_currencies;
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
