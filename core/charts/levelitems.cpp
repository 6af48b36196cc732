// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/charts/levelitems.h"

#include "core/book/feedback.h"
#include "core/book/healthstatus.h"
#include "core/book/sentiment.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

template <NamedEnum E>
ChartLevel levelOf(E level, ChartRole role, bool isUnknown = false, const QString &definition = {})
{
    return {snakeCase(level), nameOf(level), role, isUnknown, definition};
}

bool occurs(const SeriesPart *part)
{
    return part != nullptr && amountOf(part->values, u"count"_s) > 0;
}

} // namespace

std::vector<ChartLevel> statusLevelItems()
{
    return {
        levelOf(HealthStatus::Thriving, ChartRole::StatusThriving, false,
            u"Excellent: their business does very well"_s),
        levelOf(HealthStatus::Healthy, ChartRole::StatusHealthy, false,
            u"Good: their business does well"_s),
        levelOf(HealthStatus::Steady, ChartRole::StatusSteady, false,
            u"Stable: their business holds"_s),
        levelOf(HealthStatus::Struggling, ChartRole::StatusStruggling, false,
            u"May need attention: their business is hard"_s),
        levelOf(HealthStatus::NotSet, ChartRole::StatusNotSet, true,
            u"Their CSM has set no status yet"_s),
    };
}

std::vector<ChartLevel> bandLevelItems()
{
    return {
        levelOf(HealthBand::Satisfactory, ChartRole::BandSatisfactory),
        levelOf(HealthBand::NeedsAttention, ChartRole::BandNeedsAttention),
        levelOf(HealthBand::AtRisk, ChartRole::BandAtRisk),
        levelOf(HealthBand::NoScore, ChartRole::BandNoScore, true),
    };
}

std::vector<ChartLevel> happinessLevelItems()
{
    return {
        levelOf(HappinessLevel::VeryHappy, ChartRole::VeryHappy, false, u"Highly satisfied"_s),
        levelOf(HappinessLevel::Happy, ChartRole::Happy, false, u"Satisfied"_s),
        levelOf(HappinessLevel::Neutral, ChartRole::Neutral, false, u"Moderate"_s),
        levelOf(HappinessLevel::NotHappy, ChartRole::NotHappy, false, u"Dissatisfied"_s),
        levelOf(
            HappinessLevel::NoFeedback, ChartRole::Rest, true, u"Nobody has rated in this time"_s),
    };
}

std::vector<ChartLevel> sentimentLevelItems()
{
    return {
        levelOf(Sentiment::VeryPositive, ChartRole::VeryHappy),
        levelOf(Sentiment::Positive, ChartRole::Happy),
        levelOf(Sentiment::Neutral, ChartRole::Neutral),
        levelOf(Sentiment::Negative, ChartRole::NotHappy),
        levelOf(Sentiment::VeryNegative, ChartRole::VeryNegative),
    };
}

std::vector<ChartLevel> fromTheBaseline(std::vector<ChartLevel> levels)
{
    const auto unknown = std::stable_partition(
        levels.begin(), levels.end(), [](const ChartLevel &level) { return !level.isUnknown; });
    std::reverse(levels.begin(), unknown);
    return levels;
}

ChartLevel levelNamed(std::span<const ChartLevel> levels, const QString &key)
{
    const auto found = std::find_if(
        levels.begin(), levels.end(), [&](const ChartLevel &level) { return level.key == key; });
    return found == levels.end() ? ChartLevel{key, key, ChartRole::Rest, true} : *found;
}

std::vector<ChartItem> levelRows(
    const Series &series, std::span<const ChartLevel> levels, const QString &valueName)
{
    std::vector<ChartItem> rows;
    for (const ChartLevel &level : levels) {
        const SeriesPoint *point = pointOf(series, level.key);
        const double value = point == nullptr ? 0 : amountOf(point->values, valueName);
        if (point != nullptr && (value > 0 || !level.isUnknown)) {
            rows.push_back(
                {level.key, level.name, level.role, value, {}, value > 0, level.definition});
        }
    }
    return rows;
}

std::vector<ChartSeries> levelLayers(
    std::span<const SeriesPoint *const> points, std::span<const ChartLevel> levels)
{
    std::vector<ChartSeries> layers;
    for (const ChartLevel &level : levels) {
        ChartSeries layer{level.key, level.name, level.role, {}, {}, {}};
        bool isThere = false;
        for (const SeriesPoint *point : points) {
            const SeriesPart *part = partOf(*point, level.key);
            isThere = isThere || occurs(part);
            layer.counts.push_back(part == nullptr ? 0 : amountOf(part->values, u"count"_s));
            layer.amounts.push_back(part == nullptr ? 0 : amountOf(part->values, u"arr"_s));
        }
        layer.values = layer.counts;
        if (isThere) {
            layers.push_back(std::move(layer));
        }
    }
    return layers;
}

std::vector<ChartSeries> levelLayers(const Series &series, std::span<const ChartLevel> levels)
{
    std::vector<const SeriesPoint *> points;
    for (const SeriesPoint &point : series.points) {
        points.push_back(&point);
    }
    return levelLayers(points, levels);
}

} // namespace bellwether
