// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/backtest.h"

#include "core/metrics/amounts.h"
#include "core/metrics/backtestreadings.h"
#include "core/metrics/rowtable.h"

#include <algorithm>
#include <numeric>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

// What the figures of one question have in common.
struct Backtest
{
    std::shared_ptr<const Readings> readings;
    Judgement judgement;
    int tooYoung = 0;
    int notKnownThen = 0;
    int undecided = 0;
    int notConverted = 0;
};

// Calls with each outcome in scope and its reading.
template <typename Function>
void forEachInScope(const Question &question, const Readings &readings, Function function)
{
    const std::vector<Outcome> &outcomes = question.facts->part<Outcomes>(question.range).all;
    for (std::size_t place = 0; place < outcomes.size(); ++place) {
        if (question.mask[outcomes[place].row]) {
            function(outcomes[place], readings.readings[place]);
        }
    }
}

template <typename Function>
void forEachJudged(const Question &question, const Readings &readings, Function function)
{
    forEachInScope(question, readings, [&](const Outcome &outcome, const Reading &reading) {
        if (reading.kind == Reading::Kind::Read) {
            function(outcome, reading);
        }
    });
}

void count(Judgement &judgement, const Outcome &outcome, const Reading &reading)
{
    const bool isRed = reading.verdict == Verdict::Red;
    const bool isBelowGreen = isRed || reading.verdict == Verdict::Amber;
    ++judgement.outcomes;
    judgement.lost += outcome.isLost ? 1 : 0;
    judgement.red += isRed ? 1 : 0;
    judgement.redLost += isRed && outcome.isLost ? 1 : 0;
    judgement.green += reading.verdict == Verdict::Green ? 1 : 0;
    judgement.belowGreenLost += isBelowGreen && outcome.isLost ? 1 : 0;
    judgement.withoutScore += reading.verdict == Verdict::NoScore ? 1 : 0;
    judgement.saved += isRed && !outcome.isLost && reading.hasSaveTask ? 1 : 0;
    addTo(judgement.yearly, outcome.yearly);
    addTo(judgement.lostYearly, outcome.isLost ? outcome.yearly : 0);
    addTo(judgement.redYearly, isRed ? outcome.yearly : 0);
    addTo(judgement.redLostYearly, isRed && outcome.isLost ? outcome.yearly : 0);
}

Backtest backtestOf(const Question &question)
{
    Backtest backtest;
    backtest.readings = readingsOf(question);
    std::size_t lastNotConverted = CompanyRows::None; // outcomes come by company
    forEachInScope(
        question, *backtest.readings, [&](const Outcome &outcome, const Reading &reading) {
            if (reading.kind != Reading::Kind::Read) {
                ++(reading.kind == Reading::Kind::TooYoung ? backtest.tooYoung
                                                           : backtest.notKnownThen);
                return;
            }
            count(backtest.judgement, outcome, reading);
            const QDate day = outcome.contract != nullptr ? outcome.day : outcome.day.addDays(-1);
            if (outcome.row != lastNotConverted
                && question.facts->revenue->isNotConverted(
                    question.facts->ids[outcome.row], {day, day})) {
                lastNotConverted = outcome.row;
                ++backtest.notConverted;
            }
        });
    for (const std::size_t row : question.facts->part<Outcomes>(question.range).undecided) {
        backtest.undecided += question.mask[row] ? 1 : 0;
    }
    return backtest;
}

void addCounts(std::vector<NamedValue> &terms, const Backtest &backtest)
{
    const Judgement &judgement = backtest.judgement;
    for (const auto &[name, value] : {std::pair(u"outcomes"_s, judgement.outcomes),
             std::pair(u"lost"_s, judgement.lost), std::pair(u"red"_s, judgement.red),
             std::pair(u"red_lost"_s, judgement.redLost), std::pair(u"green"_s, judgement.green),
             std::pair(u"lost_below_green"_s, judgement.belowGreenLost),
             std::pair(u"no_score"_s, judgement.withoutScore),
             std::pair(u"saved"_s, judgement.saved), std::pair(u"undecided"_s, backtest.undecided),
             std::pair(u"as_known"_s, backtest.readings->isAsKnown ? 1 : 0)}) {
        terms.push_back({name, value, Unit::Count});
    }
    terms.push_back({u"green_share"_s,
        judgement.outcomes > 0
            ? std::optional(static_cast<double>(judgement.green) / judgement.outcomes)
            : std::nullopt,
        Unit::Ratio});
}

