// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/forecast.h"

#include "core/metrics/amounts.h"
#include "core/metrics/forecastrange.h"
#include "core/metrics/renewalrecords.h"
#include "core/metrics/rowtable.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

template <typename Key>
double valueOf(const std::map<Key, double> &values, const Key &key, double other)
{
    const auto found = values.find(key);
    return found == values.end() ? other : found->second;
}

// One renewal with what is expected of it.
struct Expected
{
    const OpenRenewal *renewal;
    double probability;
    double uplift;

    double due() const { return static_cast<double>(renewal->yearly); }
    double amount() const { return due() * probability * (1 + uplift); }
    double kept() const { return due() * probability * (1 + std::min(uplift, 0.0)); }
    Chance chance() const
    {
        return {bounded(static_cast<WideAmount>(std::llround(due() * (1 + uplift)))), probability};
    }
};

std::size_t monthsAhead(const Question &question)
{
    return static_cast<std::size_t>(question.facts->options.renewalsMonths);
}

Month firstMonth(const Question &question)
{
    return Month::of(question.facts->day);
}

// Calls with what is due in the months ahead and the place of its month.
template <typename Function>
void forEachExpected(const Question &question, Function function)
{
    const CompanyFacts &facts = *question.facts;
    const RenewalChances &chances = facts.part<RenewalChances>();
    for (std::size_t i = 0; i < facts.renewals.size(); ++i) {
        const OpenRenewal &renewal = facts.renewals[i];
        if (!question.mask[renewal.row] || renewal.isOverdue) {
            continue;
        }
        const auto month = static_cast<std::size_t>(Month::of(renewal.day) - firstMonth(question));
        if (month < monthsAhead(question)) {
            function(month, Expected{&renewal, chances.probabilities[i], chances.uplifts[i]});
        }
    }
}

struct ForecastSums
{
    std::int64_t due = 0;
    double expected = 0; // minor units, not rounded
    double kept = 0;
    int contracts = 0;
    std::vector<Chance> chances; // only where a range is asked for

    void add(const Expected &one)
    {
        addTo(due, one.renewal->yearly);
        expected += one.amount();
        kept += one.kept();
        ++contracts;
    }
};

double rounded(double minor, Currency currency)
{
    return std::round(minor) / static_cast<double>(currency.minorPerMajor());
}

int notConverted(const Question &question)
{
    int companies = 0;
    std::size_t last = CompanyRows::None;
    forEachExpected(question, [&](std::size_t, const Expected &one) {
        const std::size_t row = one.renewal->row;
        const QDate day = question.facts->day;
        if (row != last
            && question.facts->revenue->isNotConverted(question.facts->ids[row], {day, day})) {
            ++companies;
            last = row;
        }
    });
    return companies;
}

Figure figureOf(const Question &question, double (*value)(const ForecastSums &), bool isRate)
{
    ForecastSums sums;
    forEachExpected(question, [&](std::size_t, const Expected &one) { sums.add(one); });
    const Currency currency = question.currency();
    Figure figure;
    figure.unit = isRate ? Unit::Ratio : Unit::Money;
    figure.n = sums.contracts;
    figure.notConverted = notConverted(question);
    figure.terms = {{u"expected"_s, rounded(sums.expected, currency), Unit::Money},
        {u"kept"_s, rounded(sums.kept, currency), Unit::Money},
        {u"due"_s, majorUnits(sums.due, currency), Unit::Money}};
    if (sums.contracts == 0 || (isRate && sums.due == 0)) {
        figure.why = Why::NothingComing;
        return figure;
    }
    figure.value =
        isRate ? value(sums) / static_cast<double>(sums.due) : rounded(value(sums), currency);
    figure.denominator = majorUnits(sums.due, currency);
    return figure;
}

std::vector<NamedValue> valuesOf(const ForecastSums &sums, Currency currency)
{
    const OutcomeRange range = outcomeRange(sums.chances);
    const auto money = [currency](const QString &name, double minor) {
        return NamedValue{name, rounded(minor, currency), Unit::Money};
    };
    return {money(u"due"_s, static_cast<double>(sums.due)), money(u"expected"_s, sums.expected),
        money(u"low"_s, static_cast<double>(range.low)),
        money(u"high"_s, static_cast<double>(range.high)),
        {u"count"_s, static_cast<double>(sums.contracts), Unit::Count}};
}

