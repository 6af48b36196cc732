// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/moneycell.h"

namespace bellwether {

std::optional<ImportAmount> amountOf(
    CellReader &cells, const FieldColumn &amount, const FieldColumn &currency, Currency otherwise)
{
    const auto number = cells.money(amount);
    if (!number) {
        return std::nullopt;
    }
    const QString text = cells.text(currency);
    const auto own = currencyFromText(text);
    if (!text.isEmpty() && text != QChar(u'$') && !own) {
        cells.reject(Issue::Kind::UnknownCurrency, currency);
    }
    if (own && number->currency && *own != *number->currency) {
        cells.reject(Issue::Kind::UnknownCurrency, amount, own->code());
    }
    const Currency found = own ? *own
        : number->currency     ? *number->currency
                               : amount.currency.value_or(otherwise);
    const auto minor = cells.minorAmount(amount, *number, found, MostOfAmount);
    return minor && !cells.isRejected() ? std::optional(ImportAmount{*minor, found}) : std::nullopt;
}

} // namespace bellwether
