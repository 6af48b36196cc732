// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/contractdifference.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

ImportValue priceOf(const Contract &contract)
{
    return contract.lines.empty()
        ? ImportValue()
        : ImportValue(ImportAmount{contract.lines.back().amount, contract.currency});
}

QString priceField(const Contract &contract)
{
    const auto months =
        contract.lines.empty() ? std::optional(1) : contract.lines.back().termMonths;
    return !months      ? u"revenue.total"_s
        : *months == 12 ? u"revenue.arr"_s
        : *months == 1  ? u"revenue.mrr"_s
                        : u"revenue.amount"_s;
}

} // namespace

void noteDifferences(CellReader &cells, const Contract &before, const Contract &after)
{
    const auto note = [&](const QString &field, ImportValue was, ImportValue is) {
        if (was != is) {
            cells.differ(field, std::move(was), std::move(is));
        }
    };
    note(u"contract.name"_s, importValue(before.name), importValue(after.name));
    note(u"contract.start"_s, importValue(before.start), importValue(after.start));
    note(u"contract.end"_s, importValue(before.end), importValue(after.end));
    note(u"contract.auto_renew"_s, importValue(before.autoRenews), importValue(after.autoRenews));
    note(u"contract.cancelled_at"_s, importValue(before.cancelledOn),
        importValue(after.cancelledOn));
    note(u"contract.ended"_s, importValue(before.hasEnded), importValue(after.hasEnded));
    note(priceField(after), priceOf(before), priceOf(after));
}

} // namespace bellwether
