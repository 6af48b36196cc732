// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/rules/settledbands.h"

#include "core/metrics/scores.h"

#include <cmath>

namespace bellwether {

namespace {

// A move of the score that settles a band at once.
constexpr double LargeMove = 5;

bool isLarge(std::optional<double> before, std::optional<double> after)
{
    return before && after && std::abs(*after - *before) >= LargeMove;
}

} // namespace

void SettledBands::feed(const CompanyFacts &facts)
{
    const HealthScores &scores = facts.part<HealthScores>();
    for (std::size_t row = 0; row < facts.size(); ++row) {
        const std::size_t company = facts.companyRows[row];
        const HealthBand band = scores.bands[row];
        if (m_isFirst || band == m_bands[company]
            || isLarge(m_scores[company], scores.values[row])) {
            m_settled[company] = band;
        }
        m_bands[company] = band;
        m_scores[company] = scores.values[row];
    }
    m_isFirst = false;
}

} // namespace bellwether
