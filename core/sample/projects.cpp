// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/customer.h"
#include "core/sample/dealing.h"
#include "core/sample/random.h"
#include "core/sample/terms.h"

#include <algorithm>

namespace bellwether {

namespace {

std::int64_t projectPrice(int size, Random &random)
{
    static const std::vector<SizeKnot> Knots = {
        {0, 2'400}, {300, 6'000}, {600, 15'000}, {850, 32'000}, {1000, 70'000}};
    return roundPrice(alongKnots(Knots, size) * random.between(500, 1500) / 1000);
}

Contract projectContract(
    const QString &name, QDate start, int days, std::int64_t price, QDate lastDay)
{
    const QDate delivery = start.addDays(days);
    Contract contract;
    contract.name = name;
    contract.start = start;
    if (delivery <= lastDay) {
        // Until delivery nobody knows the last day, and finished work is not up for renewal.
        contract.end = delivery;
        contract.hasEnded = true;
    }
    ContractLine line;
    line.name = name;
    line.isRecurring = false;
    line.amount = price * 100;
    line.start = start;
    line.end = contract.end;
    contract.lines.push_back(line);
    return contract;
}

} // namespace

std::vector<Contract> projectsOf(
    const CustomerPlan &plan, QDate since, const SampleWords &words, const SampleRecipe &recipe)
{
    Random random(recipe.seed, Random::Subject::Projects, plan.index);
    const bool buysProjectsOnly = plan.fate == CustomerFate::ProjectsOnly;
    const int wanted = buysProjectsOnly ? random.between(1, 4) : random.chance(220) ? 1 : 0;
    std::vector<Contract> projects;
    if (plan.fate == CustomerFate::Overdue || plan.fate == CustomerFate::SignedNew) {
        return projects;
    }
    // Within the history, and not near the end of somebody who leaves.
    const QDate last =
        lastDayOf(plan, recipe).addDays(plan.fate == CustomerFate::Churned ? -150 : 0);
    QDate start = since;
    if (!buysProjectsOnly) {
        const QDate first = std::max(since.addDays(30), historyStart(recipe));
        start =
            first.addDays(random.below(static_cast<int>(std::max<qint64>(1, first.daysTo(last)))));
    }
    std::vector<QString> names = words.projects;
    random.shuffle(names, 0, names.size());
    for (int i = 0; i < wanted && start <= last; ++i) {
        const int days = random.between(20, 120);
        const std::int64_t price = projectPrice(plan.size, random);
        projects.push_back(projectContract(
            names[static_cast<std::size_t>(i) % names.size()], start, days, price, recipe.lastDay));
        start = start.addDays(days + random.between(30, 300));
    }
    return projects;
}

} // namespace bellwether
