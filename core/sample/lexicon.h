// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/assessment.h"
#include "core/book/healthstatus.h"
#include "core/book/interaction.h"
#include "core/book/notice.h"
#include "core/book/outbox.h"
#include "core/book/scoring.h"
#include "core/book/stack.h"
#include "core/book/task.h"
#include "core/book/usage.h"

#include <QString>

#include <array>
#include <cstdint>
#include <map>
#include <vector>

// What the sample's customers use and say and what its team has set up, from resources/sample.
namespace bellwether {

constexpr std::int64_t CentsPerDollar = 100; // the sample is sold in dollars

// How somebody speaks of us.
enum class SampleTone
{
    Bad,
    Flat,
    Good
};

struct SampleSentence
{
    QString text;
    QString topic;
};

template <typename T>
using ByTone = std::array<std::vector<T>, 3>;

struct SampleStackItem
{
    StackItem item; // without id
    std::vector<QString> tags;
    int applicable = 0; // per mille of the customers
    int aligned = 0; // per mille of those
    bool isSold = false; // comes with a contract of its own
    std::vector<QString> instead; // what customers have in its place
};

struct SampleFeature
{
    Feature feature; // without id
    int reach = 0; // per mille of the customers
    int minutes = 0; // of a usual day, 0: not measured
};

struct SampleMetric
{
    // Whether somebody types its values in, and whether good customers have high ones.
    enum class Values
    {
        None,
        Good,
        Effort
    };

    MetricDefinition definition; // without id, with the newest weight
    Values values = Values::None;
    std::array<double, 2> weights = {}; // by version
};

struct SampleModel
{
    ScoreFamily family = ScoreFamily::Health;
    double upper = 0.0;
    double lower = 0.0;
    std::array<MissingPolicy, 2> missing = {}; // by version
    std::array<QString, 2> notes;
};

struct SampleRule
{
    AutomationRule rule; // without id
    std::optional<HealthStatus> status; // that fires it
    std::optional<SampleTone> feedback; // that fires it
    std::optional<std::size_t> letter; // place in the letters
    QString task; // title, empty for none
    TaskPriority priority = TaskPriority::Normal;
    int days = 0; // until the task is due
};

struct SampleGoal
{
    QString title;
    QString metric;
    double baseline = 0.0;
    double target = 0.0;
};

struct SampleRate
{
    QString currency;
    int from = 0; // thousandths of the base currency at the start of the history
    int to = 0; // and at its end
};

struct SampleLexicon
{
    ByTone<SampleSentence> comments;
    std::map<QString, ByTone<SampleSentence>> foreignComments; // by country
    std::map<InteractionType, std::vector<QString>> talkOpeners;
    ByTone<SampleSentence> talks;
    ByTone<QString> sentimentNotes;
    std::vector<SampleSentence> tickets;
    std::vector<QString> flags;
    std::vector<QString> refusals;
    std::vector<QString> renewalLosses;

    std::vector<QString> stackTags;
    std::vector<SampleStackItem> stackItems; // the ones no longer offered come last
    std::vector<SampleFeature> features;

    std::vector<SampleMetric> metrics;
    std::vector<SampleModel> models;
    std::vector<AssessmentTemplate> questionnaires; // with ids
    std::vector<AssessmentItem> questions; // with ids

    std::vector<EmailTemplate> letters; // without ids
    std::vector<SampleRule> rules;
    std::vector<QString> tasks;
    std::vector<QString> teamTasks;
    std::vector<SampleGoal> goals;
    std::vector<QString> goalSteps;
    std::vector<QString> tags;
    std::vector<QString> groups; // by tier from the largest one down, then the premium ones
    std::vector<QString> reviewSections;
    std::vector<QString> reviewNotes;
    std::vector<QString> helpTopics;
    std::vector<std::pair<QString, int>> awards;
    std::vector<SampleRate> rates;

    static SampleLexicon load();
};

} // namespace bellwether
