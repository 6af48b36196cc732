// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/churnrecord.h"
#include "core/book/company.h"
#include "core/book/contact.h"
#include "core/book/contract.h"
#include "core/book/healthstatus.h"
#include "core/sample/names.h"
#include "core/sample/plan.h"
#include "core/sample/subscription.h"

#include <optional>
#include <vector>

namespace bellwether {

// All rows of one customer. Ids, refs that count and the company of the child rows come when the
// book is put together; within the customer contracts know each other by ids from 1 on. Team
// members are known by their final ids.
struct SampleCustomer
{
    Company company;
    std::vector<Contract> contracts;
    std::vector<Contact> contacts;
    std::vector<HealthStatusEvent> statuses;
    std::optional<ChurnRecord> churn;
};

SampleCustomer sampleCustomer(const CustomerPlan &plan, const SampleName &name,
    const SampleWords &words, const SampleRecipe &recipe);

// The parts of it. `since` is the day from which the company is a customer.
std::vector<Contract> projectsOf(
    const CustomerPlan &plan, QDate since, const SampleWords &words, const SampleRecipe &recipe);
Company companyOf(const CustomerPlan &plan, const SampleName &name, QDate since,
    const SampleSubscription &subscription, const SampleWords &words, const SampleRecipe &recipe);
std::vector<Contact> contactsOf(const CustomerPlan &plan, const Company &company,
    const SampleWords &words, const SampleRecipe &recipe);
std::vector<HealthStatusEvent> statusesOf(const CustomerPlan &plan, const Company &company,
    const SampleWords &words, const SampleRecipe &recipe);

// The last day that counts for the customer: the last one with the service, or of the book.
QDate lastDayOf(const CustomerPlan &plan, const SampleRecipe &recipe);

} // namespace bellwether
