// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/scoringedit.h"

#include "core/base/dated.h"
#include "core/metrics/options.h"
#include "core/metrics/scoreplan.h"

#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <map>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

MetricDraft draftOf(const MetricDefinition &definition, double weight)
{
    const MetricParameters parameters = MetricParameters::of(definition.parameters);
    MetricDraft draft;
    draft.id = definition.id;
    draft.name = definition.name;
    draft.description = definition.description;
    draft.icon = definition.icon;
    draft.source = definition.source;
    draft.maximum = definition.maximum;
    draft.direction = definition.direction;
    draft.weight = weight;
    draft.days = parameters.days;
    draft.from = parameters.from;
    draft.to = parameters.to;
    draft.levels = parameters.levels;
    draft.parameters = definition.parameters;
    return draft;
}

MetricDraft draftOf(const PlannedMetric &part)
{
    MetricDraft draft;
    draft.name = part.name;
    draft.source = part.source;
    draft.maximum = part.maximum;
    draft.weight = std::round(part.weight * 100);
    if (part.sources.size() > 1) {
        QStringList sources;
        for (const MetricSource source : part.sources) {
            sources << u'"' + snakeCase(source) + u'"';
        }
        draft.parameters = u"{\"sources\":[%1]}"_s.arg(sources.join(u','));
    }
    return draft;
}

template <typename T>
void put(QJsonObject &object, const QString &key, const std::optional<T> &value)
{
    if (value) {
        object[key] = *value;
    } else {
        object.remove(key);
    }
}

// The stored parameters with what the draft says in their place.
QString parametersOf(const MetricDraft &draft)
{
    const MetricParameters stored = MetricParameters::of(draft.parameters);
    const bool isSame = stored.days == draft.days && stored.from == draft.from
        && stored.to == draft.to && stored.levels == draft.levels;
    if (isSame) {
        return draft.parameters;
    }
    QJsonObject object = QJsonDocument::fromJson(draft.parameters.toUtf8()).object();
    object.remove(u"cap"_s);
    put(object, u"days"_s, draft.days);
    put(object, u"from"_s, draft.from);
    put(object, u"to"_s, draft.to);
    if (stored.levels != draft.levels) {
        for (const auto &[name, points] : stored.levels) {
            for (const QString &key : object.keys()) {
                if (key.trimmed().toLower() == name && object[key].isDouble()) {
                    object.remove(key);
                }
            }
        }
        QJsonObject levels;
        for (const auto &[name, points] : draft.levels) {
            levels[name] = points;
        }
        object[u"levels"_s] = levels;
    }
    return object.isEmpty()
        ? QString()
        : QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

class ModelEditor
{
public:
    ModelEditor(const ModelDraft &draft, const Book &book, QDate day)
        : m_draft(draft)
        , m_book(book)
        , m_day(day)
        , m_nextMetric(book.metricDefinitions().nextId())
        , m_nextModel(book.scoreModels().nextId())
        , m_nextWeight(book.scoreWeights().nextId())
        , m_nextValue(book.metricValues().nextId())
    {
    }

    Change change(const QString &note)
    {
        int newest = 0;
        for (const ScoreModel &model : m_book.scoreModels()) {
            newest = model.family == m_draft.family ? std::max(newest, model.version) : newest;
        }
        const ModelDraft before = modelDraft(m_book, m_draft.family, m_day);
        putMetrics();
        if (newest == 0 && !before.metrics.empty()) {
            addVersion(++newest, before, SinceAlways, u"As it was before"_s, weightsBefore(before));
        }
        std::map<MetricDefinitionId, double> weights;
        for (std::size_t i = 0; i < m_draft.metrics.size(); ++i) {
            weights[m_ids[i]] = m_draft.metrics[i].weight;
        }
        addVersion(++newest, m_draft, m_day, note, weights);
        m_change.label = u"%1 score, version %2"_s.arg(
            m_draft.family == ScoreFamily::Cs ? u"CS"_s : nameOf(m_draft.family),
            QString::number(newest));
        return std::move(m_change);
    }

private:
    // The weights of what was in force without a version. A part of the CS score that was stored
    // nowhere is the metric of its name; one that is gone since has no row to weigh.
    std::map<MetricDefinitionId, double> weightsBefore(const ModelDraft &before) const
    {
        std::map<MetricDefinitionId, double> weights;
        for (const MetricDraft &metric : before.metrics) {
            if (metric.id) {
                weights[*metric.id] = metric.weight;
                continue;
            }
            for (std::size_t i = 0; i < m_draft.metrics.size(); ++i) {
                if (m_draft.metrics[i].name == metric.name) {
                    weights[m_ids[i]] = metric.weight;
                }
            }
        }
        return weights;
    }

    void putMetrics()
    {
        std::vector<MetricDefinition> &put = m_change.rows<MetricDefinition>().put;
        std::map<MetricDefinitionId, bool> isKept;
        for (const MetricDraft &draft : m_draft.metrics) {
            const MetricDefinition *known =
                draft.id ? m_book.metricDefinitions().find(*draft.id) : nullptr;
            MetricDefinition definition = known ? *known : MetricDefinition();
            definition.family = m_draft.family;
            definition.name = draft.name.trimmed();
            definition.description = draft.description.trimmed();
            definition.icon = draft.icon;
            definition.source = draft.source;
            definition.parameters = parametersOf(draft);
            definition.maximum = draft.maximum;
            definition.direction = draft.direction;
            definition.weight = draft.weight;
            definition.active = draft.weight > 0 || (known && known->active);
            const bool isOther = known
                && (definition.source != known->source || definition.parameters != known->parameters
                    || definition.maximum != known->maximum
                    || definition.direction != known->direction);
            if (!known || (isOther && isUsed(*known))) {
                definition.id = m_nextMetric;
                ++m_nextMetric.value;
                definition.ref.clear();
                if (known && known->source == MetricSource::Manual
                    && definition.source == MetricSource::Manual) {
                    takeValues(known->id, definition);
                }
            } else {
                isKept[definition.id] = true;
            }
            m_ids.push_back(definition.id);
            if (!known || definition != *known) {
                put.push_back(definition);
            }
        }
        // What is gone from the score counts in older versions alone.
        for (const MetricDefinition &definition : m_book.metricDefinitions()) {
            if (definition.family == m_draft.family && definition.active
                && !isKept[definition.id]) {
                MetricDefinition off = definition;
                off.active = false;
                put.push_back(off);
            }
        }
    }

    bool isUsed(const MetricDefinition &definition) const
    {
        const auto weights = m_book.scoreWeights();
        return definition.weight > 0
            || std::any_of(weights.begin(), weights.end(), [&](const ScoreWeight &weight) {
                   return weight.metric == definition.id && weight.weight > 0;
               });
    }

    // What was typed in last counts for the metric that takes its place.
    void takeValues(MetricDefinitionId from, const MetricDefinition &to)
    {
        std::map<CompanyId, const MetricValue *> newest;
        for (const MetricValue &value : m_book.metricValues()) {
            if (value.metric == from && value.day <= m_day) {
                const MetricValue *&known = newest[value.company];
                known = known == nullptr || known->day <= value.day ? &value : known;
            }
        }
        for (const auto &[company, value] : newest) {
            if (!value->raw || *value->raw <= to.maximum) {
                MetricValue copy = *value;
                copy.id = m_nextValue;
                ++m_nextValue.value;
                copy.metric = to.id;
                m_change.rows<MetricValue>().put.push_back(std::move(copy));
            }
        }
    }

    void addVersion(int version, const ModelDraft &draft, QDate adopted, const QString &note,
        const std::map<MetricDefinitionId, double> &weights)
    {
        ScoreModel model;
        model.id = m_nextModel;
        ++m_nextModel.value;
        model.family = draft.family;
        model.version = version;
        model.upperBound = draft.upperBound;
        model.lowerBound = draft.lowerBound;
        model.missing = draft.missing;
        model.adoptedOn = adopted;
        model.author = m_book.settings().currentMember();
        if (model.author && m_book.team().find(*model.author) == nullptr) {
            model.author.reset();
        }
        model.note = note;
        for (const auto &[metric, weight] : weights) {
            if (weight > 0) {
                m_change.rows<ScoreWeight>().put.push_back(
                    {m_nextWeight, model.id, metric, weight});
                ++m_nextWeight.value;
            }
        }
        m_change.rows<ScoreModel>().put.push_back(std::move(model));
    }

    const ModelDraft &m_draft;
    const Book &m_book;
    QDate m_day;
    MetricDefinitionId m_nextMetric;
    ScoreModelId m_nextModel;
    ScoreWeightId m_nextWeight;
    MetricValueId m_nextValue;
    std::vector<MetricDefinitionId> m_ids; // of the draft's metrics
    Change m_change;
};

} // namespace

