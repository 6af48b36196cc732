// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/question.h"

#include <optional>
#include <vector>

namespace bellwether {

// Which tasks and notices a scope takes in. Tasks are of whom they are assigned to (S2-10): where
// the scope names CSMs, a task counts when one of them has it, and where it names something else
// besides, its company has to be in scope too. Otherwise a task counts with its company; one
// without a company counts only where nothing is restricted. So does a notice, which nobody has.
class WorkScope
{
public:
    explicit WorkScope(const Question &question);

    // `row` of the facts; CompanyRows::None for what is about no company.
    bool takes(std::size_t row, std::optional<TeamMemberId> assignee) const;
    bool takesCompany(std::size_t row) const;
    // Whether a member is among the CSMs that the scope names, if it names any.
    bool takesMember(TeamMemberId member) const;

private:
    const Question &m_question;
    std::vector<TeamMemberId> m_csms; // ascending
    bool m_needsCompany = false; // more than CSMs is named
};

} // namespace bellwether
