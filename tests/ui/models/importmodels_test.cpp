// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tests/support/catch.h"
#include "ui/models/dryruntree.h"
#include "ui/models/previewrows.h"

#include <QAbstractItemModelTester>

using namespace bellwether;
using namespace Qt::Literals::StringLiterals;

namespace {

using Fatal = QAbstractItemModelTester::FailureReportingMode;

QString printed(const ImportValue &value)
{
    if (const auto *text = std::get_if<QString>(&value)) {
        return *text;
    }
    const auto *count = std::get_if<std::int64_t>(&value);
    return count == nullptr ? QString() : QString::number(*count);
}

PlannedRow row(qint64 line, RowOutcome outcome, const QString &name, const QString &cell,
    const ImportValue &value)
{
    PlannedRow row;
    row.line = line;
    row.outcome = outcome;
    row.who = outcome == RowOutcome::Rejected ? QString() : name;
    row.cells = {name, cell, u"x"_s};
    row.values = {name, value, std::monostate()};
    return row;
}

std::shared_ptr<const ImportPlan> plan()
{
    FilePlan file;
    file.columns = {{u"Name"_s, u"account.name"_s, 1, {}, false},
        {u"Staff"_s, u"account.employees"_s, 1, {}, false}, {u"Fax"_s, {}, 0, {}, true}};
    file.rows = 3;
    file.added = 1;
    file.changed = 1;
    file.rejected = 1;
    file.planned.add(row(2, RowOutcome::Added, u"Acme"_s, u"10"_s, std::int64_t(10)));
    PlannedRow changed = row(3, RowOutcome::Changed, u"Birch"_s, u"11-13"_s, std::int64_t(12));
    changed.differences = {{u"account.employees"_s, std::int64_t(9), std::int64_t(12)}};
    file.planned.add(changed);
    file.planned.add(row(4, RowOutcome::Rejected, u"<b>Cedar</b>"_s, u"many"_s, std::monostate()));
    const auto issue = [](Issue::Severity severity, qint64 line, const QString &value) {
        return Issue{
            severity, Issue::Kind::NotANumber, line, u"account.employees"_s, u"Staff"_s, value, {}};
    };
    file.issues = {issue(Issue::Severity::Warning, 3, u"11-13"_s),
        issue(Issue::Severity::Rejected, 4, u"many"_s)};
    auto plan = std::make_shared<ImportPlan>();
    plan->files = {file};
    return plan;
}

QString cells(const QAbstractItemModel &model, int row, const QModelIndex &parent = {})
{
    QStringList texts;
    for (int column = 0; column < model.columnCount(parent); ++column) {
        texts << model.index(row, column, parent).data().toString();
    }
    return texts.join(u" | "_s);
}

} // namespace

TEST_CASE("Rows to be imported show the columns that mean something", "[rows][import]")
{
    PreviewRows rows({[](const QString &field) { return field; }, printed,
        [](const Issue &) { return u"<i>no number</i>"_s; }});
    const QAbstractItemModelTester tester(&rows, Fatal::Fatal);
    rows.setPlan(plan(), 0);
    CHECK(rows.rowCount() == 3);
    CHECK(cells(rows, 0) == u"2 | Acme | 10"_s);
    CHECK(cells(rows, 1) == u"3 | Birch | 12"_s);
    CHECK(cells(rows, 2) == u"4 | <b>Cedar</b> | many"_s);
    CHECK(rows.headerData(2, Qt::Horizontal, Qt::DisplayRole) == u"account.employees"_s);
    const auto mark = [&](int row, int column) {
        return static_cast<PreviewRows::Mark>(
            rows.index(row, column).data(PreviewRows::MarkRole).toInt());
    };
    CHECK(mark(0, 2) == PreviewRows::Mark::None);
    CHECK(mark(1, 2) == PreviewRows::Mark::Check);
    CHECK(mark(2, 2) == PreviewRows::Mark::Rejected);
    CHECK(mark(2, 1) == PreviewRows::Mark::None);
    const QModelIndex bad = rows.index(2, 2);
    CHECK(bad.data(Qt::AccessibleDescriptionRole) == u"<i>no number</i>"_s);
    CHECK(bad.data(Qt::ToolTipRole).toString().contains(u"&lt;i&gt;no number"_s));
    CHECK(rows.rowsRejected() == 1);
    CHECK(rows.rowsToCheck() == 1);
    rows.setOnlyIssues(true);
    CHECK(rows.rowCount() == 2);
    rows.setPlan(nullptr, 0);
    CHECK(rows.rowCount() == 0);
}

TEST_CASE("A dry run lists rejected, changed and added rows, a few of each", "[rows][import]")
{
    DryRunTree tree({[](const QString &) { return u"Staff"_s; }, printed,
        [](const Issue &) { return u"is not a number"_s; }});
    const QAbstractItemModelTester tester(&tree, Fatal::Fatal);
    tree.setPlan(plan(), 0);
    CHECK(cells(tree, 0, tree.index(DryRunTree::Rejected, 0))
        == u"<b>Cedar</b> | Staff | many is not a number | row 4"_s);
    CHECK(
        cells(tree, 0, tree.index(DryRunTree::Changed, 0)) == u"Birch | Staff | 9 → 12 | row 3"_s);
    CHECK(cells(tree, 0, tree.index(DryRunTree::Added, 0)) == u"Acme |  | Staff 10 | row 2"_s);

    auto many = std::make_shared<ImportPlan>(*plan());
    for (int i = 0; i < 9; ++i) {
        many->files[0].planned.add(
            row(10 + i, RowOutcome::Added, u"New"_s, u"1"_s, std::int64_t(1)));
    }
    tree.setPlan(many, 0);
    CHECK(tree.shown(DryRunTree::Added) == 4);
    CHECK_FALSE(tree.isAllShown(DryRunTree::Added));
    tree.showAll(DryRunTree::Added, true);
    CHECK(tree.rowCount(tree.index(DryRunTree::Added, 0)) == 10);
    tree.showAll(DryRunTree::Added, false);
    CHECK(tree.rowCount(tree.index(DryRunTree::Added, 0)) == 4);
}