void addRates(std::vector<NamedValue> &terms, const JudgementRates &rates, const QString &suffix)
{
    terms.push_back({u"precision"_s + suffix, rates.precision, Unit::Ratio});
    terms.push_back({u"recall"_s + suffix, rates.recall, Unit::Ratio});
    terms.push_back({u"base_rate"_s + suffix, rates.baseRate, Unit::Ratio});
    terms.push_back({u"lift"_s + suffix, rates.lift, Unit::Number});
    terms.push_back({u"f1"_s + suffix, rates.f1, Unit::Number});
}

void addAmounts(std::vector<NamedValue> &terms, const Judgement &judgement, Currency currency)
{
    for (const auto &[name, minor] : {std::pair(u"outcomes_arr"_s, judgement.yearly),
             std::pair(u"lost_arr"_s, judgement.lostYearly),
             std::pair(u"red_arr"_s, judgement.redYearly),
             std::pair(u"red_lost_arr"_s, judgement.redLostYearly)}) {
        terms.push_back({name, majorUnits(minor, currency), Unit::Money});
    }
}

// Everything but the value, which comes where enough was lost to tell.
Figure withTerms(const Question &question, const Backtest &backtest, Unit unit, int n)
{
    Figure figure;
    figure.unit = unit;
    figure.n = n;
    figure.notConverted = backtest.notConverted;
    addCounts(figure.terms, backtest);
    addRates(figure.terms, ratesOf(backtest.judgement), {});
    addAmounts(figure.terms, backtest.judgement, question.currency());
    addRates(figure.terms, ratesByArr(backtest.judgement), u"_arr"_s);
    if (backtest.tooYoung > 0) {
        figure.leftOut.push_back({LeftOut::TooYoung, backtest.tooYoung});
    }
    if (backtest.notKnownThen > 0) {
        figure.leftOut.push_back({LeftOut::NotKnownThen, backtest.notKnownThen});
    }
    return figure;
}

void setValue(
    Figure &figure, const Backtest &backtest, std::optional<double> value, double denominator)
{
    const Judgement &judgement = backtest.judgement;
    if (judgement.outcomes == 0) {
        figure.why = Why::NoOutcomes;
    } else if (!judgement.isEnough()) {
        figure.why = Why::TooFewToJudge;
    } else if (!value) {
        figure.why =
            judgement.withoutScore == judgement.outcomes ? Why::NoScores : Why::TooFewToJudge;
    } else {
        figure.value = value;
        figure.denominator = denominator;
    }
}

Figure shareFigure(const Question &question, const Backtest &backtest, int hits, int of)
{
    Figure figure = withTerms(question, backtest, Unit::Ratio, of);
    const std::optional<Interval> interval = wilsonInterval(hits, of);
    const auto bound = [&](double Interval::*end) {
        return interval ? std::optional((*interval).*end) : std::nullopt;
    };
    figure.terms.push_back({u"low"_s, bound(&Interval::low), Unit::Ratio});
    figure.terms.push_back({u"high"_s, bound(&Interval::high), Unit::Ratio});
    setValue(figure, backtest,
        of > 0 ? std::optional(static_cast<double>(hits) / of) : std::nullopt, of);
    if (figure.value) {
        figure.margin = interval->margin();
    }
    return figure;
}

std::vector<Ranked> rankedIn(const Question &question, const Readings &readings)
{
    std::vector<Ranked> ranked;
    forEachJudged(question, readings, [&](const Outcome &outcome, const Reading &reading) {
        if (reading.score) {
            ranked.push_back({*reading.score, outcome.isLost});
        }
    });
    return ranked;
}

} // namespace

Figure backtestPrecision(const Question &question)
{
    const Backtest backtest = backtestOf(question);
    return shareFigure(question, backtest, backtest.judgement.redLost, backtest.judgement.red);
}

Figure backtestRecall(const Question &question)
{
    const Backtest backtest = backtestOf(question);
    return shareFigure(question, backtest, backtest.judgement.redLost, backtest.judgement.lost);
}

