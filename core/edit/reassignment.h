// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/metrics/question.h"
#include "core/metrics/workload.h"

#include <optional>
#include <vector>

namespace bellwether {

// Customers that go from one CSM to another, or from one account manager (S3-89).
struct Reassignment
{
    TeamMemberId from; // 0: customers without one
    TeamMemberId to;
    std::optional<Segment> segment = {}; // of these alone
    WorkloadBy by = WorkloadBy::Csm;
};

// The active customers in scope that it is about.
std::vector<CompanyId> customersOf(const Question &question, const Reassignment &reassignment);

// They have the other CSM, or account manager, from that day on: one action. Empty where nobody
// goes anywhere.
Change reassignmentChange(const Book &book, const std::vector<CompanyId> &customers,
    const Reassignment &reassignment, QDate day);

} // namespace bellwether
