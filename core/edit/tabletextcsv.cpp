// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/edit/tabletextcsv.h"

#include "core/store/celltext.h"

#include <algorithm>

namespace bellwether {

namespace {

// A spreadsheet keeps fifteen digits of a number.
constexpr qsizetype MostIdDigits = 15;

bool isNumber(const QString &text)
{
    double number = 0;
    return text.size() <= MostIdDigits && readCell(text, number)
        && (QString::number(number, 'g', QLocale::FloatingPointShortest) == text
            || QString::number(number, 'f', 0) == text);
}

bool isDay(const QString &text)
{
    QDate day;
    return readCell(text, day) && day.year() >= 1900;
}

bool isEveryCell(const TableText &table, qsizetype column, bool (*is)(const QString &))
{
    bool isAny = false;
    const bool isEvery =
        std::all_of(table.rows.begin(), table.rows.end(), [&](const QStringList &row) {
            isAny = isAny || !row[column].isEmpty();
            return row[column].isEmpty() || is(row[column]);
        });
    return isAny && isEvery;
}

RowColumn::Kind kindOf(const TableText &table, qsizetype column)
{
    if (isEveryCell(table, column, isNumber)) {
        return RowColumn::Kind::Number;
    }
    return isEveryCell(table, column, isDay) ? RowColumn::Kind::Day : RowColumn::Kind::Text;
}

Cell cellOf(const QString &text, RowColumn::Kind kind)
{
    if (text.isEmpty()) {
        return {};
    }
    switch (kind) {
    case RowColumn::Kind::Number:
        return {text.toDouble()};
    case RowColumn::Kind::Day:
        return {QDate::fromString(text, Qt::ISODate)};
    default:
        return {text};
    }
}

} // namespace

QByteArray csvOf(const TableText &table, CsvStyle style)
{
    CsvWriter writer(style.mark, CsvWriter::Formulas::Keep, style.delimiter);
    for (const QString &column : table.columns) {
        writer.text(column);
    }
    writer.endRow();
    for (const QStringList &row : table.rows) {
        for (const QString &cell : row) {
            writer.text(cell);
        }
        writer.endRow();
    }
    return writer.bytes();
}

RowTable rowTableOf(const TableText &table)
{
    RowTable result;
    for (qsizetype i = 0; i < table.columns.size(); ++i) {
        result.columns.push_back({table.columns[i], kindOf(table, i)});
    }
    for (const QStringList &row : table.rows) {
        std::vector<Cell> &cells = result.rows.emplace_back().cells;
        for (qsizetype i = 0; i < row.size(); ++i) {
            cells.push_back(cellOf(row[i], result.columns[static_cast<std::size_t>(i)].kind));
        }
    }
    return result;
}

} // namespace bellwether
