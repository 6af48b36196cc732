// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/customer.h"
#include "core/sample/dealing.h"
#include "core/sample/random.h"

#include <algorithm>
#include <map>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

TeamMemberId memberAt(std::size_t place)
{
    return TeamMemberId{static_cast<std::int64_t>(place) + 1};
}

std::int64_t roundHeads(std::int64_t heads)
{
    const std::int64_t step = heads < 100 ? 1 : heads < 1'000 ? 10 : 50;
    return std::max<std::int64_t>(3, (heads + step / 2) / step * step);
}

std::int64_t employeesOfSize(int size)
{
    static const std::vector<SizeKnot> Knots = {
        {0, 12}, {200, 40}, {400, 110}, {600, 280}, {800, 750}, {900, 1'600}, {1000, 8'000}};
    return alongKnots(Knots, size);
}

// Counted once a year, mostly growing.
void setEmployees(Company &company, const CustomerPlan &plan, QDate since, QDate last,
    const SampleWords &words, Random &random)
{
    const int size = std::clamp(plan.size + random.between(-150, 150), 0, 999);
    std::int64_t heads = employeesOfSize(size) * random.between(800, 1200) / 1000;
    std::vector<QDate> days = {since};
    for (int year = 1; year <= SampleYears; ++year) {
        const QDate day = last.addDays(-365 * (SampleYears - year) - random.between(10, 100));
        if (day > since.addDays(60)) {
            days.push_back(day);
        }
    }
    for (auto day = days.rbegin(); day != days.rend(); ++day) {
        company.employees.set(*day, roundHeads(heads));
        heads = heads * 1000 / random.between(960, 1180);
    }
    QString tier;
    for (const auto &span : company.employees.spans()) {
        const QString &now = classOf(words.tiers, *span.value).name;
        if (now != tier) {
            company.tier.set(span.from, now);
            tier = now;
        }
    }
}

void setPlanAndSeats(
    Company &company, const SampleSubscription &subscription, const SampleWords &words)
{
    if (subscription.prices.empty()) {
        return;
    }
    // By one price throughout: a dearer plan must not look like fewer seats.
    const std::int64_t seatPrice =
        classOf(words.plans, subscription.prices.back().yearly).seatPrice;
    QString plan;
    for (const SampleSubscription::Price &price : subscription.prices) {
        const SampleClass &now = classOf(words.plans, price.yearly);
        if (now.name != plan) {
            company.plan.set(price.from, now.name);
            plan = now.name;
        }
        company.seats.set(price.from, roundHeads(price.yearly / seatPrice));
    }
}

// Some customers changed hands once in the last two years.
void setTeam(Company &company, const CustomerPlan &plan, QDate since, QDate last,
    const SampleWords &words, Random &random)
{
    company.accountManager.set(since, memberAt(plan.accountManager));
    const QDate handover = last.addDays(-random.between(100, 700));
    const auto other = static_cast<std::size_t>(random.below(static_cast<int>(words.team.size())));
    if (random.chance(600) && words.team[other].isCsm && other != plan.csm
        && handover > since.addDays(90)) {
        company.csm.set(since, memberAt(other));
        company.csm.set(handover, memberAt(plan.csm));
    } else {
        company.csm.set(since, memberAt(plan.csm));
    }
}

void setLifecycle(Company &company, const CustomerPlan &plan, QDate since, QDate last)
{
    company.sourceStatus.set(since, u"Active"_s);
    company.lifecycle.set(since, u"Onboarding"_s);
    const QDate live = since.addDays(90);
    if (live <= last) {
        company.lifecycle.set(live, u"Live"_s);
    }
    if (plan.fate == CustomerFate::Churned) {
        company.sourceStatus.set(plan.nextStart, u"Churned"_s);
        company.lifecycle.set(plan.nextStart, u"Left"_s);
    }
}

// What the source says of the service and the sites, and what the CSM has settled.
void setService(Company &company, const CustomerPlan &plan, QDate since, QDate last, Random &random)
{
    const int sites = 1 + plan.size * plan.size / 90'000;
    company.locations.set(since, random.between(1, sites));
    const bool hasSla = random.chance(plan.size >= 500 ? 800 : 250);
    if (hasSla && plan.fate != CustomerFate::ProjectsOnly) {
        company.slaLevel.set(since, plan.size >= 800 ? u"Gold"_s : u"Silver"_s);
    } else {
        company.slaLevel.set(since, u"Standard"_s);
    }
    const bool isAsked = !random.chance(60);
    const bool hasStopped = random.chance(40);
    company.requestFeedback.set(since, isAsked);
    const QDate stopped = last.addDays(-random.between(20, 200));
    if (isAsked && hasStopped && stopped > since) {
        company.requestFeedback.set(stopped, false);
    }
    const bool isOverridden = random.chance(30);
    if (isOverridden && plan.yearly > 0) {
        // Worth more than it pays: a name that others follow.
        company.segmentValueOverride.set(
            std::max(since, last.addDays(-120)), plan.yearly / 12 * 100 * 3 / 2);
    }
}

// Prices are the same numbers in every currency of the list.
std::optional<Currency> currencyOf(
    const CustomerPlan &plan, const QString &country, const SampleRecipe &recipe)
{
    static const std::map<QString, QString> Codes = {{u"Germany"_s, u"EUR"_s},
        {u"France"_s, u"EUR"_s}, {u"Netherlands"_s, u"EUR"_s}, {u"Spain"_s, u"EUR"_s},
        {u"Ireland"_s, u"EUR"_s}, {u"United Kingdom"_s, u"GBP"_s}};
    Random random(recipe.seed, Random::Subject::Currency, plan.index);
    const auto code = Codes.find(country);
    const bool paysOwn = random.chance(220) && code != Codes.end() && plan.size < 700;
    return paysOwn ? Currency::fromCode(code->second) : std::nullopt;
}

} // namespace

Company companyOf(const CustomerPlan &plan, const SampleName &name, QDate since,
    const SampleSubscription &subscription, const SampleWords &words, const SampleRecipe &recipe)
{
    Random random(recipe.seed, Random::Subject::Company, plan.index);
    const QDate last = lastDayOf(plan, recipe);
    Company company;
    company.name = name.name;
    company.domain = name.domain;
    company.customerSince = since;
    company.industry = Dated<QString>(words.industries[name.industry].name);
    company.country = Dated<QString>(words.countries[random.weighted(words.countryWeights)]);
    setTeam(company, plan, since, last, words, random);
    if (plan.isPremium) {
        company.isPremium.set(std::max(since, last.addDays(-random.between(60, 900))), true);
    }
    // The last to draw: how often depends on days.
    setEmployees(company, plan, since, last, words, random);
    setPlanAndSeats(company, subscription, words);
    setLifecycle(company, plan, since, last);
    setService(company, plan, since, last, random);
    company.currency = currencyOf(plan, *company.country.valueAt(last), recipe);
    return company;
}

} // namespace bellwether
