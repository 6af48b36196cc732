// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/change.h"
#include "core/metrics/question.h"

#include <optional>
#include <vector>

namespace bellwether {

// Customers that go from one CSM to another (S3-89).
struct Reassignment
{
    TeamMemberId from; // 0: customers without a CSM
    TeamMemberId to;
    std::optional<Segment> segment; // of these alone
};

// The active customers in scope that it is about.
std::vector<CompanyId> customersOf(const Question &question, const Reassignment &reassignment);

// They have the other CSM from that day on: one action. Empty where nobody goes anywhere.
Change reassignmentChange(
    const Book &book, const std::vector<CompanyId> &customers, TeamMemberId to, QDate day);

} // namespace bellwether
