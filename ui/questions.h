// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/metrics/catalogue.h"

#include <map>

namespace bellwether {

// Asks a book's figures. Facts of a day are computed once and kept until book or options change:
// a page asks many figures for the same few days.
class Questions
{
public:
    void setBook(BookPointer book);
    void setOptions(const Options &options);

    const BookPointer &book() const { return m_book; }
    const Options &options() const { return m_options; }
    // Without a book there is nothing to ask; see book().
    Question about(const Scope &scope, DayRange range);

private:
    BookPointer m_book;
    Options m_options;
    std::shared_ptr<const Revenue> m_revenue;
    std::map<QDate, FactsPointer> m_factsByDay;
};

} // namespace bellwether
