// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/topics.h"

#include "core/text/plainwords.h"

#include <algorithm>
#include <array>
#include <map>
#include <set>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::uint32_t Gap = 0;
constexpr qsizetype ShortestTopic = 3; // letters
constexpr int FewestPairs = 3;

// Plurals that say something else than their singular, and words that only look like one.
constexpr std::array NoPlurals = {QLatin1StringView("sales"), QLatin1StringView("news"),
    QLatin1StringView("analytics"), QLatin1StringView("logistics"), QLatin1StringView("series"),
    QLatin1StringView("operations"), QLatin1StringView("windows"), QLatin1StringView("terms")};

std::uint64_t pairKey(std::uint32_t first, std::uint32_t second)
{
    return (static_cast<std::uint64_t>(first) << 32) | second;
}

// Not a word of grammar, and not one that only praises or blames.
bool mayBeTopic(const TextToken &token, const Lexicon &lexicon)
{
    if (token.kind != TextToken::Kind::Word || token.length < ShortestTopic) {
        return false;
    }
    if (token.known == Lexicon::Nothing) {
        return true;
    }
    if (lexicon.language(token.known) != WordLanguage::Unknown) {
        return false;
    }
    const Lexicon::Node &node = lexicon.node(lexicon.step(Lexicon::Nothing, token.known));
    if (node.turn != Lexicon::NoEntry) {
        return false;
    }
    return node.tone == Lexicon::NoEntry || lexicon.entry(node.tone).isTopic;
}

} // namespace

QString singular(const QString &word)
{
    if (!word.endsWith(u's') || word.size() < 4
        || std::find(NoPlurals.begin(), NoPlurals.end(), word) != NoPlurals.end()) {
        return word;
    }
    if (word.endsWith(u"ies"_s) && word.size() > 4) {
        return word.chopped(3) + u'y';
    }
    for (const QLatin1StringView ending : {"sses"_L1, "xes"_L1, "ches"_L1, "shes"_L1}) {
        if (word.endsWith(ending)) {
            return word.chopped(2);
        }
    }
    const QChar before = word[word.size() - 2];
    const bool isPlural = before != u's' && before != u'u' && before != u'i';
    return isPlural ? word.chopped(1) : word;
}

std::uint32_t TopicFinder::numberOf(const QString &word)
{
    if (m_words.empty()) {
        m_words.emplace_back(); // the gap
        m_counts.push_back(0);
    }
    const auto [place, isNew] =
        m_numbers.try_emplace(word, static_cast<std::uint32_t>(m_words.size()));
    if (isNew) {
        m_words.push_back(word);
        m_counts.push_back(0);
    }
    return place->second;
}

void TopicFinder::add(QStringView text, const TokenisedText &tokenised, const Lexicon &lexicon)
{
    std::uint32_t last = Gap;
    for (const TextToken &token : tokenised.tokens) {
        std::uint32_t number = Gap;
        if (mayBeTopic(token, lexicon)) {
            const QString lower = lowerWord(text.sliced(token.start, token.length));
            const QStringView plain = plainWords(lower).front();
            if (plain.size() >= ShortestTopic) {
                number = numberOf(singular(plain.toString()));
                ++m_counts[number];
            }
        }
        if (number != Gap && last != Gap) {
            ++m_pairs[pairKey(last, number)];
        }
        if (number != Gap || last != Gap) {
            m_texts.push_back(number);
        }
        last = number;
    }
    m_ends.push_back(m_texts.size());
}

void TopicFinder::addNothing()
{
    m_ends.push_back(m_texts.size());
}

bool TopicFinder::areOneTerm(std::uint32_t first, std::uint32_t second) const
{
    if (first == Gap || second == Gap) {
        return false;
    }
    const auto pair = m_pairs.find(pairKey(first, second));
    return pair != m_pairs.end() && pair->second >= FewestPairs
        && 2 * pair->second >= std::min(m_counts[first], m_counts[second]);
}

TopicFinder::Words TopicFinder::wordsOf(std::size_t text) const
{
    const std::size_t begin = text == 0 ? 0 : m_ends[text - 1];
    return std::span(m_texts).subspan(begin, m_ends[text] - begin);
}

TopicsOfTexts TopicFinder::topics() const
{
    // Words and pairs of words by text, as keys: the second word of a single one is the gap.
    std::vector<std::uint64_t> found;
    TopicsOfTexts result;
    std::map<std::uint64_t, std::uint32_t> places;
    for (std::size_t text = 0; text < m_ends.size(); ++text) {
        const Words words = wordsOf(text);
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (words[i] == Gap) {
                continue;
            }
            const bool isPair = i + 1 < words.size() && areOneTerm(words[i], words[i + 1]);
            const std::uint64_t key = pairKey(words[i], isPair ? words[i + 1] : Gap);
            found.push_back(key);
            places.emplace(key, 0);
            i += isPair ? 1 : 0;
        }
        result.m_ends.push_back(found.size());
    }

    std::vector<std::pair<QString, std::uint64_t>> names;
    names.reserve(places.size());
    for (const auto &[key, place] : places) {
        const QString &first = m_words[key >> 32];
        const std::uint32_t second = static_cast<std::uint32_t>(key);
        names.emplace_back(second == Gap ? first : first + u' ' + m_words[second], key);
    }
    std::sort(names.begin(), names.end());
    for (const auto &[name, key] : names) {
        places[key] = static_cast<std::uint32_t>(result.topics.size());
        result.topics.push_back(name);
    }

    std::size_t begin = 0;
    for (std::size_t &end : result.m_ends) {
        std::set<std::uint32_t> topics;
        for (std::size_t i = begin; i < end; ++i) {
            topics.insert(places[found[i]]);
        }
        begin = end;
        result.m_topics.insert(result.m_topics.end(), topics.begin(), topics.end());
        end = result.m_topics.size();
    }
    return result;
}

} // namespace bellwether
