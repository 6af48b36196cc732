// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/terms.h"

#include <algorithm>

namespace bellwether {

namespace {

// Divisible by twelve in whole units, so that any number of months of it is exact.
constexpr std::int64_t AddOnStep = 600;

std::int64_t roundTo(std::int64_t value, std::int64_t step)
{
    return std::max<std::int64_t>(1, (value + step / 2) / step) * step;
}

std::size_t yearsBack(QDate day, QDate lastDay)
{
    return static_cast<std::size_t>(std::clamp<qint64>(day.daysTo(lastDay) / 365, 0, SampleYears));
}

// Renewals a few days after the end, within the grace days of T-29.
QDate lateEnd(QDate start, Random &random)
{
    return termDay(start.addDays(-random.between(6, 22)));
}

std::vector<SampleTerm> termDays(const CustomerPlan &plan, Random &random)
{
    std::vector<SampleTerm> terms;
    QDate next = plan.nextStart;
    if (plan.isCancelledMidTerm) {
        next = next.addMonths(random.between(2, 8));
    }
    int left = 12 * (plan.years + plan.yearsAhead);
    while (left > 0) {
        SampleTerm term;
        term.months = terms.empty() ? std::max(12, plan.termMonths)
            : left >= 24 && random.chance(120) && plan.termMonths > 1 ? 24
                                                                      : 12;
        term.next = next;
        term.start = next.addMonths(-term.months);
        left -= term.months;
        next = term.start;
        if (plan.termMonths > 1 && !(plan.rolls && terms.empty()) && random.chance(70)) {
            next = lateEnd(term.start, random);
        }
        terms.push_back(term);
    }
    return terms;
}

void addAddOnDays(
    std::vector<SampleTerm> &terms, const CustomerPlan &plan, QDate lastDay, Random &random)
{
    const QDate lastPossible =
        plan.fate == CustomerFate::Churned ? plan.nextStart.addDays(-90) : lastDay;
    for (std::size_t year = 0; year < plan.moves.size(); ++year) {
        const QDate day = lastDay.addDays(-365 * static_cast<int>(year) - random.below(350));
        const auto term = std::find_if(terms.begin(), terms.end(),
            [&](const SampleTerm &one) { return one.start <= day && day < one.next; });
        if (plan.moves[year].addOn == 0 || term == terms.end()) {
            continue;
        }
        int months = 1;
        while (term->start.addMonths(months + 1) <= day) {
            ++months;
        }
        const QDate from = term->start.addMonths(months);
        const bool isTaken = std::any_of(term->addOns.begin(), term->addOns.end(),
            [&](const SampleTerm::AddOn &other) { return other.from <= from; });
        if (from <= lastPossible && !isTaken) {
            term->addOns.push_back({from, plan.moves[year].addOn});
        }
    }
}

void fillPrices(std::vector<SampleTerm> &terms, const CustomerPlan &plan, QDate lastDay)
{
    const bool isMonthly = plan.termMonths == 1;
    std::int64_t yearly = roundPrice(plan.yearly, isMonthly);
    for (SampleTerm &term : terms) {
        for (SampleTerm::AddOn &addOn : term.addOns) {
            addOn.yearly = roundTo(yearly * addOn.share / (1000 + addOn.share), AddOnStep);
            yearly -= addOn.yearly;
        }
        term.base = yearly;
        const int change = plan.moves[yearsBack(term.start, lastDay)].renewal;
        if (change != 0) {
            yearly = roundPrice(yearly * 1000 / (1000 + change), isMonthly);
        }
    }
}

} // namespace

std::int64_t SampleTerm::yearlyAtEnd() const
{
    std::int64_t yearly = base;
    for (const AddOn &addOn : addOns) {
        yearly += addOn.yearly;
    }
    return yearly;
}

std::vector<SampleTerm> sampleTerms(
    const CustomerPlan &plan, const SampleRecipe &recipe, Random &random)
{
    if (plan.fate == CustomerFate::SignedNew) {
        SampleTerm term;
        term.start = plan.nextStart;
        term.next = plan.nextStart.addMonths(12);
        term.base = roundPrice(plan.yearly);
        return {term};
    }
    std::vector<SampleTerm> terms = termDays(plan, random);
    if (plan.rolls) {
        terms.erase(terms.begin());
    }
    if (plan.termMonths > 1 && !plan.rolls) {
        addAddOnDays(terms, plan, recipe.lastDay, random);
    }
    fillPrices(terms, plan, recipe.lastDay);
    return terms;
}

std::int64_t roundPrice(std::int64_t yearly, bool isMonthly)
{
    return isMonthly       ? roundTo(yearly, AddOnStep)
        : yearly < 25'000  ? roundTo(yearly, 500)
        : yearly < 100'000 ? roundTo(yearly, 1'000)
        : yearly < 250'000 ? roundTo(yearly, 2'000)
                           : roundTo(yearly, 5'000);
}

} // namespace bellwether
