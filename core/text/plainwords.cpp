// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/plainwords.h"

#include <QStringList>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Contraction
{
    QStringView word;
    QStringView first;
};

// Those that do not simply end in "n't". All mean "not".
constexpr std::array Contractions = {Contraction{u"can't", u"can"}, Contraction{u"cannot", u"can"},
    Contraction{u"won't", u"will"}, Contraction{u"shan't", u"shall"}, Contraction{u"ain't", u"is"},
    Contraction{u"cant", u"can"}, Contraction{u"wont", u"will"}, Contraction{u"dont", u"do"},
    Contraction{u"doesnt", u"does"}, Contraction{u"didnt", u"did"}, Contraction{u"isnt", u"is"},
    Contraction{u"arent", u"are"}, Contraction{u"wasnt", u"was"}, Contraction{u"werent", u"were"},
    Contraction{u"wouldnt", u"would"}, Contraction{u"couldnt", u"could"},
    Contraction{u"shouldnt", u"should"}, Contraction{u"hasnt", u"has"},
    Contraction{u"havent", u"have"}, Contraction{u"hadnt", u"had"}, Contraction{u"aint", u"is"}};

constexpr std::array Numbers = {QStringView(u"two"), QStringView(u"three"), QStringView(u"four"),
    QStringView(u"five"), QStringView(u"six"), QStringView(u"seven"), QStringView(u"eight"),
    QStringView(u"nine"), QStringView(u"ten"), QStringView(u"eleven"), QStringView(u"twelve"),
    QStringView(u"several")};

constexpr std::array Suffixes = {QStringView(u"'s"), QStringView(u"'m"), QStringView(u"'d"),
    QStringView(u"'re"), QStringView(u"'ve"), QStringView(u"'ll")};

constexpr QStringView Not = u"not";
constexpr QStringView ShortNot = u"n't";

} // namespace

std::array<QStringView, 2> plainWords(QStringView lowerWord)
{
    if (lowerWord.isEmpty() || lowerWord.front().isDigit()
        || std::find(Numbers.begin(), Numbers.end(), lowerWord) != Numbers.end()) {
        return {AnyNumber, {}};
    }
    const qsizetype last = lowerWord.size() - 1;
    const bool mayContract =
        last > 2 && lowerWord[last] == u't' && (lowerWord[last - 1] == u'\'' || last <= 7);
    if (mayContract) {
        const auto found = std::find_if(Contractions.begin(), Contractions.end(),
            [&](const Contraction &contraction) { return contraction.word == lowerWord; });
        if (found != Contractions.end()) {
            return {found->first, Not};
        }
        if (lowerWord.endsWith(ShortNot)) {
            return {lowerWord.chopped(ShortNot.size()), Not};
        }
    }
    for (const QStringView suffix : Suffixes) {
        if (lowerWord.size() > suffix.size() && lowerWord.endsWith(suffix)) {
            return {lowerWord.chopped(suffix.size()), {}};
        }
    }
    return {lowerWord, {}};
}

QString plainTerm(QStringView term)
{
    const QString lower = term.toString().toLower().replace(u'-', u' ').replace(u'’', u'\'');
    QStringList words;
    for (const QStringView part : QStringView(lower).split(u' ', Qt::SkipEmptyParts)) {
        for (const QStringView word : plainWords(part)) {
            if (!word.isEmpty()) {
                words.push_back(word.toString());
            }
        }
    }
    return words.join(u' ');
}

} // namespace bellwether
