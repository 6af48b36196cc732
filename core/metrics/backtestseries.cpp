// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/backtest.h"

#include "core/metrics/backtestreadings.h"
#include "core/metrics/companykey.h"
#include "core/metrics/rowtable.h"

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// Of a component: T-26, the lower bound of the next band is not red.
constexpr double RedBelow = 40;

struct Judged
{
    std::size_t place; // in outcomes and readings
    QString key;
};

// The outcomes in scope that were read, each with a key that no other has: a customer may have two
// contracts that end on one day.
std::vector<Judged> judgedIn(
    const Question &question, const std::vector<Outcome> &outcomes, const Readings &readings)
{
    std::vector<Judged> judged;
    QString last;
    int same = 1;
    for (std::size_t place = 0; place < outcomes.size(); ++place) {
        const Outcome &outcome = outcomes[place];
        if (!question.mask[outcome.row] || readings.readings[place].kind != Reading::Kind::Read) {
            continue;
        }
        const QString key = companyKey(question.facts->company(outcome.row)) + u'@'
            + outcome.day.toString(Qt::ISODate);
        same = key == last ? same + 1 : 1;
        last = key;
        judged.push_back({place, same == 1 ? key : u"%1#%2"_s.arg(key, QString::number(same))});
    }
    return judged;
}

SeriesPoint pointOf(
    const Question &question, const Outcome &outcome, const Reading &reading, const QString &key)
{
    const auto flag = [](bool is) { return std::optional(is ? 1.0 : 0.0); };
    SeriesPoint point{key,
        {{u"score"_s, reading.score, Unit::Number}, {u"lost"_s, flag(outcome.isLost), Unit::Count},
            {u"red"_s, flag(reading.verdict == Verdict::Red), Unit::Count},
            {u"green"_s, flag(reading.verdict == Verdict::Green), Unit::Count},
            {u"save_task"_s, flag(reading.hasSaveTask), Unit::Count},
            {u"arr"_s, majorUnits(outcome.yearly, question.currency()), Unit::Money}},
        {}, question.facts->company(outcome.row).name,
        {{u"day"_s, outcome.day.toString(Qt::ISODate)},
            {u"read_on"_s, reading.day.toString(Qt::ISODate)}, {u"band"_s, reading.band}}};
    if (outcome.contract != nullptr) {
        point.texts.push_back({u"contract"_s, contractName(*outcome.contract)});
    }
    return point;
}

void countLeftOut(const Question &question, const Readings &readings, Series &series)
{
    const std::vector<Outcome> &outcomes = question.facts->part<Outcomes>(question.range).all;
    int tooYoung = 0;
    int notKnownThen = 0;
    for (std::size_t place = 0; place < outcomes.size(); ++place) {
        if (question.mask[outcomes[place].row]) {
            tooYoung += readings.readings[place].kind == Reading::Kind::TooYoung ? 1 : 0;
            notKnownThen += readings.readings[place].kind == Reading::Kind::NotKnownThen ? 1 : 0;
        }
    }
    if (tooYoung > 0) {
        series.leftOut.push_back({LeftOut::TooYoung, tooYoung});
    }
    if (notKnownThen > 0) {
        series.leftOut.push_back({LeftOut::NotKnownThen, notKnownThen});
    }
}

// A component as if it were the score.
struct ComponentJudgement
{
    Judgement judgement;
    std::vector<Ranked> ranked;
};

ComponentJudgement judged(const Question &question, const ComponentReadings &component)
{
    const std::vector<Outcome> &outcomes = question.facts->part<Outcomes>(question.range).all;
    ComponentJudgement result;
    for (std::size_t place = 0; place < outcomes.size(); ++place) {
        const std::optional<double> score = component.scores[place];
        if (!question.mask[outcomes[place].row] || !score) {
            continue;
        }
        const bool isLost = outcomes[place].isLost;
        const bool isRed = *score < RedBelow;
        ++result.judgement.outcomes;
        result.judgement.lost += isLost ? 1 : 0;
        result.judgement.red += isRed ? 1 : 0;
        result.judgement.redLost += isRed && isLost ? 1 : 0;
        result.ranked.push_back({*score, isLost});
    }
    return result;
}

