// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/numbertext.h"
#include "core/charts/healthandstack.h"
#include "core/charts/markparts.h"
#include "core/metrics/expectedeffort.h"

#include <algorithm>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

ChartData expectedEffortChart(const Question &question, const ChartChoices &)
{
    constexpr double FullEffort = 100;
    const Series series = expectedEffort(question);
    ChartData chart = chartFor(u"effort.expected"_s, u"Expected effort"_s,
        u"Service effort once the health issues found have had their effect"_s, Unit::Points,
        question);
    ShareList list;
    list.columns = {{u"projected"_s, u"Then"_s, RowColumn::Kind::Number},
        {u"effort"_s, u"Now"_s, RowColumn::Kind::Number},
        {u"change"_s, u"Change"_s, RowColumn::Kind::Number},
        {u"score"_s, u"Issue at"_s, RowColumn::Kind::Number}};
    QStringList words;
    for (const SeriesPoint &point : series.points) {
        const auto now = valueOf(point.values, u"effort"_s);
        const auto then = valueOf(point.values, u"projected"_s);
        words << u"%1 from %2 to %3"_s.arg(
            point.label, scoreCellOf(now).text, scoreCellOf(then).text);
        for (const SeriesPart &issue : point.parts) {
            ChartItem item{point.key + u'/' + issue.key, point.label + u": "_s + issue.label,
                ChartRole::Series1, then.value_or(0)};
            item.cells = {scoreCellOf(then), scoreCellOf(now),
                changeCellOf(valueOf(issue.values, u"change"_s)),
                scoreCellOf(valueOf(issue.values, u"score"_s))};
            list.rows.push_back(std::move(item));
        }
    }
    if (!series.points.empty()) {
        chart.keyFigure = countText(static_cast<std::int64_t>(series.points.size()));
        chart.keyNote = series.points.size() == 1 ? u"customer"_s : u"customers"_s;
    }
    chart.summary = words.isEmpty()
        ? chart.title + u", none"_s
        : chart.title + u", "_s + words.first(std::min<qsizetype>(words.size(), 5)).join(u"; "_s);
    setList(chart, std::move(list), {});
    std::get<ShareList>(chart.body).full = FullEffort;
    return chart;
}

} // namespace bellwether
