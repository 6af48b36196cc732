// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>
#include <QStringList>

#include <optional>
#include <vector>

namespace bellwether {

// Some letters of a text.
struct TextSpan
{
    qsizetype begin = 0;
    qsizetype length = 0;

    bool operator==(const TextSpan &) const = default;
};

// A text as search compares it: without case and diacritics.
QString foldedText(const QString &text);

// What a user typed to find something: its words in any order, each of which has to occur.
class TypedWords
{
public:
    // Only the first 1,000 letters and 16 words count.
    explicit TypedWords(const QString &typed);

    bool empty() const { return m_words.empty(); }

    // How well a folded text answers, the less the better: 0 where it begins with what was typed, 1
    // where every word begins one of its words, 2 where they merely occur. Nothing where one does
    // not occur, or where nothing was typed.
    std::optional<int> rankIn(const QString &folded) const;
    // Where the words stand in a text that is not folded, in its order and without overlap; rather
    // at the beginning of a word than inside one.
    std::vector<TextSpan> placesIn(const QString &text) const;

private:
    QString m_whole;
    QStringList m_words;
};

} // namespace bellwether
