// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/newsubscribers.h"

#include "core/metrics/rowtable.h"
#include "core/metrics/successors.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// The months of a series, as days: from the first one's first day to the as-of day.
DayRange lastYear(const Question &question)
{
    return {(Month::of(question.range.to) - 11).firstDay(), question.range.to};
}

// Those of subscriptions.span.
DayRange subscriptionMonths(const Question &question)
{
    const bool isYear =
        question.facts->options.subscriptionsSpan == Options::SubscriptionsSpan::CalendarYear;
    return isYear ? DayRange{QDate(question.range.to.year(), 1, 1), question.range.to}
                  : lastYear(question);
}

std::size_t monthCount(DayRange days)
{
    return static_cast<std::size_t>(Month::of(days.to) - Month::of(days.from) + 1);
}

std::size_t placeOf(QDate day, DayRange days)
{
    return static_cast<std::size_t>(Month::of(day) - Month::of(days.from));
}

SeriesPoint pointOf(DayRange days, std::size_t place, int count)
{
    return {(Month::of(days.from) + static_cast<int>(place)).iso(),
        {{u"count"_s, static_cast<double>(count), Unit::Count}}, {}};
}

// The days of one point of the series, all days for an empty key; nothing for an unknown one.
Result<DayRange> daysOf(const QString &key, DayRange days)
{
    if (key.isEmpty()) {
        return days;
    }
    const auto month = Month::fromIso(key);
    if (!month || *month < Month::of(days.from) || *month > Month::of(days.to)) {
        return failure(Error::Kind::NotFound, key);
    }
    return DayRange{month->firstDay(), std::min(month->lastDay(), days.to)};
}

// Calls with the row and the day of each subscription's begin, once per company and month.
template <typename Function>
void forEachSubscriber(const Question &question, DayRange days, Function function)
{
    const CompanyFacts &facts = *question.facts;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (!question.mask[row]) {
            continue;
        }
        Month last;
        for (const QDate day : facts.lives->subscribedOn(facts.companyRows[row], days)) {
            if (Month::of(day) != last) {
                function(row, day);
            }
            last = Month::of(day);
        }
    }
}

template <typename Function>
void forEachSubscription(const Question &question, DayRange days, Function function)
{
    const CompanyFacts &facts = *question.facts;
    std::vector<const Contract *> renewals;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (!question.mask[row]) {
            continue;
        }
        const auto contracts = facts.revenue->contractsOf(facts.ids[row]);
        renewals.clear();
        for (const Contract *contract : contracts) {
            if (const Contract *renewal = facts.revenue->successor(contract->id)) {
                renewals.push_back(renewal);
            }
        }
        std::sort(renewals.begin(), renewals.end());
        for (const Contract *contract : contracts) {
            if (days.contains(contract->start) && isSubscription(*contract)
                && !std::binary_search(renewals.begin(), renewals.end(), contract)) {
                function(row, *contract);
            }
        }
    }
}

} // namespace

Series newSubscribersByMonth(const Question &question)
{
    const DayRange days = lastYear(question);
    std::vector<int> counts(monthCount(days));
    forEachSubscriber(
        question, days, [&](std::size_t, QDate day) { ++counts[placeOf(day, days)]; });
    Series series;
    for (std::size_t place = 0; place < counts.size(); ++place) {
        series.points.push_back(pointOf(days, place, counts[place]));
    }
    return series;
}

Result<RowTable> newSubscriberRows(const Question &question, const QString &key)
{
    const auto days = daysOf(key, lastYear(question));
    if (!days) {
        return tl::unexpected(days.error());
    }
    RowTableMaker maker(question,
        {{u"day"_s, RowColumn::Kind::Day}, {u"kind"_s}, {u"arr"_s, RowColumn::Kind::Money}});
    forEachSubscriber(question, *days, [&](std::size_t row, QDate day) {
        maker.add(row,
            {Cell{day}, Cell{snakeCase(question.facts->kinds[row])},
                maker.money(question.facts->yearly[row])});
    });
    return maker.table();
}

Series newSubscriptionsByMonth(const Question &question)
{
    const DayRange days = subscriptionMonths(question);
    std::vector<int> counts(monthCount(days));
    forEachSubscription(question, days,
        [&](std::size_t, const Contract &contract) { ++counts[placeOf(contract.start, days)]; });
    Series series;
    int total = 0;
    for (std::size_t place = 0; place < counts.size(); ++place) {
        total += counts[place];
        series.points.push_back(pointOf(days, place, counts[place]));
        series.points.back().values.push_back(
            {u"total"_s, static_cast<double>(total), Unit::Count});
    }
    return series;
}

Result<RowTable> newSubscriptionRows(const Question &question, const QString &key)
{
    const DayRange months = subscriptionMonths(question);
    auto days = daysOf(key.section(u'/', 0, 0), months);
    const QString value = key.section(u'/', 1);
    if (!days || (!value.isEmpty() && value != u"count"_s && value != u"total"_s)) {
        return failure(Error::Kind::NotFound, key);
    }
    if (value == u"total"_s) {
        days->from = months.from;
    }
    RowTableMaker maker(question,
        {{u"contract"_s}, {u"day"_s, RowColumn::Kind::Day}, {u"arr"_s, RowColumn::Kind::Money}});
    forEachSubscription(question, *days, [&](std::size_t row, const Contract &contract) {
        maker.add(row,
            {Cell{contractName(contract)}, Cell{contract.start},
                maker.money(question.facts->revenue->yearlyOf(contract, contract.start))});
    });
    return maker.table();
}

} // namespace bellwether
