// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/levelcharts.h"

#include "core/base/numbertext.h"
#include "core/charts/chartsummary.h"
#include "core/charts/comparednotes.h"
#include "core/charts/levelitems.h"
#include "core/charts/monthcategories.h"
#include "core/metrics/earlierday.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double NotSaid = -1;

ShareList levelList(const Series &series, const std::vector<ChartLevel> &levels,
    std::span<const PointColumn> columns, Currency currency)
{
    ShareList list;
    list.columns = columnsOf(columns);
    list.rows = levelRows(series, levels, u"count"_s);
    for (ChartItem &row : list.rows) {
        row.cells = cellsOf(pointOf(series, row.key)->values, columns, currency);
    }
    list.full = highestOf(list.rows);
    return list;
}

// The customers of each month by level, as they were on its last day.
ChartData levelMonths(
    ChartData chart, const Question &question, const std::vector<ChartLevel> &levels)
{
    const Series series = seriesOf(question, chart.id);
    Bars &bars = chart.bars();
    bars.categories = monthCategories(series);
    bandRange(bars.categories, question.range);
    bars.series = levelLayers(series, fromTheBaseline(levels));
    double highest = 0;
    for (const SeriesPoint &point : series.points) {
        const double customers = amountOf(point.values, u"companies"_s);
        bars.totalLabels.push_back(customers == 0 ? QString() : countText(std::llround(customers)));
        highest = std::max(highest, customers);
    }
    const ChartAxis axis = countAxis(highest);
    bars.ticks = axis.ticks;
    bars.tickLabels = axis.labels;
    chart.currency = question.currency().code();
    return chart;
}

// Of two levels together; below 0 where no share can be said.
template <typename Point>
double sharesOf(const Point *first, const Point *second)
{
    const auto one = first == nullptr ? std::nullopt : valueOf(first->values, u"share"_s);
    const auto other = second == nullptr ? std::nullopt : valueOf(second->values, u"share"_s);
    return one && other ? *one + *other : NotSaid;
}

void sayHealthyShare(ChartData &chart, double share, const Options &options)
{
    if (share < 0) {
        return;
    }
    chart.keyFigure = shareText(share);
    chart.keyNote = options.sharesBy == Options::SharesBy::Arr ? u"of ARR healthy or better"_s
                                                               : u"healthy or better"_s;
}

// "115 ratings in 90 days"
QString ratingsText(const Series &series, Window window)
{
    return u"%1 in %2 %3"_s.arg(
        countedText(amountOf(series.totals, u"ratings"_s), u"rating"_s, u"ratings"_s),
        countText(window.count),
        window.inMonths ? (window.count == 1 ? u"month"_s : u"months"_s)
                        : (window.count == 1 ? u"day"_s : u"days"_s));
}

// "NPS +26 ± 15 from 115 answers."; empty without answers.
QString npsNote(const Question &question)
{
    const Figure nps = figureOf(question, u"nps.score"_s);
    if (!nps.value) {
        return {};
    }
    const QString score = numberText(nps.value, NumberStyle::Change, question.currency());
    const QString margin =
        nps.margin ? u" ± %1"_s.arg(countText(std::llround(*nps.margin))) : QString();
    return u"NPS %1%2 from %3."_s.arg(score, margin, countedText(nps.n, u"answer"_s, u"answers"_s));
}

QString monthsNote(QDate lastDay)
{
    return lastDay == Month::of(lastDay).lastDay()
        ? u"Each month as on its last day."_s
        : u"Each month as on its last day, the last one as on %1."_s.arg(shortDayText(lastDay));
}

struct Quadrant
{
    QString key;
    QString name;
    ChartRole role = ChartRole::Series1;
};

std::array<Quadrant, 5> quadrants()
{
    return {
        Quadrant{u"advocates"_s, u"Case studies, referrals, upsell"_s},
        Quadrant{u"product_issues"_s, u"Potential product issues"_s},
        Quadrant{u"business_challenges"_s, u"Satisfied, but business is hard"_s},
        Quadrant{u"urgent"_s, u"Urgent attention to prevent churn"_s},
        Quadrant{u"unplaced"_s, u"Status or happiness not known"_s, ChartRole::Rest},
    };
}

} // namespace

ChartData statusChart(const Question &question, const ChartChoices &)
{
    static const std::array Columns{PointColumn{u"count"_s, u"Count"_s},
        PointColumn{u"share"_s, u"Share"_s, NumberStyle::Share},
        PointColumn{u"change"_s, u"Change"_s, NumberStyle::Change},
        PointColumn{u"arr"_s, u"ARR"_s, NumberStyle::Money}};
    ChartData chart = namedChart(u"health.status"_s, u"Health status"_s, u"Set by the CSM"_s);
    const Question opening = questionOn(question, question.opening());
    const Series before = seriesOf(opening, chart.id);
    Series now = seriesOf(question, chart.id);
    for (SeriesPoint &point : now.points) {
        const SeriesPoint *then = pointOf(before, point.key);
        const double earlier = then == nullptr ? 0 : amountOf(then->values, u"count"_s);
        point.values.push_back({u"change"_s, amountOf(point.values, u"count"_s) - earlier});
    }
    ShareList list = levelList(now, statusLevelItems(), Columns, question.currency());
    list.mark = ShareList::Mark::Glyph;
    chart.body = std::move(list);
    chart.currency = question.currency().code();
    sayHealthyShare(chart, sharesOf(pointOf(now, u"thriving"_s), pointOf(now, u"healthy"_s)),
        question.facts->options);
    chart.note = joinedNotes({u"Change since %1."_s.arg(dayText(question.opening())),
        churnedNote(now.leftOut), notConvertedNote(now.notConverted)});
    chart.summary = summaryOf(chart);
    return chart;
}

