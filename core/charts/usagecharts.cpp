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

#include <algorithm>
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

// The values that features are ranked by.
struct Ranking
{
    AdoptionMeasure measure;
    PointColumn value;
    PointColumn share;
    QString whole; // of the totals; empty: bars are compared with each other
};

const Ranking &rankingOf(AdoptionMeasure measure)
{
    static const std::array All{
        Ranking{AdoptionMeasure::Customers, {u"companies"_s, u"Customers"_s},
            {u"share"_s, u"Share"_s, NumberStyle::Share}, u"eligible"_s},
        Ranking{AdoptionMeasure::Users, {u"users"_s, u"Users"_s},
            {u"users_share"_s, u"Share"_s, NumberStyle::Share}, u"eligible_users"_s},
        Ranking{AdoptionMeasure::Minutes, {u"minutes"_s, u"Minutes"_s},
            {u"minutes_share"_s, u"Share"_s, NumberStyle::Share}, {}},
    };
    return *std::find_if(
        All.begin(), All.end(), [&](const Ranking &ranking) { return ranking.measure == measure; });
}

// The most used ones first, or the least used ones; those alike by name.
void rank(Series &series, const QString &value, bool isLeastUsed)
{
    std::stable_sort(series.points.begin(), series.points.end(),
        [&](const SeriesPoint &a, const SeriesPoint &b) {
            const double one = amountOf(a.values, value);
            const double other = amountOf(b.values, value);
            if (one != other) {
                return isLeastUsed ? one < other : one > other;
            }
            return isLeastUsed && a.label < b.label;
        });
}

ChartData adoptionChart(const Question &question, const ChartChoices &choices)
{
    const Ranking &ranking = rankingOf(choices.adoptionMeasure);
    ChartData chart = namedChart(u"adoption.features"_s, u"Product adoption"_s,
        u"%1 used features, %2"_s.arg(
            choices.isLeastUsed ? u"Least"_s : u"Most"_s, periodText(question.range)));
    chart.unit = ranking.measure == AdoptionMeasure::Minutes ? Unit::Minutes : Unit::Count;
    Series series = seriesOf(question, chart.id);
    std::vector<PointColumn> columns{ranking.value, ranking.share};
    if (const auto other = comparedOf(question, choices)) {
        addChanges(series, seriesOf(*other, chart.id), ranking.value.id);
        columns.insert(
            columns.begin() + 1, PointColumn{u"change"_s, u"Change"_s, NumberStyle::Change});
    }
    const bool isUsed = std::any_of(series.points.begin(), series.points.end(),
        [&](const SeriesPoint &point) { return amountOf(point.values, ranking.value.id) > 0; });
    rank(series, ranking.value.id, choices.isLeastUsed);
    PointList points = pointList(series, columns, question.currency(), ranking.value.id);
    const double whole = amountOf(series.totals, ranking.whole);
    if (whole > 0) {
        points.list.full = whole;
    }
    points.list.saysNothing = isUsed && choices.isLeastUsed;
    if (ranking.measure != AdoptionMeasure::Customers) {
        for (ChartItem &row : points.list.rows) {
            row.key += u'/' + ranking.value.id;
        }
    }
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
