// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/sample/lexicon.h"

#include "core/sample/resource.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

QString compact(const QJsonValue &object)
{
    return object.isObject()
        ? QString::fromUtf8(QJsonDocument(object.toObject()).toJson(QJsonDocument::Compact))
        : QString();
}

std::vector<SampleSentence> sentences(const QJsonValue &list)
{
    std::vector<SampleSentence> result;
    for (const QJsonValue entry : list.toArray()) {
        result.push_back({entry[0].toString(), entry[1].toString()});
    }
    return result;
}

ByTone<SampleSentence> comments(const QJsonValue &value)
{
    return {sentences(value["negative"_L1]), sentences(value["mixed"_L1]),
        sentences(value["positive"_L1])};
}

void loadTexts(SampleLexicon &lexicon)
{
    const QJsonObject file = sampleResource(u"texts.json"_s);
    lexicon.comments = comments(file["comments"_L1]);
    const QJsonObject foreign = file["foreignComments"_L1].toObject();
    for (auto country = foreign.begin(); country != foreign.end(); ++country) {
        lexicon.foreignComments[country.key()] = comments(*country);
    }
    for (std::size_t i = 0; i < EnumText<InteractionType>::Names.size(); ++i) {
        const auto type = static_cast<InteractionType>(i);
        lexicon.talkOpeners[type] = textsOf(file["talkOpeners"_L1][snakeCase(type)]);
    }
    const QJsonValue talks = file["talks"_L1];
    lexicon.talks = {
        sentences(talks["bad"_L1]), sentences(talks["flat"_L1]), sentences(talks["good"_L1])};
    const QJsonValue notes = file["sentimentNotes"_L1];
    lexicon.sentimentNotes = {
        textsOf(notes["bad"_L1]), textsOf(notes["flat"_L1]), textsOf(notes["good"_L1])};
    lexicon.tickets = sentences(file["tickets"_L1]);
    lexicon.flags = textsOf(file["flags"_L1]);
    lexicon.refusals = textsOf(file["refusals"_L1]);
    lexicon.renewalLosses = textsOf(file["renewalLosses"_L1]);
}

SampleStackItem stackItem(const QJsonValue &entry)
{
    SampleStackItem result;
    result.item.name = entry["name"_L1].toString();
    result.item.defaultMrr = entry["mrr"_L1].toInteger() * CentsPerDollar;
    result.item.defaultOneTime = entry["oneTime"_L1].toInteger() * CentsPerDollar;
    result.item.isPerSeat = entry["perSeat"_L1].toBool();
    result.tags = textsOf(entry["tags"_L1]);
    result.applicable = entry["applicable"_L1].toInt();
    result.aligned = entry["aligned"_L1].toInt();
    result.isSold = entry["sold"_L1].toBool();
    result.instead = textsOf(entry["instead"_L1]);
    return result;
}

void loadStack(SampleLexicon &lexicon)
{
    const QJsonObject file = sampleResource(u"stack.json"_s);
    lexicon.stackTags = textsOf(file["tags"_L1]);
    for (const QJsonValue entry : file["items"_L1].toArray()) {
        lexicon.stackItems.push_back(stackItem(entry));
    }
    lexicon.stackItems.push_back(stackItem(file["retired"_L1]));
    lexicon.stackItems.back().item.active = false;
    for (const QJsonValue entry : file["features"_L1].toArray()) {
        SampleFeature feature;
        feature.feature.name = entry["name"_L1].toString();
        feature.feature.area = entry["area"_L1].toString();
        feature.reach = entry["reach"_L1].toInt();
        feature.minutes = entry["minutes"_L1].toInt();
        lexicon.features.push_back(feature);
    }
}

SampleMetric metric(const QJsonValue &entry)
{
    SampleMetric result;
    MetricDefinition &definition = result.definition;
    definition.ref = entry["ref"_L1].toString();
    definition.name = entry["name"_L1].toString();
    definition.description = entry["description"_L1].toString();
    definition.icon = entry["icon"_L1].toString();
    definition.family = fromSnakeCase<ScoreFamily>(entry["family"_L1].toString()).value();
    definition.source = fromSnakeCase<MetricSource>(entry["source"_L1].toString()).value();
    definition.parameters = compact(entry["parameters"_L1]);
    definition.maximum = entry["maximum"_L1].toDouble(definition.maximum);
    definition.direction = fromSnakeCase<MetricDirection>(entry["direction"_L1].toString())
                               .value_or(MetricDirection::HigherIsBetter);
    definition.active = entry["active"_L1].toBool(true);
    result.weights = {entry["weights"_L1][0].toDouble(), entry["weights"_L1][1].toDouble()};
    definition.weight = result.weights[1];
    const QString values = entry["values"_L1].toString();
    result.values = values.isEmpty() ? SampleMetric::Values::None
        : values == "good"_L1        ? SampleMetric::Values::Good
                                     : SampleMetric::Values::Effort;
    return result;
}

SampleModel model(const QJsonValue &entry)
{
    SampleModel result;
    result.family = fromSnakeCase<ScoreFamily>(entry["family"_L1].toString()).value();
    result.upper = entry["upper"_L1].toDouble();
    result.lower = entry["lower"_L1].toDouble();
    for (int version = 0; version < 2; ++version) {
        const auto place = static_cast<std::size_t>(version);
        result.missing[place] =
            fromSnakeCase<MissingPolicy>(entry["missing"_L1][version].toString()).value();
        result.notes[place] = entry["note"_L1][version].toString();
    }
    return result;
}

