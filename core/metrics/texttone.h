// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/sentiment.h"
#include "core/metrics/companyfacts.h"
#include "core/text/analyser.h"
#include "core/text/topics.h"

#include <cstdint>
#include <memory>
#include <span>
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

    ToneLabel label() const { return labelOf(polarity); }
};

// All texts of the book that are not empty, by day: comments of responses, what interactions and
// sentiments say, and subjects of tickets. A person's correction stands before the analyser's word.
struct TextTones
{
    std::vector<TonedText> texts;

    // The places of those of a range of days.
    struct Places
    {
        std::size_t begin;
        std::size_t end;
    };
    Places in(DayRange range) const;

    static std::shared_ptr<const TextTones> of(const CompanyFacts &facts); // a bookPart
};

// What the texts are about, in the order of TextTones.
struct TextTopics
{
    TopicsOfTexts topics;

    static std::shared_ptr<const TextTopics> of(const CompanyFacts &facts); // a bookPart
};

// The row of each text's company in the facts, CompanyRows::None for one that does not count on the
// day; in the order of TextTones.
struct TextRows
{
    std::vector<std::size_t> rows;

    static std::shared_ptr<const TextRows> of(const CompanyFacts &facts);
};

// What was written; empty when the book has no such row.
QString textOf(const Book &book, TextSubject subject, std::int64_t subjectRow);

// The lexicon with the book's own words: settings "lexicon.WORD OR PHRASE" from -4 to 4, 0 removes.
std::shared_ptr<const Lexicon> lexiconOf(const Settings &settings);

} // namespace bellwether
