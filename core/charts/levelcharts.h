// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/charts.h"

// Charts of customers by level: the CSM's status, the happiness of contacts.
namespace bellwether {

// health.status: best first, with the change of each count since the day before the range.
ChartData statusChart(const Question &question, const ChartChoices &choices);
// health.status_by_month: twelve stacks of customers, the worst at the baseline.
ChartData statusMonthsChart(const Question &question, const ChartChoices &choices);
// matrix.health_happiness: what status and happiness suggest together, as a list of the quadrants.
ChartData healthHappinessChart(const Question &question, const ChartChoices &choices);

// happiness.levels; the note says the NPS.
ChartData happinessChart(const Question &question, const ChartChoices &choices);
// happiness.by_month: twelve stacks of customers.
ChartData happinessMonthsChart(const Question &question, const ChartChoices &choices);

} // namespace bellwether
