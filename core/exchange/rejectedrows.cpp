// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/rejectedrows.h"

#include "core/exchange/cellreader.h"
#include "core/exchange/csvwriter.h"
#include "core/exchange/numbers.h"

#include <QHash>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QHash<qint64, QStringList> reasonsByLine(
    const FilePlan &plan, const std::function<QString(const Issue &)> &sentence)
{
    QHash<qint64, QStringList> reasons;
    for (const Issue &issue : plan.issues) {
        if (issue.severity == Issue::Severity::Rejected && issue.line > 0) {
            reasons[issue.line] << sentence(issue);
        }
    }
    return reasons;
}

// What an earlier such file said is not said again.
bool isOurs(const QString &title)
{
    return title == RejectedLineTitle || title == RejectedReasonTitle;
}

// As it stood in the file, but that no spreadsheet runs it. Numbers below zero and the dash for
// "nothing" only look like formulas.
void write(CsvWriter &writer, const QString &cell)
{
    if (isBlankWord(cell) || readNumber(cell, std::nullopt)) {
        writer.number(cell);
    } else {
        writer.text(withoutFormulaGuard(cell));
    }
}

} // namespace

QByteArray rejectedRowsCsv(
    const FilePlan &plan, const std::function<QString(const Issue &)> &sentence)
{
    if (plan.rejected == 0) {
        return {};
    }
    const QHash<qint64, QStringList> reasons = reasonsByLine(plan, sentence);
    // Import reads "1,090" by what the file separates with, so these rows go by the same.
    CsvWriter writer(CsvWriter::Mark::ByteOrderMark, CsvWriter::Formulas::Disarm, plan.delimiter);
    for (const ColumnMatch &column : plan.columns) {
        if (!isOurs(column.column)) {
            writer.text(column.column);
        }
    }
    writer.text(RejectedLineTitle).text(RejectedReasonTitle).endRow();
    for (const PlannedRow &row : plan.planned.rows()) {
        if (row.outcome != RowOutcome::Rejected) {
            continue;
        }
        for (std::size_t i = 0; i < plan.columns.size(); ++i) {
            if (!isOurs(plan.columns[i].column)) {
                write(writer, i < row.cells.size() ? row.cells[i] : QString());
            }
        }
        // What is left of a row with too many cells stays with it.
        QStringList rest;
        for (std::size_t i = plan.columns.size(); i < row.cells.size(); ++i) {
            rest << row.cells[i];
        }
        QStringList why = reasons.value(row.line);
        if (!rest.isEmpty()) {
            why << rest.join(u" | "_s);
        }
        writer.number(QString::number(row.line)).text(why.join(u"; "_s)).endRow();
    }
    return writer.bytes();
}

} // namespace bellwether
