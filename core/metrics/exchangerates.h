// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/book/book.h"
#include "core/metrics/terms.h"

#include <QDate>

#include <cstdint>
#include <optional>
#include <vector>

namespace bellwether {

// The rates of one currency, by day.
struct CurrencyRates
{
    struct Rate
    {
        QDate day;
        std::int64_t billionths; // of the base currency for one major unit
    };

    Currency currency;
    Currency base;
    std::vector<Rate> rates; // never empty

    // The rate in force: that of the day, else the latest earlier one; null before the first.
    const Rate *on(QDate day) const;
    // In minor units of the base currency, rounded once; nothing before the first rate.
    std::optional<std::int64_t> converted(const YearlyPrice &price, QDate day) const;
};

// What other currencies are worth in the book's own one (F-FX). A rate holds from its day on until
// the next one; of two of one day the later row holds.
class ExchangeRates
{
public:
    explicit ExchangeRates(const Book &book);

    // Null for the base currency and for one without any rate.
    const CurrencyRates *of(Currency currency) const;
    // Minor units of a currency as minor units of the base currency, at the rate of the day;
    // nothing where none is known by then.
    std::optional<std::int64_t> converted(std::int64_t minor, Currency currency, QDate day) const;
    Currency base() const { return m_base; }
    bool empty() const { return m_currencies.empty(); }

private:
    Currency m_base;
    std::vector<CurrencyRates> m_currencies; // by currency
};

} // namespace bellwether
