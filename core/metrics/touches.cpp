// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/touches.h"

#include <algorithm>

namespace bellwether {

bool isTouch(const Interaction &interaction)
{
    const bool isWithCustomer = interaction.type != InteractionType::Note
        && interaction.type != InteractionType::Observation;
    return isWithCustomer && interaction.attended.value_or(true);
}

std::optional<QDate> TouchDays::lastUntil(std::size_t companyRow, QDate day) const
{
    const auto days = of(companyRow);
    const auto next = std::upper_bound(days.begin(), days.end(), day);
    return next == days.begin() ? std::nullopt : std::optional(*std::prev(next));
}

int TouchDays::countIn(std::size_t companyRow, DayRange range) const
{
    const auto days = of(companyRow);
    return static_cast<int>(std::upper_bound(days.begin(), days.end(), range.to)
        - std::lower_bound(days.begin(), days.end(), range.from));
}

std::shared_ptr<const TouchDays> TouchDays::of(const CompanyFacts &facts)
{
    const CompanyRows companies(facts.book->companies());
    const RowsByCompany<Interaction> interactions(facts.book->interactions(), companies);
    auto touches = std::make_shared<TouchDays>();
    touches->m_begins.push_back(0);
    for (std::size_t row = 0; row < companies.size(); ++row) {
        for (const Interaction *interaction : interactions.of(row)) {
            if (isTouch(*interaction)) {
                touches->m_days.push_back(interaction->day);
            }
        }
        std::sort(touches->m_days.begin() + static_cast<std::ptrdiff_t>(touches->m_begins.back()),
            touches->m_days.end());
        touches->m_begins.push_back(touches->m_days.size());
    }
    return touches;
}

std::shared_ptr<const TouchColumns> TouchColumns::of(const CompanyFacts &facts)
{
    const TouchDays &touches = facts.bookPart<TouchDays>();
    auto columns = std::make_shared<TouchColumns>();
    columns->last.resize(facts.size());
    columns->in90Days.resize(facts.size());
    for (std::size_t row = 0; row < facts.size(); ++row) {
        const std::size_t company = facts.companyRows[row];
        columns->last[row] = touches.lastUntil(company, facts.day);
        columns->in90Days[row] =
            touches.countIn(company, {facts.day.addDays(1 - TouchWindowDays), facts.day});
    }
    return columns;
}

int cadenceDays(const Book &book, Segment segment, QDate day)
{
    constexpr int WhenNotSet = 90;
    const SegmentCadence *newest = nullptr;
    for (const SegmentCadence &cadence : book.segmentCadences()) {
        if (cadence.segment == segment && cadence.from <= day
            && (newest == nullptr || newest->from <= cadence.from)) {
            newest = &cadence;
        }
    }
    return newest == nullptr ? WhenNotSet : newest->days;
}

} // namespace bellwether
