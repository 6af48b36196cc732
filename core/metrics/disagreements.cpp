// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/disagreements.h"

#include "core/metrics/companylist.h"
#include "core/metrics/feedbackfacts.h"
#include "core/metrics/healthmatrix.h"
#include "core/metrics/pointvalues.h"
#include "core/metrics/scores.h"
#include "core/metrics/segments.h"

#include <QStringList>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString evidenceText(std::uint8_t evidence)
{
    QStringList texts;
    for (const auto &[bit, text] :
        {std::pair(Disagreement::StatusAboveScore, u"status_above_score"_s),
            std::pair(Disagreement::StatusBelowScore, u"status_below_score"_s),
            std::pair(Disagreement::StatusAboveHappiness, u"status_above_happiness"_s),
            std::pair(Disagreement::StatusBelowHappiness, u"status_below_happiness"_s)}) {
        if ((evidence & bit) != 0) {
            texts += text;
        }
    }
    return texts.join(u", "_s);
}

std::uint8_t evidenceOf(const CompanyFacts &facts, std::size_t row)
{
    return disagreementsOf(facts.statuses[row], facts.part<HealthScores>().values[row],
        facts.part<FeedbackColumns>().levels[row]);
}

std::vector<std::size_t> disagreeing(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const auto &scores = facts.part<HealthScores>().values;
    const auto &levels = facts.part<FeedbackColumns>().levels;
    return activeRowsByArr(question, [&](std::size_t row) {
        return disagreementsOf(facts.statuses[row], scores[row], levels[row]) != 0;
    });
}

QString suggestedText(const std::optional<double> &score)
{
    return score ? snakeCase(suggestedStatus(*score)) : QString();
}

std::vector<std::size_t> highValueRedCompanies(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const auto &segments = facts.part<SegmentColumns>().segments;
    const auto &bands = facts.bands();
    return activeRowsByArr(question, [&](std::size_t row) {
        return bands[row] == HealthBand::AtRisk
            && (segments[row] == Segment::HvLe || segments[row] == Segment::HvHe);
    });
}

} // namespace

HealthStatus suggestedStatus(double score)
{
    return reaches(score, 76) ? HealthStatus::Thriving
        : reaches(score, 51)  ? HealthStatus::Healthy
        : reaches(score, 26)  ? HealthStatus::Steady
                              : HealthStatus::Struggling;
}

std::uint8_t disagreementsOf(
    HealthStatus status, std::optional<double> score, HappinessLevel happiness)
{
    constexpr int LeastRanks = 2;
    if (status == HealthStatus::NotSet) {
        return 0;
    }
    std::uint8_t evidence = 0;
    if (score) {
        const int ranks = static_cast<int>(status) - static_cast<int>(suggestedStatus(*score));
        evidence |= ranks >= LeastRanks ? Disagreement::StatusAboveScore
            : ranks <= -LeastRanks      ? Disagreement::StatusBelowScore
                                        : 0;
    }
    const HealthQuadrant quadrant = healthQuadrant(status, happiness);
    evidence |= quadrant == HealthQuadrant::ProductIssues ? Disagreement::StatusAboveHappiness
        : quadrant == HealthQuadrant::BusinessChallenges  ? Disagreement::StatusBelowHappiness
                                                          : 0;
    return evidence;
}

Series healthDisagreements(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const auto &scores = facts.part<HealthScores>().values;
    const auto &feedback = facts.part<FeedbackColumns>();
    Series series;
    for (const std::size_t row : disagreeing(question)) {
        SeriesPoint point = companyPoint(question, row,
            {{u"score"_s, scores[row], Unit::Points},
                {u"happiness"_s, feedback.happiness[row], Unit::Points}});
        point.texts = {{u"status"_s, snakeCase(facts.statuses[row])},
            {u"suggested"_s, suggestedText(scores[row])},
            {u"happiness_level"_s, snakeCase(feedback.levels[row])},
            {u"evidence"_s, evidenceText(evidenceOf(facts, row))}};
        series.points.push_back(std::move(point));
    }
    series.notConverted = question.notConverted();
    return series;
}

Result<RowTable> healthDisagreementRows(const Question &question, const QString &key)
{
    const CompanyFacts &facts = *question.facts;
    const auto &scores = facts.part<HealthScores>().values;
    const auto &feedback = facts.part<FeedbackColumns>();
    return companyRows(question, disagreeing(question), key,
        {{u"health_score"_s, RowColumn::Kind::Number}, {u"suggested"_s}, {u"happiness_level"_s},
            {u"happiness"_s, RowColumn::Kind::Number}, {u"evidence"_s}},
        [&](std::size_t row) {
            return std::vector<Cell>{numberCell(scores[row]), Cell{suggestedText(scores[row])},
                Cell{snakeCase(feedback.levels[row])}, numberCell(feedback.happiness[row]),
                Cell{evidenceText(evidenceOf(facts, row))}};
        });
}

Series highValueRed(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const auto &scores = facts.part<HealthScores>();
    const auto &segments = facts.part<SegmentColumns>();
    Series series;
    for (const std::size_t row : highValueRedCompanies(question)) {
        SeriesPoint point = companyPoint(question, row,
            {{u"score"_s, scores.values[row], Unit::Points},
                {u"value"_s, segments.values[row], Unit::Money}});
        point.texts = {{u"segment"_s, snakeCase(segments.segments[row])},
            {u"health_band"_s, snakeCase(scores.bands[row])}};
        series.points.push_back(std::move(point));
    }
    series.notConverted = question.notConverted();
    return series;
}

Result<RowTable> highValueRedRows(const Question &question, const QString &key)
{
    const CompanyFacts &facts = *question.facts;
    const auto &scores = facts.part<HealthScores>();
    const auto &segments = facts.part<SegmentColumns>();
    return companyRows(question, highValueRedCompanies(question), key,
        {{u"segment"_s}, {u"value"_s, RowColumn::Kind::Money}, {u"health_band"_s},
            {u"health_score"_s, RowColumn::Kind::Number}},
        [&](std::size_t row) {
            return std::vector<Cell>{Cell{snakeCase(segments.segments[row])},
                numberCell(segments.values[row]), Cell{snakeCase(scores.bands[row])},
                numberCell(scores.values[row])};
        });
}

} // namespace bellwether