SeriesPoint pointOf(const Question &question, const ComponentReadings &component)
{
    const auto [judgement, ranked] = judged(question, component);
    const bool isEnough = judgement.isEnough();
    const JudgementRates rates = isEnough ? ratesOf(judgement) : JudgementRates();
    return {component.key,
        {{u"precision"_s, rates.precision, Unit::Ratio}, {u"recall"_s, rates.recall, Unit::Ratio},
            {u"lift"_s, rates.lift, Unit::Number},
            {u"auc"_s, isEnough ? rankQuality(ranked) : std::nullopt, Unit::Ratio},
            {u"outcomes"_s, judgement.outcomes, Unit::Count},
            {u"lost"_s, judgement.lost, Unit::Count}, {u"red"_s, judgement.red, Unit::Count},
            {u"red_lost"_s, judgement.redLost, Unit::Count}},
        {}, component.name, {}};
}

} // namespace

Series backtestOutcomes(const Question &question)
{
    const std::vector<Outcome> &outcomes = question.facts->part<Outcomes>(question.range).all;
    const std::shared_ptr<const Readings> readings = readingsOf(question);
    Series series;
    for (const Judged &one : judgedIn(question, outcomes, *readings)) {
        series.points.push_back(
            pointOf(question, outcomes[one.place], readings->readings[one.place], one.key));
    }
    countLeftOut(question, *readings, series);
    return series;
}

Result<RowTable> backtestOutcomeRows(const Question &question, const QString &key)
{
    RowTable table = backtestRows(question, {});
    if (key.isEmpty()) {
        return table;
    }
    const std::vector<Outcome> &outcomes = question.facts->part<Outcomes>(question.range).all;
    const std::vector<Judged> judged = judgedIn(question, outcomes, *readingsOf(question));
    const auto found = std::find_if(
        judged.begin(), judged.end(), [&](const Judged &one) { return one.key == key; });
    if (found == judged.end()) {
        return failure(Error::Kind::NotFound, key);
    }
    // The rows come in the order of the points.
    table.rows = {table.rows[static_cast<std::size_t>(found - judged.begin())]};
    return table;
}

Series backtestComponents(const Question &question)
{
    Series series;
    const std::shared_ptr<const Readings> readings = readingsOf(question);
    for (const ComponentReadings &component : readings->components) {
        series.points.push_back(pointOf(question, component));
    }
    countLeftOut(question, *readings, series);
    return series;
}

Result<RowTable> backtestComponentRows(const Question &question, const QString &key)
{
    constexpr auto Count = RowColumn::Kind::Count;
    const std::vector<Outcome> &outcomes = question.facts->part<Outcomes>(question.range).all;
    const std::shared_ptr<const Readings> readings = readingsOf(question);
    RowTableMaker maker(question,
        {{u"component"_s}, {u"day"_s, RowColumn::Kind::Day}, {u"read_on"_s, RowColumn::Kind::Day},
            {u"score"_s, RowColumn::Kind::Number}, {u"lost"_s, Count}, {u"red"_s, Count},
            {u"red_lost"_s, Count}});
    bool isKnown = key.isEmpty();
    for (const ComponentReadings &component : readings->components) {
        if (!key.isEmpty() && component.key != key) {
            continue;
        }
        isKnown = true;
        for (std::size_t place = 0; place < outcomes.size(); ++place) {
            const Outcome &outcome = outcomes[place];
            const std::optional<double> score = component.scores[place];
            if (!question.mask[outcome.row] || !score) {
                continue;
            }
            const bool isRed = *score < RedBelow;
            maker.add(outcome.row,
                {Cell{component.key}, Cell{outcome.day}, Cell{readings->readings[place].day},
                    Cell{*score}, Cell{std::int64_t(outcome.isLost ? 1 : 0)},
                    Cell{std::int64_t(isRed ? 1 : 0)},
                    Cell{std::int64_t(isRed && outcome.isLost ? 1 : 0)}});
        }
    }
    if (!isKnown) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table();
}

} // namespace bellwether
