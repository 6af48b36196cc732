// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/definitions.h"

#include "ui/definitiontexts.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString renewalsDefinition(const Options &options)
{
    const QString counted = options.renewalsCount == Options::RenewalsCount::Customers
        ? u"A customer with two contracts ending in the same month counts once."_s
        : u"Every contract counts."_s;
    const QString health = options.healthBy == Options::HealthBy::Score
        ? u"Bars are split by the band of the health score."_s
        : u"Bars are split by the status that the CSM set."_s;
    return u"Contracts that end in the next %1 months, each in the month of its last covered day, "
           "with the recurring revenue they carry per year. Overdue are those that ended earlier "
           "without a contract that renews them, while the customer has not left. %2 %3"_s
               .arg(options.renewalsMonths)
               .arg(counted, health);
}

} // namespace

QString definitionOf(const QString &figureId, const Options &options)
{
    if (figureId == "companies.active"_L1) {
        return u"Customers that have not left by the last day of the range. Who is whose CSM is "
               "asked for the same day."_s;
    }
    if (figureId == "arr.total"_L1) {
        return u"Annual recurring revenue on the last day of the range: the recurring lines of all "
               "contracts that cover that day, taken to one year. One-time prices and contracts "
               "that start later are left out."_s;
    }
    if (figureId == "retention.net"_L1) {
        return u"Of the customers who paid on the day before the range: their recurring revenue at "
               "its end over their recurring revenue at its start. Customers who joined later are "
               "left out."_s;
    }
    if (figureId == "renewals.overdue"_L1) {
        return u"Contracts that ended before the last day of the range, have no contract that "
               "renews them, and whose customer has not left."_s;
    }
    if (figureId == "renewals.by_month"_L1) {
        return renewalsDefinition(options);
    }
    return definitionText(figureId);
}

} // namespace bellwether
