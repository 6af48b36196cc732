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

} // namespace bellwether
