// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/healthmatrix.h"

#include "core/metrics/amounts.h"
#include "core/metrics/feedbackfacts.h"
#include "core/metrics/pointvalues.h"
#include "core/metrics/rowtable.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr std::size_t Levels = 5; // with the unknown one, which is 0
constexpr std::size_t Quadrants = EnumText<HealthQuadrant>::Names.size();
// Best first, the unknown last.
constexpr std::array<std::size_t, Levels> Order = {4, 3, 2, 1, 0};
constexpr std::array QuadrantOrder = {HealthQuadrant::Advocates, HealthQuadrant::ProductIssues,
    HealthQuadrant::BusinessChallenges, HealthQuadrant::Urgent, HealthQuadrant::Unplaced};

struct CellSum
{
    int companies = 0;
    std::int64_t yearly = 0;

    void add(std::int64_t amount)
    {
        ++companies;
        addTo(yearly, amount);
    }
};

QString cellKey(HealthStatus status, HappinessLevel happiness)
{
    return snakeCase(status) + u'.' + snakeCase(happiness);
}

std::vector<NamedValue> cellValues(const Question &question, const CellSum &sum, const CellSum &all)
{
    const bool byArr = question.facts->options.sharesBy == Options::SharesBy::Arr;
    return {countValue(u"count"_s, sum.companies),
        byArr ? shareValue(u"share"_s, sum.yearly, all.yearly)
              : shareValue(u"share"_s, sum.companies, all.companies),
        moneyValue(u"arr"_s, sum.yearly, question.currency())};
}

} // namespace

HealthQuadrant healthQuadrant(HealthStatus status, HappinessLevel happiness)
{
    if (status == HealthStatus::NotSet || happiness == HappinessLevel::NoFeedback) {
        return HealthQuadrant::Unplaced;
    }
    const bool isStatusHigh = status >= HealthStatus::Healthy;
    const bool isHappinessHigh = happiness >= HappinessLevel::Happy;
    if (isStatusHigh) {
        return isHappinessHigh ? HealthQuadrant::Advocates : HealthQuadrant::ProductIssues;
    }
    return isHappinessHigh ? HealthQuadrant::BusinessChallenges : HealthQuadrant::Urgent;
}

Series healthHappinessMatrix(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const auto &happiness = facts.part<FeedbackColumns>().levels;
    std::array<std::array<CellSum, Levels>, Levels> cells = {};
    std::array<CellSum, Quadrants> quadrants = {};
    CellSum all;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (!question.mask[row] || !isActive(facts, row)) {
            continue;
        }
        const std::int64_t yearly = facts.yearly[row];
        cells[static_cast<std::size_t>(facts.statuses[row])]
             [static_cast<std::size_t>(happiness[row])]
                 .add(yearly);
        quadrants[static_cast<std::size_t>(healthQuadrant(facts.statuses[row], happiness[row]))]
            .add(yearly);
        all.add(yearly);
    }
    Series series;
    for (const std::size_t status : Order) {
        for (const std::size_t level : Order) {
            const auto statusOf = static_cast<HealthStatus>(status);
            const auto levelOf = static_cast<HappinessLevel>(level);
            series.points.push_back({cellKey(statusOf, levelOf),
                cellValues(question, cells[status][level], all), {}, {},
                {{u"status"_s, snakeCase(statusOf)}, {u"happiness"_s, snakeCase(levelOf)},
                    {u"quadrant"_s, snakeCase(healthQuadrant(statusOf, levelOf))}}});
        }
    }
    for (const HealthQuadrant quadrant : QuadrantOrder) {
        series.points.push_back({snakeCase(quadrant),
            cellValues(question, quadrants[static_cast<std::size_t>(quadrant)], all)});
    }
    series.totals = {countValue(u"companies"_s, all.companies),
        moneyValue(u"arr"_s, all.yearly, question.currency())};
    series.notConverted = question.notConverted();
    addLeftOut(series.leftOut, LeftOut::Churned, question.companies() - all.companies);
    return series;
}

Result<RowTable> healthHappinessRows(const Question &question, const QString &key)
{
    const auto quadrant = fromSnakeCase<HealthQuadrant>(key);
    const auto status = fromSnakeCase<HealthStatus>(key.section(u'.', 0, 0));
    const auto level = fromSnakeCase<HappinessLevel>(key.section(u'.', 1));
    if (!key.isEmpty() && !quadrant && !(status && level)) {
        return failure(Error::Kind::NotFound, key);
    }
    const CompanyFacts &facts = *question.facts;
    const auto &feedback = facts.part<FeedbackColumns>();
    RowTableMaker maker(question,
        {{u"happiness_level"_s}, {u"happiness"_s, RowColumn::Kind::Number}, {u"quadrant"_s},
            {u"arr"_s, RowColumn::Kind::Money}});
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (!question.mask[row] || !isActive(facts, row)) {
            continue;
        }
        const HealthQuadrant own = healthQuadrant(facts.statuses[row], feedback.levels[row]);
        const bool isMeant = key.isEmpty() || (quadrant && own == *quadrant)
            || (!quadrant && facts.statuses[row] == *status && feedback.levels[row] == *level);
        if (isMeant) {
            const auto &points = feedback.happiness[row];
            maker.add(row,
                {Cell{snakeCase(feedback.levels[row])}, points ? Cell{*points} : Cell{},
                    Cell{snakeCase(own)}, maker.money(facts.yearly[row])});
        }
    }
    return maker.table();
}

} // namespace bellwether
