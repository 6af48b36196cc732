// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/numbertext.h"
#include "core/book/feedback.h"
#include "core/book/healthstatus.h"
#include "core/charts/healthandstack.h"
#include "core/charts/markparts.h"
#include "core/metrics/advocates.h"
#include "core/metrics/disagreements.h"
#include "core/metrics/happiness.h"
#include "core/metrics/happinessdrops.h"

// Lists of customers, each row one.
namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const ChartColumn ArrColumn{u"arr"_s, u"ARR"_s, RowColumn::Kind::Money};

// "Needs attention"; nothing for an empty word.
QString screenName(const QString &word)
{
    QString name = word;
    name.replace(u'_', u' ');
    if (!name.isEmpty()) {
        name[0] = name[0].toUpper();
    }
    return name;
}

// "Status above score, status above happiness"
QString sentenceOf(const QString &evidence)
{
    return screenName(evidence);
}

// How many customers, and what they pay: "5", "$1.2M ARR".
void finish(ChartData &chart, ShareList list, const Series &series, Currency currency)
{
    double arr = 0;
    for (const SeriesPoint &point : series.points) {
        arr += amountOf(point.values, u"arr"_s);
    }
    const auto customers = static_cast<std::int64_t>(series.points.size());
    chart.keyFigure = countText(customers);
    chart.keyNote = u"%1 ARR"_s.arg(shortMoneyText(arr, currency));
    chart.summary = customers == 0
        ? chart.title + u", none"_s
        : u"%1, %2, %3; first %4, %5"_s.arg(chart.title,
            customersInWords(static_cast<double>(customers)), chart.keyNote, list.rows.front().name,
            list.rows.front().cells.front().text);
    // The company's amounts, not its place in the list, are what cannot be converted.
    setList(chart, std::move(list), customers == 0 ? QString() : leftOutNote(series));
}

ChartItem companyItem(const SeriesPoint &point, ChartRole role, std::vector<ChartCell> cells)
{
    return {point.key, point.label, role, amountOf(point.values, u"arr"_s), std::move(cells)};
}

} // namespace

ChartData highValueRedChart(const Question &question, const ChartChoices &)
{
    const Series series = highValueRed(question);
    const Currency currency = question.currency();
    ChartData chart = chartFor(u"health.high_value_red"_s, u"High value at risk"_s,
        u"Customers of high value whose health score is at risk"_s, Unit::Money, question);
    ShareList list;
    list.mark = ShareList::Mark::Glyph;
    list.columns = {ArrColumn, {u"score"_s, u"Health score"_s, RowColumn::Kind::Number},
        {u"value"_s, u"Value"_s, RowColumn::Kind::Money}};
    for (const SeriesPoint &point : series.points) {
        list.rows.push_back(companyItem(point, ChartRole::BandAtRisk,
            {moneyCellOf(valueOf(point.values, u"arr"_s), currency),
                scoreCellOf(valueOf(point.values, u"score"_s)),
                moneyCellOf(valueOf(point.values, u"value"_s), currency)}));
    }
    finish(chart, std::move(list), series, currency);
    return chart;
}

ChartData disagreementsChart(const Question &question, const ChartChoices &)
{
    const Series series = healthDisagreements(question);
    const Currency currency = question.currency();
    ChartData chart = chartFor(u"health.disagreements"_s, u"Status in doubt"_s,
        u"Customers whose status does not go with their score or happiness"_s, Unit::Money,
        question);
    ShareList list;
    list.mark = ShareList::Mark::Glyph;
    list.columns = {ArrColumn, {u"status"_s, u"Status"_s, RowColumn::Kind::Text},
        {u"score"_s, u"Health score"_s, RowColumn::Kind::Number},
        {u"happiness"_s, u"Happiness"_s, RowColumn::Kind::Number},
        {u"evidence"_s, u"Evidence"_s, RowColumn::Kind::Text}};
    for (const SeriesPoint &point : series.points) {
        const ChartLevel &status =
            healthLevel(Options::HealthBy::Status, wordsOf(point, u"status"_s));
        list.rows.push_back(companyItem(point, status.role,
            {moneyCellOf(valueOf(point.values, u"arr"_s), currency), wordsCellOf(status.name),
                scoreCellOf(valueOf(point.values, u"score"_s)),
                scoreCellOf(valueOf(point.values, u"happiness"_s)),
                wordsCellOf(sentenceOf(wordsOf(point, u"evidence"_s)))}));
    }
    finish(chart, std::move(list), series, currency);
    return chart;
}

ChartData happinessDropsChart(const Question &question, const ChartChoices &)
{
    const Series series = happinessDrops(question);
    const Currency currency = question.currency();
    ChartData chart = chartFor(u"happiness.drops"_s, u"Happiness drops"_s,
        u"Points lost from one window of 30 days to the next"_s, Unit::Points, question);
    ShareList list;
    list.mark = ShareList::Mark::Face;
    const std::vector<ChartLevel> happinessLevels = happinessLevelItems();
    list.columns = {{u"change"_s, u"Change"_s, RowColumn::Kind::Number},
        {u"before"_s, u"Before"_s, RowColumn::Kind::Number},
        {u"after"_s, u"After"_s, RowColumn::Kind::Number}, ArrColumn};
    for (const SeriesPoint &point : series.points) {
        const auto change = valueOf(point.values, u"change"_s);
        ChartItem item =
            companyItem(point, levelNamed(happinessLevels, wordsOf(point, u"level_after"_s)).role,
                {changeCellOf(change), scoreCellOf(valueOf(point.values, u"before"_s)),
                    scoreCellOf(valueOf(point.values, u"after"_s)),
                    moneyCellOf(valueOf(point.values, u"arr"_s), currency)});
        item.value = -change.value_or(0);
        list.rows.push_back(std::move(item));
    }
    finish(chart, std::move(list), series, currency);
    return chart;
}

ChartData advocacyChart(const Question &question, const ChartChoices &)
{
    const Series series = advocacyCandidates(question);
    const Currency currency = question.currency();
    ChartData chart = chartFor(u"advocacy.candidates"_s, u"Advocacy candidates"_s,
        u"Happy, and nobody asked them yet"_s, Unit::Money, question);
    ShareList list;
    list.columns = {ArrColumn, {u"happiness"_s, u"Happiness"_s, RowColumn::Kind::Number},
        {u"very_happy"_s, u"Very happy contacts"_s, RowColumn::Kind::Count},
        {u"state"_s, u"State"_s, RowColumn::Kind::Text}};
    for (const SeriesPoint &point : series.points) {
        list.rows.push_back(companyItem(point, ChartRole::Series1,
            {moneyCellOf(valueOf(point.values, u"arr"_s), currency),
                scoreCellOf(valueOf(point.values, u"happiness"_s)),
                countCellOf(valueOf(point.values, u"very_happy"_s)),
                wordsCellOf(screenName(wordsOf(point, u"state"_s)))}));
    }
    finish(chart, std::move(list), series, currency);
    return chart;
}

} // namespace bellwether
