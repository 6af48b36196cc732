// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/headertext.h"

#include "core/exchange/numbers.h"

#include <QRegularExpression>
#include <QStringList>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// "contractStartDate" and "NPSScore" get their spaces back.
QString withCamelCaseSplit(const QString &text)
{
    QString words;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool isUpper = text[i].isUpper();
        const bool afterLower = i > 0 && (text[i - 1].isLower() || text[i - 1].isDigit());
        const bool beforeLower =
            i > 0 && text[i - 1].isUpper() && i + 1 < text.size() && text[i + 1].isLower();
        if (isUpper && (afterLower || beforeLower)) {
            words += u' ';
        }
        words += text[i];
    }
    return words;
}

// Codes that are words or abbreviations of something else ("ALL", "TOP") do not count in a header.
bool isCommonCode(const QString &code)
{
    static const QStringList Common = {u"usd"_s, u"eur"_s, u"gbp"_s, u"cad"_s, u"aud"_s, u"nzd"_s,
        u"chf"_s, u"sek"_s, u"nok"_s, u"dkk"_s, u"jpy"_s, u"inr"_s, u"brl"_s, u"mxn"_s, u"sgd"_s,
        u"hkd"_s, u"zar"_s, u"pln"_s, u"czk"_s, u"cny"_s, u"ils"_s, u"aed"_s};
    return Common.contains(code) || code.size() == 1;
}

} // namespace

QString HeaderText::compact() const
{
    QString text = words;
    return text.remove(u' ');
}

HeaderText normalisedHeader(QStringView header)
{
    static const QRegularExpression Marks(
        u"\\[required\\*?\\]|\\*|\\(utc\\)|\\(metadata\\)|__c$|[\\x{feff}\\x{0}]"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression NoWord(u"[^\\p{L}\\p{N}#$€£₹]+"_s);

    QString text = header.trimmed().toString().normalized(QString::NormalizationForm_KC);
    text.remove(Marks);
    if (const qsizetype colon = text.indexOf(u": "_s); colon > 0) {
        text.remove(0, colon + 2);
    }
    text = withCamelCaseSplit(text).toLower();
    text.replace(NoWord, u" "_s);
    QStringList words = text.split(u' ', Qt::SkipEmptyParts);

    HeaderText found;
    if (words.size() > 1 && words.constLast() == u"$"_s) {
        words.removeLast();
    } else if (words.size() > 1 && isCommonCode(words.constLast())) {
        found.currency = currencyFromText(words.constLast());
        if (found.currency) {
            words.removeLast();
        }
    }
    found.words = words.join(u' ');
    return found;
}

QString withoutOrder(const QString &words)
{
    static const QStringList Fillers = {u"of"_s, u"the"_s, u"for"_s, u"in"_s};
    QStringList list = words.split(u' ', Qt::SkipEmptyParts);
    erase_if(list, [](const QString &word) { return Fillers.contains(word); });
    list.sort();
    return list.join(QString());
}

} // namespace bellwether
