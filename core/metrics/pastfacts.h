// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/scoring.h"
#include "core/metrics/companyfacts.h"

#include <memory>
#include <vector>

namespace bellwether {

// Facts of many past days of which each is asked for a few companies only: made of the rows of
// those companies, they say of them what the facts of everybody say. Where a score of the family
// looks at everybody (the engagement that a segment asks for, T-23) the facts are of everybody.
class PastFacts
{
public:
    PastFacts(BookPointer book, const Options &options, ScoreFamily family);
    ~PastFacts();

    // Of those companies, which ascend, or of more. To be asked for earlier days first.
    FactsPointer on(QDate day, const std::vector<CompanyId> &companies);

private:
    class Slices;

    BookPointer m_book;
    Options m_options;
    std::unique_ptr<Slices> m_slices; // null: everybody
    FactsPointer m_first; // of everybody, of the first day
};

} // namespace bellwether
