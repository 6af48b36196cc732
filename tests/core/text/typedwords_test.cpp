// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/typedwords.h"

#include "tests/support/catch.h"

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

// "[Kes]trel": the letters that are marked.
QString marked(const QString &typed, const QString &text)
{
    QString result;
    qsizetype end = 0;
    for (const TextSpan &span : TypedWords(typed).placesIn(text)) {
        result += text.mid(end, span.begin - end) + u'[' + text.mid(span.begin, span.length) + u']';
        end = span.begin + span.length;
    }
    return result + text.mid(end);
}

int rank(const QString &typed, const QString &text)
{
    return TypedWords(typed).rankIn(foldedText(text)).value_or(-1);
}

} // namespace

TEST_CASE("A name is found by any part of it, its beginning first", "[search]")
{
    CHECK(rank(u"kes"_s, u"Kestrel Insurance"_s) == 0);
    CHECK(rank(u"kestrel ins"_s, u"Kestrel Insurance"_s) == 0);
    CHECK(rank(u"ins kes"_s, u"Kestrel Insurance"_s) == 1);
    CHECK(rank(u"ins"_s, u"Kestrel Insurance"_s) == 1);
    CHECK(rank(u"trel"_s, u"Kestrel Insurance"_s) == 2);
    CHECK(rank(u"kes bank"_s, u"Kestrel Insurance"_s) == -1);
    CHECK(rank({}, u"Kestrel Insurance"_s) == -1);
    CHECK(rank(u"zoe"_s, u"ZOË Ltd"_s) == 0);
    CHECK(rank(u"商事"_s, u"東京商事"_s) == 2);
}

TEST_CASE("What was typed is marked in the text as it stands there", "[search]")
{
    CHECK(marked(u"kes"_s, u"Kestrel Insurance"_s) == u"[Kes]trel Insurance"_s);
    CHECK(marked(u"ins kes"_s, u"Kestrel Insurance"_s) == u"[Kes]trel [Ins]urance"_s);
    CHECK(marked(u"an"_s, u"Banana & Anchor"_s) == u"Banana & [An]chor"_s);
    CHECK(marked(u"zoe"_s, u"by Zoë"_s) == u"by [Zoë]"_s);
    CHECK(marked(u"strasse"_s, u"Straße 5"_s) == u"[Straße] 5"_s);
    CHECK(marked(u"é"_s, u"Cafe\u0301"_s) == u"Caf[e\u0301]"_s);
    CHECK(marked(u"s"_s, u"ß"_s) == u"[ß]"_s);
    CHECK(marked(u"aa aab"_s, u"aab"_s) == u"[aab]"_s);
    CHECK(marked(u"x"_s, u"abc"_s) == u"abc"_s);
}
