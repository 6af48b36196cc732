// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/text/lexicon.h"

#include <QStringView>

#include <vector>

namespace bellwether {

struct TextToken
{
    enum class Kind
    {
        Word, // or a number
        Symbol,
        Comma,
        Pause, // a colon, a bracket, quotes
        End // of a sentence
    };

    Kind kind = Kind::Word;
    // Of Word: its number in the lexicon. Of Symbol: the entry.
    int known = Lexicon::Nothing;
    qsizetype start = 0; // in the text
    qsizetype length = 0;
    bool isShouted = false; // in capitals, in a text that is not
    bool isLengthened = false; // "sooo"
};

// A text cut up in one pass, with what tells its language.
struct TokenisedText
{
    std::vector<TextToken> tokens;
    int exclamationMarks = 0;
    int latinLetters = 0;
    int accentedLetters = 0; // of the Latin ones
    int otherLetters = 0;
    int elisions = 0; // "l'équipe", "qu'il"

    // Keeps the memory of the last text. Addresses of the web and names after "@" are left out.
    void read(QStringView text, const Lexicon &lexicon);
};

// A word of a text in lower case, with straight apostrophes.
QString lowerWord(QStringView word);

} // namespace bellwether
