// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/goals.h"

#include "core/metrics/amounts.h"
#include "core/metrics/rowkeys.h"
#include "core/metrics/rowtable.h"

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

const QString WithoutGoals = u"none"_s;
const QString WithGoals = u"covered"_s; // all others together

bool isActive(const Question &question, std::size_t row)
{
    return question.mask[row] && question.facts->kinds[row] != CompanyKind::Churned;
}

} // namespace

bool isLive(const Goal &goal)
{
    return goal.status == GoalStatus::Planned || goal.status == GoalStatus::OnTrack
        || goal.status == GoalStatus::AtRisk;
}

std::shared_ptr<const GoalColumns> GoalColumns::of(const CompanyFacts &facts)
{
    auto columns = std::make_shared<GoalColumns>();
    columns->live.resize(facts.size());
    for (const Goal &goal : facts.book->goals()) {
        const std::size_t row = isLive(goal) ? facts.rowOf(goal.company) : CompanyRows::None;
        if (row != CompanyRows::None) {
            ++columns->live[row];
        }
    }
    return columns;
}

Series goalCoverage(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    const auto &live = facts.part<GoalColumns>().live;
    Series series;
    int covered = 0;
    int uncovered = 0;
    std::int64_t uncoveredYearly = 0;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (!isActive(question, row)) {
            continue;
        }
        if (live[row] == 0) {
            ++uncovered;
            addTo(uncoveredYearly, facts.yearly[row]);
            continue;
        }
        ++covered;
        series.points.push_back({rowKey(facts.company(row)),
            {{u"goals"_s, live[row]},
                {u"arr"_s, majorUnits(facts.yearly[row], question.currency()), Unit::Money}},
            {}, facts.company(row).name, {}});
    }
    if (uncovered > 0) {
        series.points.push_back({WithoutGoals,
            {{u"companies"_s, uncovered},
                {u"arr"_s, majorUnits(uncoveredYearly, question.currency()), Unit::Money}}});
    }
    const int companies = covered + uncovered;
    series.totals = {{u"covered"_s, covered}, {u"companies"_s, companies},
        {u"share"_s,
            companies == 0 ? std::nullopt : std::optional(static_cast<double>(covered) / companies),
            Unit::Ratio}};
    series.notConverted = question.notConverted();
    return series;
}

Result<RowTable> goalRows(const Question &question, const QString &key)
{
    const CompanyFacts &facts = *question.facts;
    const auto &live = facts.part<GoalColumns>().live;
    RowTableMaker maker(question,
        {{u"goal"_s}, {u"status"_s}, {u"metric"_s}, {u"baseline"_s, RowColumn::Kind::Number},
            {u"current"_s, RowColumn::Kind::Number}, {u"target"_s, RowColumn::Kind::Number},
            {u"due"_s, RowColumn::Kind::Day}, {u"next_step"_s}});
    const auto number = [](std::optional<double> value) { return value ? Cell{*value} : Cell{}; };
    bool isKnown = key.isEmpty() || key == WithGoals;
    for (const Goal &goal : facts.book->goals()) {
        const std::size_t row = isLive(goal) ? facts.rowOf(goal.company) : CompanyRows::None;
        if (row == CompanyRows::None || !isActive(question, row)
            || (!key.isEmpty() && key != WithGoals && rowKey(facts.company(row)) != key)) {
            continue;
        }
        isKnown = true;
        maker.add(row,
            {Cell{goal.title}, Cell{snakeCase(goal.status)}, Cell{goal.metric},
                number(goal.baseline), number(goal.current), number(goal.target),
                goal.dueOn ? Cell{*goal.dueOn} : Cell{}, Cell{goal.nextStep}});
    }
    for (std::size_t row = 0; key == WithoutGoals && row < facts.size(); ++row) {
        if (isActive(question, row) && live[row] == 0) {
            isKnown = true;
            maker.add(row, std::vector<Cell>(8));
        }
    }
    if (!isKnown) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table();
}

} // namespace bellwether
