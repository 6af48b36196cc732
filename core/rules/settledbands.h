// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/healthstatus.h"
#include "core/metrics/companyfacts.h"

#include <optional>
#include <vector>

namespace bellwether {

// Health bands without flicker (F-BAND): a company's band counts once it held on two days in a row
// or once the score moved by 5 at least. Fed with one day after the other; what counts on the first
// day is what the scores say.
class SettledBands
{
public:
    explicit SettledBands(std::size_t companies)
        : m_settled(companies)
        , m_bands(companies)
        , m_scores(companies)
    {
    }

    void feed(const CompanyFacts &facts);
    // By the company's row in the book's table.
    HealthBand of(std::size_t companyRow) const { return m_settled[companyRow]; }
    // The score of the day that was fed last.
    std::optional<double> scoreOf(std::size_t companyRow) const { return m_scores[companyRow]; }

private:
    std::vector<HealthBand> m_settled;
    std::vector<HealthBand> m_bands; // of the day before
    std::vector<std::optional<double>> m_scores;
    bool m_isFirst = true;
};

} // namespace bellwether
