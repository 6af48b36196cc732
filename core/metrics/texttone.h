// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/sentiment.h"
#include "core/metrics/companyfacts.h"

#include <memory>
#include <vector>

namespace bellwether {

// A text that a customer wrote or that was written down about one, and its tone (F-NLP).
struct TonedText
{
    CompanyId company;
    QDate day;
    TextSubject subject;
    std::int64_t subjectRow; // its id in the table of its kind
    bool isAnalysed; // false: not English
    double polarity; // -1 to +1, 0 when not analysed
};

// All texts of the book that are not empty, by day: comments of responses, what interactions and
// sentiments say, and subjects of tickets. A person's correction stands before the analyser's word.
struct TextTones
{
    std::vector<TonedText> texts;

    static std::shared_ptr<const TextTones> of(const CompanyFacts &facts); // a bookPart
};

} // namespace bellwether
