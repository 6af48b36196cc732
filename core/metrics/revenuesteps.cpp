// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/revenuesteps.h"

#include "core/metrics/amounts.h"
#include "core/metrics/currencysteps.h"

#include <algorithm>

namespace bellwether {

namespace {

std::vector<RevenueSteps::Step> withShortGaps(std::vector<RevenueChange> changes)
{
    std::sort(changes.begin(), changes.end(),
        [](const RevenueChange &a, const RevenueChange &b) { return a.day < b.day; });
    std::vector<RevenueSteps::Step> steps;
    WideAmount yearly =
        0; // what goes takes away just as much as it brought, also beyond the bounds
    for (std::size_t i = 0; i < changes.size();) {
        const QDate day = changes[i].day;
        const WideAmount before = yearly;
        for (; i < changes.size() && changes[i].day == day; ++i) {
            yearly += changes[i].yearly;
        }
        if (yearly != before) {
            steps.push_back({day, bounded(yearly)});
        }
    }
    return steps;
}

std::vector<RevenueSteps::Step> withoutShortGaps(
    std::vector<RevenueSteps::Step> steps, int graceDays)
{
    for (std::size_t i = 1; i + 1 < steps.size(); ++i) {
        if (steps[i].yearly == 0 && steps[i].from.daysTo(steps[i + 1].from) <= graceDays) {
            steps[i].yearly = std::min(steps[i - 1].yearly, steps[i + 1].yearly);
        }
    }
    const auto last = std::unique(
        steps.begin(), steps.end(), [](const RevenueSteps::Step &a, const RevenueSteps::Step &b) {
            return a.yearly == b.yearly;
        });
    steps.erase(last, steps.end());
    return steps;
}

} // namespace

std::int64_t RevenueSteps::yearlyAt(QDate day, QDate rateDay) const
{
    const auto next = std::upper_bound(m_steps.begin(), m_steps.end(), day,
        [](QDate wanted, const Step &step) { return wanted < step.from; });
    return next == m_steps.begin()
        ? 0
        : yearlyOfStep(static_cast<std::size_t>(std::prev(next) - m_steps.begin()), rateDay);
}

std::int64_t RevenueSteps::yearlyOfStep(std::size_t place, QDate rateDay) const
{
    return m_currencies ? m_currencies->yearlyOfStep(place, rateDay) : m_steps[place].yearly;
}

RevenueSteps stepsOf(std::vector<RevenueChange> changes, int graceDays)
{
    return RevenueSteps(withoutShortGaps(withShortGaps(std::move(changes)), graceDays));
}

} // namespace bellwether
