// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/charts.h"

// The charts of the page Health & Stack (domain.md 1.3), each by its series.
namespace bellwether {

// segments.points: value across, effort up. Customers without effort, and those whose amounts
// cannot be converted, are left out; the note counts them.
ChartData segmentsChart(const Question &question, const ChartChoices &choices);
// segments.areas: customers and MRR of each area.
ChartData segmentAreasChart(const Question &question, const ChartChoices &choices);
// segments.cadence: how many of each area's customers are overdue for a check-in.
ChartData segmentCadenceChart(const Question &question, const ChartChoices &choices);

// health.bands; with health.by=status it is health.status, and its id says so. With shares.by=arr
// the slices are ARR.
ChartData healthRingChart(const Question &question, const ChartChoices &choices);
ChartData opportunityByHealthChart(const Question &question, const ChartChoices &choices);

// The ten customers, and the selected one behind them where it is not one of these.
ChartData stackByCustomerChart(const Question &question, const ChartChoices &choices);
ChartData stackAlignmentChart(const Question &question, const ChartChoices &choices);
// alignment.effort: the share of the stack that is aligned across, effort up.
ChartData alignmentEffortChart(const Question &question, const ChartChoices &choices);
// effort.expected: a row for each open health issue from which a change of effort is expected.
ChartData expectedEffortChart(const Question &question, const ChartChoices &choices);
ChartData stackOpportunityChart(const Question &question, const ChartChoices &choices);

// Lists of at most ten; the note counts those that follow.
ChartData declinedChart(const Question &question, const ChartChoices &choices);
ChartData contrastChart(const Question &question, const ChartChoices &choices);
ChartData strengthsChart(const Question &question, const ChartChoices &choices);
// What raises the risk of the customers in scope, then what lowers it (S2-28).
ChartData riskDriversChart(const Question &question, const ChartChoices &choices);
ChartData highValueRedChart(const Question &question, const ChartChoices &choices);
ChartData disagreementsChart(const Question &question, const ChartChoices &choices);
ChartData happinessDropsChart(const Question &question, const ChartChoices &choices);
ChartData advocacyChart(const Question &question, const ChartChoices &choices);

} // namespace bellwether
