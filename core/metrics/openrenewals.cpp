// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/openrenewals.h"

#include "core/metrics/companyfacts.h"
#include "core/metrics/renewalrecords.h"
#include "core/metrics/successors.h"

#include <algorithm>

namespace bellwether {

namespace {

bool isOpen(const Revenue &revenue, const Contract &contract)
{
    return contract.end && !contract.hasEnded && !contract.cancelledOn && isSubscription(contract)
        && revenue.successor(contract.id) == nullptr;
}

} // namespace

std::vector<OpenRenewal> openRenewals(const CompanyFacts &facts)
{
    const RenewalRecords &records = facts.bookPart<RenewalRecords>();
    std::vector<OpenRenewal> renewals;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (facts.kinds[row] == CompanyKind::Churned) {
            continue;
        }
        const auto churned = facts.lives->churned(facts.companyRows[row]);
        for (const Contract *contract : facts.revenue->contractsOf(facts.ids[row])) {
            if (!isOpen(*facts.revenue, *contract)) {
                continue;
            }
            // A loss settles the contracts of before, also where the customer came back (T-41).
            if (std::any_of(churned.begin(), churned.end(), [&](const DayRange &gone) {
                    return contract->start < gone.from && gone.from <= facts.day;
                })) {
                continue;
            }
            const QDate end = *facts.revenue->endAsOf(*contract, facts.day);
            const Renewal *record = records.about(*contract, end);
            if (record != nullptr && record->outcome != RenewalOutcome::Open) {
                continue;
            }
            // What comes is worth what it is worth now.
            const QDate rateDay = std::min(end, facts.day);
            renewals.push_back({row, contract, end,
                facts.revenue->yearlyOf(*contract, end, rateDay), end < facts.day});
        }
    }
    return renewals;
}

} // namespace bellwether
