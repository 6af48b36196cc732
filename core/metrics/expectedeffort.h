// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/metrics/question.h"

#include <QString>

#include <optional>
#include <vector>

namespace bellwether {

// How the effort of a customer is expected to change as long as a health metric of it is in
// trouble (S3-14). Kept in the settings of the book.
struct ExpectedChange
{
    MetricDefinitionId metric; // of the Health Score
    double change = 0; // points of the service effort, above 0: more work
    QString note;

    bool operator==(const ExpectedChange &) const = default;
};

// "effort.expected.17"
QString expectedChangesKey(CompanyId company);
// What the book expects of a customer, by metric; what cannot be read is left out.
std::vector<ExpectedChange> expectedChanges(const Settings &settings, CompanyId company);

// As the settings keep them.
QString expectedChangesText(const std::vector<ExpectedChange> &changes);

// A metric of a customer's Health Score on the day of the facts. An issue: it has a fresh score,
// and that lies below the bound from which the whole score is Satisfactory.
struct HealthIssue
{
    MetricDefinitionId metric;
    QString key; // of the metric, for machines
    QString name;
    std::optional<double> score; // 0 to 100; nothing: no fresh value
    bool isOpen = false;
};

// All metrics of the score, the lowest score first, those without one last. Empty for a company
// that the facts do not have.
std::vector<HealthIssue> healthIssues(const CompanyFacts &facts, CompanyId company);

// The projected effort: the effort now and the expected changes whose issue is open, within 0 and
// 100. Nothing where no effort is known now.
std::optional<double> projectedEffort(
    std::optional<double> now, const std::vector<double> &openChanges);

// Series effort.expected: active companies in scope with an expected change whose issue is open,
// the highest projected effort first, with effort, change and projected; a part for each issue with
// score and change.
Series expectedEffort(const Question &question);
// Keys "REF", "REF/METRIC"; for an empty key every expected change of active companies in scope, of
// settled issues too. Columns: issue, score, open, effort, change, projected, note.
Result<RowTable> expectedEffortRows(const Question &question, const QString &key);

// What expectedEffortRows lists for an empty key, with what each row is about.
struct ExpectedEffortList
{
    struct Entry
    {
        CompanyId company;
        MetricDefinitionId metric;

        bool operator==(const Entry &) const = default;
    };

    // Columns: customer, then as in expectedEffortRows.
    RowTable table;
    std::vector<Entry> entries; // one per row

    static ExpectedEffortList of(const Question &question);
};

} // namespace bellwether
