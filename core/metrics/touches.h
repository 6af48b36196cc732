// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/companyfacts.h"

#include <memory>
#include <optional>
#include <span>
#include <vector>

namespace bellwether {

// The days, up to the day of the facts, in which touches are counted.
constexpr int TouchWindowDays = 90;

// When each company of the facts was last in touch with us, up to the day. A touch is an
// interaction with the customer: a call, meeting, e-mail, check-in, review or training that was not
// missed; notes and observations are none.
struct TouchColumns
{
    std::vector<std::optional<QDate>> last;
    std::vector<int> in90Days; // the 90 days that end on the day

    static std::shared_ptr<const TouchColumns> of(const CompanyFacts &facts);
};

bool isTouch(const Interaction &interaction);

// The days on which each company of the book was touched, whatever the day of the facts.
class TouchDays
{
public:
    // By the company's row in the book's table; ascending, a day once for each touch.
    std::span<const QDate> of(std::size_t companyRow) const
    {
        return std::span(m_days).subspan(
            m_begins[companyRow], m_begins[companyRow + 1] - m_begins[companyRow]);
    }
    // The last one up to the day.
    std::optional<QDate> lastUntil(std::size_t companyRow, QDate day) const;
    int countIn(std::size_t companyRow, DayRange range) const;

    static std::shared_ptr<const TouchDays> of(const CompanyFacts &facts);

private:
    std::vector<std::size_t> m_begins; // one per company, and the end
    std::vector<QDate> m_days;
};

// Days between touches that a segment's cadence asks for on that day; 90 when none is set.
int cadenceDays(const Book &book, Segment segment, QDate day);

} // namespace bellwether
