// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/tokens.h"

#include <QString>

#include <cstddef>
#include <cstdint>
#include <span>
#include <unordered_map>
#include <vector>

namespace bellwether {

// What texts are about: their nouns and unknown words, in the singular ("report"), and two that
// often stand together as one ("mobile app"). A text has each of its topics once.
struct TopicsOfTexts
{
    std::vector<QString> topics; // by name

    std::size_t size() const { return m_ends.size(); } // texts
    // Places in `topics`, ascending.
    std::span<const std::uint32_t> of(std::size_t text) const
    {
        const std::size_t begin = text == 0 ? 0 : m_ends[text - 1];
        return std::span(m_topics).subspan(begin, m_ends[text] - begin);
    }

private:
    friend class TopicFinder;

    std::vector<std::size_t> m_ends; // by text, in m_topics
    std::vector<std::uint32_t> m_topics;
};

// Which two words are one term is decided over all texts that were added.
class TopicFinder
{
public:
    // The next text; nothing is found in one that is not English.
    void add(QStringView text, const TokenisedText &tokenised, const Lexicon &lexicon);
    void addNothing();
    TopicsOfTexts topics() const;

private:
    using Words = std::span<const std::uint32_t>;

    std::uint32_t numberOf(const QString &word);
    bool areOneTerm(std::uint32_t first, std::uint32_t second) const;
    Words wordsOf(std::size_t text) const;

    std::unordered_map<QString, std::uint32_t> m_numbers;
    std::vector<QString> m_words; // by number; 0 is a gap between words
    std::vector<int> m_counts; // by number
    std::unordered_map<std::uint64_t, int> m_pairs;
    std::vector<std::uint32_t> m_texts; // numbers, one text after the other
    std::vector<std::size_t> m_ends;
};

// "reports" as "report", "companies" as "company".
QString singular(const QString &word);

} // namespace bellwether
