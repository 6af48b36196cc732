// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/currency.h"
#include "core/base/enumtext.h"
#include "core/base/month.h"
#include "core/store/query.h"

#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>

namespace bellwether {

// How the values of rows stand in columns, beyond what a Query knows: enumerations in snake case,
// currencies as their code, months as "2025-10", instants in milliseconds UTC, lists as JSON.

inline QString textOf(Currency currency)
{
    return currency.code();
}

inline QString textOf(Month month)
{
    return month.iso();
}

inline QString textOf(const QStringList &list)
{
    return QString::fromUtf8(
        QJsonDocument(QJsonArray::fromStringList(list)).toJson(QJsonDocument::Compact));
}

template <NamedEnum E>
QString textOf(E value)
{
    return snakeCase(value);
}

template <typename T>
concept HasText = requires(const T &value)
{
    textOf(value);
};

inline std::optional<Currency> fromText(const QString &text, const Currency *)
{
    return Currency::fromCode(text);
}

inline std::optional<Month> fromText(const QString &text, const Month *)
{
    return Month::fromIso(text);
}

inline std::optional<QStringList> fromText(const QString &text, const QStringList *)
{
    const QJsonDocument document = QJsonDocument::fromJson(text.toUtf8());
    if (!document.isArray()) {
        return std::nullopt;
    }
    QStringList list;
    for (const QJsonValue &entry : document.array()) {
        list.append(entry.toString());
    }
    return list;
}

template <NamedEnum E>
std::optional<E> fromText(const QString &text, const E *)
{
    return fromSnakeCase<E>(text);
}

template <typename T>
void bindValue(Query &query, const T &value)
{
    if constexpr (HasText<T>) {
        query.bind(textOf(value));
    } else {
        query.bind(value);
    }
}

inline void bindValue(Query &query, const QDateTime &value)
{
    query.bind(std::int64_t{value.toMSecsSinceEpoch()});
}

template <typename T>
void bindValue(Query &query, const std::optional<T> &value)
{
    if (value) {
        bindValue(query, *value);
    } else {
        query.bind(std::nullopt);
    }
}

template <typename T>
void readValue(Query &query, int column, T &value)
{
    if constexpr (HasText<T>) {
        const std::optional<T> parsed =
            fromText(query.value<QString>(column), static_cast<const T *>(nullptr));
        if (!parsed) {
            query.reject(column);
        }
        value = parsed.value_or(T{});
    } else {
        value = query.value<T>(column);
    }
}

inline void readValue(Query &query, int column, QDateTime &value)
{
    value = QDateTime::fromMSecsSinceEpoch(query.value<std::int64_t>(column), Qt::UTC);
}

template <typename T>
void readValue(Query &query, int column, std::optional<T> &value)
{
    if (query.isNull(column)) {
        value.reset();
    } else {
        readValue(query, column, value.emplace());
    }
}

} // namespace bellwether
