// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/topics.h"

#include "tests/support/catch.h"

#include <QStringList>

#include <algorithm>
#include <initializer_list>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

TopicsOfTexts topicsOf(std::initializer_list<QString> texts)
{
    TopicFinder finder;
    TokenisedText tokenised;
    for (const QString &text : texts) {
        tokenised.read(text, *Lexicon::english());
        finder.add(text, tokenised, *Lexicon::english());
    }
    return finder.topics();
}

QString topics(const TopicsOfTexts &found, std::size_t text)
{
    QStringList names;
    for (const std::uint32_t topic : found.of(text)) {
        names.push_back(found.topics[topic]);
    }
    return names.join(u", "_s);
}

} // namespace

TEST_CASE("F-NLP: a text is about its nouns, each once and in the singular", "[text]")
{
    const auto found = topicsOf({u"The reports are slow. Why are reports so slow?"_s,
        u"Two ministries asked for the report's layout"_s, u"not good at all"_s, u""_s});
    CHECK(topics(found, 0) == u"report"_s);
    CHECK(topics(found, 1) == u"layout, ministry, report"_s);
    CHECK(topics(found, 2).isEmpty());
    CHECK(found.size() == 4);
    CHECK(topics(topicsOf({u"outages and bugs"_s}), 0) == u"bug, outage"_s);
}

TEST_CASE("F-NLP: two words that often stand together are one topic", "[text]")
{
    const auto found = topicsOf({u"The planning board crashed"_s, u"Our planning board is empty"_s,
        u"Planning boards!"_s, u"The board decides on planning"_s, u"planning, board"_s});
    CHECK(topics(found, 0) == u"planning board"_s);
    CHECK(topics(found, 2) == u"planning board"_s);
    CHECK(topics(found, 3) == u"board, decide, planning"_s);
    CHECK(topics(found, 4) == u"board, planning"_s);
    // Twice is no habit.
    CHECK(topics(topicsOf({u"planning board"_s, u"planning board"_s}), 0) == u"board, planning"_s);
}

TEST_CASE("F-NLP: plurals lose their ending where they have one", "[text]")
{
    const std::initializer_list<std::pair<QString, QString>> words = {{u"reports"_s, u"report"_s},
        {u"companies"_s, u"company"_s}, {u"boxes"_s, u"box"_s}, {u"crashes"_s, u"crash"_s},
        {u"access"_s, u"access"_s}, {u"accesses"_s, u"access"_s}, {u"status"_s, u"status"_s},
        {u"analysis"_s, u"analysis"_s}, {u"sales"_s, u"sales"_s}, {u"gas"_s, u"gas"_s},
        {u"licences"_s, u"licence"_s}, {u"export"_s, u"export"_s}};
    for (const auto &[plural, one] : words) {
        CHECK(singular(plural) == one);
    }
}
