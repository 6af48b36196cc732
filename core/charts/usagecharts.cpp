// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/chartlists.h"

#include "core/base/numbertext.h"
#include "core/charts/chartsummary.h"
#include "core/charts/comparednotes.h"
#include "core/charts/logindays.h"
#include "core/charts/monthcategories.h"
#include "core/charts/monthlines.h"
#include "core/charts/pointlists.h"

#include <array>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::array BucketRoles = {ChartRole::Series1, ChartRole::Series2, ChartRole::Series3,
    ChartRole::Rest, ChartRole::Series4};

QString bucketName(const QString &key, Options::LoginPreset preset)
{
    if (key == u"inactive"_s && preset == Options::LoginPreset::Default) {
        return u"Not in 28 days"_s;
    }
    QString name = key;
    name.replace(u'_', u' ');
    name[0] = name[0].toUpper();
    return name;
}

// Who is in one of the first three buckets, of all users.
std::optional<double> activeShare(const Series &series)
{
    double share = 0;
    for (std::size_t place = 0; place < std::min<std::size_t>(3, series.points.size()); ++place) {
        const auto one = valueOf(series.points[place].values, u"share"_s);
        if (!one) {
            return std::nullopt;
        }
        share += *one;
    }
    return share;
}

QString churnedUsersNote(const std::vector<LeftOutCount> &leftOut)
{
    for (const LeftOutCount &one : leftOut) {
        if (one.reason == LeftOut::Churned) {
            return u"Without %1 of churned customers."_s.arg(
                countedText(one.count, u"user"_s, u"users"_s));
        }
    }
    return {};
}

ChartData loginFrequencyChart(const Question &question, const ChartChoices &)
{
    static const std::array Columns{PointColumn{u"users"_s, u"Users"_s},
        PointColumn{u"share"_s, u"Share"_s, NumberStyle::Share}};
    ChartData chart = namedChart(
        u"logins.frequency"_s, u"Login frequency"_s, u"How often users log in, 28 days"_s);
    const Series series = seriesOf(question, chart.id);
    const Options::LoginPreset preset = question.facts->options.loginPreset;
    ShareList list;
    list.layout = ShareList::Layout::OneStrip;
    list.mark = ShareList::Mark::Swatch;
    list.columns = columnsOf(Columns);
    for (std::size_t place = 0; place < series.points.size(); ++place) {
        const SeriesPoint &point = series.points[place];
        const double users = amountOf(point.values, u"users"_s);
        if (users > 0 || point.key != u"too_new"_s) {
            list.rows.push_back({point.key, bucketName(point.key, preset), BucketRoles[place],
                users, cellsOf(point.values, Columns, question.currency()), users > 0});
        }
    }
    const double users = amountOf(series.totals, u"users"_s);
    list.full = users > 0 ? users : 1;
    chart.body = std::move(list);
    if (const auto share = activeShare(series)) {
        chart.keyFigure = shareText(*share);
        chart.keyNote = u"logged in in 28 days"_s;
    }
    chart.note = churnedUsersNote(series.leftOut);
    chart.summary = summaryOf(chart);
    return chart;
}

ChartData adoptionChart(const Question &question, const ChartChoices &choices)
{
    static const std::array Columns{PointColumn{u"companies"_s, u"Customers"_s},
        PointColumn{u"share"_s, u"Share"_s, NumberStyle::Share}};
    static const std::array ComparedColumns{PointColumn{u"companies"_s, u"Customers"_s},
        PointColumn{u"change"_s, u"Change"_s, NumberStyle::Change},
        PointColumn{u"share"_s, u"Share"_s, NumberStyle::Share}};
    ChartData chart = namedChart(u"adoption.features"_s, u"Product adoption"_s,
        u"Most used features, %1"_s.arg(periodText(question.range)));
    Series series = seriesOf(question, chart.id);
    std::span<const PointColumn> columns = Columns;
    if (const auto other = comparedOf(question, choices)) {
        addChanges(series, seriesOf(*other, chart.id), u"companies"_s);
        columns = ComparedColumns;
    }
    PointList points = pointList(series, columns, question.currency(), u"companies"_s);
    const double eligible = amountOf(series.totals, u"eligible"_s);
    points.list.full = eligible > 0 ? eligible : 1;
    chart.body = std::move(points.list);
    const Figure pooled = figureOf(question, u"adoption.pooled"_s);
    if (pooled.value) {
        chart.keyFigure = shareText(*pooled.value);
        chart.keyNote = u"of all features in use"_s;
        sayCompared(chart, question, choices, u"adoption.pooled"_s, NumberStyle::Share);
    }
    chart.note = joinedNotes({points.note, churnedNote(series.leftOut)});
    chart.summary = summaryOf(chart);
    return chart;
}

} // namespace

std::span<const ChartEntry> usageCharts()
{
    static const std::array All{
        ChartEntry{u"logins.by_day"_s, u"Login activity"_s, loginDaysChart},
        ChartEntry{u"logins.frequency"_s, u"Login frequency"_s, loginFrequencyChart},
        ChartEntry{u"subscriptions.new_by_month"_s, u"Subscriptions"_s, subscriptionsChart},
        ChartEntry{u"adoption.features"_s, u"Product adoption"_s, adoptionChart},
    };
    return All;
}

} // namespace bellwether