void addQuestionnaire(SampleLexicon &lexicon, AssessmentTemplate row, const QJsonValue &items)
{
    row.id = {static_cast<std::int64_t>(lexicon.questionnaires.size()) + 1};
    int position = 0;
    for (const QJsonValue entry : items.toArray()) {
        AssessmentItem item;
        item.id = {static_cast<std::int64_t>(lexicon.questions.size()) + 1};
        item.templateId = row.id;
        item.position = position++;
        item.text = entry[0].toString();
        item.possible = entry[1].toDouble();
        item.weight = entry[2].toDouble();
        lexicon.questions.push_back(item);
    }
    lexicon.questionnaires.push_back(row);
}

void loadScoring(SampleLexicon &lexicon)
{
    const QJsonObject file = sampleResource(u"scoring.json"_s);
    for (const QJsonValue entry : file["metrics"_L1].toArray()) {
        lexicon.metrics.push_back(metric(entry));
    }
    for (const QJsonValue entry : file["models"_L1].toArray()) {
        lexicon.models.push_back(model(entry));
    }
    const QJsonValue assessment = file["assessment"_L1];
    addQuestionnaire(lexicon,
        {{}, assessment["name"_L1].toString(), assessment["description"_L1].toString(), true},
        assessment["items"_L1]);
    addQuestionnaire(lexicon, {{}, assessment["retired"_L1].toString(), {}, false},
        assessment["retiredItems"_L1]);
}

std::optional<std::size_t> letterOf(const SampleLexicon &lexicon, const QString &name)
{
    for (std::size_t i = 0; i < lexicon.letters.size(); ++i) {
        if (lexicon.letters[i].name == name) {
            return i;
        }
    }
    return std::nullopt;
}

// Trigger and actions as core/rules reads them.
void describeRule(SampleRule &rule, const QJsonValue &entry)
{
    QJsonObject trigger{{u"on"_s, entry["on"_L1]}};
    trigger.insert(u"to"_s, entry["value"_L1]);
    rule.rule.trigger = compact(trigger);
    QJsonArray actions;
    if (rule.letter) {
        actions.append(QJsonObject{{u"do"_s, u"draft_email"_s}, {u"letter"_s, entry["letter"_L1]}});
    }
    if (!rule.task.isEmpty()) {
        actions.append(QJsonObject{{u"do"_s, u"create_task"_s}, {u"title"_s, rule.task},
            {u"priority"_s, snakeCase(rule.priority)}, {u"working_days"_s, rule.days},
            {u"assignee"_s, u"csm"_s}});
    }
    rule.rule.actions = QString::fromUtf8(QJsonDocument(actions).toJson(QJsonDocument::Compact));
}

SampleRule ruleOf(const QJsonValue &entry, const SampleLexicon &lexicon)
{
    SampleRule result;
    result.rule.name = entry["name"_L1].toString();
    result.rule.active = entry["active"_L1].toBool();
    const QString value = entry["value"_L1].toString();
    result.status = fromSnakeCase<HealthStatus>(value);
    if (!result.status) {
        result.feedback = value == "negative"_L1 ? SampleTone::Bad : SampleTone::Good;
    }
    result.letter = letterOf(lexicon, entry["letter"_L1].toString());
    result.task = entry["task"_L1].toString();
    result.priority =
        fromSnakeCase<TaskPriority>(entry["priority"_L1].toString()).value_or(TaskPriority::Normal);
    result.days = entry["days"_L1].toInt();
    describeRule(result, entry);
    return result;
}

void loadRules(SampleLexicon &lexicon, const QJsonObject &file)
{
    for (const QJsonValue entry : file["letters"_L1].toArray()) {
        lexicon.letters.push_back({{}, entry["name"_L1].toString(), entry["subject"_L1].toString(),
            entry["body"_L1].toString()});
    }
    for (const QJsonValue entry : file["rules"_L1].toArray()) {
        lexicon.rules.push_back(ruleOf(entry, lexicon));
    }
}

void loadWork(SampleLexicon &lexicon)
{
    const QJsonObject file = sampleResource(u"work.json"_s);
    loadRules(lexicon, file);
    lexicon.tasks = textsOf(file["tasks"_L1]);
    lexicon.teamTasks = textsOf(file["teamTasks"_L1]);
    for (const QJsonValue entry : file["goals"_L1].toArray()) {
        lexicon.goals.push_back(
            {entry[0].toString(), entry[1].toString(), entry[2].toDouble(), entry[3].toDouble()});
    }
    lexicon.goalSteps = textsOf(file["goalSteps"_L1]);
    lexicon.tags = textsOf(file["tags"_L1]);
    lexicon.groups = textsOf(file["groups"_L1]);
    lexicon.reviewSections = textsOf(file["reviewSections"_L1]);
    lexicon.reviewNotes = textsOf(file["reviewNotes"_L1]);
    lexicon.helpTopics = textsOf(file["helpTopics"_L1]);
    for (const QJsonValue entry : file["awards"_L1].toArray()) {
        lexicon.awards.emplace_back(entry[0].toString(), entry[1].toInt());
    }
    for (const QJsonValue entry : file["rates"_L1].toArray()) {
        lexicon.rates.push_back(
            {entry["currency"_L1].toString(), entry["from"_L1].toInt(), entry["to"_L1].toInt()});
    }
}

} // namespace

SampleLexicon SampleLexicon::load()
{
    SampleLexicon lexicon;
    loadTexts(lexicon);
    loadStack(lexicon);
    loadScoring(lexicon);
    loadWork(lexicon);
    return lexicon;
}

} // namespace bellwether
