// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/language.h"

namespace bellwether {

bool isEnglish(const TokenisedText &text, const Lexicon &lexicon)
{
    if (text.otherLetters > text.latinLetters) {
        return false;
    }
    int english = 0;
    int foreign = text.elisions;
    for (const TextToken &token : text.tokens) {
        if (token.kind == TextToken::Kind::Word) {
            const WordLanguage language = lexicon.language(token.known);
            english += language == WordLanguage::English ? 1 : 0;
            foreign += language == WordLanguage::Foreign ? 1 : 0;
        }
    }
    // A single accent may stand in a name: "Müller".
    foreign += text.accentedLetters / 2;
    return foreign <= english;
}

} // namespace bellwether
