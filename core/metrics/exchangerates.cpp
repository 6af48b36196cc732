// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/exchangerates.h"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace bellwether {

namespace {

constexpr std::int64_t Billion = 1'000'000'000;

// Half away from zero. What is too long for integers is far beyond every bound, or so small a part
// of it that the last digit does not matter.
std::int64_t product(WideAmount amount, WideAmount factor, WideAmount divisor)
{
    WideAmount dividend = 0;
    if (!__builtin_mul_overflow(amount, factor, &dividend)) {
        const WideAmount half = dividend < 0 ? -(divisor / 2) : divisor / 2;
        return bounded(dividend / divisor + (dividend % divisor + half) / divisor);
    }
    const long double value = static_cast<long double>(amount) * static_cast<long double>(factor)
        / static_cast<long double>(divisor);
    return std::abs(value) >= static_cast<long double>(MostAmount)
        ? (value < 0 ? -MostAmount : MostAmount)
        : static_cast<std::int64_t>(std::llround(value));
}

} // namespace

const CurrencyRates::Rate *CurrencyRates::on(QDate day) const
{
    const auto next = std::upper_bound(rates.begin(), rates.end(), day,
        [](QDate wanted, const Rate &rate) { return wanted < rate.day; });
    return next == rates.begin() ? nullptr : &*std::prev(next);
}

std::optional<std::int64_t> CurrencyRates::converted(const YearlyPrice &price, QDate day) const
{
    const Rate *rate = on(day);
    if (rate == nullptr) {
        return std::nullopt;
    }
    return product(price.dividend, WideAmount(rate->billionths) * base.minorPerMajor(),
        WideAmount(price.divisor) * Billion * currency.minorPerMajor());
}

ExchangeRates::ExchangeRates(const Book &book)
    : m_base(book.settings().baseCurrency())
{
    std::vector<const FxRate *> rows;
    for (const FxRate &row : book.fxRates()) {
        if (row.currency != m_base && row.day.isValid() && row.billionths > 0) {
            rows.push_back(&row);
        }
    }
    std::stable_sort(rows.begin(), rows.end(), [](const FxRate *a, const FxRate *b) {
        return std::tie(a->currency, a->day) < std::tie(b->currency, b->day);
    });
    for (const FxRate *row : rows) {
        if (m_currencies.empty() || m_currencies.back().currency != row->currency) {
            m_currencies.push_back({row->currency, m_base, {}});
        }
        auto &rates = m_currencies.back().rates;
        if (!rates.empty() && rates.back().day == row->day) {
            rates.pop_back();
        }
        rates.push_back({row->day, row->billionths});
    }
}

const CurrencyRates *ExchangeRates::of(Currency currency) const
{
    const auto found = std::find_if(m_currencies.begin(), m_currencies.end(),
        [currency](const CurrencyRates &rates) { return rates.currency == currency; });
    return found == m_currencies.end() ? nullptr : &*found;
}

std::optional<std::int64_t> ExchangeRates::converted(
    std::int64_t minor, Currency currency, QDate day) const
{
    if (currency == m_base) {
        return minor;
    }
    const CurrencyRates *rates = of(currency);
    return rates == nullptr ? std::nullopt : rates->converted({minor, 1}, day);
}

} // namespace bellwether
