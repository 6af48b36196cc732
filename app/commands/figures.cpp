// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/command.h"
#include "app/commands/question.h"
#include "core/base/numbertext.h"
#include "ui/formatting.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

class FigurePrinter
{
public:
    FigurePrinter(const CommandLine &line, Question question, Console &console)
        : m_line(line)
        , m_question(std::move(question))
        , m_currency(m_question.facts->book->settings().baseCurrency())
        , m_console(console)
    {
    }

    // The id of --only that names nothing, if any.
    std::optional<QString> unknownId() const
    {
        for (const QString &id : m_line.only) {
            if (findFigure(id) == nullptr && findSeries(id) == nullptr) {
                return id;
            }
        }
        return std::nullopt;
    }

    void printJson() const
    {
        QJsonObject figures;
        for (const FigureEntry &entry : figureEntries()) {
            if (isWanted(entry.id)) {
                figures[entry.id] = figureObject(entry);
            }
        }
        QJsonObject series;
        for (const SeriesEntry &entry : seriesEntries()) {
            if (isWanted(entry.id)) {
                series[entry.id] = seriesArray(entry.series(m_question));
            }
        }
        const QJsonObject report{{u"book"_s, m_question.facts->book->settings().bookName()},
            {u"asOf"_s, m_line.asOf.toString(Qt::ISODate)},
            {u"from"_s, m_line.range.from.toString(Qt::ISODate)},
            {u"to"_s, m_line.range.to.toString(Qt::ISODate)}, {u"currency"_s, m_currency.code()},
            {u"filters"_s, filters()}, {u"figures"_s, figures}, {u"series"_s, series}};
        m_console.out << QString::fromUtf8(QJsonDocument(report).toJson(QJsonDocument::Indented));
    }

    void printText() const
    {
        for (const FigureEntry &entry : figureEntries()) {
            if (isWanted(entry.id)) {
                printFigure(entry);
            }
        }
        for (const SeriesEntry &entry : seriesEntries()) {
            if (isWanted(entry.id)) {
                printSeries(entry);
            }
        }
    }

private:
    bool isWanted(const QString &id) const
    {
        return m_line.only.isEmpty() || m_line.only.contains(id);
    }

    QString unitName(Unit unit) const
    {
        return unit == Unit::Money ? m_currency.code() : snakeCase(unit);
    }

    QString valueText(const std::optional<double> &value, Unit unit) const
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

    static QJsonValue jsonOf(const std::optional<double> &value)
    {
        return value ? QJsonValue(*value) : QJsonValue(QJsonValue::Null);
    }

    QJsonObject figureObject(const FigureEntry &entry) const
    {
        const Figure figure = entry.figure(m_question);
        QJsonObject object{{u"value"_s, jsonOf(figure.value)}, {u"unit"_s, unitName(figure.unit)},
            {u"n"_s, figure.n}, {u"formula"_s, entry.formula}};
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
        return object;
    }

    static void add(QJsonObject &object, const std::vector<NamedValue> &values)
    {
        for (const NamedValue &value : values) {
            object[value.name] = jsonOf(value.value);
        }
    }

    static QJsonArray seriesArray(const Series &series)
    {
        QJsonArray points;
        for (const SeriesPoint &point : series.points) {
            QJsonObject object{{u"key"_s, point.key}};
            add(object, point.values);
            if (!series.partsName.isEmpty()) {
                QJsonObject parts;
                for (const SeriesPart &part : point.parts) {
                    QJsonObject values;
                    add(values, part.values);
                    parts[part.key] = values;
                }
                object[series.partsName] = parts;
            }
            points.append(object);
        }
        return points;
    }

    QJsonObject filters() const
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

    void printFigure(const FigureEntry &entry) const
    {
        const Figure figure = entry.figure(m_question);
        m_console.out << entry.id.leftJustified(28) << u' '
                      << valueText(figure.value, figure.unit).rightJustified(18) << u"  n "_s
                      << QString::number(figure.n).leftJustified(7) << entry.formula;
        if (!figure.value) {
            m_console.out << u"  ("_s << describe(figure.why) << u')';
        }
        if (figure.notConverted > 0) {
            m_console.out << u"  ("_s << notConvertedText(figure.notConverted) << u')';
        }
        m_console.out << Qt::endl;
    }

    void printSeries(const SeriesEntry &entry) const
    {
        m_console.out << Qt::endl << entry.id << u"  "_s << entry.formula << Qt::endl;
        const Series series = entry.series(m_question);
        if (series.notConverted > 0) {
            m_console.out << u"  ("_s << notConvertedText(series.notConverted) << u')' << Qt::endl;
        }
        for (const SeriesPoint &point : series.points) {
            m_console.out << u"  "_s << point.key.leftJustified(10);
            for (const NamedValue &value : point.values) {
                m_console.out << u"  "_s << value.name << u' '
                              << valueText(value.value, value.unit);
            }
            for (const SeriesPart &part : point.parts) {
                m_console.out << u"  ["_s << part.key;
                for (const NamedValue &value : part.values) {
                    m_console.out << u' ' << valueText(value.value, value.unit);
                }
                m_console.out << u']';
            }
            m_console.out << Qt::endl;
        }
    }

    const CommandLine &m_line;
    Question m_question;
    Currency m_currency;
    Console &m_console;
};

} // namespace

int runFigures(const CommandLine &line, Console &console)
{
    const Result<Question> question =
        bookOf(line).and_then([&](const BookPointer &book) { return questionOf(line, book); });
    if (!question) {
        return refuse(console, question.error());
    }
    const FigurePrinter printer(line, *question, console);
    if (const std::optional<QString> unknown = printer.unknownId()) {
        return refuse(
            console, Error{Error::Kind::NotFound, u"Figure or series \"%1\""_s.arg(*unknown), {}});
    }
    line.isJson ? printer.printJson() : printer.printText();
    return Done;
}

} // namespace bellwether
