// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/adoption.h"

#include "core/metrics/adoptionfacts.h"
#include "core/metrics/pointvalues.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/usagefacts.h"

#include <algorithm>
#include <numeric>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Calls with the row of each customer, and counts those who have churned.
template <typename Function>
int forEachCustomer(const Question &question, Function function)
{
    int churned = 0;
    for (std::size_t row = 0; row < question.facts->size(); ++row) {
        if (isActiveInScope(question, row)) {
            function(row);
        } else {
            churned += question.mask[row] ? 1 : 0;
        }
    }
    return churned;
}

// What a company's active users are measured by; nothing: neither seats nor users are known.
std::optional<int> mostUsers(const UsageColumns &usage, std::size_t row)
{
    const int seats = usage.seats[row].value_or(0);
    const int most = seats > 0 ? seats : usage.users[row];
    return most > 0 ? std::optional(most) : std::nullopt;
}

struct FeatureSum
{
    std::size_t feature; // its place in the book's table
    int companies = 0;
    int users = 0;
    std::int64_t uses = 0;
    std::int64_t minutes = 0;
};

QString featureKey(const Feature &feature)
{
    return feature.ref.isEmpty() ? u'#' + QString::number(feature.id.value) : feature.ref;
}

// A feature, and which of its values rows are to add up to; empty: they are counted.
struct PointKey
{
    QString feature;
    QString value;
};

PointKey pointKey(const QString &key)
{
    for (const QString &value : {u"users"_s, u"minutes"_s}) {
        if (key.endsWith(u'/' + value)) {
            return {key.chopped(value.size() + 1), value};
        }
    }
    return {key, {}};
}

std::vector<FeatureSum> featureSums(const Question &question)
{
    const auto &features = question.facts->book->features().rows();
    std::vector<FeatureSum> sums;
    for (std::size_t place = 0; place < features.size(); ++place) {
        sums.push_back({place});
    }
    for (const FeatureUse &use : question.facts->part<AdoptionColumns>(question.range).uses) {
        if (isActiveInScope(question, use.row)) {
            FeatureSum &sum = sums[use.feature];
            sum.companies += use.isUsed ? 1 : 0;
            sum.users += use.users;
            sum.uses += use.uses;
            sum.minutes += use.minutes;
        }
    }
    std::erase_if(sums, [&](const FeatureSum &sum) { return !features[sum.feature].active; });
    std::sort(sums.begin(), sums.end(), [&](const FeatureSum &a, const FeatureSum &b) {
        if (a.companies != b.companies || a.users != b.users) {
            return a.companies != b.companies ? a.companies > b.companies : a.users > b.users;
        }
        const int names = features[a.feature].name.compare(features[b.feature].name);
        return names != 0 ? names < 0 : a.feature < b.feature;
    });
    return sums;
}

} // namespace

std::optional<double> pooledShare(std::span<const int> used, std::span<const int> eligible)
{
    const std::int64_t all = std::accumulate(eligible.begin(), eligible.end(), std::int64_t(0));
    const std::int64_t some = std::accumulate(used.begin(), used.end(), std::int64_t(0));
    return all == 0 ? std::nullopt
                    : std::optional(static_cast<double>(some) / static_cast<double>(all));
}

Figure adoptionPooled(const Question &question)
{
    const auto &adoption = question.facts->part<AdoptionColumns>(question.range);
    std::vector<int> used;
    std::vector<int> eligible;
    int customers = 0;
    const int churned = forEachCustomer(question, [&](std::size_t row) {
        ++customers;
        if (adoption.eligible[row] > 0) {
            used.push_back(adoption.used[row]);
            eligible.push_back(adoption.eligible[row]);
        }
    });
    const double all = std::accumulate(eligible.begin(), eligible.end(), 0.0);
    Figure figure;
    figure.unit = Unit::Ratio;
    figure.n = static_cast<int>(eligible.size());
    figure.value = pooledShare(used, eligible);
    figure.terms = {{u"used"_s, std::accumulate(used.begin(), used.end(), 0.0), Unit::Count},
        {u"eligible"_s, all, Unit::Count}};
    if (figure.value) {
        figure.denominator = all;
    } else {
        figure.why = customers == 0 ? Why::NoCompanies : Why::NothingEligible;
    }
    addLeftOut(figure.leftOut, LeftOut::Churned, churned);
    addLeftOut(figure.leftOut, LeftOut::NotApplicable, customers - figure.n);
    return figure;
}

RowTable adoptionRows(const Question &question)
{
    const auto &adoption = question.facts->part<AdoptionColumns>(question.range);
    RowTableMaker maker(question,
        {{u"used"_s, RowColumn::Kind::Count}, {u"eligible"_s, RowColumn::Kind::Count},
            {u"share"_s, RowColumn::Kind::Ratio}});
    forEachCustomer(question, [&](std::size_t row) {
        const int eligible = adoption.eligible[row];
        if (eligible > 0) {
            maker.add(row,
                {Cell{std::int64_t(adoption.used[row])}, Cell{std::int64_t(eligible)},
                    Cell{static_cast<double>(adoption.used[row]) / eligible}});
        }
    });
    return maker.table(u"used"_s);
}

