// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/plan.h"

#include "core/base/month.h"
#include "core/sample/dealing.h"
#include "core/sample/random.h"

#include <algorithm>

namespace bellwether {

namespace {

// Customers dealt over at once: small enough for even shares in every size class.
constexpr std::size_t PlanBlock = 16;

// Of the renewals' twelfths of the year, the one behind the last: the calendar month with many.
constexpr int PeakSlot = 12;

struct PlanCounts
{
    std::size_t subscribers;
    std::size_t signedNew;
    std::size_t projectsOnly;

    explicit PlanCounts(int companies)
    {
        const auto active = static_cast<std::size_t>(std::max(companies, 0));
        subscribers = (active * 3 + 2) / 4;
        signedNew = active / 100;
        projectsOnly = active - subscribers - signedNew;
    }
};

void addSubscribers(std::vector<CustomerPlan> &plans, std::size_t count, Random &random)
{
    for (std::size_t i = 0; i < count; ++i) {
        CustomerPlan plan;
        plan.size = sizeWithin(i, count, 0, 1000, random);
        plan.yearly = yearlyOfSize(plan.size);
        plans.push_back(plan);
    }
}

// About a tenth of the subscribers of each year, in step with the growing number of them. The
// largest customers stay.
void addChurned(std::vector<CustomerPlan> &plans, std::size_t subscribers,
    const SampleRecipe &recipe, const SampleWords &words, Random &random)
{
    constexpr std::array<std::size_t, SampleYears> LostOf96 = {7, 8, 7};
    const std::size_t first = plans.size();
    for (std::size_t yearsBack = 0; yearsBack < LostOf96.size(); ++yearsBack) {
        const std::size_t lost = (subscribers * LostOf96[yearsBack] + 48) / 96;
        std::vector<int> places(lost);
        for (std::size_t i = 0; i < lost; ++i) {
            places[i] = static_cast<int>(i);
        }
        random.shuffle(places, 0, lost);
        for (std::size_t i = 0; i < lost; ++i) {
            CustomerPlan plan;
            plan.fate = CustomerFate::Churned;
            plan.size = sizeWithin(i, lost, 60, 790, random);
            plan.yearly = yearlyOfSize(plan.size);
            const int daysBack =
                sizeWithin(static_cast<std::size_t>(places[i]), lost, 8, 360, random);
            plan.nextStart =
                termDay(recipe.lastDay.addDays(-365 * static_cast<int>(yearsBack) - daysBack));
            plans.push_back(plan);
        }
    }
    const std::size_t count = plans.size() - first;
    const std::vector<int> years = dealt(random, {30, 30, 20, 20}, count, PlanBlock);
    const std::vector<int> reasons = dealt(random, words.churnReasonWeights, count, count);
    for (std::size_t i = 0; i < count; ++i) {
        CustomerPlan &plan = plans[first + i];
        plan.years = years[i] + 1;
        plan.churnReason = static_cast<std::size_t>(reasons[i]);
        plan.termMonths = plan.size < 400 && random.chance(300) ? 1 : 12;
        plan.isCancelledMidTerm = plan.termMonths == 12 && plan.years > 1 && random.chance(200);
        plan.status = random.chance(750) ? HealthStatus::Struggling
            : random.chance(500)         ? HealthStatus::Steady
                                         : HealthStatus::Healthy;
    }
}

void addOthers(std::vector<CustomerPlan> &plans, const PlanCounts &counts,
    const SampleRecipe &recipe, Random &random)
{
    for (std::size_t i = 0; i < counts.signedNew; ++i) {
        CustomerPlan plan;
        plan.fate = CustomerFate::SignedNew;
        plan.size = random.between(450, 850);
        plan.yearly = yearlyOfSize(plan.size);
        plan.nextStart = termDay(recipe.lastDay.addDays(random.between(6, 45)));
        plans.push_back(plan);
    }
    for (std::size_t i = 0; i < counts.projectsOnly; ++i) {
        CustomerPlan plan;
        plan.fate = CustomerFate::ProjectsOnly;
        plan.size = sizeWithin(i, counts.projectsOnly, 0, 750, random);
        plans.push_back(plan);
    }
}

// The next renewal of each subscriber: all over the coming year, with many in the calendar month
// two after the last day's.
void planRenewalDays(
    std::vector<CustomerPlan> &plans, std::size_t count, QDate lastDay, Random &random)
{
    std::vector<int> weights(PeakSlot, 7);
    weights.push_back(17);
    const std::vector<int> slotOf = dealt(random, weights, count, 2 * PlanBlock);
    for (std::size_t i = 0; i < count; ++i) {
        plans[i].renewalSlot = slotOf[i];
        if (slotOf[i] == PeakSlot) {
            // A renewal belongs to the month of the term's last day.
            const Month peak = Month::of(lastDay) + 2;
            const int dayOfMonth = random.between(2, 28);
            plans[i].nextStart = random.chance(330) ? (peak + 1).firstDay()
                                                    : peak.firstDay().addDays(dayOfMonth - 1);
        } else {
            const int daysAhead = slotOf[i] * 355 / PeakSlot + random.between(1, 29);
            const bool isOnTheFirst = random.chance(330);
            const QDate day = lastDay.addDays(daysAhead);
            plans[i].nextStart = isOnTheFirst && daysAhead > 20 && daysAhead < 335
                ? Month::of(day.addDays(15)).firstDay()
                : termDay(day);
        }
    }
}

void planTerms(std::vector<CustomerPlan> &plans, std::size_t count, Random &random)
{
    const std::vector<int> years = dealt(random, {13, 14, 14, 55}, count, PlanBlock);
    const std::vector<int> forms = dealt(random, {72, 9, 6, 8, 5}, count, 2 * PlanBlock);
    for (std::size_t i = 0; i < count; ++i) {
        CustomerPlan &plan = plans[i];
        plan.years = years[i] + 1;
        if (forms[i] == 1) {
            plan.termMonths = 24;
            plan.yearsAhead = plan.years < 2 ? 1 : random.below(2);
        } else if (forms[i] == 2) {
            plan.termMonths = 36;
            plan.yearsAhead = random.between(std::max(0, 3 - plan.years), 2);
        } else if (forms[i] == 3 && plan.size < 450) {
            plan.termMonths = 1;
        } else if (forms[i] == 4) {
            plan.rolls = plan.years > 1;
        }
        plan.nextStart = plan.nextStart.addYears(plan.yearsAhead);
    }
}

// A few customers of middling size whose renewal is late on the last day.
void planOverdue(std::vector<CustomerPlan> &plans, std::size_t count, QDate lastDay, Random &random)
{
    const std::size_t overdue = count / 32;
    const int smallest = static_cast<int>(count * 22 / 100);
    const int largest = static_cast<int>(count * 56 / 100);
    for (std::size_t i = 0; i < overdue; ++i) {
        const int place = sizeWithin(i, overdue, smallest, largest, random);
        CustomerPlan &plan = plans[static_cast<std::size_t>(place)];
        plan.fate = CustomerFate::Overdue;
        plan.nextStart = termDay(lastDay.addDays(-random.between(5, 24)));
        plan.years = std::max(plan.years, 2);
        plan.yearsAhead = 0;
        plan.termMonths = 12;
        plan.rolls = false;
    }
}

// Chosen by slots and never by days, so that the choice is the same for every last day.
void planSignatures(std::vector<CustomerPlan> &plans, std::size_t count, Random &random)
{
    std::size_t early = (count + 24) / 48;
    std::size_t modules = (count + 24) / 48;
    std::vector<std::size_t> order(count);
    for (std::size_t i = 0; i < count; ++i) {
        order[i] = i;
    }
    random.shuffle(order, 0, count);
    for (const std::size_t place : order) {
        CustomerPlan &plan = plans[place];
        if (plan.fate != CustomerFate::Renews || plan.termMonths == 1 || plan.rolls) {
            continue;
        }
        const bool isInPeak = plan.renewalSlot == PeakSlot;
        if (early > 0 && isInPeak && plan.yearsAhead == 0) {
            plan.isRenewedEarly = true;
            --early;
        } else if (modules > 0 && !isInPeak && plan.renewalSlot > 4) {
            // Not near the end of the term, where it could be taken for the renewal.
            plan.signsModule = true;
            --modules;
        } else {
            plan.hasModule =
                plan.years > 1 && !isInPeak && plan.renewalSlot > 2 && random.chance(120);
        }
    }
}

} // namespace

std::vector<CustomerPlan> samplePlan(const SampleRecipe &recipe, const SampleWords &words)
{
    Random random(recipe.seed, Random::Subject::Plan);
    const PlanCounts counts(recipe.companies);
    std::vector<CustomerPlan> plans;
    addSubscribers(plans, counts.subscribers, random);
    planRenewalDays(plans, counts.subscribers, recipe.lastDay, random);
    planTerms(plans, counts.subscribers, random);
    planOverdue(plans, counts.subscribers, recipe.lastDay, random);
    planSignatures(plans, counts.subscribers, random);
    addOthers(plans, counts, recipe, random);
    const std::size_t active = plans.size();
    addChurned(plans, counts.subscribers, recipe, words, random);
    planMoves(plans, 0, counts.subscribers, random);
    planMoves(plans, active, plans.size(), random);
    planCare(plans, active, words, random);
    for (std::size_t i = 0; i < plans.size(); ++i) {
        plans[i].index = i;
    }
    return plans;
}

QDate historyStart(const SampleRecipe &recipe)
{
    return recipe.lastDay.addYears(-SampleYears);
}

QDate termDay(QDate day)
{
    return day.day() > 28 ? (Month::of(day) + 1).firstDay() : day;
}

} // namespace bellwether