// The rows of one month, or of all.
RowTable rowsOf(
    const Question &question, std::optional<std::size_t> wanted, const QString &summedColumn)
{
    constexpr auto Money = RowColumn::Kind::Money;
    RowTableMaker maker(question,
        {{u"health_band"_s}, {u"contract"_s}, {u"renewal_day"_s, RowColumn::Kind::Day},
            {u"due"_s, Money}, {u"probability"_s, RowColumn::Kind::Ratio},
            {u"uplift"_s, RowColumn::Kind::Ratio}, {u"expected"_s, Money}, {u"kept"_s, Money}});
    const auto minorPerMajor = static_cast<double>(question.currency().minorPerMajor());
    forEachExpected(question, [&](std::size_t month, const Expected &one) {
        if (!wanted || month == *wanted) {
            const OpenRenewal &renewal = *one.renewal;
            // Not rounded, so that they add up.
            maker.add(renewal.row,
                {Cell{snakeCase(question.facts->bands()[renewal.row])},
                    Cell{contractName(*renewal.contract)}, Cell{renewal.day},
                    maker.money(renewal.yearly), Cell{one.probability}, Cell{one.uplift},
                    Cell{one.amount() / minorPerMajor}, Cell{one.kept() / minorPerMajor}});
        }
    });
    return maker.table(summedColumn);
}

} // namespace

std::shared_ptr<const RenewalChances> RenewalChances::of(const CompanyFacts &facts)
{
    auto chances = std::make_shared<RenewalChances>();
    const Options &options = facts.options;
    const RenewalRecords &records = facts.bookPart<RenewalRecords>();
    for (const OpenRenewal &renewal : facts.renewals) {
        const HealthBand band = facts.bands()[renewal.row];
        const Renewal *record = records.about(*renewal.contract, renewal.day);
        const std::optional<double> own = record == nullptr ? std::nullopt : record->probability;
        const double rate = own ? *own : valueOf(options.forecastRates, band, 0.0);
        chances->probabilities.push_back(
            std::clamp(valueOf(options.forecastRatesByRef, renewal.contract->ref, rate), 0.0, 1.0));
        chances->uplifts.push_back(std::max(-1.0, valueOf(options.forecastUplifts, band, 0.0)));
    }
    return chances;
}

Figure forecastExpected(const Question &question)
{
    return figureOf(
        question, [](const ForecastSums &sums) { return sums.expected; }, false);
}

Figure forecastNetRate(const Question &question)
{
    return figureOf(
        question, [](const ForecastSums &sums) { return sums.expected; }, true);
}

Figure forecastGrossRate(const Question &question)
{
    return figureOf(
        question, [](const ForecastSums &sums) { return sums.kept; }, true);
}

RowTable forecastRows(const Question &question, const QString &summedColumn)
{
    return rowsOf(question, {}, summedColumn);
}

Series forecastByMonth(const Question &question)
{
    std::vector<ForecastSums> months(monthsAhead(question));
    ForecastSums all;
    forEachExpected(question, [&](std::size_t month, const Expected &one) {
        months[month].add(one);
        months[month].chances.push_back(one.chance());
        all.add(one);
        all.chances.push_back(one.chance());
    });
    Series series;
    for (std::size_t month = 0; month < months.size(); ++month) {
        series.points.push_back({(firstMonth(question) + static_cast<int>(month)).iso(),
            valuesOf(months[month], question.currency())});
    }
    series.totals = valuesOf(all, question.currency());
    series.notConverted = notConverted(question);
    return series;
}

Result<RowTable> forecastMonthRows(const Question &question, const QString &key)
{
    if (key.isEmpty()) {
        return rowsOf(question, {}, u"expected"_s);
    }
    const auto month = Month::fromIso(key.section(u'/', 0, 0));
    const QString value = key.contains(u'/') ? key.section(u'/', 1) : u"expected"_s;
    const int place = month ? *month - firstMonth(question) : -1;
    if (place < 0 || static_cast<std::size_t>(place) >= monthsAhead(question)
        || (value != u"due"_s && value != u"expected"_s)) {
        return failure(Error::Kind::NotFound, key);
    }
    return rowsOf(question, static_cast<std::size_t>(place), value);
}

} // namespace bellwether
