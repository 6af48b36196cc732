// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/cellreader.h"
#include "core/exchange/rowshape.h"

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

namespace {

void count(FilePlan &plan, RowOutcome outcome)
{
    ++plan.rows;
    switch (outcome) {
    case RowOutcome::Added:
        ++plan.added;
        break;
    case RowOutcome::Changed:
        ++plan.changed;
        break;
    case RowOutcome::Unchanged:
        ++plan.unchanged;
        break;
    case RowOutcome::Rejected:
        ++plan.rejected;
        break;
    case RowOutcome::Skipped:
        ++plan.skipped;
        break;
    }
}

} // namespace

Result<void> planRows(ImportFile &file, const ImportOptions &options, QDate today,
    const std::function<RowOutcome(CellReader &)> &planRow, Progress *progress)
{
    CellReader cells(file.plan, options, today);
    const FieldColumn deleted = fieldColumn(file, options, u"row.deleted"_s);
    RowShape shape(file, file.plan, deleted);
    PlannedRows &planned = file.plan.planned;
    return file.source->read(
        [&](const SourceRow &row) {
            if (row.line <= file.plan.headerLine) {
                shape.checkPreamble(row);
                return true;
            }
            if (isEmptyRow(row)) {
                return true;
            }
            const bool isShown = planned.wants(RowOutcome::Added)
                || planned.wants(RowOutcome::Changed) || planned.wants(RowOutcome::Unchanged);
            cells.begin(row, isShown ? file.columns.size() : 0);
            const auto shaped = shape.check(row, cells);
            const RowOutcome outcome = shaped ? *shaped : planRow(cells);
            count(file.plan, outcome);
            file.plan.fieldsChanged += outcome == RowOutcome::Changed ? cells.differences() : 0;
            if (planned.wants(outcome, PlannedRows::roomOf(row.cells))) {
                planned.add(cells.takePlanned(outcome));
            } else if (outcome == RowOutcome::Rejected) {
                ++file.plan.rejectedNotKept;
            }
            return true;
        },
        progress);
}

} // namespace bellwether
