// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/metrics/expectedeffort.h"

#include "core/metrics/pointvalues.h"
#include "core/metrics/rowkeys.h"
#include "core/metrics/rowtable.h"
#include "core/metrics/scoremodel.h"
#include "core/metrics/scores.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

struct ExpectedIssue
{
    ExpectedChange expected;
    HealthIssue issue; // without a name: the score no longer has the metric
};

// A company of which something is expected.
struct Expectation
{
    std::size_t row = 0;
    std::optional<double> effort;
    std::optional<double> projected;
    std::vector<ExpectedIssue> issues;
    double change = 0; // of open issues
    bool isOpen = false; // any issue is
};

Expectation expectationOf(
    const CompanyFacts &facts, std::size_t row, const std::vector<ExpectedChange> &expected)
{
    Expectation result;
    result.row = row;
    result.effort = facts.part<EffortScores>().values[row];
    const std::vector<HealthIssue> all = healthIssues(facts, facts.ids[row]);
    std::vector<double> open;
    for (const ExpectedChange &change : expected) {
        ExpectedIssue one{change, {}};
        const auto found = std::find_if(all.begin(), all.end(),
            [&](const HealthIssue &issue) { return issue.metric == change.metric; });
        if (found != all.end()) {
            one.issue = *found;
        } else if (const auto *metric = facts.book->metricDefinitions().find(change.metric)) {
            one.issue.name = metric->name;
            one.issue.key = rowKey(*metric);
        }
        if (one.issue.isOpen) {
            open.push_back(change.change);
        }
        result.issues.push_back(std::move(one));
    }
    result.isOpen = !open.empty();
    result.change = std::accumulate(open.begin(), open.end(), 0.0);
    result.projected = projectedEffort(result.effort, open);
    return result;
}

// The highest projected effort first, unknown ones last, then by name.
std::vector<Expectation> expectations(const Question &question)
{
    const CompanyFacts &facts = *question.facts;
    std::vector<Expectation> all;
    for (std::size_t row = 0; row < facts.size(); ++row) {
        if (!isActiveInScope(question, row)) {
            continue;
        }
        const auto expected = expectedChanges(facts.book->settings(), facts.ids[row]);
        if (!expected.empty()) {
            all.push_back(expectationOf(facts, row, expected));
        }
    }
    const auto rank = [&](const Expectation &one) {
        return std::tuple(!one.isOpen, -one.projected.value_or(-1), facts.company(one.row).name);
    };
    std::stable_sort(all.begin(), all.end(),
        [&](const Expectation &a, const Expectation &b) { return rank(a) < rank(b); });
    return all;
}

Cell pointsCell(std::optional<double> points)
{
    return points ? Cell{*points} : Cell{};
}

std::vector<RowColumn> expectedColumns()
{
    return {{u"issue"_s}, {u"score"_s, RowColumn::Kind::Number}, {u"open"_s, RowColumn::Kind::Flag},
        {u"effort"_s, RowColumn::Kind::Number}, {u"change"_s, RowColumn::Kind::Number},
        {u"projected"_s, RowColumn::Kind::Number}, {u"note"_s}};
}

std::vector<Cell> expectedCells(const Expectation &one, const ExpectedIssue &issue)
{
    return {Cell{issue.issue.name}, pointsCell(issue.issue.score), Cell{issue.issue.isOpen},
        pointsCell(one.effort), Cell{issue.expected.change}, pointsCell(one.projected),
        Cell{issue.expected.note}};
}

} // namespace

QString expectedChangesKey(CompanyId company)
{
    return u"effort.expected."_s + QString::number(company.value);
}

std::vector<ExpectedChange> expectedChanges(const Settings &settings, CompanyId company)
{
    const auto stored = settings.values.find(expectedChangesKey(company));
    std::vector<ExpectedChange> changes;
    if (stored == settings.values.end()) {
        return changes;
    }
    for (const QJsonValue value : QJsonDocument::fromJson(stored->second.toUtf8()).array()) {
        const QJsonObject entry = value.toObject();
        const double change = entry["change"_L1].toDouble();
        const MetricDefinitionId metric{entry["metric"_L1].toInteger()};
        if (metric && std::isfinite(change) && change != 0) {
            changes.push_back({metric, change, entry["note"_L1].toString()});
        }
    }
    return changes;
}

