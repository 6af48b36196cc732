// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/sample/names.h"
#include "core/sample/plan.h"
#include "core/sample/subscription.h"

#include <vector>

namespace bellwether {

// All rows of one customer. Ids count from 1 on within the customer, by kind; what customers share
// is known by its final ids. Refs come when the book is put together. `isDetailed`: with all that
// it does and says, else only what no customer of a book can be without.
Change sampleCustomer(const CustomerPlan &plan, const SampleName &name, const SampleWords &words,
    const SampleRecipe &recipe, bool isDetailed);

// The day from which the company is a customer.
QDate customerSince(
    const CustomerPlan &plan, const SampleSubscription &subscription, const SampleRecipe &recipe);

// The parts of it. `since` is the day from which the company is a customer.
std::vector<Contract> projectsOf(
    const CustomerPlan &plan, QDate since, const SampleWords &words, const SampleRecipe &recipe);
// Subscriptions to single products beside the plan, for books with many contracts.
std::vector<Contract> extrasOf(
    const CustomerPlan &plan, const SampleWords &words, const SampleRecipe &recipe);
Company companyOf(const CustomerPlan &plan, const SampleName &name, QDate since,
    const SampleSubscription &subscription, const SampleWords &words, const SampleRecipe &recipe);
std::vector<Contact> contactsOf(const CustomerPlan &plan, const Company &company,
    const SampleWords &words, const SampleRecipe &recipe);
std::vector<HealthStatusEvent> statusesOf(const CustomerPlan &plan, const Company &company,
    const SampleWords &words, const SampleRecipe &recipe);

// The last day that counts for the customer: the last one with the service, or of the book.
QDate lastDayOf(const CustomerPlan &plan, const SampleRecipe &recipe);

} // namespace bellwether
