// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/charts.h"

// Charts of the team's work.
namespace bellwether {

// targets.attainment: bars are the part of the target that is reached.
ChartData targetsChart(const Question &question, const ChartChoices &choices);
// workload.by_csm: bars are customers.
ChartData workloadChart(const Question &question, const ChartChoices &choices);
// workload.by_account_manager: the same.
ChartData accountManagerWorkloadChart(const Question &question, const ChartChoices &choices);
// goals.coverage: customers with and without a live goal.
ChartData goalsChart(const Question &question, const ChartChoices &choices);
// goals.timeline: the ten live goals that are due first on an axis of months; the note counts the
// others.
ChartData goalTimelineChart(const Question &question, const ChartChoices &choices);
// All of them, of one customer where one is named; beside a list of goals.
ChartData wholeGoalTimeline(
    const Question &question, const ChartChoices &choices, std::optional<CompanyId> company);

} // namespace bellwether
