// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/customer.h"
#include "core/sample/random.h"

#include <algorithm>
#include <set>

namespace bellwether {

namespace {

int contactCount(const CustomerPlan &plan, Random &random)
{
    const int extra = plan.size >= 850 ? 6 : 0;
    const int count = plan.fate == CustomerFate::ProjectsOnly
        ? 3 + plan.size * 6 / 1000 + random.between(0, 4)
        : 4 + plan.size * 15 / 1000 + random.between(-1, 5) + extra;
    return std::clamp(count, 3, 30);
}

// The first one is the sponsor, who has been there from the start or came later.
void setDays(Contact &contact, QDate since, QDate last, bool isSponsor, Random &random)
{
    const auto days = static_cast<int>(since.daysTo(last));
    const bool isEarly = random.chance(isSponsor ? 850 : 450);
    const int joined = random.below(std::max(1, days));
    contact.since = since.addDays(isEarly ? 0 : joined);
    const bool hasLeft = random.chance(isSponsor ? 40 : 80);
    const int stayed = random.between(60, 900);
    if (hasLeft && contact.since->addDays(stayed) < last) {
        contact.leftOn = contact.since->addDays(stayed);
    }
}

} // namespace

std::vector<Contact> contactsOf(const CustomerPlan &plan, const Company &company,
    const SampleWords &words, const SampleRecipe &recipe)
{
    Random random(recipe.seed, Random::Subject::Contacts, plan.index);
    const QDate last = lastDayOf(plan, recipe);
    const int count = contactCount(plan, random);
    std::set<std::pair<int, int>> taken;
    std::vector<Contact> contacts;
    contacts.reserve(static_cast<std::size_t>(count));
    while (static_cast<int>(contacts.size()) < count) {
        const int given = random.below(static_cast<int>(words.givenNames.size()));
        const int family = random.below(static_cast<int>(words.familyNames.size()));
        if (!taken.emplace(given, family).second) {
            continue;
        }
        const SamplePerson &first = words.givenNames[static_cast<std::size_t>(given)];
        const SamplePerson &second = words.familyNames[static_cast<std::size_t>(family)];
        const bool isSponsor = contacts.empty();
        Contact contact;
        contact.name = first.name + u' ' + second.name;
        contact.email = first.mailPart + u'.' + second.mailPart + u'@' + company.domain;
        contact.role = isSponsor ? random.pick(words.keyRoles)
                                 : words.roles[random.weighted(words.roleWeights)];
        contact.isKey = isSponsor || random.chance(90);
        contact.isUser = random.chance(isSponsor ? 600 : 880);
        contact.optOut = random.chance(40);
        setDays(contact, *company.customerSince, last, isSponsor, random);
        contacts.push_back(std::move(contact));
    }
    return contacts;
}

} // namespace bellwether
