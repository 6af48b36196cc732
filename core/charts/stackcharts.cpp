// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/chartlists.h"
#include "core/charts/healthandstack.h"

#include <array>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

// All series of the page but stack.grid, which is a table of its own and no chart.
std::span<const ChartEntry> stackCharts()
{
    static const std::array All{
        ChartEntry{u"segments.points"_s, u"Customer segments"_s, segmentsChart},
        ChartEntry{u"health.bands"_s, u"Health"_s, healthRingChart},
        ChartEntry{
            u"opportunity.by_health"_s, u"Opportunity by health"_s, opportunityByHealthChart},
        ChartEntry{u"stack.by_customer"_s, u"Stack by customer"_s, stackByCustomerChart},
        ChartEntry{u"stack.opportunity"_s, u"Stack opportunity"_s, stackOpportunityChart},
        ChartEntry{u"stack.alignment"_s, u"Stack alignment"_s, stackAlignmentChart},
        ChartEntry{u"alignment.effort"_s, u"Alignment against effort"_s, alignmentEffortChart},
        ChartEntry{u"segments.areas"_s, u"Segments"_s, segmentAreasChart},
        ChartEntry{u"segments.cadence"_s, u"Check-ins overdue"_s, segmentCadenceChart},
        ChartEntry{u"effort.expected"_s, u"Expected effort"_s, expectedEffortChart},
        ChartEntry{u"stack.declined"_s, u"Declined offers"_s, declinedChart},
        ChartEntry{u"stack.contrast"_s, u"Cross-sell gaps"_s, contrastChart},
        ChartEntry{u"scores.drivers"_s, u"Risk drivers"_s, riskDriversChart},
        ChartEntry{u"health.strengths"_s, u"Strengths and weaknesses"_s, strengthsChart},
        ChartEntry{u"health.high_value_red"_s, u"High value at risk"_s, highValueRedChart},
        ChartEntry{u"health.disagreements"_s, u"Status in doubt"_s, disagreementsChart},
        ChartEntry{u"happiness.drops"_s, u"Happiness drops"_s, happinessDropsChart},
        ChartEntry{u"advocacy.candidates"_s, u"Advocacy candidates"_s, advocacyChart},
    };
    return All;
}

} // namespace bellwether
