// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/explanationtext.h"

#include "core/base/numbertext.h"
#include "ui/formatting.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString explanationText(const char *source)
{
    return QCoreApplication::translate("explanation", source);
}

// "1,204.875", "-3"; a true minus sign.
QString numberText(double value)
{
    const double whole = std::trunc(std::abs(value));
    const double thousandths = std::round((std::abs(value) - whole) * 1000);
    const bool isCarried = thousandths >= 1000;
    QString number =
        countText(static_cast<std::int64_t>(whole) + static_cast<std::int64_t>(isCarried));
    if (thousandths > 0 && !isCarried) {
        QString decimals = u"%1"_s.arg(static_cast<int>(thousandths), 3, 10, QChar(u'0'));
        while (decimals.endsWith(u'0')) {
            decimals.chop(1);
        }
        number += u'.' + decimals;
    }
    const bool isNegative = value < 0 && (whole > 0 || thousandths > 0);
    return isNegative ? u'\u2212' + number : number;
}

QString termText(const NamedValue &term, Currency currency)
{
    return exactText(term.value, term.unit, currency) + u' '
        + QString(term.name).replace(u'_', u' ');
}

// The formula with its numbers; what the rows are for where there is none.
QString formulaText(const Explanation &explanation, Currency currency)
{
    if (explanation.parts.empty()) {
        return explanation.result.unit == Unit::Count
            ? explanationText("the rows behind it, counted")
            : explanationText("the rows behind it, added up");
    }
    QString formula;
    for (const Explanation::Part &part : explanation.parts) {
        formula += part.term ? termText(*part.term, currency) : part.words;
    }
    return formula;
}

QStringList leftOutTexts(const Figure &figure)
{
    QStringList texts;
    if (figure.notConverted > 0) {
        texts << describe(LeftOutCount{LeftOut::NotConverted, figure.notConverted});
    }
    for (const LeftOutCount &leftOut : figure.leftOut) {
        if (leftOut.reason != LeftOut::NotConverted || figure.notConverted == 0) {
            texts << describe(leftOut);
        }
    }
    return texts;
}

} // namespace

QString exactText(const std::optional<double> &value, Unit unit, Currency currency)
{
    if (!value) {
        return NoValueText;
    }
    switch (unit) {
    case Unit::Money:
        return moneyText(*value, currency);
    case Unit::Ratio:
        return numberText(*value * 100) + u'%';
    case Unit::Count:
    case Unit::Points:
    case Unit::Days:
    case Unit::Hours:
    case Unit::Minutes:
    case Unit::Number:
        break;
    }
    return numberText(*value);
}

QString explanationText(const Explanation &explanation, Currency currency)
{
    const Figure &figure = explanation.result;
    QString sentence = exactText(figure.value, figure.unit, currency);
    if (!figure.value) {
        sentence += u" ("_s + describe(figure.why) + u')';
    }
    sentence += u" = "_s + formulaText(explanation, currency);
    const QStringList leftOut = leftOutTexts(figure);
    return leftOut.isEmpty()
        ? sentence
        : sentence + explanationText("; left out: %1").arg(leftOut.join(u", "_s));
}

} // namespace bellwether
