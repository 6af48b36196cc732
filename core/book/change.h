// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/enumtext.h"
#include "core/book/book.h"

#include <QString>

#include <map>
#include <optional>
#include <vector>

namespace bellwether {

// Rows of one table to write: whole rows, new or in place of the one with the same id; and ids to
// remove.
template <typename Row>
struct RowChanges
{
    std::vector<Row> put;
    std::vector<decltype(Row::id)> removed;

    std::size_t size() const { return put.size() + removed.size(); }
    bool empty() const { return size() == 0; }
};

enum class ActionKind
{
    Edit,
    Import,
    Rule,
    Undo,
    Setup
};

template <>
struct EnumText<ActionKind>
{
    static constexpr std::array Names = {QLatin1StringView("edit"), QLatin1StringView("import"),
        QLatin1StringView("rule"), QLatin1StringView("undo"), QLatin1StringView("setup")};
};

// What one action writes, all or nothing. New rows carry ids from Table::nextId() of the book the
// change was planned on; the store refuses a change whose book is no longer the newest.
struct Change
{
    ActionKind kind = ActionKind::Edit;
    QString label; // for people: "Import of accounts.csv, 423 rows"

    std::vector<LoginDay> loginDays; // of a contact and day there is one: the last
    std::vector<FeatureUseDay> featureUseDays; // of a company, contact, feature and day likewise
    std::map<QString, std::optional<QString>> settings; // nothing: the key is removed

    template <typename Row>
    RowChanges<Row> &rows()
    {
        return std::get<RowChanges<Row>>(m_rows);
    }
    template <typename Row>
    const RowChanges<Row> &rows() const
    {
        return std::get<RowChanges<Row>>(m_rows);
    }

    // Rows put and removed, days of use and settings.
    std::int64_t size() const;
    bool empty() const { return size() == 0; }

private:
    template <typename Rows>
    struct ChangesOf;
    template <typename... Row>
    struct ChangesOf<std::tuple<Row...>>
    {
        using Type = std::tuple<RowChanges<Row>...>;
    };

    ChangesOf<BookRows>::Type m_rows;
};

} // namespace bellwether
