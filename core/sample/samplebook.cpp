// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/samplebook.h"

#include "core/sample/customer.h"
#include "core/sample/names.h"
#include "core/sample/plan.h"
#include "core/sample/words.h"

#include <algorithm>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

template <typename Row>
decltype(Row::id) nextId(const RowChanges<Row> &rows)
{
    return decltype(Row::id){static_cast<std::int64_t>(rows.put.size()) + 1};
}

void addTeam(Change &change, const SampleWords &words)
{
    for (const SampleColleague &colleague : words.team) {
        TeamMember member;
        member.id = nextId(change.rows<TeamMember>());
        member.ref = u"T-%1"_s.arg(member.id.value);
        member.name = colleague.person.name;
        member.email = colleague.person.mailPart + u'@' + words.teamDomain;
        member.isCsm = colleague.isCsm;
        member.isAccountManager = colleague.isAccountManager;
        member.isManager = colleague.isManager;
        change.rows<TeamMember>().put.push_back(member);
    }
}

void addContracts(Change &change, std::vector<Contract> contracts, CompanyId company)
{
    const std::int64_t before = nextId(change.rows<Contract>()).value - 1;
    for (Contract &contract : contracts) {
        contract.id.value += before;
        if (contract.renews) {
            contract.renews->value += before;
        }
        contract.company = company;
        contract.ref = u"CON-%1"_s.arg(10'000 + contract.id.value);
        change.rows<Contract>().put.push_back(std::move(contract));
    }
}

void addCustomer(Change &change, SampleCustomer customer)
{
    const CompanyId company = nextId(change.rows<Company>());
    customer.company.id = company;
    customer.company.ref = u"ACC-%1"_s.arg(1'000 + company.value);
    change.rows<Company>().put.push_back(std::move(customer.company));
    addContracts(change, std::move(customer.contracts), company);
    for (Contact &contact : customer.contacts) {
        contact.id = nextId(change.rows<Contact>());
        contact.company = company;
        contact.ref = u"PER-%1"_s.arg(10'000 + contact.id.value);
        change.rows<Contact>().put.push_back(std::move(contact));
    }
    for (HealthStatusEvent &event : customer.statuses) {
        event.id = nextId(change.rows<HealthStatusEvent>());
        event.company = company;
        change.rows<HealthStatusEvent>().put.push_back(std::move(event));
    }
    if (customer.churn) {
        customer.churn->id = nextId(change.rows<ChurnRecord>());
        customer.churn->company = company;
        change.rows<ChurnRecord>().put.push_back(std::move(*customer.churn));
    }
}

} // namespace

Change sampleBook(const SampleRecipe &recipe)
{
    const SampleWords words = SampleWords::load();
    Change change;
    change.kind = ActionKind::Setup;
    change.label = u"Sample book"_s;
    change.settings[SettingKey::BookName] = words.bookName;
    change.settings[SettingKey::BaseCurrency] = Currency().code();
    // The sample's customers have statuses and no scores.
    change.settings[SettingKey::OptionPrefix + u"health.by"_s] = u"status"_s;
    addTeam(change, words);

    SampleNames names(words, recipe.seed);
    std::vector<SampleCustomer> customers;
    for (const CustomerPlan &plan : samplePlan(recipe, words)) {
        customers.push_back(sampleCustomer(plan, names.next(), words, recipe));
    }
    // Numbers in the order in which they became customers, as a real system gives them.
    std::stable_sort(customers.begin(), customers.end(),
        [](const SampleCustomer &one, const SampleCustomer &other) {
            return *one.company.customerSince < *other.company.customerSince;
        });
    for (SampleCustomer &customer : customers) {
        addCustomer(change, std::move(customer));
    }
    return change;
}

} // namespace bellwether
