// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/scorefigures.h"

#include "core/metrics/amounts.h"
#include "core/metrics/pointvalues.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/scoremodel.h"
#include "core/metrics/scores.h"

#include <vector>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

using KnownValues = std::vector<std::optional<double>>;

// What means are made of, whichever the family.
struct Scored
{
    const KnownValues &values;
    const KnownValues &uncovered;
    const std::vector<double> &coverage;
    bool hasMetrics;
};

template <typename Scores, typename Model>
Scored scored(const Question &question)
{
    const auto &scores = question.facts->part<Scores>();
    return {scores.values, scores.uncovered, scores.coverage,
        !question.facts->part<Model>().plan.isEmpty()};
}

Scored health(const Question &question)
{
    return scored<HealthScores, HealthModelScores>(question);
}

Scored effort(const Question &question)
{
    return scored<EffortScores, EffortModelScores>(question);
}

Scored csScore(const Question &question)
{
    return scored<CsScores, CsModelScores>(question);
}

// Who is in a mean and who is not.
struct ScoredCounts
{
    int active = 0;
    int scored = 0;
    int uncovered = 0;
    int churned = 0;
};

ScoredCounts countsOf(const Question &question, const Scored &scored)
{
    ScoredCounts counts;
    for (std::size_t row = 0; row < scored.values.size(); ++row) {
        if (isActiveInScope(question, row)) {
            ++counts.active;
            counts.scored += scored.values[row] ? 1 : 0;
            counts.uncovered += scored.uncovered[row] ? 1 : 0;
        } else if (question.mask[row]) {
            ++counts.churned;
        }
    }
    return counts;
}

Why whyNone(const ScoredCounts &counts, const Scored &scored)
{
    if (counts.active == 0) {
        return Why::NoCompanies;
    }
    if (!scored.hasMetrics) {
        return Why::NoMetrics;
    }
    return counts.uncovered > 0 ? Why::TooLittleKnown : Why::NoScores;
}

Figure figureWith(const ScoredCounts &counts)
{
    Figure figure;
    figure.unit = Unit::Points;
    figure.n = counts.scored;
    if (counts.active > counts.scored) {
        figure.leftOut.push_back({LeftOut::NoScore, counts.active - counts.scored});
    }
    if (counts.churned > 0) {
        figure.leftOut.push_back({LeftOut::Churned, counts.churned});
    }
    return figure;
}

Figure mean(const Question &question, const Scored &scored)
{
    const ScoredCounts counts = countsOf(question, scored);
    Figure figure = figureWith(counts);
    if (counts.scored == 0) {
        figure.why = whyNone(counts, scored);
        return figure;
    }
    double sum = 0;
    for (std::size_t row = 0; row < scored.values.size(); ++row) {
        sum += isActiveInScope(question, row) ? scored.values[row].value_or(0) : 0;
    }
    figure.value = sum / counts.scored;
    figure.denominator = counts.scored;
    figure.terms = {
        {u"scores"_s, sum, Unit::Points}, {u"companies"_s, double(counts.scored), Unit::Count}};
    return figure;
}

// Calls with the row of each company in the mean.
template <typename Function>
void forEachScored(const Question &question, const Scored &scored, Function function)
{
    for (std::size_t row = 0; row < scored.values.size(); ++row) {
        if (isActiveInScope(question, row) && scored.values[row]) {
            function(row);
        }
    }
}

template <typename Bands>
RowTable meanRows(const Question &question, const Scored &scored, const Bands &bands)
{
    RowTableMaker maker(question,
        {{u"score"_s, RowColumn::Kind::Number}, {u"band"_s},
            {u"coverage"_s, RowColumn::Kind::Ratio}});
    forEachScored(question, scored, [&](std::size_t row) {
        maker.add(row,
            {Cell{*scored.values[row]}, Cell{snakeCase(bands[row])}, Cell{scored.coverage[row]}});
    });
    return maker.table(u"score"_s);
}

} // namespace

