// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/lexicon.h"

#include "core/text/plainwords.h"

#include <QList>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

std::uint64_t stepKey(int node, int word)
{
    return (static_cast<std::uint64_t>(node) << 32) | static_cast<std::uint64_t>(word);
}

bool hasTone(const LexiconEntry &entry)
{
    return entry.role == WordRole::Tone || entry.role == WordRole::Symbol;
}

// A term without a letter or digit is a symbol; "xD" and the like are words.
bool isSymbol(const QString &term)
{
    return std::none_of(
        term.begin(), term.end(), [](QChar character) { return character.isLetterOrNumber(); });
}

void setWeight(std::vector<LexiconEntry> &entries, const QString &term, double weight)
{
    const QString trimmed = term.trimmed();
    const bool symbol =
        !trimmed.isEmpty() && trimmed.size() <= Lexicon::LongestSymbol && isSymbol(trimmed);
    const QString plain = symbol ? trimmed : plainTerm(trimmed);
    if (plain.isEmpty()) {
        return;
    }
    const auto found = std::find_if(entries.begin(), entries.end(),
        [&](const LexiconEntry &entry) { return hasTone(entry) && entry.term == plain; });
    const double bounded = std::clamp(weight, -4.0, 4.0);
    if (found == entries.end()) {
        if (bounded != 0) {
            entries.push_back({plain, symbol ? WordRole::Symbol : WordRole::Tone, bounded, false});
        }
    } else if (bounded == 0) {
        entries.erase(found);
    } else {
        found->weight = bounded;
    }
}

} // namespace

Lexicon::Lexicon(std::vector<LexiconEntry> entries, const std::vector<LanguageWord> &languageWords)
    : m_entries(std::move(entries))
    , m_languages(1)
    , m_isInTerm(1)
    , m_nodes(1)
    , m_firstSteps(1)
{
    for (std::size_t number = 0; number < m_entries.size(); ++number) {
        addTerm(static_cast<int>(number));
    }
    std::sort(m_symbolStarts.begin(), m_symbolStarts.end());
    m_isInTerm.resize(m_languages.size(), true);
    m_isInTerm[Nothing] = false;
    for (const LanguageWord &known : languageWords) {
        const int number = addWord(known.word);
        WordLanguage &language = m_languages[static_cast<std::size_t>(number)];
        if (language == WordLanguage::Unknown) {
            language = known.language;
        }
    }
    m_isInTerm.resize(m_languages.size(), false);
    m_firstSteps.resize(m_languages.size(), Nothing);
}

int Lexicon::addWord(QStringView word)
{
    if (const auto found = m_words.find(word); found != m_words.end()) {
        return found->second;
    }
    m_texts.push_back(std::make_unique<const QString>(word.toString()));
    const int number = static_cast<int>(m_languages.size());
    m_words.emplace(QStringView(*m_texts.back()), number);
    m_languages.push_back(WordLanguage::Unknown);
    m_firstSteps.push_back(Nothing);
    return number;
}

void Lexicon::addTerm(int number)
{
    const LexiconEntry &entry = m_entries[static_cast<std::size_t>(number)];
    if (entry.role == WordRole::Symbol) {
        m_texts.push_back(std::make_unique<const QString>(entry.term));
        m_symbols.emplace(QStringView(*m_texts.back()), number);
        m_symbolStarts.push_back(entry.term.front().unicode());
        return;
    }
    int place = Nothing;
    for (const QStringView part : QStringView(entry.term).split(u' ', Qt::SkipEmptyParts)) {
        const int word = addWord(part);
        int &next = place == Nothing ? m_firstSteps[static_cast<std::size_t>(word)]
                                     : m_steps[stepKey(place, word)];
        if (next == Nothing) {
            next = static_cast<int>(m_nodes.size());
            m_nodes.emplace_back();
        }
        place = next;
    }
    if (place != Nothing) {
        Node &end = m_nodes[static_cast<std::size_t>(place)];
        (hasTone(entry) ? end.tone : end.turn) = number;
    }
}

std::shared_ptr<const Lexicon> Lexicon::english()
{
    static const std::shared_ptr<const Lexicon> shipped = english({});
    return shipped;
}

std::shared_ptr<const Lexicon> Lexicon::english(const std::map<QString, double> &weights)
{
    static const std::vector<LexiconEntry> shipped = shippedLexicon();
    static const std::vector<LanguageWord> languageWords = shippedLanguageWords();
    std::vector<LexiconEntry> entries = shipped;
    for (const auto &[term, weight] : weights) {
        setWeight(entries, term, weight);
    }
    return std::shared_ptr<const Lexicon>(new Lexicon(std::move(entries), languageWords));
}

QString Lexicon::version()
{
    return u"english 1"_s;
}

int Lexicon::word(QStringView lower) const
{
    const auto found = m_words.find(lower);
    return found == m_words.end() ? Nothing : found->second;
}

int Lexicon::step(int node, int word) const
{
    if (node == Nothing) {
        return m_firstSteps[static_cast<std::size_t>(word)];
    }
    const auto found = m_steps.find(stepKey(node, word));
    return found == m_steps.end() ? Nothing : found->second;
}

bool Lexicon::maySymbolBegin(char16_t unit) const
{
    return std::binary_search(m_symbolStarts.begin(), m_symbolStarts.end(), unit);
}

int Lexicon::symbolAt(QStringView text) const
{
    for (qsizetype length = std::min(LongestSymbol, text.size()); length > 0; --length) {
        const QStringView piece = text.first(length);
        const auto found = m_symbols.find(piece);
        // ":Police" has no tongue.
        const bool isCut = piece.back().isLetterOrNumber() && text.size() > length
            && text[length].isLetterOrNumber();
        if (found != m_symbols.end() && !isCut) {
            return found->second;
        }
    }
    return NoEntry;
}

} // namespace bellwether
