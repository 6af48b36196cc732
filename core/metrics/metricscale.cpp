// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/metricscale.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

std::optional<double> numberIn(const QJsonObject &object, QLatin1StringView key)
{
    const QJsonValue value = object[key];
    return value.isDouble() ? std::optional(value.toDouble()) : std::nullopt;
}

std::vector<std::pair<double, double>> pointsIn(const QJsonValue &list)
{
    std::vector<std::pair<double, double>> points;
    for (const QJsonValue entry : list.toArray()) {
        if (entry[0].isDouble() && entry[1].isDouble()) {
            points.emplace_back(entry[0].toDouble(), entry[1].toDouble());
        }
    }
    std::stable_sort(points.begin(), points.end(),
        [](const auto &a, const auto &b) { return a.first < b.first; });
    return points;
}

std::vector<MetricSource> sourcesIn(const QJsonValue &list)
{
    std::vector<MetricSource> sources;
    for (const QJsonValue entry : list.toArray()) {
        if (const auto source = fromSnakeCase<MetricSource>(entry.toString())) {
            sources.push_back(*source);
        }
    }
    return sources;
}

bool isKnownKey(const QString &key)
{
    constexpr std::array Known = {"points"_L1, "from"_L1, "to"_L1, "cap"_L1, "days"_L1,
        "sources"_L1, "levels"_L1, "template"_L1};
    return std::find(Known.begin(), Known.end(), key) != Known.end();
}

std::vector<std::pair<QString, double>> levelsIn(const QJsonObject &object)
{
    const bool isOwn = object["levels"_L1].isObject();
    const QJsonObject from = isOwn ? object["levels"_L1].toObject() : object;
    std::vector<std::pair<QString, double>> levels;
    for (auto entry = from.begin(); entry != from.end(); ++entry) {
        if (entry.value().isDouble() && (isOwn || !isKnownKey(entry.key()))) {
            levels.emplace_back(entry.key().trimmed().toLower(), entry.value().toDouble());
        }
    }
    return levels;
}

double onLines(const std::vector<std::pair<double, double>> &points, double x)
{
    const auto lessThan = [](const auto &point, double wanted) { return point.first < wanted; };
    const auto right = std::lower_bound(points.begin(), points.end(), x, lessThan);
    if (right == points.end()) {
        return points.back().second;
    }
    if (right->first == x) {
        double highest = right->second;
        for (auto same = right; same != points.end() && same->first == x; ++same) {
            highest = std::max(highest, same->second);
        }
        return highest;
    }
    if (right == points.begin()) {
        return right->second;
    }
    const auto left = std::prev(right);
    const double share = (x - left->first) / (right->first - left->first);
    return left->second + share * (right->second - left->second);
}

std::pair<double, double> ownScale(MetricSource source, double maximum)
{
    switch (source) {
    case MetricSource::Nps:
        return {-100, 100};
    case MetricSource::Sentiment:
        return {-2, 2};
    case MetricSource::Tickets:
    case MetricSource::SupportHours:
    case MetricSource::Locations:
    case MetricSource::Employees:
    case MetricSource::SlaLevel:
    case MetricSource::Manual:
        return {0, maximum};
    default:
        return {0, 100};
    }
}

} // namespace

MetricParameters MetricParameters::of(const QString &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json.toUtf8()).object();
    MetricParameters parameters;
    parameters.points = pointsIn(object["points"_L1]);
    parameters.from = numberIn(object, "from"_L1);
    parameters.to = numberIn(object, "to"_L1);
    if (const auto cap = numberIn(object, "cap"_L1); cap && !parameters.to) {
        parameters.to = cap;
    }
    const double days = numberIn(object, "days"_L1).value_or(0.0);
    if (days >= 1) {
        parameters.days = static_cast<int>(std::min(days, 36'500.0));
    }
    parameters.sources = sourcesIn(object["sources"_L1]);
    parameters.levels = levelsIn(object);
    parameters.questionnaire = object["template"_L1].toString();
    return parameters;
}

std::optional<double> MetricParameters::pointsOf(const QString &level) const
{
    const QString wanted = level.trimmed().toLower();
    const auto found = std::find_if(
        levels.begin(), levels.end(), [&](const auto &known) { return known.first == wanted; });
    return found == levels.end() ? std::nullopt : std::optional(found->second);
}

double sourceScore(
    MetricSource source, const MetricParameters &parameters, double maximum, double raw)
{
    if (!parameters.points.empty()) {
        return std::clamp(100 * onLines(parameters.points, raw) / maximum, 0.0, 100.0);
    }
    const auto [ownFrom, ownTo] = ownScale(source, maximum);
    const double from = parameters.from.value_or(ownFrom);
    const double to = parameters.to.value_or(ownTo);
    if (from == to) {
        return raw >= to ? 100 : 0;
    }
    return std::clamp(100 * (raw - from) / (to - from), 0.0, 100.0);
}

} // namespace bellwether
