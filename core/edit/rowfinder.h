// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/book/book.h"

#include <QStringList>

#include <tuple>
#include <type_traits>
#include <vector>

namespace bellwether {

template <typename RowId, typename Rows>
struct RowOfIdIn;
template <typename RowId, typename Head, typename... Tail>
struct RowOfIdIn<RowId, std::tuple<Head, Tail...>>
{
    using Type = typename std::conditional_t<std::is_same_v<decltype(Head::id), RowId>,
        RowOfIdIn<RowId, std::tuple<Head>>, RowOfIdIn<RowId, std::tuple<Tail...>>>::Type;
};
template <typename RowId, typename Last>
struct RowOfIdIn<RowId, std::tuple<Last>>
{
    static_assert(std::is_same_v<decltype(Last::id), RowId>);
    using Type = Last;
};

// The kind of row that an id names.
template <typename RowId>
using RowOfId = typename RowOfIdIn<RowId, BookRows>::Type;

// What people call a row: its name, title or word; else its reference, else "#17".
template <typename Row>
QString titleOf(const Row &row)
{
    QString title;
    if constexpr (requires { row.name; }) {
        title = row.name;
    } else if constexpr (requires { row.title; }) {
        title = row.title;
    } else if constexpr (requires { row.tag.size(); }) {
        title = row.tag;
    }
    if constexpr (requires { row.ref; }) {
        title = title.isEmpty() ? row.ref : title;
    }
    return title.isEmpty() ? u'#' + QString::number(row.id.value) : title;
}

template <typename Row>
bool hasRef(const Row &row, const QString &text)
{
    if constexpr (requires { row.ref; }) {
        return !row.ref.isEmpty() && row.ref == text;
    } else {
        return false;
    }
}

// In either case; an e-mail address is a name too.
template <typename Row>
bool isCalled(const Row &row, const QString &text)
{
    const auto isSame = [&](const QString &name) {
        return !name.isEmpty() && name.compare(text, Qt::CaseInsensitive) == 0;
    };
    bool isName = false;
    if constexpr (requires { row.name; }) {
        isName = isSame(row.name);
    } else if constexpr (requires { row.title; }) {
        isName = isSame(row.title);
    }
    if constexpr (requires { row.email; }) {
        isName = isName || isSame(row.email);
    }
    return isName;
}

// The rows with that reference; else those of that name; else the one whose id "#17" is.
template <typename Row>
std::vector<const Row *> rowsNamed(const Table<Row> &table, const QString &text)
{
    std::vector<const Row *> found;
    const auto addAll = [&](const auto &isWanted) {
        for (const Row &row : table) {
            if (isWanted(row)) {
                found.push_back(&row);
            }
        }
    };
    addAll([&](const Row &row) { return hasRef(row, text); });
    if (found.empty()) {
        addAll([&](const Row &row) { return isCalled(row, text); });
    }
    if (found.empty() && text.startsWith(u'#')) {
        bool isNumber = false;
        const qlonglong id = text.mid(1).toLongLong(&isNumber);
        const Row *row = isNumber ? table.find({id}) : nullptr;
        if (row) {
            found.push_back(row);
        }
    }
    return found;
}

// "#3 Acorn", ten at most.
template <typename Row>
QStringList idsOf(const std::vector<const Row *> &rows)
{
    constexpr std::size_t Most = 10;
    QStringList ids;
    for (std::size_t i = 0; i < rows.size() && i < Most; ++i) {
        ids << u'#' + QString::number(rows[i]->id.value) + u' ' + titleOf(*rows[i]);
    }
    return ids;
}

} // namespace bellwether
