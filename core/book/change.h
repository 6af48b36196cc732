// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

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

    bool empty() const { return put.empty() && removed.empty(); }
};

enum class ActionKind
{
    Edit,
    Import,
    Rule,
    Undo,
    Setup
};

// What one action writes, all or nothing. New rows carry ids from Table::nextId() of the book the
// change was planned on; the store refuses a change whose book is no longer the newest.
struct Change
{
    ActionKind kind = ActionKind::Edit;
    QString label; // for people: "Import of accounts.csv, 423 rows"

    RowChanges<TeamMember> team;
    RowChanges<Company> companies;
    RowChanges<Contact> contacts;
    RowChanges<Contract> contracts;
    RowChanges<HealthStatusEvent> healthStatusEvents;
    RowChanges<ChurnRecord> churnRecords;
    RowChanges<ImportBatch> importBatches;
    std::map<QString, std::optional<QString>> settings; // nothing: the key is removed

    bool empty() const;
};

} // namespace bellwether
