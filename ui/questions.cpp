// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/questions.h"

namespace bellwether {

Questions::Questions(BookPointer book, const Options &options)
    : m_book(std::move(book))
    , m_options(options)
{
}

Question Questions::about(const Scope &scope, DayRange range) const
{
    return Question::about(factsOn(range.to), scope, range);
}

// Under the lock all the way: who comes second would only work out the same once more.
FactsPointer Questions::factsOn(QDate day) const
{
    const std::lock_guard lock(m_mutex);
    if (!m_revenue) {
        m_revenue = std::make_shared<const Revenue>(m_book, m_options);
    }
    constexpr std::size_t DaysKept = 8;
    if (m_factsByDay.size() >= DaysKept && !m_factsByDay.contains(day)) {
        m_factsByDay.clear();
    }
    FactsPointer &facts = m_factsByDay[day];
    if (!facts) {
        facts = CompanyFacts::of(m_book, m_revenue, m_options, day);
    }
    return facts;
}

} // namespace bellwether
