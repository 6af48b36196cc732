// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/customer.h"

#include "core/sample/random.h"

#include <algorithm>

namespace bellwether {

namespace {

QDate customerSince(const CustomerPlan &plan, const SampleSubscription &subscription,
    const SampleRecipe &recipe, Random &random)
{
    switch (plan.fate) {
    case CustomerFate::SignedNew:
        return recipe.lastDay.addDays(-random.between(5, 30));
    case CustomerFate::ProjectsOnly:
        return recipe.lastDay.addDays(-random.between(40, 365 * SampleYears));
    default:
        // Who was there before the history has renewed a few times before it.
        return plan.years > SampleYears ? subscription.began.addYears(-random.below(5))
                                        : subscription.began;
    }
}

std::optional<ChurnRecord> churnOf(
    const CustomerPlan &plan, const SampleWords &words, const SampleRecipe &recipe)
{
    if (plan.fate != CustomerFate::Churned) {
        return std::nullopt;
    }
    Random random(recipe.seed, Random::Subject::Churn, plan.index);
    const SampleChurnReason &reason = words.churnReasons[plan.churnReason];
    ChurnRecord record;
    record.day = plan.nextStart;
    record.reason = reason.name;
    record.isAvoidable = reason.isAvoidable;
    record.note = random.pick(reason.notes);
    return record;
}

} // namespace

SampleCustomer sampleCustomer(const CustomerPlan &plan, const SampleName &name,
    const SampleWords &words, const SampleRecipe &recipe)
{
    SampleSubscription subscription;
    if (plan.fate != CustomerFate::ProjectsOnly) {
        subscription = subscriptionOf(plan, words, recipe);
    }
    Random random(recipe.seed, Random::Subject::Tenure, plan.index);
    const QDate since = customerSince(plan, subscription, recipe, random);

    SampleCustomer customer;
    customer.company = companyOf(plan, name, since, subscription, words, recipe);
    customer.contracts = std::move(subscription.contracts);
    for (Contract &project : projectsOf(plan, since, words, recipe)) {
        project.id = ContractId{static_cast<std::int64_t>(customer.contracts.size()) + 1};
        customer.contracts.push_back(std::move(project));
    }
    customer.contacts = contactsOf(plan, customer.company, words, recipe);
    customer.statuses = statusesOf(plan, customer.company, words, recipe);
    customer.churn = churnOf(plan, words, recipe);
    return customer;
}

QDate lastDayOf(const CustomerPlan &plan, const SampleRecipe &recipe)
{
    return plan.fate == CustomerFate::Churned ? plan.nextStart.addDays(-1) : recipe.lastDay;
}

} // namespace bellwether
