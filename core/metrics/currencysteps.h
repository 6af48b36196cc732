// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/month.h"
#include "core/metrics/exchangerates.h"
#include "core/metrics/revenuesteps.h"

#include <QDate>

#include <cstdint>
#include <memory>
#include <vector>

namespace bellwether {

// What a company pays of which a part is in other currencies: its prices as they are written,
// converted at the rate of the day that is asked for (F-FX). Where no rate is known by that day the
// price brings nothing.
class CurrencySteps
{
public:
    struct Price
    {
        DayRange days;
        YearlyPrice yearly;
        const CurrencyRates *rates; // null: in the base currency
    };

    // Finds the days on which the prices change, with short gaps filled as stepsOf() does. Which
    // side of a gap is the lower one is decided at the rates of its first day.
    CurrencySteps(
        std::vector<Price> prices, std::shared_ptr<const ExchangeRates> rates, int graceDays);

    // The first days, each with the amount at its own rates.
    std::vector<RevenueSteps::Step> steps() const;
    // What holds from a first day on, at the rates of another day.
    std::int64_t yearlyOfStep(std::size_t place, QDate rateDay) const
    {
        return amountOn(m_steps[place].asOn, rateDay);
    }
    // Prices in other currencies that begin after the day, at its rates.
    std::int64_t startingAfter(QDate day) const;
    // Whether a price of that day is converted at a rate of an earlier one.
    bool usesEarlierRate(QDate day) const;

private:
    struct Step
    {
        QDate from;
        QDate asOn; // the day whose prices hold: its own first one, except in a gap
    };

    std::int64_t amountOn(QDate day, QDate rateDay) const;
    void fillShortGaps(int graceDays);

    std::vector<Price> m_prices; // by first day
    std::shared_ptr<const ExchangeRates> m_rates; // what the prices point to
    std::vector<Step> m_steps;
};

} // namespace bellwether
