// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/tokens.h"

#include "tests/support/catch.h"

#include <QStringList>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// Pieces of the text, "." for the end of a sentence, "," for other marks.
QString cut(const QString &text)
{
    TokenisedText tokenised;
    tokenised.read(text, *Lexicon::english());
    QStringList pieces;
    for (const TextToken &token : tokenised.tokens) {
        using Kind = TextToken::Kind;
        pieces.push_back(token.kind == Kind::End ? u"."_s
                : token.kind == Kind::Comma || token.kind == Kind::Pause
                ? u","_s
                : text.sliced(token.start, token.length));
    }
    return pieces.join(u' ');
}

} // namespace

TEST_CASE("F-NLP: texts are cut into words, marks and symbols", "[text]")
{
    CHECK(cut(u"Go-live went well, really."_s) == u"Go live went well , really ."_s);
    CHECK(cut(u"3.5 of 1,200 at 10:30"_s) == u"3 5 of 1 200 at 10 30"_s);
    CHECK(cut(u"see http://a.b/c?d=:) now"_s) == u"see now"_s);
    CHECK(cut(u"www.example.com rocks"_s) == u"rocks"_s);
    CHECK(cut(u"@ann thanks :-)"_s) == u"thanks :-)"_s);
    CHECK(cut(u"#great 👍🏽👍"_s) == u"great 👍 👍"_s);
    CHECK(cut(u"can't stop"_s) == u"can't can't stop"_s); // "can" and "not" of one place
    CHECK(cut(u"customers' wishes 'quoted'"_s) == u"customers wishes quoted"_s);
    CHECK(cut(u"why?! :Paul"_s) == u"why . . Paul"_s);
}

TEST_CASE("F-NLP: letters are counted by their kind", "[text]")
{
    TokenisedText tokenised;
    tokenised.read(u"Éa Я l'été qu'il"_s, *Lexicon::english());
    CHECK(tokenised.latinLetters == 10);
    CHECK(tokenised.accentedLetters == 3);
    CHECK(tokenised.otherLetters == 1);
    CHECK(tokenised.elisions == 2);
}
