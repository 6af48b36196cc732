// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/charts/charts.h"

// Lines over months.
namespace bellwether {

// score.by_month: the mean scores, and by the model of today where that says otherwise.
ChartData scoreMonthsChart(const Question &question, const ChartChoices &choices);
// nps.by_month: as of the last day of each month.
ChartData npsMonthsChart(const Question &question, const ChartChoices &choices);
// subscriptions.new_by_month: a bar a month, the running total of the year and, beside it, that of
// the year before.
ChartData subscriptionsChart(const Question &question, const ChartChoices &choices);

} // namespace bellwether
