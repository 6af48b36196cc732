// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/charts.h"

namespace bellwether {

// churn.by_month: twelve months with the last one hatched where it is not over; the key figure is
// what the range lost.
ChartData churnMonthsChart(const Question &question, const ChartChoices &choices);

// The customers lost in the range, split: at most ten rows, the note counts those that follow.
ChartData churnByReasonChart(const Question &question, const ChartChoices &choices);
ChartData churnByTypeChart(const Question &question, const ChartChoices &choices);
ChartData churnByAvoidableChart(const Question &question, const ChartChoices &choices);
ChartData churnByPlanChart(const Question &question, const ChartChoices &choices);
ChartData churnByCsmChart(const Question &question, const ChartChoices &choices);
ChartData churnBySegmentChart(const Question &question, const ChartChoices &choices);
ChartData churnByTenureChart(const Question &question, const ChartChoices &choices);

// saas.new_by_month: twelve months; the key figure is the last one's.
ChartData newSaasChart(const Question &question, const ChartChoices &choices);

} // namespace bellwether
