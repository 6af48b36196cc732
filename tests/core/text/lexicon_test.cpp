// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/lexicon.h"

#include "core/text/analyser.h"
#include "core/text/plainwords.h"

#include "tests/support/catch.h"

#include <set>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

TEST_CASE("F-NLP: the lexicon has its words, each once and on a side", "[text]")
{
    const std::vector<LexiconEntry> entries = shippedLexicon();
    std::set<std::pair<bool, QString>> terms;
    int tones = 0;
    for (const LexiconEntry &entry : entries) {
        CAPTURE(entry.term.toStdString());
        const bool hasTone = entry.role == WordRole::Tone || entry.role == WordRole::Symbol;
        tones += hasTone ? 1 : 0;
        CHECK(terms.insert({hasTone, entry.term}).second);
        CHECK(entry.weight >= -4);
        CHECK(entry.weight <= 4);
        if (entry.role == WordRole::Symbol) {
            CHECK(entry.term.size() <= Lexicon::LongestSymbol);
        } else {
            CHECK(plainTerm(entry.term) == entry.term);
        }
        if (entry.role == WordRole::Amplify) {
            CHECK(entry.weight > 1);
        }
        if (entry.role == WordRole::Dampen) {
            CHECK(entry.weight < 1);
        }
    }
    CHECK(tones > 1200);
}

TEST_CASE("F-NLP: a user's words stand before those of the program", "[text]")
{
    const QString text = u"The Zeppelin module is legendary"_s;
    CHECK(labelOf(TextAnalyser().polarity(u"The zeppelin module"_s).value()) == ToneLabel::Neutral);
    TextAnalyser added(Lexicon::english({{u"Zeppelin module"_s, -3}}));
    CHECK(labelOf(added.polarity(u"The zeppelin module"_s).value()) == ToneLabel::Negative);

    TextAnalyser turned(Lexicon::english({{u"sick"_s, 3}}));
    CHECK(labelOf(turned.polarity(u"This is sick"_s).value()) == ToneLabel::Positive);

    TextAnalyser removed(Lexicon::english({{u"outage"_s, 0}, {u"outages"_s, 0}}));
    CHECK(removed.polarity(u"Another outage"_s).value() == 0);

    TextAnalyser bounded(Lexicon::english({{u"zeppelin"_s, 400}, {u" "_s, 2}, {u"::"_s, 2}}));
    CHECK(bounded.polarity(u"zeppelin"_s).value() == Catch::Approx(4 / std::sqrt(16 + 25.0)));
    CHECK(labelOf(bounded.polarity(u"::"_s).value()) == ToneLabel::Positive);

    TextAnalyser negated(Lexicon::english({{u"don't deliver"_s, -3}}));
    CHECK(labelOf(negated.polarity(u"They do not deliver"_s).value()) == ToneLabel::Negative);
}

TEST_CASE("F-NLP: a removed phrase lets its words count again", "[text]")
{
    CHECK(TextAnalyser().polarity(u"customer success"_s).value() == 0);
    TextAnalyser analyser(Lexicon::english({{u"customer success"_s, 0}}));
    CHECK(labelOf(analyser.polarity(u"customer success"_s).value()) == ToneLabel::Positive);
}

TEST_CASE("F-NLP: words are read plainly", "[text]")
{
    CHECK(plainTerm(u"Don't   Work") == u"do not work"_s);
    CHECK(plainTerm(u"won’t go-live") == u"will not go live"_s);
    CHECK(plainTerm(u"it's 3 weeks") == u"it # weeks"_s);
    CHECK(plainTerm(u"seven 7th cannot dont") == u"# # can not do not"_s);
    CHECK(plainTerm(u"n't 's '") == u"n't 's '"_s);
    CHECK(plainTerm(u"") == u""_s);
}
