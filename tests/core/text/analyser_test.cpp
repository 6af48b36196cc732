// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/analyser.h"

#include "tests/support/catch.h"

#include <cmath>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

double polarity(const QString &text)
{
    return TextAnalyser().polarity(text).value();
}

ToneLabel label(const QString &text)
{
    return labelOf(polarity(text));
}

// "good 1.23; slow -0.50", what decided.
QString decided(const QString &text)
{
    TextAnalyser analyser;
    (void)analyser.polarity(text);
    QStringList words;
    for (const DecidingWord &word : analyser.words()) {
        words.push_back(text.sliced(word.start, word.length)
            + (word.contribution > 0        ? u" +"_s
                    : word.contribution < 0 ? u" -"_s
                                            : u" 0"_s));
    }
    return words.join(u"; "_s);
}

} // namespace

TEST_CASE("F-NLP: waiting for support is no praise of it", "[text]")
{
    CHECK(label(u"Support takes forever. Our P1 sat open for 3 weeks."_s) == ToneLabel::Negative);
    CHECK(decided(u"Support takes forever. Our P1 sat open for 3 weeks."_s)
        == u"takes forever -; P1 -; sat open -"_s);
    CHECK(label(u"The case is open for 3 weeks"_s) == ToneLabel::Negative);
    CHECK(label(u"It has been open for several months"_s) == ToneLabel::Negative);
}

TEST_CASE("F-NLP: labels begin beyond 0.05 on either side", "[text]")
{
    CHECK(labelOf(0.05) == ToneLabel::Neutral);
    CHECK(labelOf(-0.05) == ToneLabel::Neutral);
    CHECK(labelOf(0) == ToneLabel::Neutral);
    CHECK(labelOf(std::nextafter(0.05, 1)) == ToneLabel::Positive);
    CHECK(labelOf(std::nextafter(-0.05, -1)) == ToneLabel::Negative);
}

TEST_CASE("F-NLP: a negated word turns to the other side, weaker", "[text]")
{
    for (const QString &text : {u"It is not good."_s, u"It isn't good."_s, u"It isn’t good."_s,
             u"It isnt good."_s, u"It was never very good."_s, u"not really useful"_s,
             u"It never works."_s, u"Nobody likes it."_s, u"without success"_s}) {
        CAPTURE(text.toStdString());
        CHECK(label(text) == ToneLabel::Negative);
    }
    CHECK(label(u"no errors"_s) != ToneLabel::Negative);
    CHECK(label(u"It is not bad."_s) == ToneLabel::Positive);
    CHECK(label(u"We had no problems."_s) == ToneLabel::Positive);
    CHECK(std::abs(polarity(u"It is not excellent."_s)) < polarity(u"It is excellent."_s));
    // Not over the end of a clause, nor without end.
    CHECK(label(u"No. It is good."_s) == ToneLabel::Positive);
    CHECK(label(u"Do not ask me how and why this is good"_s) == ToneLabel::Positive);
    CHECK(label(u"It is not only good, it is great"_s) == ToneLabel::Positive);
}

TEST_CASE("F-NLP: very, a bit and emphasis weigh", "[text]")
{
    const double plain = polarity(u"The product is good"_s);
    CHECK(polarity(u"The product is very good"_s) > plain);
    CHECK(polarity(u"The product is fairly good"_s) < plain);
    CHECK(polarity(u"The product is good!"_s) > plain);
    CHECK(polarity(u"The product is good!!!"_s) > polarity(u"The product is good!"_s));
    CHECK(polarity(u"The product is good!!!!!!"_s) == polarity(u"The product is good!!!"_s));
    CHECK(polarity(u"The product is GOOD"_s) > plain);
    CHECK(polarity(u"The product is goooood"_s) > plain);
    CHECK(polarity(u"The product is bad!"_s) < polarity(u"The product is bad"_s));
    // A text all in capitals shouts nothing in particular.
    CHECK(polarity(u"THE PRODUCT IS GOOD"_s) == plain);
}

