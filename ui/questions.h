// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/catalogue.h"

#include <map>
#include <memory>
#include <mutex>

namespace bellwether {

// Asks the figures of one book under one set of options, from any thread. Facts of a day are
// computed once and kept: a page asks many figures for the same few days.
class Questions
{
public:
    Questions(BookPointer book, const Options &options);

    const BookPointer &book() const { return m_book; }
    const Options &options() const { return m_options; }
    Currency currency() const { return m_book->settings().baseCurrency(); }
    Question about(const Scope &scope, DayRange range) const;

private:
    FactsPointer factsOn(QDate day) const;

    BookPointer m_book;
    Options m_options;
    mutable std::mutex m_mutex;
    mutable std::shared_ptr<const Revenue> m_revenue;
    mutable std::map<QDate, FactsPointer> m_factsByDay;
};

using QuestionsPointer = std::shared_ptr<const Questions>;

} // namespace bellwether
