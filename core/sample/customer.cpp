// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/customer.h"

#include "core/sample/parts.h"
#include "core/sample/random.h"

namespace bellwether {

namespace {

// Answers of a customer of whom no more is told than that.
constexpr int AnswersAlone = 10;

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
    record.type = plan.isCancelledMidTerm ? ChurnType::Cancelled : ChurnType::NotRenewed;
    return record;
}

// The stack knows what a line pays for by its name.
void nameItems(std::vector<Contract> &contracts, const SampleWords &words)
{
    const auto &items = words.lexicon.stackItems;
    for (Contract &contract : contracts) {
        for (ContractLine &line : contract.lines) {
            for (std::size_t i = 0; i < items.size(); ++i) {
                if (items[i].item.name == line.name) {
                    line.item = idAt<StackItemId>(i);
                }
            }
        }
    }
}

std::vector<Contract> contractsOf(const CustomerPlan &plan, SampleSubscription subscription,
    QDate since, const Company &company, const SampleWords &words, const SampleRecipe &recipe)
{
    std::vector<Contract> contracts = std::move(subscription.contracts);
    const auto append = [&](std::vector<Contract> others) {
        const auto before = static_cast<std::int64_t>(contracts.size());
        for (Contract &contract : others) {
            contract.id = {static_cast<std::int64_t>(contracts.size()) + 1};
            if (contract.renews) {
                contract.renews->value += before;
            }
            contracts.push_back(std::move(contract));
        }
    };
    append(projectsOf(plan, since, words, recipe));
    if (recipe.shape == SampleShape::Volume) {
        append(extrasOf(plan, words, recipe));
    }
    for (Contract &contract : contracts) {
        contract.company = company.id;
        contract.currency = company.currency.value_or(Currency());
    }
    nameItems(contracts, words);
    return contracts;
}

void tellAll(SampleStory &story)
{
    addTalks(story);
    addLogins(story);
    addFeatureUse(story);
    addTickets(story);
    addFeedback(story);
    addStack(story);
    addOpportunities(story);
    addRenewals(story);
    addGoals(story);
    addMarks(story);
    addScores(story);
    addRuns(story);
    addTasks(story);
    addNotices(story);
}

} // namespace

QDate customerSince(
    const CustomerPlan &plan, const SampleSubscription &subscription, const SampleRecipe &recipe)
{
    Random random(recipe.seed, Random::Subject::Tenure, plan.index);
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

Change sampleCustomer(const CustomerPlan &plan, const SampleName &name, const SampleWords &words,
    const SampleRecipe &recipe, bool isDetailed)
{
    SampleSubscription subscription;
    if (plan.fate != CustomerFate::ProjectsOnly) {
        subscription = subscriptionOf(plan, words, recipe);
    }
    const QDate since = customerSince(plan, subscription, recipe);

    Change rows;
    addRow(rows, companyOf(plan, name, since, subscription, words, recipe));
    SampleStory story(plan, words, recipe, rows);
    rows.rows<Contract>().put =
        contractsOf(plan, std::move(subscription), since, story.company(), words, recipe);
    for (Contact &contact : contactsOf(plan, story.company(), words, recipe)) {
        story.add(std::move(contact));
    }
    for (HealthStatusEvent &event : statusesOf(plan, story.company(), words, recipe)) {
        story.add(std::move(event));
    }
    if (std::optional<ChurnRecord> record = churnOf(plan, words, recipe)) {
        story.add(std::move(*record));
    }
    if (isDetailed) {
        tellAll(story);
    } else {
        addAnswers(story, AnswersAlone);
    }
    return rows;
}

QDate lastDayOf(const CustomerPlan &plan, const SampleRecipe &recipe)
{
    return plan.fate == CustomerFate::Churned ? plan.nextStart.addDays(-1) : recipe.lastDay;
}

} // namespace bellwether
