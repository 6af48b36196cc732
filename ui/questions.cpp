// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/questions.h"

namespace bellwether {

void Questions::setBook(BookPointer book)
{
    if (m_book != book) {
        m_book = std::move(book);
        m_revenue.reset();
        m_factsByDay.clear();
    }
}

void Questions::setOptions(const Options &options)
{
    if (m_options != options) {
        m_options = options;
        m_revenue.reset();
        m_factsByDay.clear();
    }
}

Question Questions::about(const Scope &scope, DayRange range)
{
    if (!m_revenue) {
        m_revenue = std::make_shared<const Revenue>(m_book, m_options);
    }
    constexpr std::size_t DaysKept = 8;
    if (m_factsByDay.size() >= DaysKept && !m_factsByDay.contains(range.to)) {
        m_factsByDay.clear();
    }
    FactsPointer &facts = m_factsByDay[range.to];
    if (!facts) {
        facts = CompanyFacts::of(m_book, m_revenue, m_options, range.to);
    }
    return Question::about(facts, scope, range);
}

} // namespace bellwether