Figure adoptionUsers(const Question &question)
{
    const auto &usage = question.facts->part<UsageColumns>();
    std::int64_t active = 0;
    std::int64_t seats = 0;
    int customers = 0;
    int measured = 0;
    const int churned = forEachCustomer(question, [&](std::size_t row) {
        ++customers;
        if (const auto most = mostUsers(usage, row)) {
            ++measured;
            active += usage.activeUsers[row];
            seats += *most;
        }
    });
    Figure figure;
    figure.unit = Unit::Ratio;
    figure.n = measured;
    figure.terms = {{u"active_users"_s, static_cast<double>(active), Unit::Count},
        {u"seats"_s, static_cast<double>(seats), Unit::Count}};
    if (seats == 0) {
        figure.why = customers == 0 ? Why::NoCompanies : Why::NoSeats;
    } else {
        figure.value = static_cast<double>(active) / static_cast<double>(seats);
        figure.denominator = static_cast<double>(seats);
    }
    addLeftOut(figure.leftOut, LeftOut::Churned, churned);
    addLeftOut(figure.leftOut, LeftOut::NoSeats, customers - measured);
    return figure;
}

RowTable adoptionUsersRows(const Question &question)
{
    const auto &usage = question.facts->part<UsageColumns>();
    RowTableMaker maker(question,
        {{u"active_users"_s, RowColumn::Kind::Count}, {u"seats"_s, RowColumn::Kind::Count},
            {u"users"_s, RowColumn::Kind::Count}, {u"share"_s, RowColumn::Kind::Ratio}});
    forEachCustomer(question, [&](std::size_t row) {
        if (const auto most = mostUsers(usage, row)) {
            maker.add(row,
                {Cell{std::int64_t(usage.activeUsers[row])}, Cell{std::int64_t(*most)},
                    Cell{std::int64_t(usage.users[row])}, Cell{usage.usageRate[row].value_or(0)}});
        }
    });
    return maker.table(u"active_users"_s);
}

Series adoptionFeatures(const Question &question)
{
    const auto &adoption = question.facts->part<AdoptionColumns>(question.range);
    int eligible = 0;
    std::int64_t users = 0;
    Series series;
    const int churned = forEachCustomer(question, [&](std::size_t row) {
        eligible += adoption.eligible[row] > 0 ? 1 : 0;
        users += adoption.users[row];
    });
    const std::vector<FeatureSum> sums = featureSums(question);
    const std::int64_t minutes = std::accumulate(sums.begin(), sums.end(), std::int64_t(0),
        [](std::int64_t all, const FeatureSum &sum) { return all + sum.minutes; });
    for (const FeatureSum &sum : sums) {
        const Feature &feature = question.facts->book->features().rows()[sum.feature];
        series.points.push_back({featureKey(feature),
            {{u"companies"_s, static_cast<double>(sum.companies), Unit::Count},
                {u"users"_s, static_cast<double>(sum.users), Unit::Count},
                {u"uses"_s, static_cast<double>(sum.uses), Unit::Count},
                {u"minutes"_s, static_cast<double>(sum.minutes), Unit::Minutes},
                shareValue(u"share"_s, sum.companies, eligible),
                shareValue(u"users_share"_s, sum.users, users),
                shareValue(u"minutes_share"_s, sum.minutes, minutes)},
            {}, feature.name});
    }
    series.totals = {{u"eligible"_s, static_cast<double>(eligible), Unit::Count},
        {u"eligible_users"_s, static_cast<double>(users), Unit::Count},
        {u"minutes"_s, static_cast<double>(minutes), Unit::Minutes}};
    addLeftOut(series.leftOut, LeftOut::Churned, churned);
    return series;
}

Result<RowTable> adoptionFeaturesRows(const Question &question, const QString &key)
{
    const auto &features = question.facts->book->features().rows();
    const PointKey wanted = pointKey(key);
    const bool isKnown = wanted.feature.isEmpty()
        || std::any_of(features.begin(), features.end(), [&](const Feature &feature) {
               return feature.active && featureKey(feature) == wanted.feature;
           });
    if (!isKnown) {
        return failure(Error::Kind::NotFound, key);
    }
    RowTableMaker maker(question,
        {{u"feature"_s}, {u"users"_s, RowColumn::Kind::Count}, {u"uses"_s, RowColumn::Kind::Count},
            {u"minutes"_s, RowColumn::Kind::Number}});
    for (const FeatureUse &use : question.facts->part<AdoptionColumns>(question.range).uses) {
        const Feature &feature = features[use.feature];
        const bool isMeant = wanted.value == u"minutes"_s ? use.minutes > 0
            : wanted.value == u"users"_s                  ? use.users > 0
                                                          : use.isUsed;
        if (isMeant && isActiveInScope(question, use.row)
            && (wanted.feature.isEmpty() || featureKey(feature) == wanted.feature)) {
            maker.add(use.row,
                {Cell{feature.name}, Cell{std::int64_t(use.users)}, Cell{use.uses},
                    Cell{static_cast<double>(use.minutes)}});
        }
    }
    return maker.table(wanted.value);
}

} // namespace bellwether
