// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/markparts.h"

#include "core/base/numbertext.h"
#include "core/metrics/question.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t MostRows = 10;

QString withoutEmployeesNote(const std::vector<LeftOutCount> &leftOut)
{
    int prices = 0;
    for (const LeftOutCount &one : leftOut) {
        prices += one.reason == LeftOut::NoEmployees ? one.count : 0;
    }
    return prices == 0 ? QString()
                       : u"Without %1 where the number of employees is not known."_s.arg(
                           countedText(prices, u"price per employee"_s, u"prices per employee"_s));
}

} // namespace

ChartCell countCellOf(std::optional<double> count)
{
    return cellOf(count, NumberStyle::Count, {});
}

ChartCell shareCellOf(std::optional<double> ratio)
{
    return cellOf(ratio, NumberStyle::Share, {});
}

ChartCell exactShareCellOf(std::optional<double> ratio)
{
    return cellOf(ratio, NumberStyle::Rate, {});
}

ChartCell scoreCellOf(std::optional<double> points)
{
    return cellOf(points, NumberStyle::Number, {});
}

ChartCell changeCellOf(std::optional<double> points)
{
    ChartCell cell = scoreCellOf(points);
    if (points.value_or(0) > 0) {
        cell.text.prepend(u'+');
    }
    return cell;
}

ChartCell moneyCellOf(std::optional<double> major, Currency currency)
{
    return cellOf(major, NumberStyle::Money, currency);
}

ChartCell wordsCellOf(const QString &words)
{
    return {{}, words.isEmpty() ? NoValueText : words};
}

std::span<const ChartLevel> healthLevels(Options::HealthBy healthBy)
{
    static const std::vector<ChartLevel> Bands = bandLevelItems();
    static const std::vector<ChartLevel> Statuses = statusLevelItems();
    return healthBy == Options::HealthBy::Status ? Statuses : Bands;
}

const ChartLevel &healthLevel(Options::HealthBy healthBy, const QString &key)
{
    const auto levels = healthLevels(healthBy);
    const auto found = std::find_if(
        levels.begin(), levels.end(), [&](const ChartLevel &level) { return level.key == key; });
    return found == levels.end() ? levels.back() : *found;
}

QString customersInWords(double count)
{
    return countedText(count, u"customer"_s, u"customers"_s);
}

QString enumerated(const QStringList &words)
{
    if (words.size() < 2) {
        return words.join(QString());
    }
    return words.sliced(0, words.size() - 1).join(u", "_s) + u" and "_s + words.back();
}

QString leftOutNote(const Series &series)
{
    return joinedNotes({notConvertedNote(series.notConverted), churnedNote(series.leftOut),
        withoutEmployeesNote(series.leftOut)});
}

ChartData chartFor(const QString &id, const QString &title, const QString &subtitle, Unit unit,
    const Question &question)
{
    ChartData chart = namedChart(id, title, subtitle);
    chart.unit = unit;
    chart.currency = question.currency().code();
    return chart;
}

void setList(ChartData &chart, ShareList list, const QString &note)
{
    QString more;
    if (list.rows.size() > MostRows) {
        more = u"The first 10; %1 more follow."_s.arg(
            countText(static_cast<std::int64_t>(list.rows.size() - MostRows)));
        list.rows.resize(MostRows);
    }
    list.full = highestOf(list.rows);
    chart.note = joinedNotes({more, note});
    chart.body = std::move(list);
}

} // namespace bellwether
