// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/charts/chartdata.h"
#include "core/metrics/question.h"

#include <QString>

#include <optional>
#include <span>
#include <vector>

// From the points of a series to what a chart shows.
namespace bellwether {

// Of an id that is in the catalogue.
Figure figureOf(const Question &question, const QString &id);
Series seriesOf(const Question &question, const QString &id);

// Nothing where no value has that name, or it has none itself.
std::optional<double> valueOf(const std::vector<NamedValue> &values, const QString &name);
double amountOf(const std::vector<NamedValue> &values, const QString &name); // 0 for nothing
QString wordsOf(const SeriesPoint &point, const QString &name); // empty where it has none
const SeriesPoint *pointOf(const Series &series, const QString &key); // null where there is none
const SeriesPart *partOf(const SeriesPoint &point, const QString &key);

enum class NumberStyle
{
    Count, // "1,828"
    Change, // "+2", "−3", "0"
    Money, // "$2.50M"
    Share, // "24%"
    Rate, // "102.0%"
    Number // "62.5"
};

// NoValueText for nothing.
QString numberText(std::optional<double> value, NumberStyle style, Currency currency);
// With its sign: "+$187K", "−$1.2M", "$0".
QString moneyChangeText(double major, Currency currency);
// "1 customer", "18 customers".
QString countedText(double count, const QString &one, const QString &many);

// A column of a list and the value of the points that stands in it.
struct PointColumn
{
    QString id; // the value's name: "arr"
    QString title;
    NumberStyle style = NumberStyle::Count;
};

ChartColumn columnOf(const PointColumn &column);
std::vector<ChartColumn> columnsOf(std::span<const PointColumn> columns);
ChartCell cellOf(std::optional<double> value, NumberStyle style, Currency currency);
std::vector<ChartCell> cellsOf(
    const std::vector<NamedValue> &values, std::span<const PointColumn> columns, Currency currency);

// The highest value of the rows, for bars that are compared with each other; 1 where all are 0.
double highestOf(std::span<const ChartItem> rows);

// Round values with their texts.
ChartAxis countAxis(double highest);
ChartAxis moneyAxis(double highest, Currency currency);

// A chart without a body yet.
ChartData namedChart(const QString &id, const QString &title, const QString &subtitle);
// "Without the amounts of 2 customers in a currency that cannot be converted."; empty for none.
QString notConvertedNote(int companies);
// "Without 9 churned customers."; empty for none.
QString churnedNote(const std::vector<LeftOutCount> &leftOut);
// The sentences that say something, one after the other.
QString joinedNotes(std::initializer_list<QString> sentences);

} // namespace bellwether
