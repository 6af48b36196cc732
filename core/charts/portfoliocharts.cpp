// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/awardchart.h"
#include "core/charts/chartlists.h"
#include "core/charts/churncharts.h"
#include "core/charts/items.h"
#include "core/charts/levelcharts.h"
#include "core/charts/monthlines.h"
#include "core/charts/renewalmonths.h"
#include "core/charts/revenuecharts.h"
#include "core/charts/workcharts.h"

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

ChartData renewalsChart(const Question &question, const ChartChoices &choices)
{
    return renewalMonthsChart(seriesOf(question, u"renewals.by_month"_s), question.facts->options,
        choices.measure, question.currency());
}

} // namespace

std::span<const ChartEntry> portfolioCharts()
{
    static const std::array All{
        ChartEntry{u"renewals.by_month"_s, u"Upcoming renewals"_s, renewalsChart},
        ChartEntry{u"health.status"_s, u"Health status"_s, statusChart},
        ChartEntry{u"health.status_by_month"_s, u"Health status by month"_s, statusMonthsChart},
        ChartEntry{u"matrix.health_happiness"_s, u"Health and happiness"_s, healthHappinessChart},
        ChartEntry{u"churn.by_month"_s, u"Churn stats"_s, churnMonthsChart},
        ChartEntry{u"churn.by_reason"_s, u"Churn by reason"_s, churnByReasonChart},
        ChartEntry{u"churn.by_type"_s, u"Churn by type"_s, churnByTypeChart},
        ChartEntry{u"churn.by_avoidable"_s, u"Avoidable churn"_s, churnByAvoidableChart},
        ChartEntry{u"churn.by_plan"_s, u"Churn by plan"_s, churnByPlanChart},
        ChartEntry{u"churn.by_csm"_s, u"Churn by CSM"_s, churnByCsmChart},
        ChartEntry{u"churn.by_segment"_s, u"Churn by segment"_s, churnBySegmentChart},
        ChartEntry{u"churn.by_tenure"_s, u"Churn by tenure"_s, churnByTenureChart},
        ChartEntry{u"saas.new_by_month"_s, u"SaaS mode"_s, newSaasChart},
        ChartEntry{u"award.tiers"_s, u"Award milestones"_s, awardChart},
        ChartEntry{u"arr.bridge"_s, u"ARR movement"_s, bridgeChart},
        ChartEntry{u"retention.by_segment"_s, u"Retention by segment"_s, retentionBySegmentChart},
        ChartEntry{u"retention.by_csm"_s, u"Retention by CSM"_s, retentionByCsmChart},
        ChartEntry{u"retention.by_cohort"_s, u"Retention by first year"_s, retentionByCohortChart},
        ChartEntry{u"forecast.renewals"_s, u"Renewal forecast"_s, forecastChart},
        ChartEntry{u"score.by_month"_s, u"Scores"_s, scoreMonthsChart},
        ChartEntry{u"targets.attainment"_s, u"Targets"_s, targetsChart},
        ChartEntry{u"workload.by_csm"_s, u"Workload"_s, workloadChart},
        ChartEntry{u"workload.by_account_manager"_s, u"Workload by account manager"_s,
            accountManagerWorkloadChart},
        ChartEntry{u"goals.coverage"_s, u"Goals"_s, goalsChart},
        ChartEntry{u"goals.timeline"_s, u"Goals and projects"_s, goalTimelineChart},
    };
    return All;
}

} // namespace bellwether
