// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/numbertext.h"
#include "core/charts/healthandstack.h"
#include "core/charts/markparts.h"
#include "core/charts/scatterparts.h"
#include "core/metrics/alignmenteffort.h"

#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t AlignmentEffortNames = 5;

std::vector<Scatter::Point> pointsOf(
    const Series &series, const Question &question, const ChartChoices &choices)
{
    const Options::HealthBy healthBy = question.facts->options.healthBy;
    const QString level = healthBy == Options::HealthBy::Status ? u"status"_s : u"band"_s;
    std::vector<Scatter::Point> points;
    for (const SeriesPoint &one : series.points) {
        const ChartLevel &health = healthLevel(healthBy, wordsOf(one, level));
        const auto share = valueOf(one.values, u"share"_s);
        const auto effort = valueOf(one.values, u"effort"_s);
        Scatter::Point point;
        point.item = {one.key, one.label, health.role, share.value_or(0) * 100};
        point.item.cells = {shareCellOf(share), scoreCellOf(effort), wordsCellOf(health.name),
            moneyCellOf(valueOf(one.values, u"arr"_s), question.currency())};
        point.x = share.value_or(0) * 100;
        point.y = effort.value_or(0);
        point.isNamed = points.size() < AlignmentEffortNames; // they come by ARR
        point.isSelected = !choices.selected.isEmpty() && one.key == choices.selected;
        points.push_back(std::move(point));
    }
    return points;
}

void setShareAxis(Scatter &scatter)
{
    scatter.isLogarithmic = false;
    scatter.x.ticks = {0, 25, 50, 75, 100};
    for (const double tick : scatter.x.ticks) {
        scatter.x.labels.push_back(countText(std::llround(tick)) + u'%');
    }
    scatter.xTitle = u"Stack items aligned"_s;
}

// "−0.42"
QString coefficientText(double value)
{
    const QString digits = QString::number(std::abs(value), 'f', 2);
    return value < 0 && digits != "0.00"_L1 ? QChar(0x2212) + digits : digits;
}

QString direction(double correlation)
{
    return correlation < 0 ? u"the better aligned take less effort"_s
                           : u"the better aligned take more effort"_s;
}

// "Correlation −0.42 (−0.61 to −0.18): the better aligned take less effort"
QString judgementOf(const Series &series)
{
    const auto correlation = valueOf(series.totals, u"correlation"_s);
    if (!correlation) {
        return u"Too few customers, or too much alike, to judge"_s;
    }
    const auto number = [&](const QString &name) {
        return coefficientText(valueOf(series.totals, name).value_or(0));
    };
    const bool isSure =
        amountOf(series.totals, u"low"_s) > 0 || amountOf(series.totals, u"high"_s) < 0;
    return u"Correlation %1 (%2 to %3): %4"_s.arg(number(u"correlation"_s), number(u"low"_s),
        number(u"high"_s), isSure ? direction(*correlation) : u"it may be chance"_s);
}

int countOf(const Series &series, LeftOut reason)
{
    for (const LeftOutCount &one : series.leftOut) {
        if (one.reason == reason) {
            return one.count;
        }
    }
    return 0;
}

QString withoutNote(const Series &series)
{
    QStringList notes;
    if (const int count = countOf(series, LeftOut::NoScore); count > 0) {
        notes += u"Without %1 whose effort is not known."_s.arg(customersInWords(count));
    }
    if (const int count = countOf(series, LeftOut::NotApplicable); count > 0) {
        notes += u"Without %1 to whom no item applies."_s.arg(customersInWords(count));
    }
    return notes.join(u' ');
}

} // namespace

ChartData alignmentEffortChart(const Question &question, const ChartChoices &choices)
{
    const Series series = alignmentEffort(question);
    ChartData chart = chartFor(u"alignment.effort"_s, u"Alignment against effort"_s,
        u"Share of the stack against service effort"_s, Unit::Ratio, question);
    Scatter scatter;
    scatter.columns = {{u"share"_s, u"Aligned"_s, RowColumn::Kind::Ratio},
        {u"effort"_s, u"Effort"_s, RowColumn::Kind::Number},
        {u"health"_s, u"Health"_s, RowColumn::Kind::Text},
        {u"arr"_s, u"ARR"_s, RowColumn::Kind::Money}};
    scatter.points = pointsOf(series, question, choices);
    scatter.legend = levelLegend(scatter.points, question.facts->options.healthBy);
    setShareAxis(scatter);
    setEffortAxis(scatter);
    if (scatter.points.empty()) {
        chart.summary = chart.title + u", none"_s;
    } else {
        const QString judgement = judgementOf(series);
        chart.summary = u"%1, %2; %3"_s.arg(
            chart.title, customersInWords(static_cast<double>(scatter.points.size())), judgement);
        chart.subtitle = judgement;
        chart.note = withoutNote(series);
    }
    chart.body = std::move(scatter);
    return chart;
}

} // namespace bellwether