Figure backtestBaseRate(const Question &question)
{
    const Backtest backtest = backtestOf(question);
    return shareFigure(question, backtest, backtest.judgement.lost, backtest.judgement.outcomes);
}

Figure backtestLift(const Question &question)
{
    const Backtest backtest = backtestOf(question);
    const JudgementRates rates = ratesOf(backtest.judgement);
    Figure figure = withTerms(question, backtest, Unit::Number, backtest.judgement.outcomes);
    // The lost ones that as many drawn blindly would have had.
    const double expected = backtest.judgement.red * rates.baseRate.value_or(0);
    setValue(figure, backtest, rates.lift, expected);
    return figure;
}

Figure backtestAuc(const Question &question)
{
    const Backtest backtest = backtestOf(question);
    const std::vector<Ranked> ranked = rankedIn(question, *backtest.readings);
    const auto lost = static_cast<double>(
        std::count_if(ranked.begin(), ranked.end(), [](const Ranked &one) { return one.isLost; }));
    const double pairs = lost * (static_cast<double>(ranked.size()) - lost);
    const std::vector<double> ordered = orderedPairs(ranked);
    Figure figure = withTerms(question, backtest, Unit::Ratio, static_cast<int>(ranked.size()));
    figure.terms.push_back(
        {u"ordered_pairs"_s, std::accumulate(ordered.begin(), ordered.end(), 0.0), Unit::Number});
    figure.terms.push_back({u"pairs"_s, pairs, Unit::Number});
    if (backtest.judgement.withoutScore > 0) {
        figure.leftOut.push_back({LeftOut::NoScore, backtest.judgement.withoutScore});
    }
    setValue(figure, backtest, rankQuality(ranked), pairs);
    return figure;
}

RowTable backtestRows(const Question &question, const QString &summedColumn)
{
    constexpr auto Count = RowColumn::Kind::Count;
    constexpr auto Day = RowColumn::Kind::Day;
    RowTableMaker maker(question,
        {{u"contract"_s}, {u"day"_s, Day}, {u"read_on"_s, Day},
            {u"score"_s, RowColumn::Kind::Number}, {u"band"_s}, {u"lost"_s, Count},
            {u"red"_s, Count}, {u"red_lost"_s, Count}, {u"save_task"_s, RowColumn::Kind::Flag},
            {u"arr"_s, RowColumn::Kind::Money}});
    forEachJudged(
        question, *readingsOf(question), [&](const Outcome &outcome, const Reading &reading) {
            const bool isRed = reading.verdict == Verdict::Red;
            maker.add(outcome.row,
                {outcome.contract != nullptr ? Cell{contractName(*outcome.contract)} : Cell{},
                    Cell{outcome.day}, Cell{reading.day},
                    reading.score ? Cell{*reading.score} : Cell{}, Cell{reading.band},
                    Cell{std::int64_t(outcome.isLost ? 1 : 0)}, Cell{std::int64_t(isRed ? 1 : 0)},
                    Cell{std::int64_t(isRed && outcome.isLost ? 1 : 0)}, Cell{reading.hasSaveTask},
                    maker.money(outcome.yearly)});
        });
    return maker.table(summedColumn);
}

RowTable backtestRankRows(const Question &question)
{
    constexpr auto Number = RowColumn::Kind::Number;
    const std::shared_ptr<const Readings> readings = readingsOf(question);
    const std::vector<double> ordered = orderedPairs(rankedIn(question, *readings));
    RowTableMaker maker(question,
        {{u"contract"_s}, {u"day"_s, RowColumn::Kind::Day}, {u"score"_s, Number},
            {u"lost"_s, RowColumn::Kind::Count}, {u"ordered_pairs"_s, Number}});
    std::size_t place = 0;
    forEachJudged(question, *readings, [&](const Outcome &outcome, const Reading &reading) {
        if (reading.score) {
            maker.add(outcome.row,
                {outcome.contract != nullptr ? Cell{contractName(*outcome.contract)} : Cell{},
                    Cell{outcome.day}, Cell{*reading.score},
                    Cell{std::int64_t(outcome.isLost ? 1 : 0)}, Cell{ordered[place++]}});
        }
    });
    return maker.table(u"ordered_pairs"_s);
}

} // namespace bellwether
