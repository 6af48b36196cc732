// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/assessment.h"
#include "core/book/cadence.h"
#include "core/book/scoring.h"
#include "core/book/usage.h"
#include "core/store/rowmapping.h"

namespace bellwether {

template <>
struct RowMapping<Feature>
{
    static constexpr QLatin1StringView Table{"feature"};
    static constexpr QLatin1StringView Plural{"features"};
    static constexpr std::tuple Columns{column("ref", &Feature::ref),
        column("name", &Feature::name), column("area", &Feature::area),
        column("active", &Feature::active)};
};

template <>
struct RowMapping<MetricDefinition>
{
    static constexpr QLatin1StringView Table{"metric_definition"};
    static constexpr QLatin1StringView Plural{"metric_definitions"};
    static constexpr std::tuple Columns{column("ref", &MetricDefinition::ref),
        column("family", &MetricDefinition::family), column("name", &MetricDefinition::name),
        column("description", &MetricDefinition::description),
        column("icon", &MetricDefinition::icon), column("source", &MetricDefinition::source),
        column("parameters", &MetricDefinition::parameters),
        column("maximum", &MetricDefinition::maximum),
        column("direction", &MetricDefinition::direction),
        column("weight", &MetricDefinition::weight), column("active", &MetricDefinition::active)};
};

template <>
struct RowMapping<MetricValue>
{
    static constexpr QLatin1StringView Table{"metric_value"};
    static constexpr QLatin1StringView Plural{"metrics"};
    static constexpr std::tuple Columns{column("company_id", &MetricValue::company),
        column("metric_id", &MetricValue::metric), column("day", &MetricValue::day),
        column("raw", &MetricValue::raw), column("is_applicable", &MetricValue::isApplicable),
        column("note", &MetricValue::note), column("source_ref", &MetricValue::sourceRef)};
};

template <>
struct RowMapping<ScoreModel>
{
    static constexpr QLatin1StringView Table{"score_model"};
    static constexpr QLatin1StringView Plural{"score_models"};
    static constexpr std::tuple Columns{column("family", &ScoreModel::family),
        column("version", &ScoreModel::version), column("upper_bound", &ScoreModel::upperBound),
        column("lower_bound", &ScoreModel::lowerBound), column("missing", &ScoreModel::missing),
        column("adopted_on", &ScoreModel::adoptedOn), column("author_id", &ScoreModel::author),
        column("note", &ScoreModel::note)};
};

template <>
struct RowMapping<ScoreWeight>
{
    static constexpr QLatin1StringView Table{"score_weight"};
    static constexpr QLatin1StringView Plural{"score_weights"};
    static constexpr std::tuple Columns{column("model_id", &ScoreWeight::model),
        column("metric_id", &ScoreWeight::metric), column("weight", &ScoreWeight::weight)};
};

template <>
struct RowMapping<ScoreSnapshot>
{
    static constexpr QLatin1StringView Table{"score_snapshot"};
    static constexpr QLatin1StringView Plural{"score_snapshots"};
    static constexpr std::tuple Columns{column("company_id", &ScoreSnapshot::company),
        column("family", &ScoreSnapshot::family), column("model_id", &ScoreSnapshot::model),
        column("day", &ScoreSnapshot::day), column("score", &ScoreSnapshot::score),
        column("band", &ScoreSnapshot::band), column("coverage", &ScoreSnapshot::coverage),
        column("contributions", &ScoreSnapshot::contributions)};
};

template <>
struct RowMapping<AssessmentTemplate>
{
    static constexpr QLatin1StringView Table{"assessment_template"};
    static constexpr QLatin1StringView Plural{"assessment_templates"};
    static constexpr std::tuple Columns{column("name", &AssessmentTemplate::name),
        column("description", &AssessmentTemplate::description),
        column("active", &AssessmentTemplate::active)};
};

template <>
struct RowMapping<AssessmentItem>
{
    static constexpr QLatin1StringView Table{"assessment_item"};
    static constexpr QLatin1StringView Plural{"assessment_items"};
    static constexpr std::tuple Columns{column("template_id", &AssessmentItem::templateId),
        column("position", &AssessmentItem::position), column("text", &AssessmentItem::text),
        column("possible", &AssessmentItem::possible), column("weight", &AssessmentItem::weight)};
};

template <>
struct RowMapping<AssessmentResult>
{
    static constexpr QLatin1StringView Table{"assessment_result"};
    static constexpr QLatin1StringView Plural{"assessments"};
    static constexpr std::tuple Columns{column("company_id", &AssessmentResult::company),
        column("item_id", &AssessmentResult::item), column("day", &AssessmentResult::day),
        column("earned", &AssessmentResult::earned), column("note", &AssessmentResult::note)};
};

template <>
struct RowMapping<SegmentCadence>
{
    static constexpr QLatin1StringView Table{"segment_cadence"};
    static constexpr QLatin1StringView Plural{"cadences"};
    static constexpr std::tuple Columns{column("segment", &SegmentCadence::segment),
        column("days", &SegmentCadence::days), column("from_day", &SegmentCadence::from)};
};

} // namespace bellwether
