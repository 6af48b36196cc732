// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/addrow.h"
#include "core/sample/customer.h"
#include "core/sample/lexicon.h"
#include "core/sample/terms.h"

#include <algorithm>

namespace bellwether {

namespace {

Contract yearOf(const QString &name, QDate start, std::int64_t yearly)
{
    Contract contract;
    contract.name = name;
    contract.start = start;
    contract.end = start.addYears(1).addDays(-1);
    ContractLine line;
    line.name = name;
    line.start = start;
    line.end = contract.end;
    line.amount = yearly * CentsPerDollar;
    contract.lines.push_back(line);
    return contract;
}

// A year at a time, with the anniversaries of the customer's plan, up to its end or the last day.
void addYears(std::vector<Contract> &contracts, const CustomerPlan &plan, const QString &name,
    std::int64_t yearly, int years, const SampleRecipe &recipe)
{
    const QDate next = plan.nextStart.addYears(-plan.yearsAhead);
    std::optional<ContractId> predecessor;
    for (int year = std::min({years, plan.years, SampleYears}); year > 0; --year) {
        const QDate start = next.addYears(-year);
        if (start > recipe.lastDay) {
            continue;
        }
        Contract contract = yearOf(name, start, yearly);
        contract.id = idAt<ContractId>(contracts.size());
        contract.renews = predecessor;
        contract.hasEnded = year == 1 && plan.fate == CustomerFate::Churned;
        predecessor = contract.id;
        contracts.push_back(std::move(contract));
    }
}

} // namespace

std::vector<Contract> extrasOf(
    const CustomerPlan &plan, const SampleWords &words, const SampleRecipe &recipe)
{
    std::vector<Contract> contracts;
    if (plan.fate == CustomerFate::SignedNew || plan.fate == CustomerFate::ProjectsOnly) {
        return contracts;
    }
    Random random(recipe.seed, Random::Subject::Volume, plan.index);
    const int wanted = random.between(3, 5);
    int taken = 0;
    for (const SampleStackItem &item : words.lexicon.stackItems) {
        if (item.isSold || !item.item.active || taken == wanted) {
            continue;
        }
        ++taken;
        const std::int64_t yearly =
            roundPrice(std::max<std::int64_t>(600, plan.yearly * random.between(20, 60) / 1000));
        addYears(contracts, plan, item.item.name, yearly, random.between(2, 3), recipe);
    }
    return contracts;
}

} // namespace bellwether
