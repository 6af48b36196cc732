// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/store/values.h"

#include <QStringList>

#include <tuple>

namespace bellwether {

// A column of a table and the member of a row that it holds.
template <typename Row, typename T>
struct Column
{
    QLatin1StringView name;
    T Row::*member;
};

template <typename Row, typename T>
constexpr Column<Row, T> column(const char *name, T Row::*member)
{
    return {QLatin1StringView(name), member};
}

// How the rows of a book stand in their table, for reading and writing alike. Each mapping says:
//   Table     its name in SQL
//   Plural    its name for people and on the command line
//   Columns   every column but id and recorded_in, in the order of the table
template <typename Row>
struct RowMapping;

// Calls visit(column) for each column of a tuple of them, in order.
template <typename Columns, typename Visitor>
void visitColumns(const Columns &columns, Visitor &&visit)
{
    std::apply([&](const auto &...column) { (visit(column), ...); }, columns);
}

// "name, email, role"
template <typename Columns>
QString namesOf(const Columns &columns)
{
    QStringList names;
    visitColumns(columns, [&](const auto &column) { names.append(column.name); });
    return names.join(QLatin1StringView(", "));
}

template <typename Columns>
constexpr int countOf(const Columns &)
{
    return static_cast<int>(std::tuple_size_v<Columns>);
}

// "?, ?, ?"
inline QString placeholders(int count)
{
    return QStringList(count, QStringLiteral("?")).join(QLatin1StringView(", "));
}

template <typename Columns, typename Row>
void bindColumns(const Columns &columns, Query &query, const Row &row)
{
    visitColumns(columns, [&](const auto &column) { bindValue(query, row.*column.member); });
}

// From the query's column number `first` on.
template <typename Columns, typename Row>
void readColumns(const Columns &columns, Query &query, int first, Row &row)
{
    visitColumns(
        columns, [&](const auto &column) { readValue(query, first++, row.*column.member); });
}

} // namespace bellwether
