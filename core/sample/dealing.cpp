// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/dealing.h"

#include <algorithm>

namespace bellwether {

namespace {

constexpr std::size_t DealtBlock = 16;

struct Role
{
    std::vector<std::size_t> places; // in the team
    std::vector<int> shares;
};

template <typename HasRole>
Role roleOf(const SampleWords &words, HasRole hasRole)
{
    Role role;
    for (std::size_t i = 0; i < words.team.size(); ++i) {
        if (hasRole(words.team[i])) {
            role.places.push_back(i);
            role.shares.push_back(words.team[i].share);
        }
    }
    return role;
}

void assignTeam(std::vector<CustomerPlan> &plans, std::size_t first, std::size_t last,
    const SampleWords &words, Random &random)
{
    const Role csms = roleOf(words, [](const SampleColleague &one) { return one.isCsm; });
    const Role managers =
        roleOf(words, [](const SampleColleague &one) { return one.isAccountManager; });
    const std::vector<int> csmOf = dealt(random, csms.shares, last - first, DealtBlock);
    const std::vector<int> managerOf = dealt(random, managers.shares, last - first, DealtBlock);
    for (std::size_t i = first; i < last; ++i) {
        plans[i].csm = csms.places[static_cast<std::size_t>(csmOf[i - first])];
        plans[i].accountManager = managers.places[static_cast<std::size_t>(managerOf[i - first])];
    }
}

void choosePremium(std::vector<CustomerPlan> &plans, Random &random)
{
    const std::vector<int> large = dealt(random, {2, 3}, plans.size(), DealtBlock);
    const std::vector<int> small = dealt(random, {1, 14}, plans.size(), DealtBlock);
    for (std::size_t i = 0; i < plans.size(); ++i) {
        plans[i].isPremium =
            (plans[i].size >= 650 && plans[i].yearly > 0 ? large[i] : small[i]) == 0;
    }
}

// Who shrank or is late tends to do worse than who grew.
int mood(const CustomerPlan &plan, Random &random)
{
    int mood = random.below(1000);
    if (plan.fate == CustomerFate::Overdue) {
        mood -= 500;
    }
    if (plan.moves[0].renewal < 0) {
        mood -= 400;
    }
    if (plan.moves[0].addOn > 0 || plan.isRenewedEarly || plan.signsModule) {
        mood += 300;
    }
    return mood;
}

// The statuses are dealt as shares of every size class and given out in the order of the mood.
void giveStatuses(
    std::vector<CustomerPlan> &plans, std::size_t first, std::size_t last, Random &random)
{
    constexpr std::array<HealthStatus, 5> Statuses = {HealthStatus::Struggling,
        HealthStatus::Steady, HealthStatus::Healthy, HealthStatus::Thriving, HealthStatus::NotSet};
    std::vector<int> given = dealt(random, {14, 21, 37, 26, 2}, last - first, DealtBlock);
    for (std::size_t start = first; start < last; start += DealtBlock) {
        const std::size_t end = std::min(start + DealtBlock, last);
        std::vector<std::pair<int, std::size_t>> byMood;
        for (std::size_t i = start; i < end; ++i) {
            byMood.emplace_back(mood(plans[i], random), i);
        }
        std::sort(byMood.begin(), byMood.end());
        const auto hand = given.begin() + static_cast<std::ptrdiff_t>(start - first);
        std::sort(hand, hand + static_cast<std::ptrdiff_t>(end - start));
        for (std::size_t i = start; i < end; ++i) {
            const auto place = static_cast<std::size_t>(given[i - first]);
            CustomerPlan &plan = plans[byMood[i - start].second];
            plan.status =
                plan.fate == CustomerFate::SignedNew ? HealthStatus::NotSet : Statuses[place];
        }
    }
}

int renewalChange(int kind, bool isLarge, Random &random)
{
    switch (kind) {
    case 0:
        return -random.between(120, isLarge ? 200 : 330);
    case 1:
        return 0;
    case 2:
        return random.between(30, 80);
    default:
        return random.between(100, isLarge ? 180 : 260);
    }
}

} // namespace

int sizeWithin(std::size_t place, std::size_t count, int first, int last, Random &random)
{
    const auto share = [&](std::size_t of) {
        return first + static_cast<int>(static_cast<std::size_t>(last - first) * of / count);
    };
    const int begin = share(place);
    return begin + random.below(std::max(1, share(place + 1) - begin));
}

std::int64_t alongKnots(const std::vector<SizeKnot> &knots, int size)
{
    const auto next = std::find_if(
        knots.begin() + 1, knots.end() - 1, [&](const SizeKnot &knot) { return size < knot.size; });
    const auto &before = *(next - 1);
    return before.value
        + (next->value - before.value) * (size - before.size) / (next->size - before.size);
}

std::int64_t yearlyOfSize(int size)
{
    static const std::vector<SizeKnot> Knots = {{0, 6'000}, {100, 11'000}, {250, 20'000},
        {400, 33'000}, {500, 46'000}, {600, 66'000}, {700, 95'000}, {800, 138'000}, {900, 225'000},
        {950, 310'000}, {1000, 500'000}};
    return alongKnots(Knots, size);
}

void planMoves(
    std::vector<CustomerPlan> &plans, std::size_t first, std::size_t last, Random &random)
{
    for (std::size_t year = 0; year <= SampleYears; ++year) {
        const std::vector<int> renewals = dealt(random, {5, 5, 8, 8}, last - first, DealtBlock);
        const std::vector<int> addOns = dealt(random, {52, 48}, last - first, DealtBlock);
        for (std::size_t i = first; i < last; ++i) {
            const bool isLarge = plans[i].size >= 900;
            YearMove &move = plans[i].moves[year];
            move.renewal = renewalChange(renewals[i - first], isLarge, random);
            move.addOn = addOns[i - first] == 0 ? 0 : random.between(140, isLarge ? 260 : 400);
        }
    }
}

void planCare(
    std::vector<CustomerPlan> &plans, std::size_t active, const SampleWords &words, Random &random)
{
    assignTeam(plans, 0, active, words, random);
    assignTeam(plans, active, plans.size(), words, random);
    choosePremium(plans, random);
    giveStatuses(plans, 0, active, random);
}

} // namespace bellwether
