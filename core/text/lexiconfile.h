// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"

#include <QString>

#include <array>
#include <vector>

namespace bellwether {

// What a word or phrase does to a text. Tone and Symbol have a tone of their own, the others turn
// that of their surroundings.
enum class WordRole
{
    Tone,
    Negate, // "not", "never"
    Amplify, // "very"
    Dampen, // "a bit"
    Contrast, // "but": what follows weighs more
    Concede, // "although": what follows weighs less
    Symbol // an emoticon or an emoji
};

template <>
struct EnumText<WordRole>
{
    static constexpr std::array Names = {QLatin1StringView("tone"), QLatin1StringView("negate"),
        QLatin1StringView("amplify"), QLatin1StringView("dampen"), QLatin1StringView("contrast"),
        QLatin1StringView("concede"), QLatin1StringView("symbol")};
};

struct LexiconEntry
{
    QString term; // as plainTerm() writes it
    WordRole role = WordRole::Tone;
    // Of Tone and Symbol -4 (worst) to +4 (best), 0 for a phrase that hides the words in it;
    // of Amplify and Dampen a factor.
    double weight = 0;
    bool isTopic = false; // a noun: it says what the text is about, too
};

// What a word tells about the language of a text.
enum class WordLanguage
{
    Unknown,
    English,
    Shared, // no evidence
    Foreign
};

struct LanguageWord
{
    QString word;
    WordLanguage language;
};

// The files of resources/lexicon that the program is built with.
std::vector<LexiconEntry> shippedLexicon();
std::vector<LanguageWord> shippedLanguageWords();

} // namespace bellwether