QString expectedChangesText(const std::vector<ExpectedChange> &changes)
{
    QJsonArray stored;
    for (const ExpectedChange &one : changes) {
        stored.append(QJsonObject{{u"metric"_s, static_cast<qint64>(one.metric.value)},
            {u"change"_s, one.change}, {u"note"_s, one.note}});
    }
    return QString::fromUtf8(QJsonDocument(stored).toJson(QJsonDocument::Compact));
}

std::vector<HealthIssue> healthIssues(const CompanyFacts &facts, CompanyId company)
{
    const std::size_t row = facts.rowOf(company);
    std::vector<HealthIssue> issues;
    if (row == CompanyRows::None) {
        return issues;
    }
    const ModelScores &model = facts.part<HealthModelScores>();
    for (std::size_t i = 0; i < model.plan.metrics.size(); ++i) {
        const PlannedMetric &metric = model.plan.metrics[i];
        HealthIssue issue{metric.id, metric.key, metric.name, {}, false};
        if (model.metrics[i].states[row] == MetricState::Known) {
            issue.score = model.metrics[i].scores[row];
            issue.isOpen = *issue.score < model.plan.upperBound;
        }
        issues.push_back(std::move(issue));
    }
    std::stable_sort(issues.begin(), issues.end(), [](const HealthIssue &a, const HealthIssue &b) {
        return std::tuple(!a.score, a.score.value_or(0))
            < std::tuple(!b.score, b.score.value_or(0));
    });
    return issues;
}

std::optional<double> projectedEffort(
    std::optional<double> now, const std::vector<double> &openChanges)
{
    if (!now) {
        return std::nullopt;
    }
    return std::clamp(std::accumulate(openChanges.begin(), openChanges.end(), *now), 0.0, 100.0);
}

Series expectedEffort(const Question &question)
{
    Series series;
    series.partsName = u"issues"_s;
    for (const Expectation &one : expectations(question)) {
        if (!one.isOpen) {
            continue;
        }
        const Company &company = question.facts->company(one.row);
        SeriesPoint point;
        point.key = rowKey(company);
        point.label = company.name;
        point.values = {{u"effort"_s, one.effort, Unit::Points},
            {u"change"_s, one.change, Unit::Points}, {u"projected"_s, one.projected, Unit::Points}};
        for (const ExpectedIssue &issue : one.issues) {
            if (issue.issue.isOpen) {
                point.parts.push_back({issue.issue.key,
                    {{u"score"_s, issue.issue.score, Unit::Points},
                        {u"change"_s, issue.expected.change, Unit::Points}},
                    issue.issue.name});
            }
        }
        series.points.push_back(std::move(point));
    }
    return series;
}

Result<RowTable> expectedEffortRows(const Question &question, const QString &key)
{
    RowTableMaker maker(question, expectedColumns());
    bool isKnown = key.isEmpty();
    for (const Expectation &one : expectations(question)) {
        const QString company = rowKey(question.facts->company(one.row));
        const auto part = key.isEmpty() ? std::optional(QString()) : partAsked(key, company);
        if (!part || (!key.isEmpty() && !one.isOpen)) {
            continue;
        }
        for (const ExpectedIssue &issue : one.issues) {
            const bool isMeant = key.isEmpty()
                || (issue.issue.isOpen && (part->isEmpty() || *part == issue.issue.key));
            if (isMeant) {
                isKnown = true;
                maker.add(one.row, expectedCells(one, issue));
            }
        }
    }
    if (!isKnown) {
        return failure(Error::Kind::NotFound, key);
    }
    return maker.table();
}

ExpectedEffortList ExpectedEffortList::of(const Question &question)
{
    ExpectedEffortList list;
    list.table.columns = {{u"customer"_s}};
    for (RowColumn &column : expectedColumns()) {
        list.table.columns.push_back(std::move(column));
    }
    for (const Expectation &one : expectations(question)) {
        const Company &company = question.facts->company(one.row);
        for (const ExpectedIssue &issue : one.issues) {
            Row row{company.id, {Cell{company.name}}};
            for (Cell &cell : expectedCells(one, issue)) {
                row.cells.push_back(std::move(cell));
            }
            list.table.rows.push_back(std::move(row));
            list.entries.push_back({company.id, issue.expected.metric});
        }
    }
    return list;
}

} // namespace bellwether
