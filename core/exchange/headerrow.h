// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/exchange/fields.h"
#include "core/exchange/headertext.h"
#include "core/exchange/rowsource.h"

#include <QDate>
#include <QSet>
#include <QStringList>

#include <optional>
#include <vector>

namespace bellwether {

// One column as far as the first rows show it: its name and what its values look like.
struct ColumnProfile
{
    QString title; // as it stands in the file
    HeaderText header;
    int rows = 0;
    int filled = 0;
    int dates = 0;
    int numbers = 0;
    int flags = 0;
    int domains = 0; // with a dot, without spaces
    int currencies = 0;
    int emails = 0;
    qint64 characters = 0;
    QSet<QString> distinct;
    QStringList samples; // the first different values

    static constexpr qsizetype MostSamples = 3;

    void add(QStringView value, QDate today);
    // Share of the filled values that are of that type; nothing where a type has no sign.
    std::optional<double> shareOf(FieldType type) const;
    bool isUnique() const { return filled > 0 && distinct.size() == filled; }
};

// Where a table begins in a file and what its columns look like.
struct TableSample
{
    qint64 headerLine = 1;
    std::vector<ColumnProfile> columns;
};

// Reads the first rows, finds the header among titles and filter lines, and looks at the values
// below it. Nothing when no row is a header that anybody understands; `mappedColumns` are titles
// that the user named.
Result<std::optional<TableSample>> sampleTable(const RowSource &source,
    const FieldDictionary &dictionary, const QStringList &mappedColumns, QDate today);
// The same with the first row as the header, whatever stands in it: for a table that its user will
// explain. Nothing without any row.
Result<std::optional<TableSample>> sampleByFirstRow(const RowSource &source, QDate today);

// A row that a report adds below or between its data: totals, copyright, confidentiality.
bool isFurniture(const SourceRow &row);
bool isEmptyRow(const SourceRow &row);

} // namespace bellwether