Figure healthMean(const Question &question)
{
    return mean(question, health(question));
}

Figure effortMean(const Question &question)
{
    return mean(question, effort(question));
}

Figure csScoreMean(const Question &question)
{
    return mean(question, csScore(question));
}

Figure csScorePortfolio(const Question &question)
{
    const Scored scored = csScore(question);
    const ScoredCounts counts = countsOf(question, scored);
    Figure figure = figureWith(counts);
    figure.notConverted = question.notConverted();
    double weighted = 0;
    std::int64_t yearly = 0;
    forEachScored(question, scored, [&](std::size_t row) {
        const std::int64_t own = question.facts->yearly[row];
        weighted += *scored.values[row] * majorUnits(own, question.currency());
        addTo(yearly, own);
    });
    if (yearly == 0) {
        figure.why = counts.scored == 0 ? whyNone(counts, scored) : Why::NoRevenue;
        return figure;
    }
    const double arr = majorUnits(yearly, question.currency());
    figure.value = weighted / arr;
    figure.denominator = arr;
    figure.terms = {{u"weighted"_s, weighted, Unit::Number}, {u"arr"_s, arr, Unit::Money}};
    return figure;
}

Figure scoreCoverage(const Question &question)
{
    const auto &scores = question.facts->part<HealthScores>();
    Figure figure;
    figure.unit = Unit::Ratio;
    double known = 0;
    double applicable = 0;
    int active = 0;
    for (std::size_t row = 0; row < scores.values.size(); ++row) {
        if (isActiveInScope(question, row)) {
            ++active;
            known += scores.coverage[row] * scores.applicable[row];
            applicable += scores.applicable[row];
            figure.n += scores.applicable[row] > 0 ? 1 : 0;
        }
    }
    if (applicable <= 0) {
        figure.why = active == 0 ? Why::NoCompanies : Why::NoMetrics;
        return figure;
    }
    figure.value = known / applicable;
    figure.denominator = applicable;
    figure.terms = {{u"known"_s, known, Unit::Number}, {u"applicable"_s, applicable, Unit::Number}};
    return figure;
}

RowTable healthMeanRows(const Question &question)
{
    return meanRows(question, health(question), question.facts->part<HealthScores>().bands);
}

RowTable effortMeanRows(const Question &question)
{
    return meanRows(question, effort(question), question.facts->part<EffortScores>().bands);
}

RowTable csScoreMeanRows(const Question &question)
{
    return meanRows(question, csScore(question), question.facts->part<CsScores>().bands);
}

RowTable csScorePortfolioRows(const Question &question)
{
    RowTableMaker maker(question,
        {{u"score"_s, RowColumn::Kind::Number}, {u"band"_s}, {u"arr"_s, RowColumn::Kind::Money},
            {u"weighted"_s, RowColumn::Kind::Number}});
    const auto &scores = question.facts->part<CsScores>();
    forEachScored(question, csScore(question), [&](std::size_t row) {
        const std::int64_t yearly = question.facts->yearly[row];
        const double score = *scores.values[row];
        maker.add(row,
            {Cell{score}, Cell{snakeCase(scores.bands[row])}, maker.money(yearly),
                Cell{score * majorUnits(yearly, question.currency())}});
    });
    return maker.table(u"weighted"_s);
}

RowTable scoreCoverageRows(const Question &question)
{
    RowTableMaker maker(question,
        {{u"known"_s, RowColumn::Kind::Number}, {u"applicable"_s, RowColumn::Kind::Number},
            {u"coverage"_s, RowColumn::Kind::Ratio}});
    const auto &scores = question.facts->part<HealthScores>();
    for (std::size_t row = 0; row < scores.values.size(); ++row) {
        if (isActiveInScope(question, row) && scores.applicable[row] > 0) {
            maker.add(row,
                {Cell{scores.coverage[row] * scores.applicable[row]}, Cell{scores.applicable[row]},
                    Cell{scores.coverage[row]}});
        }
    }
    return maker.table(u"known"_s);
}

} // namespace bellwether
