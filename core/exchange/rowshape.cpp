// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/exchange/rowshape.h"

#include <algorithm>

namespace bellwether {

namespace {

Issue::Kind quoteIssue(const SourceRow &row)
{
    return row.hasUnclosedQuote ? Issue::Kind::UnclosedQuote : Issue::Kind::TextAfterQuote;
}

QString linesOf(const SourceRow &row)
{
    return row.lines > 1 ? QString::number(row.lines) : QString();
}

} // namespace

void RowShape::checkPreamble(const SourceRow &row)
{
    if (row.isMalformed() && row.lines > 1) {
        m_plan.issues.push_back(
            {Issue::Severity::Warning, quoteIssue(row), row.line, {}, {}, {}, linesOf(row)});
    }
}

std::optional<RowOutcome> RowShape::check(const SourceRow &row, CellReader &cells)
{
    // First, as whatever else it looks like, other rows may be in it.
    if (row.isMalformed()) {
        cells.rejectRow(quoteIssue(row), {}, linesOf(row));
        return RowOutcome::Rejected;
    }
    if (isFurniture(row)) {
        note(row, Issue::Kind::TotalRow);
        return RowOutcome::Skipped;
    }
    if (const auto outcome = checkWidth(row, cells)) {
        return outcome;
    }
    if (m_deleted.isGiven() && cells.flag(m_deleted).value_or(false)) {
        note(row, Issue::Kind::DeletedInSource);
        return RowOutcome::Skipped;
    }
    return std::nullopt;
}

// Names the row by its first cell, if that stands in a column with a title.
void RowShape::note(const SourceRow &row, Issue::Kind kind)
{
    const auto filled = std::find_if(row.cells.begin(), row.cells.end(),
        [](QStringView cell) { return !cell.trimmed().isEmpty(); });
    const auto column = static_cast<std::size_t>(filled - row.cells.begin());
    const bool isTitled = filled != row.cells.end() && column < m_file.columns.size()
        && !m_file.columns[column].title.isEmpty();
    m_plan.issues.push_back({Issue::Severity::Note, kind, row.line, {},
        isTitled ? m_file.columns[column].title : QString(),
        isTitled ? quotedInIssue(filled->trimmed()) : QString(), {}});
}

std::optional<RowOutcome> RowShape::checkWidth(const SourceRow &row, CellReader &cells)
{
    const std::size_t width = m_file.columns.size();
    const QString found = QString::number(row.cells.size());
    const QString expected = QString::number(width);
    const bool hasSurplus = row.cells.size() > width
        && std::any_of(row.cells.begin() + static_cast<std::ptrdiff_t>(width), row.cells.end(),
            [](QStringView cell) { return !cell.trimmed().isEmpty(); });
    if (hasSurplus || m_file.brokenLines.contains(row.line)) {
        cells.rejectRow(Issue::Kind::WrongCellCount, found, expected);
        return RowOutcome::Rejected;
    }
    // Spreadsheets leave out empty cells at the end of a row.
    if (row.cells.size() < width) {
        m_plan.issues.push_back({Issue::Severity::Warning, Issue::Kind::WrongCellCount, row.line,
            {}, {}, found, expected});
    }
    return std::nullopt;
}

} // namespace bellwether
