// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/catalogueparts.h"

#include "core/metrics/bridge.h"
#include "core/metrics/churn.h"
#include "core/metrics/churnseries.h"
#include "core/metrics/companycounts.h"
#include "core/metrics/forecast.h"
#include "core/metrics/newsubscribers.h"
#include "core/metrics/recurring.h"
#include "core/metrics/renewals.h"
#include "core/metrics/retention.h"
#include "core/metrics/retentionseries.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

RowTable overdueRows(const Question &question)
{
    RowTable table = renewalRows(question, u"overdue"_s).value_or(RowTable());
    table.summedColumn.clear(); // the figure counts them
    return table;
}

template <ChurnBy By>
SeriesEntry churnEntry(const QString &id)
{
    return {id, u"F-LOGO"_s, churnBy<By>, churnByRows<By>};
}

template <RetentionBy By>
SeriesEntry retentionEntry(const QString &id)
{
    return {id, u"F-GRR"_s, retentionBy<By>, retentionByRows<By>};
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
            [](Q question) { return recurringRows(question, u"mrr"_s); }, u"{arr} ÷ 12"_s},
        {u"arr.contracted_not_live"_s, u"F-ARR"_s, contractedNotLive, contractedNotLiveRows},
        {u"retention.net"_s, u"F-NRR-RET"_s, netRetention,
            [](Q question) { return retentionRows(question, u"close"_s); },
            u"{closing} ÷ {opening}"_s},
        {u"retention.gross"_s, u"F-GRR"_s, grossRetention,
            [](Q question) { return retentionRows(question, u"kept"_s); }, u"{kept} ÷ {opening}"_s},
        {u"retention.net_ledger"_s, u"F-NRR-RET"_s,
            [](Q question) { return netRetentionByLedger(question); },
            [](Q question) { return retentionRows(question, u"net_ledger"_s); },
            u"({opening} + {expansion} − {contraction} − {churn}) ÷ {opening}"_s},
        {u"retention.gross_ledger"_s, u"F-GRR"_s, grossRetentionByLedger,
            [](Q question) { return retentionRows(question, u"gross_ledger"_s); },
            u"({opening} − {contraction} − {churn}) ÷ {opening}"_s},
        {u"churn.logos"_s, u"F-LOGO"_s, lostLogos,
            [](Q question) { return lostRows(question, {}); }},
        {u"churn.logo_rate"_s, u"F-LOGO"_s, logoChurn,
            [](Q question) { return lostRows(question, {}); }, u"{lost} ÷ {customers}"_s},
        {u"churn.arr"_s, u"F-LOGO"_s, lostRevenue,
            [](Q question) { return lostRows(question, u"arr"_s); }},
        {u"churn.revenue_gross"_s, u"F-REVCHURN"_s, grossRevenueChurn,
            [](Q question) { return retentionRows(question, u"lost"_s); },
            u"1 − {kept} ÷ {opening}"_s},
        {u"churn.revenue_net"_s, u"F-REVCHURN"_s, netRevenueChurn,
            [](Q question) { return retentionRows(question, u"net_lost"_s); },
            u"1 − {closing} ÷ {opening}"_s},
        {u"renewal_rate.gross"_s, u"F-RENEW"_s, grossRenewalRate,
            [](Q question) { return dueRows(question, u"kept"_s); }, u"{kept} ÷ {due}"_s},
        {u"renewal_rate.net"_s, u"F-RENEW"_s, netRenewalRate,
            [](Q question) { return dueRows(question, u"renewed"_s); }, u"{renewed} ÷ {due}"_s},
        {u"renewal_rate.logo"_s, u"F-RENEW"_s, logoRenewalRate,
            [](Q question) { return dueRows(question, u"renewals"_s); },
            u"{renewals} ÷ {contracts}"_s},
        {u"renewals.overdue"_s, u"F-RENEW"_s, overdueRenewals, overdueRows},
        {u"churn.avoidable_share"_s, u"F-LOGO"_s, avoidableShare, avoidableRows,
            u"{avoidable} ÷ {known}"_s},
        {u"forecast.expected"_s, u"F-WHATIF"_s, forecastExpected,
            [](Q question) { return forecastRows(question, u"expected"_s); }},
        {u"forecast.gross_rate"_s, u"F-WHATIF"_s, forecastGrossRate,
            [](Q question) { return forecastRows(question, u"kept"_s); }, u"{kept} ÷ {due}"_s},
        {u"forecast.net_rate"_s, u"F-WHATIF"_s, forecastNetRate,
            [](Q question) { return forecastRows(question, u"expected"_s); },
            u"{expected} ÷ {due}"_s},
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
        {u"churn.by_month"_s, u"F-LOGO"_s, churnByMonth, churnByMonthRows},
        churnEntry<ChurnBy::Reason>(u"churn.by_reason"_s),
        churnEntry<ChurnBy::Type>(u"churn.by_type"_s),
        churnEntry<ChurnBy::Avoidable>(u"churn.by_avoidable"_s),
        churnEntry<ChurnBy::Plan>(u"churn.by_plan"_s),
        churnEntry<ChurnBy::Csm>(u"churn.by_csm"_s),
        churnEntry<ChurnBy::Segment>(u"churn.by_segment"_s),
        churnEntry<ChurnBy::Tenure>(u"churn.by_tenure"_s),
        retentionEntry<RetentionBy::Segment>(u"retention.by_segment"_s),
        retentionEntry<RetentionBy::Csm>(u"retention.by_csm"_s),
        retentionEntry<RetentionBy::Cohort>(u"retention.by_cohort"_s),
        {u"forecast.renewals"_s, u"F-WHATIF"_s, forecastByMonth, forecastMonthRows},
    };
}

} // namespace bellwether
