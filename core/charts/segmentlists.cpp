// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/numbertext.h"
#include "core/charts/healthandstack.h"
#include "core/charts/markparts.h"
#include "core/charts/segmentnames.h"
#include "core/metrics/segmentseries.h"

#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Whether a row is shown for the point: those in no segment only where there are some.
bool isShown(const SeriesPoint &point, double companies)
{
    return point.key != snakeCase(Segment::Unplaced) || companies > 0;
}

QString nameOfArea(const SeriesPoint &point, const Question &question)
{
    return segmentNamed(question.facts->book->settings(), point.key).name;
}

ChartItem areaItem(const SeriesPoint &point, const Question &question)
{
    const double count = amountOf(point.values, u"count"_s);
    ChartItem item{point.key, nameOfArea(point, question), ChartRole::Series1, count};
    item.cells = {countCellOf(count), shareCellOf(valueOf(point.values, u"share"_s)),
        moneyCellOf(valueOf(point.values, u"mrr"_s), question.currency())};
    item.leadsToRows = count > 0;
    return item;
}

ChartItem cadenceItem(const SeriesPoint &point, const Question &question)
{
    const double overdue = amountOf(point.values, u"overdue"_s);
    const double companies = amountOf(point.values, u"companies"_s);
    const auto days = valueOf(point.values, u"days"_s);
    ChartItem item{
        point.key + u"/overdue"_s, nameOfArea(point, question), ChartRole::Series1, overdue};
    ChartCell cadence = countCellOf(days);
    if (days) {
        cadence.text = u"every %1 d"_s.arg(cadence.text);
    }
    item.cells = {countCellOf(overdue), countCellOf(companies), cadence};
    item.leadsToRows = overdue > 0;
    return item;
}

} // namespace

ChartData segmentAreasChart(const Question &question, const ChartChoices &)
{
    const Series series = segmentAreas(question);
    ChartData chart = chartFor(u"segments.areas"_s, u"Segments"_s,
        u"Customers and MRR by value and effort"_s, Unit::Count, question);
    ShareList list;
    list.columns = {{u"count"_s, u"Customers"_s, RowColumn::Kind::Count},
        {u"share"_s, u"Share"_s, RowColumn::Kind::Ratio},
        {u"mrr"_s, u"MRR"_s, RowColumn::Kind::Money}};
    double companies = 0;
    QStringList words;
    for (const SeriesPoint &point : series.points) {
        const double count = amountOf(point.values, u"count"_s);
        companies += count;
        if (isShown(point, count)) {
            list.rows.push_back(areaItem(point, question));
            words += list.rows.back().name + u' ' + list.rows.back().cells.front().text;
        }
    }
    chart.summary = companies == 0
        ? chart.title + u", none"_s
        : u"%1, %2; %3"_s.arg(chart.title, customersInWords(companies), words.join(u", "_s));
    setList(chart, std::move(list), leftOutNote(series));
    return chart;
}

ChartData segmentCadenceChart(const Question &question, const ChartChoices &)
{
    const Series series = segmentCadence(question);
    ChartData chart = chartFor(u"segments.cadence"_s, u"Check-ins overdue"_s,
        u"Last contact further back than the segment's cadence"_s, Unit::Count, question);
    ShareList list;
    list.columns = {{u"overdue"_s, u"Overdue"_s, RowColumn::Kind::Count},
        {u"companies"_s, u"Customers"_s, RowColumn::Kind::Count},
        {u"days"_s, u"Cadence"_s, RowColumn::Kind::Count}};
    double overdue = 0;
    double companies = 0;
    for (const SeriesPoint &point : series.points) {
        const double count = amountOf(point.values, u"companies"_s);
        companies += count;
        overdue += amountOf(point.values, u"overdue"_s);
        if (isShown(point, count)) {
            list.rows.push_back(cadenceItem(point, question));
        }
    }
    chart.keyFigure = countText(std::llround(overdue));
    chart.keyNote = u"of %1"_s.arg(customersInWords(companies));
    chart.summary = u"%1, %2 %3"_s.arg(chart.title, chart.keyFigure, chart.keyNote);
    setList(chart, std::move(list), leftOutNote(series));
    return chart;
}

} // namespace bellwether
