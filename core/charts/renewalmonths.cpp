// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/renewalmonths.h"

#include "core/base/numbertext.h"
#include "core/charts/levelitems.h"
#include "core/charts/monthcategories.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr double MonthsPerYear = 12;

// From the baseline up.
std::vector<ChartLevel> levelsOf(const Options &options)
{
    return fromTheBaseline(
        options.healthBy == Options::HealthBy::Status ? statusLevelItems() : bandLevelItems());
}

// The points that get a bar: every month, and what is overdue where there is something.
std::vector<const SeriesPoint *> barsOf(const Series &series)
{
    std::vector<const SeriesPoint *> bars;
    for (const SeriesPoint &point : series.points) {
        if (point.key != u"overdue"_s || amountOf(point.values, u"contracts"_s) > 0) {
            bars.push_back(&point);
        }
    }
    return bars;
}

std::vector<ChartCategory> categoriesOf(const std::vector<const SeriesPoint *> &bars)
{
    std::vector<QString> keys;
    for (const SeriesPoint *bar : bars) {
        keys.push_back(bar->key);
    }
    return monthCategories(keys);
}

std::vector<ChartSeries> layersOf(
    const std::vector<const SeriesPoint *> &bars, const Options &options, ChartMeasure measure)
{
    const std::vector<ChartLevel> levels = levelsOf(options);
    std::vector<ChartSeries> layers = levelLayers(bars, levels);
    for (ChartSeries &layer : layers) {
        if (measure == ChartMeasure::Mrr) {
            for (double &amount : layer.amounts) {
                amount /= MonthsPerYear;
            }
        }
        layer.values = measure == ChartMeasure::Count ? layer.counts : layer.amounts;
    }
    return layers;
}

QString counted(double count, Options::RenewalsCount what)
{
    return what == Options::RenewalsCount::Customers
        ? countedText(count, u"customer"_s, u"customers"_s)
        : countedText(count, u"contract"_s, u"contracts"_s);
}

QString summaryOf(const Series &series, const ChartData &chart, const std::vector<double> &totals,
    const Options &options, Currency currency)
{
    if (chart.empty() && amountOf(series.totals, u"contracts"_s) == 0) {
        return chart.title + u", none"_s;
    }
    const double count = options.renewalsCount == Options::RenewalsCount::Customers
        ? amountOf(series.totals, u"customers"_s)
        : amountOf(series.totals, u"contracts"_s);
    const QString head = u"%1, %2, %3"_s.arg(chart.title, counted(count, options.renewalsCount),
        shortMoneyText(amountOf(series.totals, u"arr"_s), currency));
    const auto largest = std::max_element(totals.begin(), totals.end());
    if (largest == totals.end() || *largest <= 0) {
        return head;
    }
    const auto place = static_cast<std::size_t>(largest - totals.begin());
    return u"%1; largest %2, %3"_s.arg(
        head, chart.bars().categories[place].title, chart.bars().totalLabels[place]);
}

QString noteOf(const Series &series, ChartMeasure measure, const Options &options)
{
    if (measure != ChartMeasure::Count) {
        return notConvertedNote(series.notConverted);
    }
    return options.renewalsCount == Options::RenewalsCount::Customers
        ? u"Counts customers, each once a month."_s
        : u"Counts contracts."_s;
}

QString subtitleOf(const ChartData &chart, const Options &options)
{
    if (options.healthBy == Options::HealthBy::Status) {
        return u"By month and health status"_s;
    }
    // A book without metrics is grey all over; say why.
    const bool hasOnlyNoScore = chart.bars().series.size() == 1
        && chart.bars().series.front().role == ChartRole::BandNoScore;
    return hasOnlyNoScore ? u"By month; no customer has a health score yet"_s
                          : u"By month and health level"_s;
}

} // namespace

std::vector<ChartMeasure> offeredMeasures(const Settings &settings)
{
    std::vector<ChartMeasure> offered;
    const QStringList keys = settings.value(RenewalSetting::Measures).split(u',');
    for (const ChartMeasure measure : {ChartMeasure::Count, ChartMeasure::Arr, ChartMeasure::Mrr}) {
        if (keys.contains(measureKey(measure))) {
            offered.push_back(measure);
        }
    }
    return offered.empty() ? std::vector{ChartMeasure::Count, ChartMeasure::Arr} : offered;
}

ChartMeasure firstMeasure(const Settings &settings)
{
    const std::vector<ChartMeasure> offered = offeredMeasures(settings);
    const QString key = settings.value(RenewalSetting::First);
    const auto found = std::find_if(offered.begin(), offered.end(), [&](ChartMeasure measure) {
        return measureKey(measure) == (key.isEmpty() ? u"arr"_s : key);
    });
    return found == offered.end() ? offered.front() : *found;
}

QString measureKey(ChartMeasure measure)
{
    return measure == ChartMeasure::Count ? u"count"_s
        : measure == ChartMeasure::Arr    ? u"arr"_s
                                          : u"mrr"_s;
}

QString measureName(ChartMeasure measure)
{
    return measure == ChartMeasure::Count ? u"Count"_s
        : measure == ChartMeasure::Arr    ? u"ARR"_s
                                          : u"MRR"_s;
}

ChartData renewalMonthsChart(
    const Series &renewalsByMonth, const Options &options, ChartMeasure measure, Currency currency)
{
    const auto bars = barsOf(renewalsByMonth);
    const bool isMoney = measure != ChartMeasure::Count;
    const double perArr = measure == ChartMeasure::Mrr ? 1 / MonthsPerYear : 1;
    ChartData chart = namedChart(u"renewals.by_month"_s, u"Upcoming renewals"_s, {});
    chart.unit = isMoney ? Unit::Money : Unit::Count;
    chart.currency = isMoney ? currency.code() : QString();
    chart.bars().categories = categoriesOf(bars);
    chart.bars().series = layersOf(bars, options, measure);
    chart.subtitle = subtitleOf(chart, options);

    std::vector<double> totals;
    for (const SeriesPoint *bar : bars) {
        const double total =
            isMoney ? amountOf(bar->values, u"arr"_s) * perArr : amountOf(bar->values, u"count"_s);
        totals.push_back(total);
        const QString label =
            isMoney ? shortMoneyText(total, currency) : countText(static_cast<std::int64_t>(total));
        chart.bars().totalLabels.push_back(total == 0 ? QString() : label);
    }
    const double highest = totals.empty() ? 0 : *std::max_element(totals.begin(), totals.end());
    const ChartAxis axis = isMoney ? moneyAxis(highest, currency) : countAxis(highest);
    chart.bars().ticks = axis.ticks;
    chart.bars().tickLabels = axis.labels;
    if (measure == ChartMeasure::Mrr) {
        chart.bars().amountId = u"mrr"_s;
    }
    chart.summary = summaryOf(renewalsByMonth, chart, totals, options, currency);
    chart.note = noteOf(renewalsByMonth, measure, options);
    return chart;
}

} // namespace bellwether
