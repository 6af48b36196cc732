// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/words.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

const WordLists &WordLists::standard()
{
    static const WordLists Standard = [] {
        QFile file(u":/profiles/words.json"_s);
        const bool isOpen = file.open(QIODevice::ReadOnly);
        Q_ASSERT(isOpen);
        auto lists = fromJson(isOpen ? file.readAll() : QByteArray());
        Q_ASSERT(lists);
        return lists ? *lists : WordLists();
    }();
    return Standard;
}

Result<WordLists> WordLists::fromJson(const QByteArray &json)
{
    QJsonParseError parseError;
    const QJsonObject root = QJsonDocument::fromJson(json, &parseError).object();
    if (root[u"version"].toInt() != 1) {
        return failure(Error::Kind::InvalidInput, u"words.json"_s, parseError.errorString());
    }
    WordLists lists;
    const QJsonObject all = root[u"lists"].toObject();
    for (auto entry = all.begin(); entry != all.end(); ++entry) {
        List &list = lists.m_lists[entry.key()];
        for (const QJsonValue &choice : entry.value().toArray()) {
            const QString meaning = choice[u"means"].toString();
            if (meaning.isEmpty()) {
                return failure(Error::Kind::InvalidInput, u"words.json"_s, entry.key());
            }
            list.choices.append(meaning);
            list.meanings.insert(foldedWord(meaning), meaning);
            for (const QJsonValue &word : choice[u"words"].toArray()) {
                list.meanings.insert(foldedWord(word.toString()), meaning);
            }
        }
    }
    return lists;
}

QString WordLists::meaning(const QString &list, QStringView word) const
{
    const auto found = m_lists.find(list);
    return found == m_lists.end() ? QString() : found->second.meanings.value(foldedWord(word));
}

QStringList WordLists::choices(const QString &list) const
{
    const auto found = m_lists.find(list);
    return found == m_lists.end() ? QStringList() : found->second.choices;
}

QString foldedWord(QStringView word)
{
    QString folded;
    folded.reserve(word.size());
    for (const QChar c : word.toString().normalized(QString::NormalizationForm_KD)) {
        if (c.isLetterOrNumber()) {
            folded += c.toCaseFolded();
        }
    }
    return folded;
}

QString meaningOf(CellReader &cells, const FieldColumn &column, const QString &list)
{
    const QString word = cells.text(column);
    if (word.isEmpty()) {
        return {};
    }
    QString meaning = WordLists::standard().meaning(list, word);
    if (meaning.isEmpty()) {
        QString choices = WordLists::standard().choices(list).join(u", "_s);
        cells.reject(Issue::Kind::UnknownWord, column, choices.replace(u'_', u' '));
    }
    return meaning;
}

} // namespace bellwether
