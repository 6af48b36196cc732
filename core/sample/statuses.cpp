// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/customer.h"
#include "core/sample/random.h"

#include <algorithm>

namespace bellwether {

namespace {

HealthStatus neighbour(HealthStatus status, Random &random)
{
    const int step = random.chance(250) ? 0 : random.chance(500) ? 1 : -1;
    return static_cast<HealthStatus>(std::clamp(static_cast<int>(status) + step,
        static_cast<int>(HealthStatus::Struggling), static_cast<int>(HealthStatus::Thriving)));
}

// Days from the newest to the oldest. Who left was already judged so 90 days before the end.
std::vector<QDate> eventDays(
    const CustomerPlan &plan, QDate since, QDate last, QDate historyStart, Random &random)
{
    const bool hasLeft = plan.fate == CustomerFate::Churned;
    const int wanted = random.between(2, 6);
    const int spread = random.between(70, 240);
    QDate day = last.addDays(-(hasLeft ? random.between(92, 150) : random.between(2, 100)));
    std::vector<QDate> days;
    for (int i = 0; i < wanted && day > since.addDays(10) && (i == 0 || day >= historyStart); ++i) {
        days.push_back(day);
        day = day.addDays(-random.between(spread / 2, spread * 3 / 2));
    }
    if (days.empty()) {
        days.push_back(since.addDays(since.daysTo(last) / 2));
    }
    return days;
}

HealthStatusEvent event(const Company &company, QDate day, HealthStatus status,
    const SampleWords &words, const QString &notThis, Random &random)
{
    const std::vector<QString> &reasons = words.statusReasons.at(status);
    HealthStatusEvent result;
    result.day = day;
    result.status = status;
    do {
        result.reason = random.pick(reasons);
    } while (result.reason == notThis && reasons.size() > 1);
    result.author = company.csm.valueAt(day);
    return result;
}

} // namespace

std::vector<HealthStatusEvent> statusesOf(const CustomerPlan &plan, const Company &company,
    const SampleWords &words, const SampleRecipe &recipe)
{
    std::vector<HealthStatusEvent> events;
    if (plan.status == HealthStatus::NotSet) {
        return events;
    }
    Random random(recipe.seed, Random::Subject::Statuses, plan.index);
    const QDate last = lastDayOf(plan, recipe);
    HealthStatus status = plan.status;
    QString reason;
    for (const QDate day :
        eventDays(plan, *company.customerSince, last, historyStart(recipe), random)) {
        events.push_back(event(company, day, status, words, reason, random));
        reason = events.back().reason;
        status = neighbour(status, random);
    }
    std::reverse(events.begin(), events.end());
    if (plan.fate == CustomerFate::Churned && plan.status != HealthStatus::Healthy) {
        const QDate day = last.addDays(-random.between(15, 55));
        events.push_back(
            event(company, day, HealthStatus::Struggling, words, events.back().reason, random));
    }
    return events;
}

} // namespace bellwether
