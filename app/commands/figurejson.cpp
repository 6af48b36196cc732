// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/figurereport.h"

#include "ui/explanationtext.h"
#include "ui/formatting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QJsonValue jsonOf(const std::optional<double> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

QJsonValue jsonOf(const std::optional<bool> &value)
{
    return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
}

void add(QJsonObject &object, const std::vector<NamedValue> &values)
{
    for (const NamedValue &value : values) {
        object[value.name] = jsonOf(value.value);
    }
}

void addLabel(QJsonObject &object, const QString &label)
{
    if (!label.isEmpty()) {
        object[u"label"_s] = label;
    }
}

QJsonObject pointObject(const Series &series, const SeriesPoint &point)
{
    QJsonObject object{{u"key"_s, point.key}};
    addLabel(object, point.label);
    add(object, point.values);
    for (const NamedText &text : point.texts) {
        object[text.name] = text.text;
    }
    if (!series.partsName.isEmpty()) {
        QJsonObject parts;
        for (const SeriesPart &part : point.parts) {
            QJsonObject values;
            addLabel(values, part.label);
            add(values, part.values);
            parts[part.key] = values;
        }
        object[series.partsName] = parts;
    }
    return object;
}

QJsonArray seriesArray(const Series &series)
{
    QJsonArray points;
    for (const SeriesPoint &point : series.points) {
        points.append(pointObject(series, point));
    }
    return points;
}

QJsonObject rangeObject(DayRange range)
{
    return {
        {u"from"_s, range.from.toString(Qt::ISODate)}, {u"to"_s, range.to.toString(Qt::ISODate)}};
}

} // namespace

QJsonObject FigureReport::explanationObject(
    const FigureEntry &entry, const Explanation &explanation) const
{
    QJsonArray parts;
    for (const Explanation::Part &part : explanation.parts) {
        parts.append(part.term
                ? QJsonObject{{u"term"_s, part.term->name}, {u"value"_s, jsonOf(part.term->value)},
                    {u"unit"_s, unitName(part.term->unit)}}
                : QJsonObject{{u"words"_s, part.words}});
    }
    return {{u"text"_s, explanationText(explanation, m_currency)},
        {u"expression"_s, entry.expression}, {u"parts"_s, parts}};
}

QJsonObject FigureReport::figureObject(const Answer &answer) const
{
    const Figure &figure = answer.figure;
    QJsonObject object{{u"value"_s, jsonOf(figure.value)}, {u"unit"_s, unitName(figure.unit)},
        {u"n"_s, figure.n}, {u"formula"_s, answer.entry.formula}};
    if (!figure.value) {
        object[u"why"_s] = describe(figure.why);
    }
    if (figure.denominator) {
        object[u"denominator"_s] = *figure.denominator;
    }
    if (figure.margin) {
        object[u"margin"_s] = *figure.margin;
    }
    if (figure.notConverted > 0) {
        object[u"notConverted"_s] = figure.notConverted;
    }
    if (!figure.terms.empty()) {
        QJsonObject terms;
        add(terms, figure.terms);
        object[u"terms"_s] = terms;
    }
    if (!figure.leftOut.empty()) {
        QJsonObject leftOut;
        for (const LeftOutCount &count : figure.leftOut) {
            leftOut[snakeCase(count.reason)] = count.count;
        }
        object[u"leftOut"_s] = leftOut;
    }
    if (answer.comparison) {
        object[u"previous"_s] = jsonOf(answer.comparison->previous);
        object[u"change"_s] = jsonOf(answer.comparison->change);
        object[u"significant"_s] = jsonOf(answer.comparison->isSignificant);
    }
    if (answer.explanation) {
        object[u"explanation"_s] = explanationObject(answer.entry, *answer.explanation);
    }
    return object;
}

QJsonObject FigureReport::filters() const
{
    QJsonObject filters;
    std::vector<NameValue> all = m_line.filters;
    if (!m_line.me.isEmpty()) {
        all.insert(all.begin(), {u"csm"_s, m_line.me});
    }
    for (const auto &[field, value] : all) {
        QJsonArray values = filters[field].toArray();
        values.append(value);
        filters[field] = values;
    }
    return filters;
}

QByteArray FigureReport::json() const
{
    QJsonObject figures;
    for (const FigureEntry &entry : figureEntries()) {
        if (isWanted(entry.id)) {
            figures[entry.id] = figureObject(answer(entry));
        }
    }
    QJsonObject series;
    for (const SeriesEntry &entry : seriesEntries()) {
        if (isWanted(entry.id)) {
            series[entry.id] = seriesArray(entry.series(m_question));
        }
    }
    QJsonObject report{{u"book"_s, m_question.facts->book->settings().bookName()},
        {u"asOf"_s, m_line.asOf.toString(Qt::ISODate)},
        {u"from"_s, m_line.range.from.toString(Qt::ISODate)},
        {u"to"_s, m_line.range.to.toString(Qt::ISODate)}, {u"currency"_s, m_currency.code()},
        {u"filters"_s, filters()}, {u"figures"_s, figures}, {u"series"_s, series}};
    if (m_before) {
        report[u"comparedWith"_s] = rangeObject(m_before->range);
    }
    return QJsonDocument(report).toJson(QJsonDocument::Indented);
}

} // namespace bellwether
