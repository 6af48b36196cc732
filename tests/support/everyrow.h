// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/bookrows.h"
#include "core/store/mappings.h"

// Rows of any kind, filled by the list of their columns, so that a new kind is tested once it has
// one.

namespace everyrow {

using namespace bellwether;

inline void fill(QString &value, QLatin1StringView column)
{
    value = QStringLiteral("%1 of Zo\u00eb's, \"x\"").arg(column);
}
inline void fill(std::int64_t &value, QLatin1StringView)
{
    value = 3;
}
inline void fill(int &value, QLatin1StringView)
{
    value = 3;
}
inline void fill(double &value, QLatin1StringView)
{
    value = 0.1;
}
inline void fill(bool &value, QLatin1StringView)
{
    value = !value;
}
inline void fill(QDate &value, QLatin1StringView)
{
    value = QDate(2024, 2, 29);
}
inline void fill(QDateTime &value, QLatin1StringView)
{
    value = QDateTime(QDate(2024, 2, 29), QTime(23, 59, 59, 999), Qt::UTC);
}
inline void fill(QStringList &value, QLatin1StringView)
{
    value = {QStringLiteral("price"), QStringLiteral("a, \"b\"")};
}
inline void fill(Currency &value, QLatin1StringView)
{
    value = *Currency::fromCode(u"JPY");
}
template <typename Tag>
void fill(Id<Tag> &value, QLatin1StringView)
{
    value = {1};
}
template <NamedEnum E>
void fill(E &value, QLatin1StringView)
{
    value = static_cast<E>(EnumText<E>::Names.size() - 1);
}
template <typename T>
void fill(std::optional<T> &value, QLatin1StringView column)
{
    fill(value.emplace(), column);
}

// Everything that a row of its kind must have: ids and days.
template <typename T>
void fillNeeded(T &value, QLatin1StringView column)
{
    if constexpr (std::is_same_v<T, QDate> || std::is_same_v<T, QDateTime>) {
        fill(value, column);
    } else if constexpr (requires { value.value; }) {
        if constexpr (std::is_same_v<decltype(value.value), std::int64_t>) {
            fill(value, column);
        }
    }
}

} // namespace everyrow

// A row with something in every column.
template <typename Row>
Row fullRow(std::int64_t id)
{
    Row row;
    row.id = {id};
    bellwether::visitColumns(bellwether::RowMapping<Row>::Columns,
        [&](const auto &column) { everyrow::fill(row.*column.member, column.name); });
    return row;
}

// A row with as little as its kind allows.
template <typename Row>
Row barestRow(std::int64_t id)
{
    Row row;
    row.id = {id};
    bellwether::visitColumns(bellwether::RowMapping<Row>::Columns,
        [&](const auto &column) { everyrow::fillNeeded(row.*column.member, column.name); });
    return row;
}
