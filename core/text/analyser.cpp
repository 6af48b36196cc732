// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/analyser.h"

#include "core/text/language.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

// Of fit.py too.
constexpr double Evenness = 25; // under the root: how fast a sum of weights approaches 1
constexpr double Negated = -0.6;
constexpr std::size_t NegationReach = 4; // words
constexpr std::size_t StrengthReach = 2;
constexpr double BeforeBut = 0.5;
constexpr double AfterBut = 1.4;
constexpr double Conceded = 0.5;
constexpr double Shouted = 1.25;
constexpr double Lengthened = 1.25;
constexpr double Exclamation = 0.1; // for each mark
constexpr int MostExclamations = 3;
constexpr double LabelFrom = 0.05;

constexpr std::size_t LongestTerm = 7; // words
constexpr std::size_t NoWord = static_cast<std::size_t>(-1);

} // namespace

// What the words so far mean for the next one. The ends are tokens, one past the last.
struct TextAnalyser::Surroundings
{
    std::size_t sentenceWord = 0; // the first deciding word of the sentence
    std::size_t sentenceToken = 0;
    std::size_t negatedUntil = 0;
    std::size_t negatorWord = NoWord; // the tone of the negator itself: "nothing"
    double strength = 1;
    std::size_t strengthUntil = 0;
    double weight = 1; // more after "but", less after "although"

    void endClause()
    {
        negatedUntil = 0;
        negatorWord = NoWord;
        strengthUntil = 0;
    }
};

ToneLabel labelOf(double polarity)
{
    return polarity > LabelFrom ? ToneLabel::Positive
        : polarity < -LabelFrom ? ToneLabel::Negative
                                : ToneLabel::Neutral;
}

TextAnalyser::TextAnalyser(std::shared_ptr<const Lexicon> lexicon)
    : m_lexicon(std::move(lexicon))
{
}

std::optional<double> TextAnalyser::polarity(QStringView text)
{
    m_words.clear();
    m_text.read(text, *m_lexicon);
    if (!isEnglish(m_text, *m_lexicon)) {
        return std::nullopt;
    }
    readTone();
    double sum = 0;
    for (const DecidingWord &word : m_words) {
        sum += word.contribution;
    }
    return sum / std::sqrt(sum * sum + Evenness);
}

TextAnalyser::Matches TextAnalyser::longestAt(std::size_t token) const
{
    Matches found;
    const std::size_t end = std::min(m_text.tokens.size(), token + LongestTerm);
    int place = Lexicon::Nothing;
    for (std::size_t next = token; next < end; ++next) {
        const TextToken &word = m_text.tokens[next];
        if (word.kind != TextToken::Kind::Word || word.known == Lexicon::Nothing) {
            break;
        }
        place = m_lexicon->step(place, word.known);
        if (place == Lexicon::Nothing) {
            break;
        }
        const Lexicon::Node &node = m_lexicon->node(place);
        if (node.tone != Lexicon::NoEntry) {
            found.tone = {node.tone, next + 1 - token};
        }
        if (node.turn != Lexicon::NoEntry) {
            found.turn = {node.turn, next + 1 - token};
        }
    }
    return found;
}

// The longer one alone. Of the same length: an amplifier where a tone follows ("damn good"), else
// the tone ("damn"); a negator with a tone of its own is both ("nothing").
TextAnalyser::Matches TextAnalyser::chosenAt(std::size_t token) const
{
    Matches found = longestAt(token);
    if (found.tone.tokens == 0 || found.turn.tokens == 0) {
        return found;
    }
    if (found.tone.tokens != found.turn.tokens) {
        (found.tone.tokens > found.turn.tokens ? found.turn : found.tone) = {};
        return found;
    }
    const WordRole role = m_lexicon->entry(found.turn.entry).role;
    if (role == WordRole::Amplify || role == WordRole::Dampen) {
        const bool toneFollows = longestAt(token + found.turn.tokens).tone.tokens > 0;
        (toneFollows ? found.tone : found.turn) = {};
    }
    return found;
}

void TextAnalyser::addWord(const Match &tone, std::size_t token, Surroundings &around)
{
    const LexiconEntry &entry = m_lexicon->entry(tone.entry);
    if (entry.weight == 0) {
        return;
    }
    double factor = around.weight * (token < around.strengthUntil ? around.strength : 1);
    bool isShouted = false;
    bool isLengthened = false;
    for (std::size_t next = token; next < token + tone.tokens; ++next) {
        isShouted = isShouted || m_text.tokens[next].isShouted;
        isLengthened = isLengthened || m_text.tokens[next].isLengthened;
    }
    factor *= (isShouted ? Shouted : 1) * (isLengthened ? Lengthened : 1);
    if (token < around.negatedUntil) {
        factor *= Negated;
        if (around.negatorWord != NoWord) { // "nothing wrong": the negator has done its work
            m_words[around.negatorWord].contribution = 0;
            around.negatorWord = NoWord;
        }
    }
    const TextToken &first = m_text.tokens[token];
    const TextToken &last = m_text.tokens[token + tone.tokens - 1];
    m_words.push_back(
        {tone.entry, first.start, last.start + last.length - first.start, entry.weight * factor});
}

void TextAnalyser::turn(const Match &turn, std::size_t token, Surroundings &around, bool hasTone)
{
    const LexiconEntry &entry = m_lexicon->entry(turn.entry);
    const std::size_t end = token + turn.tokens;
    switch (entry.role) {
    case WordRole::Negate:
        around.negatedUntil = end + NegationReach;
        around.negatorWord = hasTone ? m_words.size() - 1 : NoWord;
        break;
    case WordRole::Amplify:
    case WordRole::Dampen:
        around.strength = entry.weight;
        around.strengthUntil = end + StrengthReach;
        break;
    case WordRole::Contrast: {
        // "Nice. But slow." reaches back over the point.
        const bool isFirst = token == around.sentenceToken;
        for (std::size_t word = isFirst ? 0 : around.sentenceWord; word < m_words.size(); ++word) {
            m_words[word].contribution *= BeforeBut;
        }
        around.endClause();
        around.weight = AfterBut;
        break;
    }
    case WordRole::Concede:
        around.endClause();
        around.weight = Conceded;
        break;
    case WordRole::Tone:
    case WordRole::Symbol:
        break;
    }
}

void TextAnalyser::readTone()
{
    Surroundings around;
    for (std::size_t at = 0; at < m_text.tokens.size();) {
        const TextToken &token = m_text.tokens[at];
        if (token.kind == TextToken::Kind::Symbol) {
            m_words.push_back(
                {token.known, token.start, token.length, m_lexicon->entry(token.known).weight});
            ++at;
            continue;
        }
        if (token.kind != TextToken::Kind::Word) {
            around.endClause();
            ++at;
            if (token.kind == TextToken::Kind::End) {
                around.sentenceWord = m_words.size();
                around.sentenceToken = at;
                around.weight = 1;
            } else if (token.kind == TextToken::Kind::Comma && around.weight < 1) {
                around.weight = 1;
            }
            continue;
        }
        const Matches found = chosenAt(at);
        const std::size_t before = m_words.size();
        if (found.tone.tokens > 0) {
            addWord(found.tone, at, around);
        }
        if (found.turn.tokens > 0) {
            turn(found.turn, at, around, m_words.size() > before);
        }
        at += std::max({found.tone.tokens, found.turn.tokens, std::size_t(1)});
    }
    const double emphasis = 1 + Exclamation * std::min(m_text.exclamationMarks, MostExclamations);
    for (DecidingWord &word : m_words) {
        word.contribution *= emphasis;
    }
}

} // namespace bellwether
