// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/base/result.h"
#include "core/exchange/cellreader.h"

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <map>

namespace bellwether {

// What the words of other systems mean: "P1" is an urgent ticket, "Closed Won" a won opportunity.
// From a JSON resource, so that a new word needs no build. Case, accents and punctuation do not
// matter.
class WordLists
{
public:
    // The lists that are built in.
    static const WordLists &standard();
    // InvalidInput when they are no lists.
    static Result<WordLists> fromJson(const QByteArray &json);

    // The meaning that a list ("ticket_priority") gives the word; empty when it does not know it.
    QString meaning(const QString &list, QStringView word) const;
    // What the list's words can mean, in its order.
    QStringList choices(const QString &list) const;

private:
    struct List
    {
        QHash<QString, QString> meanings; // by folded word
        QStringList choices;
    };
    std::map<QString, List> m_lists;
};

// "closedwon" of "Closed – Won".
QString foldedWord(QStringView word);

// The meaning of a cell's word. Empty for an empty cell, and for a word that the list does not
// know: that rejects the row.
QString meaningOf(CellReader &cells, const FieldColumn &column, const QString &list);

template <NamedEnum E>
std::optional<E> wordOf(CellReader &cells, const FieldColumn &column, const QString &list)
{
    return fromSnakeCase<E>(meaningOf(cells, column, list));
}

} // namespace bellwether
