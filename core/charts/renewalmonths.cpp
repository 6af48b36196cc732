// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/renewalmonths.h"

#include "core/base/numbertext.h"
#include "core/book/healthstatus.h"
#include "core/charts/scale.h"

#include <QStringList>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Level
{
    QString key;
    QString name;
    ChartRole role;
};

Level levelOf(HealthStatus status, ChartRole role)
{
    return {snakeCase(status), nameOf(status), role};
}

Level levelOf(HealthBand band, ChartRole role)
{
    return {snakeCase(band), nameOf(band), role};
}

// From the baseline up: the worst first, the unknown last.
std::vector<Level> levels()
{
    return {
        levelOf(HealthStatus::Struggling, ChartRole::StatusStruggling),
        levelOf(HealthStatus::Steady, ChartRole::StatusSteady),
        levelOf(HealthStatus::Healthy, ChartRole::StatusHealthy),
        levelOf(HealthStatus::Thriving, ChartRole::StatusThriving),
        levelOf(HealthStatus::NotSet, ChartRole::StatusNotSet),
        levelOf(HealthBand::AtRisk, ChartRole::BandAtRisk),
        levelOf(HealthBand::NeedsAttention, ChartRole::BandNeedsAttention),
        levelOf(HealthBand::Satisfactory, ChartRole::BandSatisfactory),
        levelOf(HealthBand::NoScore, ChartRole::BandNoScore),
    };
}

double valueOf(const std::vector<NamedValue> &values, QLatin1StringView name)
{
    const auto found = std::find_if(
        values.begin(), values.end(), [&](const NamedValue &value) { return value.name == name; });
    return found == values.end() ? 0 : found->value.value_or(0);
}

// The points that get a bar: every month, and what is overdue where there is something.
std::vector<const SeriesPoint *> barsOf(const Series &series)
{
    std::vector<const SeriesPoint *> bars;
    for (const SeriesPoint &point : series.points) {
        if (point.key != "overdue"_L1 || valueOf(point.values, "contracts"_L1) > 0) {
            bars.push_back(&point);
        }
    }
    return bars;
}

ChartCategory categoryOf(const QString &key, bool isFirstMonth)
{
    const auto month = Month::fromIso(key);
    if (!month) {
        return {key, u"Overdue"_s, {}, u"Overdue"_s};
    }
    const bool namesYear = isFirstMonth || month->month() == 1;
    return {key, shortMonthText(*month), namesYear ? QString::number(month->year()) : QString(),
        monthText(*month)};
}

std::vector<ChartCategory> categoriesOf(const std::vector<const SeriesPoint *> &bars)
{
    std::vector<ChartCategory> categories;
    bool isFirstMonth = true;
    for (const SeriesPoint *bar : bars) {
        categories.push_back(categoryOf(bar->key, isFirstMonth));
        isFirstMonth = isFirstMonth && bar->key == "overdue"_L1;
    }
    return categories;
}

const SeriesPart *partOf(const SeriesPoint &point, const QString &key)
{
    const auto found = std::find_if(point.parts.begin(), point.parts.end(),
        [&](const SeriesPart &part) { return part.key == key; });
    return found == point.parts.end() ? nullptr : &*found;
}

std::vector<ChartSeries> layersOf(
    const std::vector<const SeriesPoint *> &bars, ChartMeasure measure)
{
    std::vector<ChartSeries> layers;
    for (const Level &level : levels()) {
        ChartSeries layer{level.key, level.name, level.role, {}, {}, {}};
        bool occurs = false;
        for (const SeriesPoint *bar : bars) {
            const SeriesPart *part = partOf(*bar, level.key);
            occurs = occurs || part != nullptr;
            layer.counts.push_back(part == nullptr ? 0 : valueOf(part->values, "count"_L1));
            layer.amounts.push_back(part == nullptr ? 0 : valueOf(part->values, "arr"_L1));
        }
        layer.values = measure == ChartMeasure::Count ? layer.counts : layer.amounts;
        if (occurs) {
            layers.push_back(std::move(layer));
        }
    }
    return layers;
}

QString counted(double count, Options::RenewalsCount what)
{
    const auto number = static_cast<std::int64_t>(count);
    const bool isOne = number == 1;
    const QString noun = what == Options::RenewalsCount::Customers
        ? (isOne ? u"customer"_s : u"customers"_s)
        : (isOne ? u"contract"_s : u"contracts"_s);
    return countText(number) + u' ' + noun;
}

QString summaryOf(const Series &series, const ChartData &chart, const std::vector<double> &totals,
    const Options &options, Currency currency)
{
    if (chart.empty() && valueOf(series.totals, "contracts"_L1) == 0) {
        return chart.title + u", none"_s;
    }
    const double count = options.renewalsCount == Options::RenewalsCount::Customers
        ? valueOf(series.totals, "customers"_L1)
        : valueOf(series.totals, "contracts"_L1);
    const QString head = u"%1, %2, %3"_s.arg(chart.title, counted(count, options.renewalsCount),
        shortMoneyText(valueOf(series.totals, "arr"_L1), currency));
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
    QStringList sentences;
    if (measure == ChartMeasure::Count) {
        sentences += options.renewalsCount == Options::RenewalsCount::Customers
            ? u"Counts customers, each once a month."_s
            : u"Counts contracts."_s;
    } else if (series.notConverted > 0) {
        sentences += u"Without the amounts of %1 in a currency that cannot be converted."_s.arg(
            counted(series.notConverted, Options::RenewalsCount::Customers));
    }
    return sentences.join(u' ');
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

ChartData renewalMonthsChart(
    const Series &renewalsByMonth, const Options &options, ChartMeasure measure, Currency currency)
{
    const auto bars = barsOf(renewalsByMonth);
    const bool isMoney = measure == ChartMeasure::Arr;
    ChartData chart;
    chart.id = u"renewals.by_month"_s;
    chart.title = u"Upcoming renewals"_s;
    chart.unit = isMoney ? Unit::Money : Unit::Count;
    chart.currency = isMoney ? currency.code() : QString();
    chart.bars().categories = categoriesOf(bars);
    chart.bars().series = layersOf(bars, measure);
    chart.subtitle = subtitleOf(chart, options);

    std::vector<double> totals;
    for (const SeriesPoint *bar : bars) {
        const double total = valueOf(bar->values, isMoney ? "arr"_L1 : "count"_L1);
        totals.push_back(total);
        const QString label =
            isMoney ? shortMoneyText(total, currency) : countText(static_cast<std::int64_t>(total));
        chart.bars().totalLabels.push_back(total == 0 ? QString() : label);
    }
    const double highest = totals.empty() ? 0 : *std::max_element(totals.begin(), totals.end());
    chart.bars().ticks = isMoney ? amountTicks(highest) : countTicks(highest);
    for (const double tick : chart.bars().ticks) {
        chart.bars().tickLabels.push_back(
            isMoney ? axisMoneyText(tick, currency) : countText(static_cast<std::int64_t>(tick)));
    }
    chart.summary = summaryOf(renewalsByMonth, chart, totals, options, currency);
    chart.note = noteOf(renewalsByMonth, measure, options);
    return chart;
}

} // namespace bellwether
