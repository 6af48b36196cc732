// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/items.h"

#include "core/base/numbertext.h"
#include "core/charts/scale.h"
#include "core/metrics/catalogue.h"

#include <QStringList>

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

RowColumn::Kind kindOf(NumberStyle style)
{
    switch (style) {
    case NumberStyle::Count:
    case NumberStyle::Change:
        return RowColumn::Kind::Count;
    case NumberStyle::Money:
        return RowColumn::Kind::Money;
    case NumberStyle::Share:
    case NumberStyle::Rate:
        return RowColumn::Kind::Ratio;
    case NumberStyle::Number:
        break;
    }
    return RowColumn::Kind::Number;
}

template <typename List>
auto *named(List &list, const QString &key)
{
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const auto &one) { return one.key == key; });
    return found == list.end() ? nullptr : &*found;
}

QString wholeText(double count)
{
    return countText(std::llround(count));
}

QString withSign(double value, const QString &text)
{
    return value > 0 ? u'+' + text : text;
}

} // namespace

Figure figureOf(const Question &question, const QString &id)
{
    const FigureEntry *entry = findFigure(id);
    return entry == nullptr ? Figure() : entry->figure(question);
}

Series seriesOf(const Question &question, const QString &id)
{
    const SeriesEntry *entry = findSeries(id);
    return entry == nullptr ? Series() : entry->series(question);
}

std::optional<double> valueOf(const std::vector<NamedValue> &values, const QString &name)
{
    const auto found = std::find_if(
        values.begin(), values.end(), [&](const NamedValue &value) { return value.name == name; });
    return found == values.end() ? std::nullopt : found->value;
}

double amountOf(const std::vector<NamedValue> &values, const QString &name)
{
    return valueOf(values, name).value_or(0);
}

QString wordsOf(const SeriesPoint &point, const QString &name)
{
    const auto found = std::find_if(point.texts.begin(), point.texts.end(),
        [&](const NamedText &text) { return text.name == name; });
    return found == point.texts.end() ? QString() : found->text;
}

const SeriesPoint *pointOf(const Series &series, const QString &key)
{
    return named(series.points, key);
}

const SeriesPart *partOf(const SeriesPoint &point, const QString &key)
{
    return named(point.parts, key);
}

QString numberText(std::optional<double> value, NumberStyle style, Currency currency)
{
    if (!value) {
        return NoValueText;
    }
    switch (style) {
    case NumberStyle::Count:
        return wholeText(*value);
    case NumberStyle::Change:
        return withSign(std::round(*value), wholeText(*value));
    case NumberStyle::Money:
        return shortMoneyText(*value, currency);
    case NumberStyle::Share:
        return shareText(*value);
    case NumberStyle::Rate:
        return rateText(*value);
    case NumberStyle::Number:
        break;
    }
    return decimalText(*value);
}

QString moneyChangeText(double major, Currency currency)
{
    return withSign(major, shortMoneyText(major, currency));
}

QString countedText(double count, const QString &one, const QString &many)
{
    return wholeText(count) + u' ' + (std::llround(count) == 1 ? one : many);
}

ChartColumn columnOf(const PointColumn &column)
{
    return {column.id, column.title, kindOf(column.style)};
}

std::vector<ChartColumn> columnsOf(std::span<const PointColumn> columns)
{
    std::vector<ChartColumn> result;
    for (const PointColumn &column : columns) {
        result.push_back(columnOf(column));
    }
    return result;
}

ChartCell cellOf(std::optional<double> value, NumberStyle style, Currency currency)
{
    return {value, numberText(value, style, currency)};
}

std::vector<ChartCell> cellsOf(
    const std::vector<NamedValue> &values, std::span<const PointColumn> columns, Currency currency)
{
    std::vector<ChartCell> cells;
    for (const PointColumn &column : columns) {
        cells.push_back(cellOf(valueOf(values, column.id), column.style, currency));
    }
    return cells;
}

double highestOf(std::span<const ChartItem> rows)
{
    double highest = 0;
    for (const ChartItem &row : rows) {
        highest = std::max(highest, row.value);
    }
    return highest > 0 ? highest : 1;
}

ChartAxis countAxis(double highest)
{
    ChartAxis axis{countTicks(highest), {}};
    for (const double tick : axis.ticks) {
        axis.labels.push_back(wholeText(tick));
    }
    return axis;
}

ChartAxis moneyAxis(double highest, Currency currency)
{
    ChartAxis axis{amountTicks(highest), {}};
    for (const double tick : axis.ticks) {
        axis.labels.push_back(axisMoneyText(tick, currency));
    }
    return axis;
}

ChartData namedChart(const QString &id, const QString &title, const QString &subtitle)
{
    ChartData chart;
    chart.id = id;
    chart.title = title;
    chart.subtitle = subtitle;
    return chart;
}

QString notConvertedNote(int companies)
{
    return companies == 0
        ? QString()
        : u"Without the amounts of %1 in a currency that cannot be converted."_s.arg(
            countedText(companies, u"customer"_s, u"customers"_s));
}

QString churnedNote(const std::vector<LeftOutCount> &leftOut)
{
    int churned = 0;
    for (const LeftOutCount &one : leftOut) {
        churned += one.reason == LeftOut::Churned ? one.count : 0;
    }
    return churned == 0
        ? QString()
        : u"Without %1."_s.arg(countedText(churned, u"churned customer"_s, u"churned customers"_s));
}

QString joinedNotes(std::initializer_list<QString> sentences)
{
    QStringList said;
    for (const QString &sentence : sentences) {
        if (!sentence.isEmpty()) {
            said += sentence;
        }
    }
    return said.join(u' ');
}

} // namespace bellwether
