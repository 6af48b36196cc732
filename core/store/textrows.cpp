// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/textrows.h"

#include <QRegularExpression>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

Result<NamedCells> NamedCells::ofColumns(
    const QString &place, const TextRow &header, const QStringList &columns)
{
    NamedCells cells;
    cells.m_place = place;
    for (const QStringView column : header.cells) {
        const QString name = column.toString();
        if (!columns.contains(name) || cells.m_columns.contains(name)) {
            return failure(Error::Kind::InvalidInput, place, u"line 1: column \"%1\""_s.arg(name));
        }
        cells.m_columns.append(name);
    }
    for (const QString &column : columns) {
        if (!cells.m_columns.contains(column)) {
            return failure(
                Error::Kind::InvalidInput, place, u"line 1: no column \"%1\""_s.arg(column));
        }
    }
    return cells;
}

Result<void> NamedCells::take(const TextRow &row)
{
    m_row = &row;
    m_wrong = {};
    if (row.cells.size() != static_cast<std::size_t>(m_columns.size())) {
        return failure(Error::Kind::InvalidInput, m_place,
            u"line %1: %2 cells for %3 columns"_s.arg(QString::number(row.line),
                QString::number(row.cells.size()), QString::number(m_columns.size())));
    }
    return {};
}

QStringView NamedCells::cell(QLatin1StringView column) const
{
    return m_row->cells[static_cast<std::size_t>(m_columns.indexOf(column))];
}

void NamedCells::reject(QLatin1StringView column)
{
    if (m_wrong.isEmpty()) {
        m_wrong = column;
    }
}

Result<void> NamedCells::result() const
{
    if (m_wrong.isEmpty()) {
        return {};
    }
    return tl::unexpected(wrongCell(m_wrong, u"no value of this column"_s));
}

Error NamedCells::refusal(const Error &error) const
{
    if (error.kind != Error::Kind::InvalidInput) {
        return error;
    }
    // SQLite names a column as "company.id" or in the condition that does not hold.
    for (const QString &column : m_columns) {
        const QRegularExpression word(u"\\b%1\\b"_s.arg(column));
        if (error.detail.contains(word)) {
            return wrongCell(column, error.detail);
        }
    }
    return {Error::Kind::InvalidInput, m_place,
        u"line %1: %2"_s.arg(QString::number(m_row->line), error.detail)};
}

Error NamedCells::wrongCell(const QString &column, const QString &why) const
{
    const auto place = static_cast<std::size_t>(m_columns.indexOf(column));
    return {Error::Kind::InvalidInput, m_place,
        u"line %1, column %2, \"%3\": %4"_s.arg(
            QString::number(m_row->line), column, m_row->cells[place].toString(), why)};
}

} // namespace bellwether
