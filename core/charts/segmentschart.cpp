// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/numbertext.h"
#include "core/charts/healthandstack.h"
#include "core/charts/markparts.h"
#include "core/charts/scale.h"
#include "core/charts/scatterparts.h"
#include "core/charts/segmentdots.h"
#include "core/charts/segmentnames.h"
#include "core/metrics/segmentseries.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

bool isPerSeat(const Question &question)
{
    return question.facts->options.segmentValue == Options::SegmentValue::PerSeat;
}

// The areas with how many customers each has, those in the lane too.
std::vector<Scatter::Area> areasOf(const Question &question)
{
    std::map<QString, double> counts;
    for (const SeriesPoint &point : segmentAreas(question).points) {
        counts[point.key] = amountOf(point.values, u"count"_s);
    }
    std::vector<Scatter::Area> areas;
    for (const SegmentName &name : segmentNames(question.facts->book->settings())) {
        if (name.segment == Segment::Unplaced) {
            continue;
        }
        Scatter::Area area{snakeCase(name.segment), name.name, name.line};
        area.count = static_cast<int>(std::llround(counts[area.key]));
        area.isRight = name.isHighValue;
        area.isUpper = name.isHighEffort;
        areas.push_back(std::move(area));
    }
    return areas;
}

// The threshold has a line, so it has a label too, where it is no round value.
void addTick(std::vector<double> &ticks, std::optional<double> threshold)
{
    constexpr double Same = 1e-9;
    if (!threshold || ticks.empty() || *threshold < ticks.front() || *threshold > ticks.back()) {
        return;
    }
    const auto after = std::lower_bound(ticks.begin(), ticks.end(), *threshold * (1 - Same));
    if (after == ticks.end() || *after > *threshold * (1 + Same)) {
        ticks.insert(after, *threshold);
    }
}

// From the lowest to the highest value with some room around the threshold, so that every area can
// be seen.
void setValueAxis(Scatter &scatter, const Question &question)
{
    constexpr double Room = 1.5;
    constexpr double Decade = 10;
    double lowest = 0;
    double highest = 0;
    const auto include = [&](double low, double high) {
        lowest = lowest > 0 ? std::min(lowest, low) : low;
        highest = std::max(highest, high);
    };
    for (const Scatter::Point &point : scatter.points) {
        if (point.x) {
            include(*point.x, *point.x);
        }
    }
    if (scatter.xThreshold) {
        include(*scatter.xThreshold / Room, *scatter.xThreshold * Room);
    }
    scatter.isLogarithmic = !(isPerSeat(question) && highest < Decade * lowest);
    scatter.x.ticks =
        scatter.isLogarithmic ? logarithmicTicks(lowest, highest) : amountTicks(highest);
    addTick(scatter.x.ticks, scatter.xThreshold);
    for (const double tick : scatter.x.ticks) {
        scatter.x.labels.push_back(axisMoneyText(tick, question.currency()));
    }
    const QString unit = isPerSeat(question) ? u"Value per seat (MRR"_s : u"Value (MRR"_s;
    scatter.xTitle = unit + (scatter.isLogarithmic ? u", log scale)"_s : u")"_s);
}

QString laneTitleOf(const SegmentDots &dots)
{
    if (dots.withoutSeats > 0) {
        return dots.withoutValue > 0 ? u"No seat data or value"_s : u"No seat data"_s;
    }
    return dots.withoutValue > 0 ? u"No value"_s : QString();
}

QString subtitleOf(const Question &question, const ChartChoices &choices)
{
    return (isPerSeat(question) ? u"Value per seat against effort"_s : u"Value against effort"_s)
        + (choices.isSizedByEmployees ? u", size by number of employees"_s : QString());
}

// "Customer segments, 38 customers; Most profitable 9, Meet most often 13, …; 2 of high value At
// risk"
QString summaryOf(const ChartData &chart, const Scatter &scatter, const SegmentDots &dots,
    Options::HealthBy healthBy)
{
    if (scatter.points.empty()) {
        return chart.title + u", none"_s;
    }
    QStringList areas;
    for (const Scatter::Area &area : scatter.areas) {
        areas += u"%1 %2"_s.arg(area.name, countText(area.count));
    }
    QString summary = u"%1, %2; %3"_s.arg(chart.title,
        customersInWords(static_cast<double>(scatter.points.size())), areas.join(u", "_s));
    if (dots.worstOfHighValue > 0) {
        const auto levels = healthLevels(healthBy);
        summary += u"; %1 of high value %2"_s.arg(
            countText(dots.worstOfHighValue), levels[levels.size() - 2].name);
    }
    return summary;
}

QString noteOf(const SegmentDots &dots)
{
    QStringList note;
    if (dots.withoutEffort > 0) {
        note +=
            u"Without %1 whose effort is not known."_s.arg(customersInWords(dots.withoutEffort));
    }
    if (dots.notConverted > 0) {
        note += u"Without %1 whose value is in a currency that cannot be converted."_s.arg(
            customersInWords(dots.notConverted));
    }
    if (dots.ofUnknownSize > 0) {
        note += u"Dashed: the number of employees is not known."_s;
    }
    if (dots.ringed > 0) {
        note += u"Ringed: at risk for a reason that the colour does not show."_s;
    }
    if (dots.starred > 0) {
        note += u"Starred: premium."_s;
    }
    return note.join(u' ');
}

} // namespace

ChartData segmentsChart(const Question &question, const ChartChoices &choices)
{
    const Options::HealthBy healthBy = question.facts->options.healthBy;
    const Series series = segmentPoints(question);
    SegmentDots dots = SegmentDots::of(series, question, choices);
    ChartData chart = chartFor(u"segments.points"_s, u"Customer segments"_s,
        subtitleOf(question, choices), Unit::Money, question);
    Scatter scatter;
    scatter.columns = SegmentDots::columns();
    scatter.points = std::move(dots.points);
    scatter.legend = levelLegend(scatter.points, healthBy);
    scatter.areas = areasOf(question);
    // A value of nothing is low whatever the threshold; one of 0 lies on no logarithmic axis.
    const auto threshold = valueOf(series.totals, u"value_threshold"_s);
    scatter.xThreshold = threshold.value_or(0) > 0 ? threshold : std::nullopt;
    scatter.yThreshold = valueOf(series.totals, u"effort_threshold"_s);
    setValueAxis(scatter, question);
    setEffortAxis(scatter);
    scatter.laneTitle = laneTitleOf(dots);
    scatter.shapesByHealth = choices.isShapedByHealth;
    chart.summary = summaryOf(chart, scatter, dots, healthBy);
    chart.note = noteOf(dots);
    chart.body = std::move(scatter);
    return chart;
}

} // namespace bellwether
