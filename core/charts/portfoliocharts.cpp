// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/chartlists.h"
#include "core/charts/renewalmonths.h"
#include "core/metrics/catalogue.h"

#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

ChartData renewalsChart(const Question &question, const ChartChoices &choices)
{
    return renewalMonthsChart(findSeries(u"renewals.by_month"_s)->series(question),
        question.facts->options, choices.measure, question.currency());
}

} // namespace

std::span<const ChartEntry> portfolioCharts()
{
    static const std::array All{
        ChartEntry{u"renewals.by_month"_s, u"Upcoming renewals"_s, renewalsChart},
    };
    return All;
}

} // namespace bellwether
