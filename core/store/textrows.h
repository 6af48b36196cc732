// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/celltext.h"
#include "core/store/tablesource.h"

#include <QStringList>

namespace bellwether {

// A row whose cells are asked for by the name of their column. The first cell that cannot be
// understood stays with it and is its problem.
class NamedCells
{
public:
    // The columns have to be these, in whatever order: InvalidInput about the place names the one
    // that is missing, twice there or unknown.
    static Result<NamedCells> ofColumns(
        const QString &place, const TextRow &header, const QStringList &columns);

    // InvalidInput when the row has more or fewer cells than there are columns.
    Result<void> take(const TextRow &row);

    QStringView cell(QLatin1StringView column) const;
    template <typename T>
    void read(QLatin1StringView column, T &value)
    {
        if (!readCell(cell(column), value) && m_wrong.isEmpty()) {
            m_wrong = column;
        }
    }
    // The cell is no value of its column.
    void reject(QLatin1StringView column);

    // InvalidInput about the place with line, column and value of the cell that was wrong.
    Result<void> result() const;
    // The same about a row that the book refused, with the column that its words name.
    Error refusal(const Error &error) const;

private:
    Error wrongCell(const QString &column, const QString &why) const;

    QString m_place;
    QStringList m_columns; // in the order of the cells
    const TextRow *m_row = nullptr;
    QLatin1StringView m_wrong;
};

} // namespace bellwether
