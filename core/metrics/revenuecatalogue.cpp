// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/catalogueparts.h"

#include "core/metrics/bridge.h"
#include "core/metrics/churn.h"
#include "core/metrics/companycounts.h"
#include "core/metrics/newsubscribers.h"
#include "core/metrics/recurring.h"
#include "core/metrics/renewals.h"
#include "core/metrics/retention.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

RowTable overdueRows(const Question &question)
{
    RowTable table = renewalRows(question, u"overdue"_s).value_or(RowTable());
    table.summedColumn.clear(); // the figure counts them
    return table;
}

} // namespace

std::vector<FigureEntry> revenueFigures()
{
    using Q = const Question &;
    return {
        {u"contacts.total"_s, u"F-TILES"_s, contactsTotal, contactRows},
        {u"companies.total"_s, u"F-KIND"_s, companiesTotal, companiesTotalRows},
        {u"companies.active"_s, u"F-KIND"_s, companiesActive, companiesActiveRows},
        {u"companies.saas"_s, u"F-KIND"_s, companiesSaas, companiesSaasRows},
        {u"companies.regular"_s, u"F-KIND"_s, companiesRegular, companiesRegularRows},
        {u"companies.churned"_s, u"F-KIND"_s, companiesChurned, companiesChurnedRows},
        {u"companies.premium"_s, u"F-TILES"_s, companiesPremium, companiesPremiumRows},
        {u"companies.churned_in_range"_s, u"F-KIND"_s, companiesChurnedInRange,
            companiesChurnedInRangeRows},
        {u"companies.new_in_range"_s, u"F-KIND"_s, companiesNewInRange, companiesNewInRangeRows},
        {u"arr.total"_s, u"F-ARR"_s, annualRecurringRevenue,
            [](Q question) { return recurringRows(question, u"arr"_s); }},
        {u"mrr.total"_s, u"F-MRR"_s, monthlyRecurringRevenue,
            [](Q question) { return recurringRows(question, u"mrr"_s); }},
        {u"arr.contracted_not_live"_s, u"F-ARR"_s, contractedNotLive, contractedNotLiveRows},
        {u"retention.net"_s, u"F-NRR-RET"_s, netRetention,
            [](Q question) { return retentionRows(question, u"close"_s); }},
        {u"retention.gross"_s, u"F-GRR"_s, grossRetention,
            [](Q question) { return retentionRows(question, u"kept"_s); }},
        {u"retention.net_ledger"_s, u"F-NRR-RET"_s,
            [](Q question) { return netRetentionByLedger(question); },
            [](Q question) { return retentionRows(question, u"net_ledger"_s); }},
        {u"retention.gross_ledger"_s, u"F-GRR"_s, grossRetentionByLedger,
            [](Q question) { return retentionRows(question, u"gross_ledger"_s); }},
        {u"churn.logos"_s, u"F-LOGO"_s, lostLogos,
            [](Q question) { return lostRows(question, {}); }},
        {u"churn.logo_rate"_s, u"F-LOGO"_s, logoChurn,
            [](Q question) { return lostRows(question, {}); }},
        {u"churn.arr"_s, u"F-LOGO"_s, lostRevenue,
            [](Q question) { return lostRows(question, u"arr"_s); }},
        {u"churn.revenue_gross"_s, u"F-REVCHURN"_s, grossRevenueChurn,
            [](Q question) { return retentionRows(question, u"lost"_s); }},
        {u"churn.revenue_net"_s, u"F-REVCHURN"_s, netRevenueChurn,
            [](Q question) { return retentionRows(question, u"net_lost"_s); }},
        {u"renewal_rate.gross"_s, u"F-RENEW"_s, grossRenewalRate,
            [](Q question) { return dueRows(question, u"kept"_s); }},
        {u"renewal_rate.net"_s, u"F-RENEW"_s, netRenewalRate,
            [](Q question) { return dueRows(question, u"renewed"_s); }},
        {u"renewal_rate.logo"_s, u"F-RENEW"_s, logoRenewalRate,
            [](Q question) { return dueRows(question, u"renewals"_s); }},
        {u"renewals.overdue"_s, u"F-RENEW"_s, overdueRenewals, overdueRows},
    };
}

std::vector<SeriesEntry> revenueSeries()
{
    return {
        {u"saas.new_by_month"_s, u"F-TILES"_s, newSubscribersByMonth, newSubscriberRows},
        {u"subscriptions.new_by_month"_s, u"F-TILES"_s, newSubscriptionsByMonth,
            newSubscriptionRows},
        {u"renewals.by_month"_s, u"F-RENEW"_s, renewalsByMonth, renewalRows},
        {u"arr.bridge"_s, u"F-BRIDGE"_s, bridgeSeries, bridgeRows},
    };
}

} // namespace bellwether
