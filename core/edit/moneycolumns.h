// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"

#include <tuple>

namespace bellwether {

// The columns of a kind of row that hold amounts, and in which currency they are.
template <typename Row>
struct MoneyColumns
{
    static constexpr std::tuple Members{};
};

template <>
struct MoneyColumns<StackItem>
{
    static constexpr std::tuple Members{&StackItem::defaultMrr, &StackItem::defaultOneTime};
    static Currency currencyOf(const Book &book, const StackItem &)
    {
        return book.settings().baseCurrency();
    }
};

template <>
struct MoneyColumns<Opportunity>
{
    static constexpr std::tuple Members{&Opportunity::mrr, &Opportunity::oneTime};
    static Currency currencyOf(const Book &, const Opportunity &row) { return row.currency; }
};

template <>
struct MoneyColumns<Renewal>
{
    static constexpr std::tuple Members{&Renewal::forecastAmount, &Renewal::outcomeAmount};
    static Currency currencyOf(const Book &book, const Renewal &row)
    {
        const Contract *contract = book.contracts().find(row.contract);
        return contract ? contract->currency : book.settings().baseCurrency();
    }
};

template <typename Row, typename T>
constexpr bool isMoney(T Row::*member)
{
    return std::apply(
        [&](const auto &...money) {
            return ([&] {
                if constexpr (std::is_same_v<std::decay_t<decltype(money)>, T Row::*>) {
                    return money == member;
                } else {
                    return false;
                }
            }() || ...);
        },
        MoneyColumns<Row>::Members);
}

} // namespace bellwether
