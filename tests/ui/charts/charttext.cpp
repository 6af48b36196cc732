// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/ui/charts/charttext.h"

#include "core/base/currency.h"
#include "core/base/month.h"
#include "core/base/numbertext.h"

#include <QStringList>

#include <array>
#include <cmath>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

ChartCategory categoryOf(const QString &key, bool isFirst)
{
    if (key == u"overdue"_s) {
        return {key, u"Overdue"_s, {}, u"Overdue"_s};
    }
    const QDate day = QDate::fromString(key + u"-01"_s, Qt::ISODate);
    const QLocale locale = QLocale::c();
    const bool namesYear = isFirst || day.month() == 1;
    return {key, locale.toString(day, u"MMM"_s), namesYear ? key.left(4) : QString(),
        locale.toString(day, u"MMMM yyyy"_s)};
}

void addTotalsAndTicks(ChartData &chart)
{
    double highest = 0;
    for (std::size_t at = 0; at < chart.bars().categories.size(); ++at) {
        double sum = 0;
        for (const ChartSeries &series : chart.bars().series) {
            sum += series.values[at];
        }
        highest = std::max(highest, sum);
        chart.bars().totalLabels.push_back(chart.unit == Unit::Money
                ? shortMoneyText(sum, Currency())
                : countText(std::llround(sum)));
    }
    const double step = chart.unit == Unit::Money ? 100'000 : 1;
    for (double tick = 0; tick < highest + step; tick += step) {
        chart.bars().ticks.push_back(tick);
        chart.bars().tickLabels.push_back(chart.unit == Unit::Money
                ? axisMoneyText(tick, Currency())
                : countText(std::llround(tick)));
    }
}

} // namespace

ChartData chartFrom(const QString &table, Measure measure)
{
    static constexpr std::array Roles = {ChartRole::BandAtRisk, ChartRole::BandNeedsAttention,
        ChartRole::BandSatisfactory, ChartRole::BandNoScore};
    ChartData chart;
    chart.id = u"renewals.by_month"_s;
    chart.title = u"Upcoming renewals"_s;
    chart.subtitle = u"By month and health level"_s;
    chart.summary = u"Upcoming renewals, largest January 2026"_s;
    chart.unit = measure == Measure::Arr ? Unit::Money : Unit::Count;
    chart.currency = u"USD"_s;
    bool isHead = true;
    for (const QString &line : table.trimmed().split(u'\n')) {
        const QStringList cells = line.split(u'|');
        for (qsizetype at = 1; at < cells.size(); ++at) {
            const auto level = static_cast<std::size_t>(at - 1);
            const QString cell = cells[at].trimmed();
            if (isHead) {
                QString key = cell.toLower().replace(u' ', u'_');
                chart.bars().series.push_back({key, cell, Roles.at(level), {}, {}, {}});
                continue;
            }
            const double count = cell.section(u'x', 0, 0).trimmed().toDouble();
            const double amount = cell.section(u'x', 1).trimmed().toDouble() * 1000;
            ChartSeries &series = chart.bars().series[level];
            series.counts.push_back(count);
            series.amounts.push_back(amount);
            series.values.push_back(measure == Measure::Arr ? amount : count);
        }
        if (!isHead) {
            chart.bars().categories.push_back(
                categoryOf(cells.front().trimmed(), chart.bars().categories.empty()));
        }
        isHead = false;
    }
    addTotalsAndTicks(chart);
    return chart;
}

ChartData longChart(int months)
{
    QString table = u"month | At risk | Satisfactory\n"_s;
    for (int at = 0; at < months; ++at) {
        const QDate day = QDate(2025, 11, 1).addMonths(at);
        table += u"%1 | 1 x %2 | 2 x 80\n"_s.arg(day.toString(u"yyyy-MM"_s)).arg(10 + at % 7 * 40);
    }
    return chartFrom(table);
}

} // namespace bellwether
