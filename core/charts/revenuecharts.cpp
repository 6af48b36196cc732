// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/revenuecharts.h"

#include "core/base/numbertext.h"
#include "core/charts/chartsummary.h"
#include "core/charts/items.h"
#include "core/charts/monthcategories.h"
#include "core/charts/pointlists.h"
#include "core/charts/scale.h"

#include <algorithm>
#include <array>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

using RevenueStep = Waterfall::Step;

struct ShownMovement
{
    QString name; // of the value
    QString title;
    bool isLoss = false;
    bool isUsual = true; // else only where there was some
};

std::array<ShownMovement, 6> movements()
{
    return {
        ShownMovement{u"new"_s, u"New"_s},
        ShownMovement{u"expansion"_s, u"Expansion"_s},
        ShownMovement{u"reactivation"_s, u"Reactivation"_s, false, false},
        ShownMovement{u"contraction"_s, u"Contraction"_s, true},
        ShownMovement{u"churn"_s, u"Churn"_s, true},
        ShownMovement{u"fx"_s, u"Currency"_s, false, false},
    };
}

RevenueStep totalStep(const QString &key, const QString &name, double total, Currency currency)
{
    const QString text = shortMoneyText(total, currency);
    return {{u"range/"_s + key, name, ChartRole::Series5, total, {{total, text}}, total != 0},
        RevenueStep::Kind::Total, 0, total, text};
}

RevenueStep changeStep(const ShownMovement &movement, double from, double change, Currency currency)
{
    const QString text = moneyChangeText(change, currency);
    const bool isLess = change < 0;
    return {{u"range/"_s + movement.name, movement.title,
                isLess ? ChartRole::Series3 : ChartRole::Series1, change, {{change, text}},
                change != 0},
        isLess ? RevenueStep::Kind::Decrease : RevenueStep::Kind::Increase, from, from + change,
        text};
}

std::vector<RevenueStep> stepsOf(const SeriesPoint &range, const Question &question)
{
    const Currency currency = question.currency();
    double level = amountOf(range.values, u"opening"_s);
    std::vector<RevenueStep> steps{
        totalStep(u"opening"_s, dayText(question.opening()), level, currency)};
    for (const ShownMovement &movement : movements()) {
        const double amount = amountOf(range.values, movement.name);
        if (movement.isUsual || amount != 0) {
            steps.push_back(
                changeStep(movement, level, movement.isLoss ? -amount : amount, currency));
            level = steps.back().to;
        }
    }
    steps.push_back(totalStep(
        u"closing"_s, dayText(question.range.to), amountOf(range.values, u"closing"_s), currency));
    return steps;
}

// The least step between amounts of that size whose labels still differ.
double leastStep(double amount)
{
    return amount >= 999'500'000 ? 10'000'000
        : amount >= 999'500      ? 10'000
        : amount >= 99'950       ? 1'000
        : amount >= 999.5        ? 100
                                 : 1;
}

void setAxis(Waterfall &waterfall, Currency currency)
{
    double lowest = waterfall.steps.front().to;
    double highest = 0;
    for (const RevenueStep &step : waterfall.steps) {
        lowest = std::min(lowest, step.to);
        highest = std::max(highest, step.to);
    }
    waterfall.axis = {brokenTicks(lowest, highest, leastStep(highest)), {}};
    const std::vector<double> &ticks = waterfall.axis.ticks;
    waterfall.start = ticks.front();
    const bool isBroken = waterfall.start > 0;
    for (const double tick : ticks) {
        waterfall.axis.labels.push_back(
            isBroken ? shortMoneyText(tick, currency) : axisMoneyText(tick, currency));
    }
}

QString axisNote(const Waterfall &waterfall)
{
    return waterfall.start > 0
        ? u"The axis starts at %1, marked by the break in the end bars."_s.arg(
            waterfall.axis.labels.front())
        : QString();
}

ChartData retentionList(const Question &question, const QString &id, const QString &title,
    const QString &none, bool isBySegment = false)
{
    static const std::array Columns{PointColumn{u"open"_s, u"Open"_s, NumberStyle::Money},
        PointColumn{u"close"_s, u"Close"_s, NumberStyle::Money},
        PointColumn{u"gross"_s, u"Gross"_s, NumberStyle::Rate},
        PointColumn{u"net"_s, u"Net"_s, NumberStyle::Rate}};
    ChartData chart =
        namedChart(id, title, u"Gross revenue retention, %1"_s.arg(periodText(question.range)));
    chart.unit = Unit::Ratio;
    chart.currency = question.currency().code();
    Series series = seriesOf(question, id);
    if (isBySegment) {
        series =
            inOrderOfSegments(std::move(series), u"customers"_s, question.facts->book->settings());
    }
    PointList points = pointList(series, Columns, question.currency(), u"gross"_s, none);
    points.list.full = 1;
    for (ChartItem &row : points.list.rows) {
        row.leadsToRows = amountOf(pointOf(series, row.key)->values, u"customers"_s) > 0;
    }
    chart.body = std::move(points.list);
    const Figure net = figureOf(question, u"retention.net"_s);
    if (net.value) {
        chart.keyFigure = rateText(*net.value);
        chart.keyNote = u"net revenue retention"_s;
    }
    chart.note = joinedNotes({points.note, notConvertedNote(series.notConverted)});
    chart.summary = summaryOf(chart);
    return chart;
}

