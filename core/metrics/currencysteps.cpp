// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/currencysteps.h"

#include <algorithm>

namespace bellwether {

namespace {

std::int64_t amountOf(const CurrencySteps::Price &price, QDate rateDay)
{
    return price.rates == nullptr ? rounded(price.yearly)
                                  : price.rates->converted(price.yearly, rateDay).value_or(0);
}

} // namespace

CurrencySteps::CurrencySteps(
    std::vector<Price> prices, std::shared_ptr<const ExchangeRates> rates, int graceDays)
    : m_prices(std::move(prices))
    , m_rates(std::move(rates))
{
    std::stable_sort(m_prices.begin(), m_prices.end(),
        [](const Price &a, const Price &b) { return a.days.from < b.days.from; });
    std::vector<QDate> days;
    for (const Price &price : m_prices) {
        days.push_back(price.days.from);
        if (price.days.to < OpenEnd) {
            days.push_back(price.days.to.addDays(1));
        }
    }
    std::sort(days.begin(), days.end());
    days.erase(std::unique(days.begin(), days.end()), days.end());
    for (const QDate day : days) {
        m_steps.push_back({day, day});
    }
    fillShortGaps(graceDays);
}

void CurrencySteps::fillShortGaps(int graceDays)
{
    for (std::size_t i = 1; i + 1 < m_steps.size(); ++i) {
        const QDate first = m_steps[i].from;
        if (first.daysTo(m_steps[i + 1].from) <= graceDays && amountOn(first, first) == 0) {
            const QDate before = m_steps[i - 1].asOn;
            const QDate after = m_steps[i + 1].from;
            m_steps[i].asOn = amountOn(before, first) <= amountOn(after, first) ? before : after;
        }
    }
}

std::vector<RevenueSteps::Step> CurrencySteps::steps() const
{
    std::vector<RevenueSteps::Step> steps;
    steps.reserve(m_steps.size());
    for (const Step &step : m_steps) {
        steps.push_back({step.from, amountOn(step.asOn, step.from)});
    }
    return steps;
}

std::int64_t CurrencySteps::amountOn(QDate day, QDate rateDay) const
{
    WideAmount sum = 0;
    for (const Price &price : m_prices) {
        if (day < price.days.from) {
            break;
        }
        if (day <= price.days.to) {
            sum += amountOf(price, rateDay);
        }
    }
    return bounded(sum);
}

std::int64_t CurrencySteps::startingAfter(QDate day) const
{
    WideAmount sum = 0;
    for (const Price &price : m_prices) {
        if (price.rates != nullptr && price.days.from > day) {
            sum += amountOf(price, day);
        }
    }
    return bounded(sum);
}

bool CurrencySteps::usesEarlierRate(QDate day) const
{
    return std::any_of(m_prices.begin(), m_prices.end(), [day](const Price &price) {
        const CurrencyRates::Rate *rate =
            price.rates == nullptr || !price.days.contains(day) ? nullptr : price.rates->on(day);
        return rate != nullptr && rate->day < day;
    });
}

} // namespace bellwether
