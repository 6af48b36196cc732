// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/samplewriter.h"

#include "core/sample/closingrows.h"
#include "core/sample/commonrows.h"
#include "core/sample/customer.h"
#include "core/sample/expectations.h"

#include <algorithm>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

int SampleWriter::usualCustomersAPart(const SampleRecipe &recipe)
{
    // A book to look at gets a history to look at.
    return recipe.companies <= 500 ? 50 : 2000;
}

SampleWriter::SampleWriter(const SampleRecipe &recipe)
    : SampleWriter(recipe, usualCustomersAPart(recipe))
{
}

SampleWriter::SampleWriter(const SampleRecipe &recipe, int customersAPart)
    : m_recipe(recipe)
    , m_words(SampleWords::load())
    , m_plans(samplePlan(recipe, m_words))
    , m_customersAPart(static_cast<std::size_t>(std::max(1, customersAPart)))
{
    line();
}

// Numbers in the order in which they became customers, as a real system gives them.
void SampleWriter::line()
{
    SampleNames names(m_words, m_recipe.seed);
    m_line.reserve(m_plans.size());
    for (const CustomerPlan &plan : m_plans) {
        SampleSubscription subscription;
        if (plan.fate != CustomerFate::ProjectsOnly) {
            subscription = subscriptionOf(plan, m_words, m_recipe);
        }
        m_line.push_back({customerSince(plan, subscription, m_recipe),
            static_cast<std::size_t>(plan.index), names.next()});
    }
    std::stable_sort(m_line.begin(), m_line.end(),
        [](const Place &one, const Place &other) { return one.since < other.since; });
}

int SampleWriter::parts() const
{
    const std::size_t parts = (m_line.size() + m_customersAPart - 1) / m_customersAPart;
    return static_cast<int>(parts) + 2;
}

Change SampleWriter::next()
{
    const int part = m_part++;
    if (part == 0) {
        return first();
    }
    if (part + 1 == parts()) {
        return last();
    }
    const std::size_t begin = m_customersAPart * static_cast<std::size_t>(part - 1);
    return customers(begin, std::min(begin + m_customersAPart, m_line.size()));
}

Change SampleWriter::first()
{
    Change change;
    change.kind = ActionKind::Setup;
    change.label = u"Sample book: team, products and rules"_s;
    change.settings[SettingKey::BookName] = m_words.bookName;
    change.settings[SettingKey::BaseCurrency] = Currency().code();
    // The sample's customers have statuses and no scores.
    change.settings[SettingKey::OptionPrefix + u"health.by"_s] = u"status"_s;
    addTeamRows(change, m_words, m_recipe);
    addStackRows(change, m_words);
    addScoringRows(change, m_words, m_recipe);
    addWorkRows(change, m_words, m_recipe);
    m_ids.count(change);
    return change;
}

bool SampleWriter::isDetailed(const CustomerPlan &plan) const
{
    const std::uint64_t all = m_plans.size();
    return all <= DetailedCustomers
        || plan.index * DetailedCustomers / all != (plan.index + 1) * DetailedCustomers / all;
}

Change SampleWriter::customers(std::size_t begin, std::size_t end)
{
    Change change;
    change.kind = ActionKind::Setup;
    change.label = u"Sample book: customers %1 to %2"_s.arg(begin + 1).arg(end);
    for (std::size_t i = begin; i < end; ++i) {
        const CustomerPlan &plan = m_plans[m_line[i].plan];
        Change customer = sampleCustomer(plan, m_line[i].name, m_words, m_recipe, isDetailed(plan));
        const auto expected = sampleExpectation(plan, customer, m_words.lexicon);
        m_ids.take(std::move(customer), change);
        if (expected) {
            change.settings[expectedChangesKey(change.rows<Company>().put.back().id)] =
                expectedChangesText({*expected});
        }
    }
    return change;
}

Change SampleWriter::last()
{
    std::vector<SampleTenure> tenures;
    for (const Place &place : m_line) {
        const CustomerPlan &plan = m_plans[place.plan];
        tenures.push_back({place.since, plan.fate, plan.nextStart});
    }
    Change change = closingRows(tenures, m_words, m_recipe);
    change.kind = ActionKind::Setup;
    change.label = u"Sample book: reviews and milestones"_s;
    m_ids.moveBehind(change);
    return change;
}

Change sampleBook(const SampleRecipe &recipe)
{
    SampleWriter writer(recipe);
    Change whole = writer.next();
    whole.label = u"Sample book"_s;
    while (!writer.atEnd()) {
        Change part = writer.next();
        visitBookRows([&]<typename Row>() {
            std::vector<Row> &rows = part.rows<Row>().put;
            std::vector<Row> &all = whole.rows<Row>().put;
            all.insert(all.end(), std::make_move_iterator(rows.begin()),
                std::make_move_iterator(rows.end()));
        });
        whole.settings.merge(part.settings);
        const auto append = [](auto &all, const auto &days) {
            all.insert(all.end(), days.begin(), days.end());
        };
        append(whole.loginDays, part.loginDays);
        append(whole.featureUseDays, part.featureUseDays);
    }
    return whole;
}

} // namespace bellwether
