// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/awardchart.h"

#include "core/base/numbertext.h"
#include "core/charts/chartsummary.h"
#include "core/charts/items.h"
#include "core/charts/monthcategories.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

using Tier = Milestones::Tier;

// How far a count has come from one tier to another.
double progressOf(double count, double from, double to)
{
    return to > from ? std::clamp((count - from) / (to - from), 0.0, 1.0) : 1;
}

// Several tiers may be called by one award: then the number tells them apart.
bool hasOwnName(const Series &series, const SeriesPoint &point)
{
    return !point.label.isEmpty()
        && std::count_if(series.points.begin(), series.points.end(),
               [&](const SeriesPoint &other) { return other.label == point.label; })
        == 1;
}

std::vector<Tier> tiersOf(const Series &series, double count, Currency currency)
{
    std::vector<Tier> tiers;
    double before = 0;
    bool isNextFound = false;
    for (const SeriesPoint &point : series.points) {
        const double need = amountOf(point.values, u"tier"_s);
        Tier tier;
        tier.need = countText(std::llround(need));
        const QString name = hasOwnName(series, point)
            ? point.label
            : countedText(need, u"customer"_s, u"customers"_s);
        tier.item = {point.key, name, ChartRole::Series1, need,
            {cellOf(need, NumberStyle::Count, currency),
                cellOf(amountOf(point.values, u"to_go"_s), NumberStyle::Count, currency)},
            count > 0};
        tier.isReached = amountOf(point.values, u"reached"_s) > 0;
        tier.isNext = !isNextFound && count < need;
        isNextFound = isNextFound || tier.isNext;
        tier.progress = progressOf(count, before, need);
        tier.progressText = tier.isNext ? countText(std::llround(count)) : QString();
        before = need;
        tiers.push_back(std::move(tier));
    }
    return tiers;
}

ChartItem contribution(const QString &key, const QString &name, double customers, double most,
    bool isLoss, Currency currency)
{
    return {key, name, isLoss ? ChartRole::Series3 : ChartRole::Series1,
        most > 0 ? customers / most : 0,
        {cellOf(isLoss ? -customers : customers, NumberStyle::Change, currency),
            cellOf(std::nullopt, NumberStyle::Count, currency)},
        customers > 0};
}

std::vector<ChartItem> contributionsOf(const Question &question)
{
    const Series series = seriesOf(question, u"award.contributions"_s);
    const double gained = amountOf(series.totals, u"gained"_s);
    const double lost = amountOf(series.totals, u"lost"_s);
    const double most = std::max(gained, lost);
    const QString period = periodText(question.range);
    return {contribution(u"gained"_s, u"SaaS customers gained, %1"_s.arg(period), gained, most,
                false, question.currency()),
        contribution(u"lost"_s, u"SaaS customers lost, %1"_s.arg(period), lost, most, true,
            question.currency())};
}

// "Silver reached on 4 Mar 2024."; of the highest one whose day the book knows.
QString reachedNote(const Series &series, const std::vector<Tier> &tiers)
{
    for (std::size_t place = tiers.size(); place-- > 0;) {
        const QDate day =
            QDate::fromString(wordsOf(series.points[place], u"reached_on"_s), Qt::ISODate);
        if (day.isValid()) {
            return u"%1 reached on %2."_s.arg(tiers[place].item.name, dayText(day));
        }
    }
    return {};
}

} // namespace

ChartData awardChart(const Question &question, const ChartChoices &)
{
    ChartData chart =
        namedChart(u"award.tiers"_s, u"Award milestones"_s, u"Active SaaS customers"_s);
    const Series series = seriesOf(question, chart.id);
    Milestones milestones;
    milestones.columns = {{u"customers"_s, u"Customers"_s}, {u"to_go"_s, u"To go"_s}};
    if (question.companies() > 0) {
        const double count = amountOf(series.totals, u"count"_s);
        milestones.tiers = tiersOf(series, count, question.currency());
        milestones.contributions = contributionsOf(question);
        const auto next = std::find_if(milestones.tiers.begin(), milestones.tiers.end(),
            [](const Tier &tier) { return tier.isNext; });
        if (next == milestones.tiers.end()) {
            chart.keyFigure = countText(std::llround(count));
            chart.keyNote = u"top tier"_s;
        } else {
            chart.keyFigure = u"%1 to go"_s.arg(next->item.cells.back().text);
            chart.keyNote = u"until %1"_s.arg(next->item.name);
        }
        chart.note = reachedNote(series, milestones.tiers);
    }
    chart.body = std::move(milestones);
    chart.summary = summaryOf(chart);
    return chart;
}

} // namespace bellwether