ChartSeries forecastBars(
    const Series &series, const QString &key, const QString &name, ChartRole role)
{
    ChartSeries bars{key, name, role, {}, {}, {}};
    for (const SeriesPoint &point : series.points) {
        bars.amounts.push_back(amountOf(point.values, key));
        bars.counts.push_back(amountOf(point.values, u"count"_s));
    }
    bars.values = bars.amounts;
    return bars;
}

QString outcomeNote(const Series &series, Currency currency)
{
    const auto low = valueOf(series.totals, u"low"_s);
    const auto high = valueOf(series.totals, u"high"_s);
    return low && high && *low < *high ? u"Four of five outcomes lie between %1 and %2."_s.arg(
               shortMoneyText(*low, currency), shortMoneyText(*high, currency))
                                       : QString();
}

} // namespace

ChartData bridgeChart(const Question &question, const ChartChoices &)
{
    const Currency currency = question.currency();
    ChartData chart = namedChart(u"arr.bridge"_s, u"ARR movement"_s, periodText(question.range));
    chart.unit = Unit::Money;
    chart.currency = currency.code();
    const Series series = seriesOf(question, chart.id);
    Waterfall waterfall;
    waterfall.columns = {{u"arr"_s, u"ARR"_s, RowColumn::Kind::Money}};
    if (const SeriesPoint *range = pointOf(series, u"range"_s)) {
        waterfall.steps = stepsOf(*range, question);
        setAxis(waterfall, currency);
        const double net =
            amountOf(range->values, u"closing"_s) - amountOf(range->values, u"opening"_s);
        chart.keyFigure = question.companies() > 0 ? moneyChangeText(net, currency) : QString();
        chart.keyNote = question.companies() > 0 ? u"net new ARR"_s : QString();
    }
    chart.note = joinedNotes({axisNote(waterfall), notConvertedNote(series.notConverted)});
    chart.body = std::move(waterfall);
    chart.summary = summaryOf(chart);
    return chart;
}

ChartData retentionBySegmentChart(const Question &question, const ChartChoices &)
{
    return retentionList(question, u"retention.by_segment"_s, u"Retention by segment"_s, {}, true);
}

ChartData retentionByCsmChart(const Question &question, const ChartChoices &)
{
    return retentionList(question, u"retention.by_csm"_s, u"Retention by CSM"_s, u"No CSM"_s);
}

ChartData retentionByCohortChart(const Question &question, const ChartChoices &)
{
    return retentionList(
        question, u"retention.by_cohort"_s, u"Retention by first year"_s, u"No first year"_s);
}

ChartData forecastChart(const Question &question, const ChartChoices &)
{
    const Currency currency = question.currency();
    ChartData chart = namedChart(u"forecast.renewals"_s, u"Renewal forecast"_s,
        u"ARR up for renewal and expected, next %1 months"_s.arg(
            question.facts->options.renewalsMonths));
    chart.unit = Unit::Money;
    chart.currency = currency.code();
    const Series series = seriesOf(question, chart.id);
    Bars &bars = chart.bars();
    bars.layout = Bars::Layout::Grouped;
    bars.categories = monthCategories(series);
    bars.series = {forecastBars(series, u"due"_s, u"Up for renewal"_s, ChartRole::Rest),
        forecastBars(series, u"expected"_s, u"Expected to renew"_s, ChartRole::Series1)};
    const std::vector<double> &due = bars.series.front().values;
    const std::vector<double> &expected = bars.series.back().values;
    double highest = 0;
    for (std::size_t place = 0; place < due.size(); ++place) {
        highest = std::max({highest, due[place], expected[place]});
        bars.totalLabels.push_back(
            due[place] == 0 ? QString() : shortMoneyText(expected[place], currency));
    }
    const ChartAxis axis = moneyAxis(highest, currency);
    bars.ticks = axis.ticks;
    bars.tickLabels = axis.labels;
    if (amountOf(series.totals, u"count"_s) > 0) {
        chart.keyFigure = shortMoneyText(amountOf(series.totals, u"expected"_s), currency);
        chart.keyNote =
            u"expected of %1"_s.arg(shortMoneyText(amountOf(series.totals, u"due"_s), currency));
    }
    chart.note =
        joinedNotes({outcomeNote(series, currency), notConvertedNote(series.notConverted)});
    chart.summary = summaryOf(chart);
    return chart;
}

} // namespace bellwether
