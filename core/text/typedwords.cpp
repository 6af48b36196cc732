// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/typedwords.h"

#include <algorithm>

namespace bellwether {

namespace {

constexpr qsizetype MostLetters = 1'000;
constexpr qsizetype MostWords = 16;

struct Folded
{
    QString text;
    std::vector<qsizetype> places; // in the original, of each of its letters and of its end
};

void foldLetter(const QString &letter, QString &folded)
{
    for (const QChar part :
        letter.normalized(QString::NormalizationForm_KD).toUpper().toCaseFolded()) {
        if (part.category() != QChar::Mark_NonSpacing) {
            folded += part;
        }
    }
}

Folded foldedWithPlaces(const QString &text)
{
    Folded folded;
    for (qsizetype place = 0; place < text.size();) {
        const bool isPair = text[place].isHighSurrogate() && place + 1 < text.size()
            && text[place + 1].isLowSurrogate();
        const qsizetype length = isPair ? 2 : 1;
        if (text[place].unicode() < 0x80) {
            folded.text += text[place].toLower();
        } else {
            foldLetter(text.mid(place, length), folded.text);
        }
        folded.places.resize(static_cast<std::size_t>(folded.text.size()), place);
        place += length;
    }
    folded.places.push_back(text.size());
    return folded;
}

bool isWordBegin(const QString &text, qsizetype place)
{
    return place == 0 || !text[place - 1].isLetterOrNumber();
}

// Where the word stands at the beginning of a word, else where it stands at all; -1 where nowhere.
qsizetype bestPlace(const QString &text, const QString &word)
{
    const qsizetype first = text.indexOf(word);
    for (qsizetype place = first; place >= 0; place = text.indexOf(word, place + 1)) {
        if (isWordBegin(text, place)) {
            return place;
        }
    }
    return first;
}

} // namespace

QString foldedText(const QString &text)
{
    return foldedWithPlaces(text).text;
}

TypedWords::TypedWords(const QString &typed)
    : m_whole(foldedText(typed.left(MostLetters)).simplified())
    , m_words(m_whole.split(u' ', Qt::SkipEmptyParts).mid(0, MostWords))
{
}

std::optional<int> TypedWords::rankIn(const QString &folded) const
{
    if (empty()) {
        return {};
    }
    int rank = folded.startsWith(m_whole) ? 0 : 1;
    for (const QString &word : m_words) {
        const qsizetype place = bestPlace(folded, word);
        if (place < 0) {
            return {};
        }
        rank = isWordBegin(folded, place) ? rank : 2;
    }
    return rank;
}

std::vector<TextSpan> TypedWords::placesIn(const QString &text) const
{
    const Folded folded = foldedWithPlaces(text);
    std::vector<TextSpan> spans;
    for (const QString &word : m_words) {
        const qsizetype place = bestPlace(folded.text, word);
        if (place < 0) {
            continue;
        }
        const qsizetype begin = folded.places[static_cast<std::size_t>(place)];
        const qsizetype end = folded.places[static_cast<std::size_t>(place + word.size())];
        // A letter that folds into several is taken whole.
        spans.push_back({begin, std::max<qsizetype>(end - begin, 1)});
    }
    std::sort(spans.begin(), spans.end(),
        [](const TextSpan &a, const TextSpan &b) { return a.begin < b.begin; });
    std::vector<TextSpan> apart;
    for (const TextSpan &span : spans) {
        if (!apart.empty() && span.begin < apart.back().begin + apart.back().length) {
            apart.back().length =
                std::max(apart.back().length, span.begin + span.length - apart.back().begin);
        } else {
            apart.push_back(span);
        }
    }
    return apart;
}

} // namespace bellwether
