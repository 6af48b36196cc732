// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/workcharts.h"

#include "core/base/numbertext.h"
#include "core/charts/chartsummary.h"
#include "core/charts/items.h"
#include "core/charts/pointlists.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// In the target's own unit.
ChartCell cellInItsUnit(const SeriesPoint &point, const QString &name, Currency currency)
{
    const auto found = std::find_if(point.values.begin(), point.values.end(),
        [&](const NamedValue &value) { return value.name == name; });
    if (found == point.values.end()) {
        return cellOf(std::nullopt, NumberStyle::Number, currency);
    }
    const NumberStyle style = found->unit == Unit::Ratio ? NumberStyle::Rate
        : found->unit == Unit::Money                     ? NumberStyle::Money
                                                         : NumberStyle::Count;
    return cellOf(found->value, style, currency);
}

QString targetName(const SeriesPoint &point)
{
    QString measure = wordsOf(point, u"measure"_s);
    measure.replace(u'_', u' ');
    return point.label.isEmpty() ? measure : point.label + u", "_s + measure;
}

QString withoutScoreNote(const std::vector<LeftOutCount> &leftOut)
{
    for (const LeftOutCount &one : leftOut) {
        if (one.reason == LeftOut::NoScore) {
            return u"Effort without %1 that have no score."_s.arg(
                countedText(one.count, u"customer"_s, u"customers"_s));
        }
    }
    return {};
}

double sumOf(const Series &series, const QString &value, bool ofNone)
{
    double sum = 0;
    for (const SeriesPoint &point : series.points) {
        sum += (point.key == u"none"_s) == ofNone ? amountOf(point.values, value) : 0;
    }
    return sum;
}

ChartData workloadList(const Question &question, ChartData chart, const QString &nobody)
{
    static const std::array Columns{PointColumn{u"companies"_s, u"Customers"_s},
        PointColumn{u"arr"_s, u"ARR"_s, NumberStyle::Money},
        PointColumn{u"effort"_s, u"Effort"_s, NumberStyle::Number},
        PointColumn{u"open_tasks"_s, u"Tasks"_s}};
    chart.currency = question.currency().code();
    const Series series = seriesOf(question, chart.id);
    PointList points = pointList(series, Columns, question.currency(), u"companies"_s, nobody);
    for (ChartItem &row : points.list.rows) {
        // Whoever has tasks alone has no customers to list.
        if (row.value == 0) {
            row.key += u"/open_tasks"_s;
            row.leadsToRows = true;
        }
    }
    chart.body = std::move(points.list);
    chart.note = joinedNotes(
        {points.note, withoutScoreNote(series.leftOut), notConvertedNote(series.notConverted)});
    chart.summary = summaryOf(chart);
    return chart;
}

} // namespace

ChartData targetsChart(const Question &question, const ChartChoices &)
{
    const Currency currency = question.currency();
    ChartData chart =
        namedChart(u"targets.attainment"_s, u"Targets"_s, u"Part of the target reached"_s);
    chart.unit = Unit::Ratio;
    chart.currency = currency.code();
    const Series series = seriesOf(question, chart.id);
    ShareList list;
    list.columns = {{u"attainment"_s, u"Reached"_s, RowColumn::Kind::Ratio},
        {u"actual"_s, u"Actual"_s, RowColumn::Kind::Number},
        {u"target"_s, u"Target"_s, RowColumn::Kind::Number}};
    int reached = 0;
    for (const SeriesPoint &point : series.points) {
        const auto attainment = valueOf(point.values, u"attainment"_s);
        reached += attainment.value_or(0) >= 1 ? 1 : 0;
        list.rows.push_back({point.key, targetName(point), ChartRole::Series1,
            std::max(attainment.value_or(0), 0.0),
            {cellOf(attainment, NumberStyle::Share, currency),
                cellInItsUnit(point, u"actual"_s, currency),
                cellInItsUnit(point, u"target"_s, currency)},
            attainment.value_or(0) != 0});
    }
    list.full = std::max(1.0, highestOf(list.rows));
    if (!list.rows.empty()) {
        chart.keyFigure = u"%1 of %2"_s.arg(
            countText(reached), countText(static_cast<std::int64_t>(list.rows.size())));
        chart.keyNote = u"reached"_s;
    }
    chart.body = std::move(list);
    chart.note = series.notConverted == 0
        ? QString()
        : u"Without %1 in a currency that cannot be converted."_s.arg(
            countedText(series.notConverted, u"amount"_s, u"amounts"_s));
    chart.summary = summaryOf(chart);
    return chart;
}

ChartData workloadChart(const Question &question, const ChartChoices &)
{
    return workloadList(question,
        namedChart(u"workload.by_csm"_s, u"Workload"_s, u"Active customers by CSM, mean effort"_s),
        u"No CSM"_s);
}

ChartData accountManagerWorkloadChart(const Question &question, const ChartChoices &)
{
    return workloadList(question,
        namedChart(u"workload.by_account_manager"_s, u"Workload by account manager"_s,
            u"Active customers by account manager, mean effort"_s),
        u"No account manager"_s);
}

ChartData goalsChart(const Question &question, const ChartChoices &)
{
    const Currency currency = question.currency();
    ChartData chart = namedChart(
        u"goals.coverage"_s, u"Goals"_s, u"Customers with a goal that they work towards"_s);
    chart.currency = currency.code();
    const Series series = seriesOf(question, chart.id);
    const double all = amountOf(series.totals, u"companies"_s);
    const double covered = amountOf(series.totals, u"covered"_s);
    const auto row = [&](const QString &key, const QString &name, ChartRole role, double customers,
                         std::optional<double> goals) {
        return ChartItem{key, name, role, customers,
            {cellOf(customers, NumberStyle::Count, currency),
                cellOf(sumOf(series, u"arr"_s, !goals), NumberStyle::Money, currency),
                cellOf(goals, NumberStyle::Count, currency)},
            customers > 0};
    };
    ShareList list;
    list.columns = {{u"companies"_s, u"Customers"_s}, {u"arr"_s, u"ARR"_s, RowColumn::Kind::Money},
        {u"goals"_s, u"Goals"_s}};
    list.rows = {row(u"covered"_s, u"With a goal"_s, ChartRole::Series1, covered,
                     sumOf(series, u"goals"_s, false)),
        row(u"none"_s, u"Without a goal"_s, ChartRole::Rest, all - covered, std::nullopt)};
    list.full = all > 0 ? all : 1;
    chart.body = std::move(list);
    if (const auto share = valueOf(series.totals, u"share"_s)) {
        chart.keyFigure = shareText(*share);
        chart.keyNote = u"have a goal"_s;
    }
    chart.note = notConvertedNote(series.notConverted);
    chart.summary = summaryOf(chart);
    return chart;
}

} // namespace bellwether