ChartData statusMonthsChart(const Question &question, const ChartChoices &)
{
    ChartData chart = levelMonths(namedChart(u"health.status_by_month"_s,
                                      u"Health status by month"_s, u"Customers by status"_s),
        question, statusLevelItems());
    const Series now = seriesOf(question, u"health.status"_s);
    sayHealthyShare(chart, sharesOf(pointOf(now, u"thriving"_s), pointOf(now, u"healthy"_s)),
        question.facts->options);
    chart.note = monthsNote(question.range.to);
    chart.summary = summaryOf(chart);
    return chart;
}

ChartData healthHappinessChart(const Question &question, const ChartChoices &)
{
    static const std::array Columns{PointColumn{u"count"_s, u"Count"_s},
        PointColumn{u"share"_s, u"Share"_s, NumberStyle::Share},
        PointColumn{u"arr"_s, u"ARR"_s, NumberStyle::Money}};
    ChartData chart = namedChart(u"matrix.health_happiness"_s, u"Health and happiness"_s,
        u"What the two together suggest"_s);
    const Series series = seriesOf(question, chart.id);
    std::vector<ChartLevel> levels;
    for (const Quadrant &quadrant : quadrants()) {
        levels.push_back(
            {quadrant.key, quadrant.name, quadrant.role, quadrant.role == ChartRole::Rest});
    }
    chart.body = levelList(series, levels, Columns, question.currency());
    chart.currency = question.currency().code();
    const double customers = amountOf(series.totals, u"companies"_s);
    const SeriesPoint *unplaced = pointOf(series, u"unplaced"_s);
    if (customers > 0 && unplaced != nullptr) {
        const double placed = customers - amountOf(unplaced->values, u"count"_s);
        chart.keyFigure =
            u"%1 of %2"_s.arg(countText(std::llround(placed)), countText(std::llround(customers)));
        chart.keyNote = u"have both"_s;
    }
    chart.note = joinedNotes({churnedNote(series.leftOut), notConvertedNote(series.notConverted)});
    chart.summary = summaryOf(chart);
    return chart;
}

ChartData happinessChart(const Question &question, const ChartChoices &choices)
{
    static const std::array Columns{PointColumn{u"count"_s, u"Count"_s},
        PointColumn{u"share"_s, u"Share"_s, NumberStyle::Share}};
    static const std::array ComparedColumns{PointColumn{u"count"_s, u"Count"_s},
        PointColumn{u"change"_s, u"Change"_s, NumberStyle::Change},
        PointColumn{u"share"_s, u"Share"_s, NumberStyle::Share}};
    ChartData chart = namedChart(u"happiness.levels"_s, u"Happiness level"_s, {});
    Series series = seriesOf(question, chart.id);
    const QString ratings = ratingsText(series, question.facts->options.happinessWindow);
    chart.subtitle = ratings;
    std::span<const PointColumn> columns = Columns;
    if (const auto other = comparedOf(question, choices)) {
        addChanges(series, seriesOf(*other, chart.id), u"count"_s);
        columns = ComparedColumns;
    }
    ShareList list = levelList(series, happinessLevelItems(), columns, question.currency());
    list.mark = ShareList::Mark::Face;
    chart.body = std::move(list);
    const double customers = amountOf(series.totals, u"companies"_s);
    const SeriesPoint *silent = pointOf(series, u"no_feedback"_s);
    if (customers > 0 && silent != nullptr) {
        const double rated = customers - amountOf(silent->values, u"count"_s);
        chart.keyFigure =
            u"%1 of %2"_s.arg(countText(std::llround(rated)), countText(std::llround(customers)));
        chart.keyNote = u"have rated"_s;
        sayCompared(chart, question, choices, u"happiness.mean"_s, NumberStyle::Number);
        if (chart.subtitle != ratings) {
            chart.subtitle = u"%1. %2"_s.arg(ratings, chart.subtitle);
        }
    }
    chart.note = joinedNotes({npsNote(question), churnedNote(series.leftOut)});
    chart.summary = summaryOf(chart);
    return chart;
}

ChartData happinessMonthsChart(const Question &question, const ChartChoices &)
{
    ChartData chart = levelMonths(
        namedChart(u"happiness.by_month"_s, u"Happiness by month"_s, u"Customers by happiness"_s),
        question, happinessLevelItems());
    const Figure mean = figureOf(question, u"happiness.mean"_s);
    if (mean.value) {
        chart.keyFigure = decimalText(*mean.value);
        chart.keyNote = u"of 100, mean rating"_s;
    }
    chart.note = monthsNote(question.range.to);
    chart.summary = summaryOf(chart);
    return chart;
}

} // namespace bellwether