double ModelDraft::totalWeight() const
{
    double total = 0;
    for (const MetricDraft &metric : metrics) {
        total += metric.weight;
    }
    return total;
}

ModelDraft modelDraft(const Book &book, ScoreFamily family, QDate day)
{
    // The weights as they were typed, not the parts of one that a plan makes of them.
    ScorePlan plan = scorePlan(book, Options(), family, day);
    ModelDraft draft;
    draft.family = family;
    draft.version = plan.version;
    draft.upperBound = plan.upperBound;
    draft.lowerBound = plan.lowerBound;
    draft.missing = plan.missing;
    std::optional<ScoreModelId> inForce;
    for (const ScoreModel &model : book.scoreModels()) {
        if (model.family == family && model.version == plan.version && plan.version > 0) {
            inForce = model.id;
        }
    }
    std::map<MetricDefinitionId, double> weights;
    for (const ScoreWeight &weight : book.scoreWeights()) {
        if (inForce == weight.model) {
            weights[weight.metric] = weight.weight;
        }
    }
    for (const MetricDefinition &definition : book.metricDefinitions()) {
        if (definition.family == family && definition.active) {
            const auto own = weights.find(definition.id);
            draft.metrics.push_back(draftOf(definition,
                weights.empty()            ? definition.weight
                    : own == weights.end() ? 0.0
                                           : own->second));
        }
    }
    if (draft.metrics.empty() && plan.version == 0) {
        for (const PlannedMetric &part : plan.metrics) {
            draft.metrics.push_back(draftOf(part));
        }
    }
    return draft;
}

QString problemOf(const ModelDraft &draft)
{
    QStringList names;
    for (const MetricDraft &metric : draft.metrics) {
        const QString name = metric.name.trimmed().toCaseFolded();
        if (name.isEmpty()) {
            return u"A metric has no name."_s;
        }
        if (names.contains(name)) {
            return u"Two metrics are called %1."_s.arg(metric.name.trimmed());
        }
        names << name;
        if (!(metric.maximum > 0)) {
            return u"%1 needs a maximum above 0."_s.arg(metric.name.trimmed());
        }
    }
    if (draft.totalWeight() <= 0) {
        return u"No metric has a weight; give at least one more than 0."_s;
    }
    if (draft.lowerBound > draft.upperBound) {
        return u"The lower bound is above the upper one."_s;
    }
    return {};
}

Change modelChange(const ModelDraft &draft, const Book &book, QDate day, const QString &note)
{
    if (draft == modelDraft(book, draft.family, day)) {
        return {};
    }
    return ModelEditor(draft, book, day).change(note);
}

} // namespace bellwether
