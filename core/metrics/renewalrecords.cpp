// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/renewalrecords.h"

#include "core/metrics/companyfacts.h"
#include "core/metrics/terms.h"

#include <algorithm>
#include <tuple>

namespace bellwether {

const Renewal *RenewalRecords::about(const Contract &contract, QDate termEnd) const
{
    const auto first = std::lower_bound(m_rows.begin(), m_rows.end(), contract.id,
        [](const Renewal *row, ContractId wanted) { return row->contract < wanted; });
    const Renewal *last = nullptr;
    const Renewal *found = nullptr;
    for (auto row = first; row != m_rows.end() && (*row)->contract == contract.id; ++row) {
        last = *row;
        found = last->dueOn == termEnd ? last : found;
    }
    return found != nullptr || renewsItself(contract) ? found : last;
}

std::shared_ptr<const RenewalRecords> RenewalRecords::of(const CompanyFacts &facts)
{
    auto records = std::make_shared<RenewalRecords>();
    for (const Renewal &row : facts.book->renewals()) {
        records->m_rows.push_back(&row);
    }
    std::sort(
        records->m_rows.begin(), records->m_rows.end(), [](const Renewal *a, const Renewal *b) {
            const auto rank = [](const Renewal *row) {
                return std::tuple(
                    row->contract, row->dueOn, row->outcome != RenewalOutcome::Open, row->id);
            };
            return rank(a) < rank(b);
        });
    return records;
}

} // namespace bellwether
