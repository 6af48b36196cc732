// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/text/lexiconfile.h"

#include <QFile>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString resource(const QString &name)
{
    QFile file(u":/lexicon/"_s + name);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

WordLanguage languageOf(QStringView heading)
{
    return heading == u"[english]" ? WordLanguage::English
        : heading == u"[foreign]"  ? WordLanguage::Foreign
                                   : WordLanguage::Shared;
}

} // namespace

std::vector<LexiconEntry> shippedLexicon()
{
    std::vector<LexiconEntry> entries;
    const QString text = resource(u"english.tsv"_s);
    for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
        const QList<QStringView> cells = line.split(u'\t');
        if (cells.size() < 5) {
            continue; // the head
        }
        if (const auto role = fromSnakeCase<WordRole>(cells[1])) {
            entries.push_back(
                {cells[0].toString(), *role, cells[3].toDouble(), cells[4] == u"topic"});
        }
    }
    return entries;
}

std::vector<LanguageWord> shippedLanguageWords()
{
    std::vector<LanguageWord> words;
    WordLanguage language = WordLanguage::Shared;
    const QString text = resource(u"languages.txt"_s);
    for (const QStringView line : QStringView(text).split(u'\n', Qt::SkipEmptyParts)) {
        if (line.startsWith(u'[')) {
            language = languageOf(line);
        } else if (!line.startsWith(u'#')) {
            for (const QStringView word : line.split(u',')) {
                words.push_back({word.trimmed().toString(), language});
            }
        }
    }
    return words;
}

} // namespace bellwether
