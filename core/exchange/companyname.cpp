// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/companyname.h"

#include "core/exchange/fields.h"

#include <QHash>
#include <QSet>
#include <QStringList>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

bool isSalesforceShortId(QStringView text)
{
    return text.size() == 15 && text[0].isDigit()
        && std::all_of(text.begin(), text.end(),
            [](QChar c) { return c.unicode() < 128 && c.isLetterOrNumber(); });
}

// The three characters say, five at a time, which of the fifteen are capitals.
QString withSalesforceSuffix(QStringView id)
{
    constexpr QStringView Alphabet = u"ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";
    QString full = id.toString();
    for (qsizetype block = 0; block < 15; block += 5) {
        qsizetype capitals = 0;
        for (qsizetype i = 0; i < 5; ++i) {
            capitals += id[block + i].isUpper() ? qsizetype(1) << i : 0;
        }
        full += Alphabet[capitals];
    }
    return full;
}

// Letters and digits, case folded; "and" for "&".
QStringList wordsOf(QStringView name)
{
    QString folded;
    for (const QChar c : name.toString().normalized(QString::NormalizationForm_KD)) {
        if (c.isMark() || c == u'.' || c == u'\'' || c == u'\u2019') {
            continue;
        }
        if (c == u'&') {
            folded += u" and "_s;
        } else {
            folded += c.isLetterOrNumber() ? c.toCaseFolded() : QChar(u' ');
        }
    }
    return folded.split(u' ', Qt::SkipEmptyParts);
}

bool isLegalForm(const QString &word)
{
    static const QSet<QString> Forms = {u"inc"_s, u"incorporated"_s, u"ltd"_s, u"limited"_s,
        u"llc"_s, u"llp"_s, u"lp"_s, u"plc"_s, u"gmbh"_s, u"mbh"_s, u"ag"_s, u"kg"_s, u"ug"_s,
        u"se"_s, u"ev"_s, u"co"_s, u"corp"_s, u"corporation"_s, u"company"_s, u"sa"_s, u"sas"_s,
        u"sarl"_s, u"srl"_s, u"spa"_s, u"bv"_s, u"nv"_s, u"ab"_s, u"as"_s, u"oy"_s, u"oyj"_s,
        u"aps"_s, u"pty"_s, u"pte"_s, u"sl"_s, u"kft"_s, u"doo"_s, u"zoo"_s, u"and"_s};
    return Forms.contains(word);
}

// How many words before the legal form; at least one.
qsizetype ownWords(const QStringList &words)
{
    qsizetype own = words.size();
    while (own > 1 && isLegalForm(words[own - 1])) {
        --own;
    }
    return own;
}

} // namespace

QString canonicalReference(QStringView reference)
{
    reference = reference.trimmed();
    return isSalesforceShortId(reference) ? withSalesforceSuffix(reference) : reference.toString();
}

QString normalisedDomain(QStringView text)
{
    QString domain = text.trimmed().toString().toLower();
    if (const qsizetype scheme = domain.indexOf(u"://"_s); scheme >= 0) {
        domain.remove(0, scheme + 3);
    }
    const auto end = std::find_if(domain.cbegin(), domain.cend(),
        [](QChar c) { return c == u'/' || c == u':' || c == u'?' || c == u'#'; });
    domain.truncate(end - domain.cbegin());
    domain.remove(0, domain.lastIndexOf(u'@') + 1);
    if (domain.startsWith(u"www."_s)) {
        domain.remove(0, 4);
    }
    const bool isDomain = domain.contains(u'.') && !domain.startsWith(u'.')
        && !domain.endsWith(u'.') && std::all_of(domain.cbegin(), domain.cend(), [](QChar c) {
               return c.isLetterOrNumber() || c == u'.' || c == u'-' || c == u'_';
           });
    return isDomain ? domain : QString();
}

QString identifyingDomain(QStringView text)
{
    const QString domain = normalisedDomain(text);
    return FieldDictionary::standard().isFreeMail(domain) ? QString() : domain;
}

QString normalisedName(QStringView name)
{
    const QStringList words = wordsOf(name);
    return words.isEmpty() ? name.toString().simplified().toCaseFolded()
                           : words.first(ownWords(words)).join(u' ');
}

QString legalForm(QStringView name)
{
    static const QHash<QString, QString> Short = {{u"incorporated"_s, u"inc"_s},
        {u"limited"_s, u"ltd"_s}, {u"corporation"_s, u"corp"_s}, {u"company"_s, u"co"_s}};
    const QStringList words = wordsOf(name);
    QStringList form;
    for (const QString &word : words.sliced(words.isEmpty() ? 0 : ownWords(words))) {
        if (word != u"and"_s) {
            form.append(Short.value(word, word));
        }
    }
    return form.join(u' ');
}

} // namespace bellwether
