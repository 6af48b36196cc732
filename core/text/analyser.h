// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/text/tokens.h"

#include <QStringView>

#include <array>
#include <memory>
#include <optional>
#include <vector>

namespace bellwether {

// F-NLP: positive above 0.05, negative below -0.05.
enum class ToneLabel
{
    Positive,
    Neutral,
    Negative
};

template <>
struct EnumText<ToneLabel>
{
    static constexpr std::array Names = {
        QLatin1StringView("positive"), QLatin1StringView("neutral"), QLatin1StringView("negative")};
};

ToneLabel labelOf(double polarity);

// A word or phrase that took part in the answer, and where it stands in the text.
struct DecidingWord
{
    int entry; // of the lexicon
    qsizetype start;
    qsizetype length;
    double contribution; // to the sum: weight times what the surroundings make of it
};

// Tells the tone of English texts, without asking anybody (F-NLP).
//
// The tone is a sum of weights of the longest terms that the lexicon has, each turned by what
// stands around it: negated by "not" up to four words before it in the same clause, stronger after
// "very", weaker after "a bit", half as strong before "but" and stronger after it, half as strong
// after "although" up to the comma, stronger in capitals or lengthened. Exclamation marks make the
// whole text stronger. The sum is brought into -1 to +1 by sum ÷ √(sum² + 25).
// resources/lexicon/fit.py does the same where weights are fitted: change both.
//
// Keeps memory between texts: one analyser for each thread.
class TextAnalyser
{
public:
    explicit TextAnalyser(std::shared_ptr<const Lexicon> lexicon = Lexicon::english());

    // -1 to +1, 0 where no known word stands; nothing when the text is not English.
    std::optional<double> polarity(QStringView text);
    // The words that decided about the text last asked for, in the order of the text. Their
    // contributions add up to what the polarity was made of.
    const std::vector<DecidingWord> &words() const { return m_words; }
    // The text last asked for.
    const TokenisedText &tokenised() const { return m_text; }
    const Lexicon &lexicon() const { return *m_lexicon; }

private:
    struct Match
    {
        int entry = Lexicon::NoEntry;
        std::size_t tokens = 0;
    };
    struct Matches
    {
        Match tone;
        Match turn;
    };
    struct Surroundings;

    Matches longestAt(std::size_t token) const;
    Matches chosenAt(std::size_t token) const;
    void addWord(const Match &tone, std::size_t token, Surroundings &around);
    void turn(const Match &turn, std::size_t token, Surroundings &around, bool hasTone);
    void readTone();

    std::shared_ptr<const Lexicon> m_lexicon;
    TokenisedText m_text;
    std::vector<DecidingWord> m_words;
};

} // namespace bellwether
