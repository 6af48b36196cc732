// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/addrow.h"
#include "core/sample/commonrows.h"
#include "core/sample/plan.h"

namespace bellwether {

namespace {

void addModel(Change &change, const SampleModel &model, std::size_t version, QDate day,
    const SampleWords &words)
{
    ScoreModel row;
    row.family = model.family;
    row.version = static_cast<int>(version) + 1;
    row.upperBound = model.upper;
    row.lowerBound = model.lower;
    row.missing = model.missing[version];
    row.adoptedOn = day;
    row.author = idAt<TeamMemberId>(words.team.size() - 1);
    row.note = model.notes[version];
    const ScoreModelId id = addRow(change, row).id;
    for (std::size_t i = 0; i < words.lexicon.metrics.size(); ++i) {
        const SampleMetric &metric = words.lexicon.metrics[i];
        if (metric.definition.family == model.family && metric.weights[version] > 0.0) {
            addRow(
                change, ScoreWeight{{}, id, idAt<MetricDefinitionId>(i), metric.weights[version]});
        }
    }
}

void addCadences(Change &change, const SampleRecipe &recipe)
{
    constexpr std::array<std::pair<Segment, int>, 5> Days = {{{Segment::Unplaced, 60},
        {Segment::HvLe, 45}, {Segment::HvHe, 30}, {Segment::LvLe, 90}, {Segment::LvHe, 60}}};
    for (const auto &[segment, days] : Days) {
        addRow(change, SegmentCadence{{}, segment, days, historyStart(recipe)});
    }
}

} // namespace

std::array<QDate, 2> modelDays(const SampleRecipe &recipe)
{
    return {recipe.lastDay.addDays(-365), recipe.lastDay.addDays(-210)};
}

void addScoringRows(Change &change, const SampleWords &words, const SampleRecipe &recipe)
{
    for (const SampleMetric &metric : words.lexicon.metrics) {
        addRow(change, metric.definition);
    }
    for (const SampleModel &model : words.lexicon.models) {
        addModel(change, model, 0, modelDays(recipe)[0], words);
        addModel(change, model, 1, modelDays(recipe)[1], words);
    }
    change.rows<AssessmentTemplate>().put = words.lexicon.questionnaires;
    change.rows<AssessmentItem>().put = words.lexicon.questions;
    addCadences(change, recipe);
}

} // namespace bellwether
