// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/tokens.h"

#include "core/text/plainwords.h"

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

// A longer word is no word of any language.
constexpr qsizetype LongestWord = 64;

bool isApostrophe(QChar character)
{
    return character == u'\'' || character == u'’';
}

bool isSpace(QChar character)
{
    return character.isSpace();
}

// A word in lower case, in memory of its own.
struct LowerWord
{
    std::array<QChar, LongestWord> letters;
    qsizetype size = 0;

    QStringView view() const { return {letters.data(), size}; }
};

LowerWord lowered(QStringView word)
{
    LowerWord lower;
    for (const QChar character : word.first(std::min(word.size(), LongestWord))) {
        lower.letters[static_cast<std::size_t>(lower.size++)] =
            isApostrophe(character) ? QChar(u'\'') : character.toLower();
    }
    return lower;
}

bool isLengthened(QStringView word)
{
    for (qsizetype i = 2; i < word.size(); ++i) {
        if (word[i] == word[i - 1] && word[i] == word[i - 2]) {
            return true;
        }
    }
    return false;
}

// "goood" with at most two, then at most one letter of each long run: "good", "god".
LowerWord shortened(QStringView word, qsizetype most)
{
    LowerWord result;
    for (qsizetype begin = 0; begin < word.size();) {
        qsizetype end = begin;
        while (end < word.size() && word[end] == word[begin]) {
            ++end;
        }
        const qsizetype kept = end - begin >= 3 ? most : end - begin;
        for (qsizetype i = 0; i < kept; ++i) {
            result.letters[static_cast<std::size_t>(result.size++)] = word[begin];
        }
        begin = end;
    }
    return result;
}

class TokenReader
{
public:
    TokenReader(TokenisedText &result, QStringView text, const Lexicon &lexicon)
        : m_result(result)
        , m_text(text)
        , m_lexicon(lexicon)
        , m_hasSmallLetters(
              std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLower(); }))
    {
    }

    void read()
    {
        while (m_place < m_text.size()) {
            const QChar character = m_text[m_place];
            if (character.isLetterOrNumber()) {
                readWord();
            } else if (character == u'@' && isWordAt(m_place + 1)) {
                skipToSpace();
            } else if (!readSymbol()) {
                readMark();
            }
        }
    }

