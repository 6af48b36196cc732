// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/parts.h"

#include "core/sample/commonrows.h"

#include <algorithm>
#include <cmath>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

// In half points, as people give them.
double pointsOf(const SampleMetric &metric, int mood, const SampleStory &story, Random &random)
{
    const int felt = mood + random.between(-130, 130);
    const int share = metric.values == SampleMetric::Values::Good
        ? felt
        : 330 + story.plan().size * 4 / 10 + (500 - felt) / 2;
    const double points = metric.definition.maximum * std::clamp(share, 0, 1000) / 1000.0;
    return std::round(points * 2.0) / 2.0;
}

void addValues(
    SampleStory &story, MetricDefinitionId id, const SampleMetric &metric, Random &random)
{
    const bool isApplicable = !random.chance(30);
    QDate day = story.from(365).addDays(random.between(2, 50));
    for (; day <= story.last(); day = day.addDays(random.between(55, 95))) {
        MetricValue value;
        value.metric = id;
        value.day = workdayUntil(day);
        const double points = pointsOf(metric, story.moodAt(day), story, random);
        const bool isKnown = !random.chance(25);
        value.isApplicable = isApplicable;
        if (isApplicable && isKnown) {
            value.raw = points;
        } else {
            value.note = isApplicable ? u"Nobody could say."_s : u"Does not count here."_s;
        }
        if (value.day >= story.since()) {
            story.add(value);
        }
    }
}

void addReview(SampleStory &story, QDate day, Random &random)
{
    const AssessmentTemplateId used = story.lexicon().questionnaires.front().id;
    for (const AssessmentItem &question : story.lexicon().questions) {
        if (question.templateId != used) {
            continue;
        }
        const int felt = story.moodAt(day) + random.between(-300, 300);
        AssessmentResult result;
        result.item = question.id;
        result.day = day;
        result.earned = std::round(question.possible * std::clamp(felt, 0, 1000) / 1000.0);
        story.add(result);
    }
}

// What the program used before knew, until the first version of the own model.
void addFormerScores(SampleStory &story, Random &random)
{
    for (int back = 540; back > 365; back -= 60) {
        const QDate day = story.today().addDays(-back);
        const int score = std::clamp(story.moodAt(day) / 10 + random.between(-8, 8), 0, 100);
        if (day < story.since() || day > story.last()) {
            continue;
        }
        ScoreSnapshot snapshot;
        snapshot.day = day;
        snapshot.score = score;
        snapshot.band = snakeCase(score >= 70 ? HealthBand::Satisfactory
                : score >= 40                 ? HealthBand::NeedsAttention
                                              : HealthBand::AtRisk);
        story.add(snapshot);
    }
}

} // namespace

void addScores(SampleStory &story)
{
    if (story.plan().fate == CustomerFate::SignedNew) {
        return;
    }
    Random random = story.random(Random::Subject::Scores);
    const auto &metrics = story.lexicon().metrics;
    for (std::size_t i = 0; i < metrics.size(); ++i) {
        if (metrics[i].values != SampleMetric::Values::None && metrics[i].definition.active) {
            addValues(story, idAt<MetricDefinitionId>(i), metrics[i], random);
        }
    }
    for (const int back : {220, 35}) {
        const bool isHeld = random.chance(600);
        const QDate day = workdayUntil(story.last().addDays(-back - random.below(30)));
        if (isHeld && day > story.since()) {
            addReview(story, day, random);
        }
    }
    addFormerScores(story, random);
}

} // namespace bellwether
