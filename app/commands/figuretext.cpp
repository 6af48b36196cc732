// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/figurereport.h"

#include "core/base/numbertext.h"
#include "ui/explanationtext.h"
#include "ui/formatting.h"

#include <cmath>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

QString FigureReport::valueText(const std::optional<double> &value, Unit unit) const
{
    if (!value) {
        return NoValueText;
    }
    switch (unit) {
    case Unit::Money:
        return moneyText(*value, m_currency);
    case Unit::Ratio:
        return rateText(*value);
    case Unit::Points:
    case Unit::Hours:
    case Unit::Minutes:
    case Unit::Number:
        return decimalText(*value);
    case Unit::Count:
    case Unit::Days:
        break;
    }
    return countText(static_cast<std::int64_t>(std::llround(*value)));
}

// "was $81,000, change +$15,000, significant"; of a ratio the change is in points of a hundred.
QString FigureReport::changeText(const Answer &answer) const
{
    const Comparison &comparison = *answer.comparison;
    const Unit unit = answer.figure.unit;
    QString words = u"was "_s + valueText(comparison.previous, unit);
    if (comparison.change) {
        const QString change = unit == Unit::Ratio ? decimalText(*comparison.change * 100)
                                                   : valueText(*comparison.change, unit);
        words += u", change "_s + (*comparison.change > 0 ? u"+"_s : QString()) + change;
    }
    if (comparison.isSignificant) {
        words += *comparison.isSignificant ? u", significant"_s : u", not significant"_s;
    }
    return words;
}

void FigureReport::printFigure(QTextStream &out, const Answer &answer) const
{
    const Figure &figure = answer.figure;
    out << answer.entry.id.leftJustified(28) << u' '
        << valueText(figure.value, figure.unit).rightJustified(18) << u"  n "_s
        << QString::number(figure.n).leftJustified(7) << answer.entry.formula;
    if (!figure.value) {
        out << u"  ("_s << describe(figure.why) << u')';
    }
    if (figure.notConverted > 0) {
        out << u"  ("_s << notConvertedText(figure.notConverted) << u')';
    }
    if (answer.comparison) {
        out << u"  "_s << changeText(answer);
    }
    out << Qt::endl;
    if (answer.explanation) {
        out << u"    "_s << explanationText(*answer.explanation, m_currency) << Qt::endl;
    }
}

void FigureReport::printSeries(QTextStream &out, const SeriesEntry &entry) const
{
    out << Qt::endl << entry.id << u"  "_s << entry.formula << Qt::endl;
    const Series series = entry.series(m_question);
    if (series.notConverted > 0) {
        out << u"  ("_s << notConvertedText(series.notConverted) << u')' << Qt::endl;
    }
    for (const LeftOutCount &leftOut : series.leftOut) {
        out << u"  (left out: "_s << describe(leftOut) << u')' << Qt::endl;
    }
    for (const SeriesPoint &point : series.points) {
        out << u"  "_s << point.key.leftJustified(10);
        if (!point.label.isEmpty() && point.label != point.key) {
            out << u"  "_s << point.label;
        }
        for (const NamedValue &value : point.values) {
            out << u"  "_s << value.name << u' ' << valueText(value.value, value.unit);
        }
        for (const NamedText &text : point.texts) {
            out << u"  "_s << text.name << u' ' << text.text;
        }
        for (const SeriesPart &part : point.parts) {
            out << u"  ["_s << (part.label.isEmpty() ? part.key : part.key + u' ' + part.label);
            for (const NamedValue &value : part.values) {
                out << u' ' << valueText(value.value, value.unit);
            }
            out << u']';
        }
        out << Qt::endl;
    }
}

void FigureReport::printText(QTextStream &out) const
{
    if (m_before) {
        out << u"Compared with "_s << m_before->range.from.toString(Qt::ISODate) << u" to "_s
            << m_before->range.to.toString(Qt::ISODate) << Qt::endl;
    }
    for (const FigureEntry &entry : figureEntries()) {
        if (isWanted(entry.id)) {
            printFigure(out, answer(entry));
        }
    }
    for (const SeriesEntry &entry : seriesEntries()) {
        if (isWanted(entry.id)) {
            printSeries(out, entry);
        }
    }
}

} // namespace bellwether
