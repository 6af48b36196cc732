// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/base/numbertext.h"
#include "core/charts/chartsummary.h"
#include "core/charts/items.h"
#include "core/charts/workcharts.h"
#include "core/metrics/goallist.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t MostLanes = 10; // of a card
// How far the axis follows days that are far away; in months.
constexpr int MostBack = 3;
constexpr int MostAhead = 24;
constexpr int LeastAhead = 3;
constexpr int MostMonthLabels = 12;

QDate dayOf(const SeriesPoint &point, const QString &name)
{
    return QDate::fromString(wordsOf(point, name), Qt::ISODate);
}

// Around the first points, from the first day of a month to the last day of one.
DayRange axisDays(const Series &series, std::size_t points, QDate today)
{
    QDate first = today;
    QDate last = today.addMonths(LeastAhead);
    for (std::size_t at = 0; at < points; ++at) {
        const QDate due = dayOf(series.points[at], u"due"_s);
        const QDate opened = dayOf(series.points[at], u"opened"_s);
        first = std::min({first, due, opened.isValid() ? opened : due});
        last = std::max(last, due);
    }
    first = std::max(first, today.addMonths(-MostBack));
    last = std::min(last, today.addMonths(MostAhead));
    return {Month::of(first).firstDay(), Month::of(last).lastDay()};
}

// Each month, or every second, third, ... of them; the year stands with the first one and with the
// first of a year.
ChartAxis monthAxis(DayRange days)
{
    const int months = Month::of(days.to) - Month::of(days.from) + 1;
    int step = 1;
    for (const int wider : {2, 3, 6, 12}) {
        step = (months + step - 1) / step > MostMonthLabels ? wider : step;
    }
    ChartAxis axis;
    int year = 0;
    for (int at = 0; at < months; at += step) {
        const Month month = Month::of(days.from) + at;
        axis.ticks.push_back(static_cast<double>(days.from.daysTo(month.firstDay())));
        axis.labels.push_back(month.year() == year
                ? shortMonthText(month)
                : shortMonthText(month) + u' ' + QString::number(month.year()));
        year = month.year();
    }
    return axis;
}

ChartRole goalRole(const QString &status, bool isOverdue)
{
    if (isOverdue || status == "at_risk"_L1) {
        return ChartRole::BandAtRisk;
    }
    return status == "planned"_L1 ? ChartRole::BandNoScore : ChartRole::BandSatisfactory;
}

QString spokenStatus(const QString &status)
{
    QString words = status;
    return words.replace(u'_', u' ');
}

// Without the year where it is this one.
QString goalDayText(QDate due, QDate today)
{
    return due.year() == today.year() ? shortDayText(due) : dayText(due);
}

ChartCell textCell(const QString &text)
{
    return {{}, text.isEmpty() ? NoValueText : text};
}

Timeline::Lane laneOf(const SeriesPoint &point, DayRange days, QDate today, Currency currency)
{
    const QDate due = dayOf(point, u"due"_s);
    const QString status = spokenStatus(wordsOf(point, u"status"_s));
    const auto amount = valueOf(point.values, u"opportunity"_s);
    Timeline::Lane lane;
    lane.isOverdue = due < today;
    lane.label = u"%1, %2"_s.arg(goalDayText(due, today), lane.isOverdue ? u"overdue"_s : status);
    lane.item = {point.key, wordsOf(point, u"company"_s) + u": "_s + point.label,
        goalRole(wordsOf(point, u"status"_s), lane.isOverdue),
        static_cast<double>(days.from.daysTo(due))};
    const QString opportunity = wordsOf(point, u"opportunity"_s);
    const QString worth = numberText(amount, NumberStyle::Money, currency);
    lane.item.cells = {textCell(dayText(due)),
        textCell(lane.isOverdue ? status + u", overdue"_s : status),
        cellOf(valueOf(point.values, u"progress"_s), NumberStyle::Share, currency),
        textCell(wordsOf(point, u"next_step"_s)), textCell(opportunity),
        cellOf(amount, NumberStyle::Money, currency)};
    const QDate opened = dayOf(point, u"opened"_s);
    if (opened.isValid() && opened < due) {
        lane.from = static_cast<double>(days.from.daysTo(opened));
        lane.fromLabel = amount ? worth : QString();
    }
    return lane;
}

ChartData timelineChart(
    const Question &question, const ChartChoices &choices, std::size_t mostLanes)
{
    const Currency currency = question.currency();
    const QDate today = question.facts->day;
    ChartData chart = namedChart(u"goals.timeline"_s, u"Goals and projects"_s,
        u"Goals by due day, with the opportunities they lead to"_s);
    chart.currency = currency.code();
    const Series series = seriesOf(question, chart.id);
    const std::size_t shown = std::min(mostLanes, series.points.size());
    const DayRange days = axisDays(series, shown, today);
    Timeline timeline;
    timeline.columns = {{u"due"_s, u"Due"_s, RowColumn::Kind::Text},
        {u"status"_s, u"Status"_s, RowColumn::Kind::Text},
        {u"progress"_s, u"Progress"_s, RowColumn::Kind::Ratio},
        {u"next_step"_s, u"Next step"_s, RowColumn::Kind::Text},
        {u"opportunity"_s, u"Opportunity"_s, RowColumn::Kind::Text},
        {u"amount"_s, u"Amount"_s, RowColumn::Kind::Money}};
    for (std::size_t at = 0; at < shown; ++at) {
        timeline.lanes.push_back(laneOf(series.points[at], days, today, currency));
    }
    timeline.axis = monthAxis(days);
    timeline.end = static_cast<double>(days.from.daysTo(days.to)) + 1;
    timeline.today = static_cast<double>(days.from.daysTo(today));
    timeline.todayLabel = choices.today == today ? u"today"_s : shortDayText(today);
    const double overdue = amountOf(series.totals, u"overdue"_s);
    if (!timeline.lanes.empty()) {
        chart.keyFigure = countText(std::llround(overdue));
        chart.keyNote = u"overdue"_s;
    }
    const double withoutDay = amountOf(series.totals, u"without_day"_s);
    const std::size_t more = series.points.size() - shown;
    chart.note = joinedNotes(
        {more == 0 ? QString() : u"And %1 more."_s.arg(countText(static_cast<int>(more))),
            withoutDay == 0 ? QString()
                            : u"Without %1 that %2 no due day."_s.arg(
                                countedText(withoutDay, u"goal"_s, u"goals"_s),
                                withoutDay == 1 ? u"has"_s : u"have"_s)});
    chart.body = std::move(timeline);
    chart.summary = summaryOf(chart);
    return chart;
}

} // namespace

ChartData goalTimelineChart(const Question &question, const ChartChoices &choices)
{
    return timelineChart(question, choices, MostLanes);
}

ChartData wholeGoalTimeline(
    const Question &question, const ChartChoices &choices, std::optional<CompanyId> company)
{
    Question asked = question;
    for (std::size_t row = 0; company && row < asked.mask.size(); ++row) {
        asked.mask[row] = asked.mask[row] && asked.facts->ids[row] == *company;
    }
    return timelineChart(asked, choices, static_cast<std::size_t>(-1));
}

} // namespace bellwether
