// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/lexiconfile.h"

#include <QHashFunctions>
#include <QString>
#include <QStringView>

#include <cstdint>
#include <map>
#include <memory>
#include <unordered_map>
#include <vector>

namespace bellwether {

// The words and phrases that the analyser knows, made quick to find. Never changes once made; may
// be shared between threads.
class Lexicon
{
public:
    static constexpr int Nothing = 0; // no word, no node
    static constexpr int NoEntry = -1;
    static constexpr qsizetype LongestSymbol = 4;

    // A place in the tree of terms: what ends there.
    struct Node
    {
        int tone = NoEntry; // an entry with a tone of its own
        int turn = NoEntry; // an entry that turns its surroundings
    };

    // As the program is built with.
    static std::shared_ptr<const Lexicon> english();
    // The same with a user's weights: term → weight -4 to +4; one that is not there is added,
    // 0 removes it, so that the words of a phrase count again.
    static std::shared_ptr<const Lexicon> english(const std::map<QString, double> &weights);
    // What the version of answers is: changes with the file.
    static QString version();

    const LexiconEntry &entry(int number) const
    {
        return m_entries[static_cast<std::size_t>(number)];
    }
    std::size_t size() const { return m_entries.size(); }

    // The number of a word in lower case; Nothing for one that no term has.
    int word(QStringView lower) const;
    WordLanguage language(int word) const { return m_languages[static_cast<std::size_t>(word)]; }
    // Whether some term begins with or has the word, other than the lists of languages.
    bool isInTerm(int word) const { return m_isInTerm[static_cast<std::size_t>(word)]; }
    // The node that a word leads to; Nothing is the root and, as an answer, a dead end.
    int step(int node, int word) const;
    const Node &node(int number) const { return m_nodes[static_cast<std::size_t>(number)]; }
    // The entry of the symbol that the text begins with, the longest one; NoEntry for none.
    int symbolAt(QStringView text) const;
    bool maySymbolBegin(char16_t unit) const;

private:
    struct ViewHash
    {
        std::size_t operator()(QStringView text) const noexcept { return qHash(text); }
    };
    using Numbers = std::unordered_map<QStringView, int, ViewHash>;

    Lexicon(std::vector<LexiconEntry> entries, const std::vector<LanguageWord> &languageWords);
    int addWord(QStringView word);
    void addTerm(int number);

    std::vector<LexiconEntry> m_entries;
    // Keys of the maps below; on the heap, so that their characters stay where they are.
    std::vector<std::unique_ptr<const QString>> m_texts;
    Numbers m_words;
    Numbers m_symbols;
    std::vector<char16_t> m_symbolStarts; // sorted
    std::vector<WordLanguage> m_languages; // by word
    std::vector<bool> m_isInTerm; // by word
    std::vector<Node> m_nodes;
    std::vector<int> m_firstSteps; // by word
    std::unordered_map<std::uint64_t, int> m_steps; // (node, word)
};

} // namespace bellwether
