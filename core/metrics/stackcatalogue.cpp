// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/alignmenteffort.h"
#include "core/metrics/catalogueparts.h"
#include "core/metrics/opportunities.h"
#include "core/metrics/stackshares.h"
#include "core/metrics/stackstanding.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

std::vector<FigureEntry> stackFigures()
{
    using Q = const Question &;
    const QString sum = u"{months} × {mrr} + {one_time}"_s;
    return {
        {u"upsell.count"_s, u"F-OPP"_s, upsellCount, upsellRows},
        {u"opportunity.total"_s, u"F-OPP"_s, opportunityTotal,
            [](Q question) { return opportunityRows(question, u"total"_s); }, sum},
        {u"opportunity.mrr"_s, u"F-OPP"_s, opportunityMonthly,
            [](Q question) { return opportunityRows(question, u"mrr"_s); }},
        {u"opportunity.one_time"_s, u"F-OPP"_s, opportunityOneTime,
            [](Q question) { return opportunityRows(question, u"one_time"_s); }},
        {u"opportunity.first_year"_s, u"F-OPP"_s, opportunityFirstYear,
            [](Q question) { return opportunityRows(question, u"first_year"_s); },
            u"12 × {mrr} + {one_time}"_s},
        {u"stack.top_opportunity"_s, u"F-OPP"_s, topOpportunity, topOpportunityRows, sum},
        {u"alignment.pooled"_s, u"F-ALIGN"_s, alignmentPooled, alignmentRows,
            u"{aligned} ÷ {counted}"_s},
    };
}

std::vector<SeriesEntry> stackSeries()
{
    return {
        {u"opportunity.by_health"_s, u"F-OPPHEALTH"_s, opportunityByHealth,
            opportunityByHealthRows},
        {u"stack.by_customer"_s, u"F-OPP"_s, stackByCustomer, stackByCustomerRows},
        {u"stack.alignment"_s, u"F-ALIGN"_s, stackAlignment, stackAlignmentRows},
        {u"alignment.effort"_s, u"F-ALIGN"_s, alignmentEffort, alignmentEffortRows},
        {u"stack.grid"_s, u"F-ALIGN"_s, stackGrid, stackGridRows},
        {u"stack.opportunity"_s, u"F-STACKOPP"_s, stackOpportunity, stackOpportunityRows},
        {u"stack.declined"_s, u"F-OPP"_s, stackDeclined, stackDeclinedRows},
        {u"stack.contrast"_s, u"F-ALIGN"_s, stackContrast, stackContrastRows},
    };
}

} // namespace bellwether
