// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/workscope.h"

#include <algorithm>

namespace bellwether {

WorkScope::WorkScope(const Question &question)
    : m_question(question)
    , m_csms(question.csms)
{
    std::sort(m_csms.begin(), m_csms.end());
    const CompanyFacts &facts = *question.facts;
    for (std::size_t row = 0; !m_csms.empty() && !m_needsCompany && row < facts.size(); ++row) {
        // The customers of these CSMs are all in scope, unless something else is asked for.
        m_needsCompany = !question.mask[row] && takesMember(facts.csms[row]);
    }
}

bool WorkScope::takes(std::size_t row, std::optional<TeamMemberId> assignee) const
{
    if (m_csms.empty()) {
        return takesCompany(row);
    }
    return assignee && takesMember(*assignee) && (!m_needsCompany || takesCompany(row));
}

bool WorkScope::takesCompany(std::size_t row) const
{
    return row == CompanyRows::None ? m_question.isEverybody : bool(m_question.mask[row]);
}

bool WorkScope::takesMember(TeamMemberId member) const
{
    return m_csms.empty() || std::binary_search(m_csms.begin(), m_csms.end(), member);
}

} // namespace bellwether