TEST_CASE("F-NLP: what follows a but weighs more", "[text]")
{
    CHECK(label(u"Good people, but the exports are slow and wrong."_s) == ToneLabel::Negative);
    CHECK(label(u"The exports are slow and wrong, but they are great people."_s)
        == ToneLabel::Positive);
    CHECK(polarity(u"It is nice. But it is slow."_s) < polarity(u"It is nice. And it is slow."_s));
    CHECK(polarity(u"Although it is slow, we like it."_s) > polarity(u"It is slow, we like it."_s));
    CHECK(label(u"Despite the outage, they are satisfied."_s) == ToneLabel::Positive);
}

TEST_CASE("F-NLP: emoticons and emoji are words too", "[text]")
{
    CHECK(label(u"See you on Thursday :)"_s) == ToneLabel::Positive);
    CHECK(label(u"See you on Thursday :-("_s) == ToneLabel::Negative);
    CHECK(label(u"👍"_s) == ToneLabel::Positive);
    CHECK(label(u"👍🏽"_s) == ToneLabel::Positive);
    CHECK(label(u"Invoice came twice 😡"_s) == ToneLabel::Negative);
    CHECK(label(u"❤️"_s) == ToneLabel::Positive);
    // Those are none.
    CHECK(polarity(u"See https://example.com/:)great for the agenda"_s) == 0);
    CHECK(polarity(u"(see paragraph 8:3)"_s) == 0);
    CHECK(polarity(u"@great_company wrote"_s) == 0);
}

TEST_CASE("F-NLP: words of the trade", "[text]")
{
    for (const QString &text : {u"They plan to sunset the tool."_s, u"Case escalated to the VP."_s,
             u"The rollout is blocked."_s, u"Our champion left."_s, u"Budget cut for next year."_s,
             u"They are switching to another vendor."_s, u"They are evaluating competitors."_s,
             u"Another outage."_s, u"Two hours of downtime."_s, u"We use a workaround."_s,
             u"High churn risk."_s, u"They will not renew."_s, u"They gave notice."_s}) {
        CAPTURE(text.toStdString());
        CHECK(label(text) == ToneLabel::Negative);
    }
    for (const QString &text : {u"They want to add seats."_s, u"Rolled out to all sites."_s,
             u"Go-live on Monday went well."_s, u"They will renew."_s,
             u"They agreed to a case study."_s, u"Happy to be a reference."_s,
             u"They expand to France."_s}) {
        CAPTURE(text.toStdString());
        CHECK(label(text) == ToneLabel::Positive);
    }
}

TEST_CASE("F-NLP: nothing said is neutral, whatever the characters", "[text]")
{
    for (const QString &text : {u""_s, u"   "_s, u"12345"_s, u"..."_s, u"Quarterly agenda"_s,
             QString(100'000, u'a'), QString(1000, u'!'), QString(QChar(0xD800)),
             QString(QChar(0xDC00)) + u"x"_s, u"'''n't 's"_s, u"\u0000\u0001"_s}) {
        CHECK(TextAnalyser().polarity(text) == 0);
    }
}

TEST_CASE("F-NLP: the words that decided add up to the answer", "[text]")
{
    const QString text = u"Great demo, BUT the export is not good and very slow :("_s;
    TextAnalyser analyser;
    const double polarity = analyser.polarity(text).value();
    double sum = 0;
    for (const DecidingWord &word : analyser.words()) {
        sum += word.contribution;
    }
    CHECK(polarity == Catch::Approx(sum / std::sqrt(sum * sum + 25)));
    CHECK(decided(text) == u"Great +; not good -; slow -; :( -"_s);
    CHECK(decided(u"nothing wrong"_s) == u"nothing 0; wrong +"_s);
}

TEST_CASE("F-NLP: an analyser gives the same answer again", "[text]")
{
    TextAnalyser analyser;
    const auto first = analyser.polarity(u"Not good, but we love it!"_s);
    (void)analyser.polarity(u"Das ist nicht gut"_s);
    CHECK(analyser.polarity(u"Not good, but we love it!"_s) == first);
    CHECK(first <= 1);
    CHECK(analyser.polarity(u"love "_s.repeated(5000)) < 1);
}
