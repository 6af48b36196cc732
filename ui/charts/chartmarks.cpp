// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/charts/chartmarks.h"

#include "core/base/currency.h"
#include "core/base/numbertext.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

double numberAt(const std::vector<double> &numbers, int index)
{
    const auto at = static_cast<std::size_t>(index);
    if (index < 0 || at >= numbers.size() || !std::isfinite(numbers[at])) {
        return 0;
    }
    return std::max(0.0, numbers[at]);
}

double summed(const ChartData &chart, ChartMark mark, std::vector<double> ChartSeries::*numbers)
{
    if (mark.series) {
        return numberAt(seriesAt(chart, *mark.series).*numbers, mark.category);
    }
    double sum = 0;
    for (const ChartSeries &series : chart.bars().series) {
        sum += numberAt(series.*numbers, mark.category);
    }
    return sum;
}

ChartMark onBar(const ChartData &chart, const QSet<QString> &hidden, int category, ChartMark from)
{
    const ChartMark same = {category, from.series};
    const std::vector<ChartMark> segments = segmentsOf(chart, category, hidden);
    const bool hasLevel = std::find(segments.begin(), segments.end(), same) != segments.end();
    return hasLevel ? same : ChartMark{category, {}};
}

} // namespace

int categoryCount(const ChartData &chart)
{
    return static_cast<int>(chart.bars().categories.size());
}

int seriesCount(const ChartData &chart)
{
    return static_cast<int>(chart.bars().series.size());
}

const ChartCategory &categoryAt(const ChartData &chart, int category)
{
    return chart.bars().categories.at(static_cast<std::size_t>(category));
}

const ChartSeries &seriesAt(const ChartData &chart, int series)
{
    return chart.bars().series.at(static_cast<std::size_t>(series));
}

double valueOf(const ChartData &chart, ChartMark mark)
{
    return summed(chart, mark, &ChartSeries::values);
}

double countOf(const ChartData &chart, ChartMark mark)
{
    return summed(chart, mark, &ChartSeries::counts);
}

double amountOf(const ChartData &chart, ChartMark mark)
{
    return summed(chart, mark, &ChartSeries::amounts);
}

bool hasAmounts(const ChartData &chart)
{
    const auto hasSome = [](const ChartSeries &series) { return !series.amounts.empty(); };
    return Currency::fromCode(chart.currency).has_value()
        && std::any_of(chart.bars().series.begin(), chart.bars().series.end(), hasSome);
}

double shownValue(const ChartData &chart, int category, const QSet<QString> &hidden)
{
    double sum = 0;
    for (int series = 0; series < seriesCount(chart); ++series) {
        if (!hidden.contains(seriesAt(chart, series).key)) {
            sum += valueOf(chart, {category, series});
        }
    }
    return sum;
}

QString valueText(const ChartData &chart, double value)
{
    switch (chart.unit) {
    case Unit::Money:
        return amountText(chart, value);
    case Unit::Ratio:
        return shareText(value);
    case Unit::Points:
    case Unit::Hours:
    case Unit::Minutes:
    case Unit::Number:
        return decimalText(value);
    case Unit::Count:
    case Unit::Days:
        break;
    }
    return countText(std::llround(value));
}

QString amountText(const ChartData &chart, double amount)
{
    return shortMoneyText(amount, Currency::fromCode(chart.currency).value_or(Currency()));
}

QString keyOf(const ChartData &chart, ChartMark mark)
{
    const QString &bar = categoryAt(chart, mark.category).key;
    if (!mark.series || seriesAt(chart, *mark.series).key.isEmpty()) {
        return bar;
    }
    return bar + u'/' + seriesAt(chart, *mark.series).key;
}

std::optional<ChartMark> markOf(const ChartData &chart, const QString &key)
{
    for (int category = 0; category < categoryCount(chart); ++category) {
        const ChartMark bar = {category, {}};
        if (keyOf(chart, bar) == key) {
            return bar;
        }
        for (int series = 0; series < seriesCount(chart); ++series) {
            const ChartMark segment = {category, series};
            if (keyOf(chart, segment) == key) {
                return segment;
            }
        }
    }
    return std::nullopt;
}

std::vector<ChartMark> segmentsOf(const ChartData &chart, int category, const QSet<QString> &hidden)
{
    std::vector<ChartMark> segments;
    for (int series = 0; series < seriesCount(chart); ++series) {
        const ChartMark segment = {category, series};
        const QString &key = seriesAt(chart, series).key;
        if (!key.isEmpty() && !hidden.contains(key) && valueOf(chart, segment) > 0) {
            segments.push_back(segment);
        }
    }
    return segments;
}

std::vector<ChartMark> marksOf(const ChartData &chart, const QSet<QString> &hidden)
{
    std::vector<ChartMark> marks;
    for (int category = 0; category < categoryCount(chart); ++category) {
        marks.push_back({category, {}});
        const std::vector<ChartMark> segments = segmentsOf(chart, category, hidden);
        marks.insert(marks.end(), segments.begin(), segments.end());
    }
    return marks;
}

ChartMark walked(const ChartData &chart, const QSet<QString> &hidden, ChartMark from, Step step)
{
    const int last = categoryCount(chart) - 1;
    switch (step) {
    case Step::Left:
        return onBar(chart, hidden, std::max(0, from.category - 1), from);
    case Step::Right:
        return onBar(chart, hidden, std::min(last, from.category + 1), from);
    case Step::First:
        return onBar(chart, hidden, 0, from);
    case Step::Last:
        return onBar(chart, hidden, last, from);
    case Step::Up:
    case Step::Down:
        break;
    }
    std::vector<ChartMark> ladder = segmentsOf(chart, from.category, hidden);
    ladder.insert(ladder.begin(), ChartMark{from.category, {}});
    const auto at = std::find(ladder.begin(), ladder.end(), from);
    if (at == ladder.end()) {
        return ladder.front();
    }
    if (step == Step::Up) {
        return std::next(at) == ladder.end() ? *at : *std::next(at);
    }
    return at == ladder.begin() ? *at : *std::prev(at);
}

} // namespace bellwether
