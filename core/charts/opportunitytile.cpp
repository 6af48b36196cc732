// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/opportunitytile.h"

#include "core/base/numbertext.h"
#include "core/charts/markparts.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

OpportunityTile opportunityTileOf(const Figure &figure, Currency currency)
{
    if (!figure.value) {
        return {NoValueText, {}, {}};
    }
    const QString monthly = shortMoneyText(amountOf(figure.terms, u"mrr"_s), currency);
    const QString oneTime = shortMoneyText(amountOf(figure.terms, u"one_time"_s), currency);
    OpportunityTile tile{shortMoneyText(*figure.value, currency), monthly + u" MRR"_s,
        u"%1 monthly, %2 one-time"_s.arg(monthly, oneTime)};
    if (figure.notConverted > 0) {
        tile.split += u"; %1 not converted"_s.arg(countText(figure.notConverted));
    }
    return tile;
}

} // namespace bellwether