private:
    bool isWordAt(qsizetype place) const
    {
        return place < m_text.size() && m_text[place].isLetterOrNumber();
    }

    void skipToSpace()
    {
        m_place = std::find_if(m_text.begin() + m_place, m_text.end(), isSpace) - m_text.begin();
    }

    void countLetter(QChar letter)
    {
        const char16_t unit = letter.unicode();
        if (unit < 0x80) {
            ++m_result.latinLetters;
        } else if (unit < 0x250 || (unit >= 0x1E00 && unit < 0x1F00)) {
            ++m_result.latinLetters;
            ++m_result.accentedLetters;
        } else {
            ++m_result.otherLetters;
        }
    }

    // The end of the word that begins at the place; whether it is all in capitals.
    qsizetype wordEnd(bool &isShouted)
    {
        qsizetype end = m_place;
        int capitals = 0;
        bool hasSmall = false;
        while (end < m_text.size()) {
            const QChar character = m_text[end];
            if (character.isLetter()) {
                countLetter(character);
                capitals += character.isUpper() ? 1 : 0;
                hasSmall = hasSmall || character.isLower();
            } else if (!character.isNumber()
                && !(isApostrophe(character) && end + 1 < m_text.size()
                    && m_text[end + 1].isLetter())) {
                break;
            }
            ++end;
        }
        isShouted = m_hasSmallLetters && !hasSmall && capitals > 0 && end - m_place > 1;
        return end;
    }

    bool isWebAddress(QStringView lower, qsizetype end) const
    {
        return end < m_text.size() && (m_text[end] == u':' || m_text[end] == u'.')
            && (lower == u"http" || lower == u"https" || lower == u"www");
    }

    void readWord()
    {
        const qsizetype start = m_place;
        TextToken token;
        const qsizetype end = wordEnd(token.isShouted);
        const LowerWord lower = lowered(m_text.sliced(start, end - start));
        if (isWebAddress(lower.view(), end)) {
            skipToSpace();
            return;
        }
        m_place = end;
        token.start = start;
        token.length = end - start;
        countElision(lower.view());
        const auto [first, second] = plainWords(lower.view());
        const bool isTwo = !second.isEmpty();
        token.known = m_lexicon.word(first);
        if (!isTwo && !m_lexicon.isInTerm(token.known) && isLengthened(first)) {
            token.isLengthened = true;
            token.known = wordOfLengthened(first, token.known);
        }
        if (isTwo) {
            TextToken before = token;
            before.isShouted = false;
            m_result.tokens.push_back(before);
            token.known = m_lexicon.word(second);
        }
        m_result.tokens.push_back(token);
    }

    int wordOfLengthened(QStringView word, int asItStands) const
    {
        for (const qsizetype most : {2, 1}) {
            const int known = m_lexicon.word(shortened(word, most).view());
            if (m_lexicon.isInTerm(known)) {
                return known;
            }
        }
        return asItStands;
    }

    void countElision(QStringView lower)
    {
        const qsizetype apostrophe = lower.indexOf(u'\'');
        const bool isShort =
            apostrophe == 1 && lower.size() > 3 && QStringView(u"ldnsjcmt").contains(lower.front());
        m_result.elisions += isShort || lower.startsWith(u"qu'") ? 1 : 0;
    }

    bool readSymbol()
    {
        const QChar first = m_text[m_place];
        if (!m_lexicon.maySymbolBegin(first.unicode())) {
            return false;
        }
        const int entry = m_lexicon.symbolAt(m_text.sliced(m_place));
        if (entry == Lexicon::NoEntry) {
            return false;
        }
        const qsizetype length = m_lexicon.entry(entry).term.size();
        const bool isEmoticon = first.unicode() < 0x2000 && length > 1;
        if (isEmoticon && m_place > 0 && m_text[m_place - 1].isDigit()) {
            return false; // "(see 8:3)"
        }
        m_result.tokens.push_back({TextToken::Kind::Symbol, entry, m_place, length, false, false});
        m_place += length;
        return true;
    }

    void readMark()
    {
        const QChar mark = m_text[m_place];
        // One inside a number or an abbreviation ends nothing.
        const bool isInside = isWordAt(m_place + 1);
        using Kind = TextToken::Kind;
        switch (mark.unicode()) {
        case u'!':
            ++m_result.exclamationMarks;
            add(Kind::End);
            break;
        case u'?':
        case u';':
        case u'\n':
            add(Kind::End);
            break;
        case u'.':
            if (!isInside) {
                add(Kind::End);
            }
            break;
        case u',':
            if (!isInside) {
                add(Kind::Comma);
            }
            break;
        case u':':
            if (!isInside) {
                add(Kind::Pause);
            }
            break;
        case u'(':
        case u')':
        case u'"':
            add(Kind::Pause);
            break;
        default:
            break;
        }
        ++m_place;
    }

    void add(TextToken::Kind kind)
    {
        m_result.tokens.push_back({kind, Lexicon::Nothing, m_place, 1, false, false});
    }

    TokenisedText &m_result;
    QStringView m_text;
    const Lexicon &m_lexicon;
    bool m_hasSmallLetters;
    qsizetype m_place = 0;
};

} // namespace

void TokenisedText::read(QStringView text, const Lexicon &lexicon)
{
    tokens.clear();
    exclamationMarks = 0;
    latinLetters = 0;
    accentedLetters = 0;
    otherLetters = 0;
    elisions = 0;
    TokenReader(*this, text, lexicon).read();
}

QString lowerWord(QStringView word)
{
    return lowered(word).view().toString();
}

} // namespace bellwether
