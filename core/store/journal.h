// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/action.h"

#include <QByteArray>

#include <vector>

namespace bellwether {

class Database;

// The newest action. Two files with the same head have had the same history.
struct ActionHead
{
    std::int64_t seq = 0; // 0 before the first action
    QByteArray hash;

    bool operator==(const ActionHead &) const = default;
};

// The journal: one append-only row per action, with the changeset that it made and a SHA-256 hash
// over the row and the hash before it. The chain begins with the hash of the book's UUID.
Result<ActionHead> journalHead(Database &database);

// Appends entry.seq = head.seq + 1, whatever the entry says; part of the caller's transaction.
Result<ActionHead> appendAction(
    Database &database, const ActionHead &head, ActionEntry entry, const QByteArray &changeset);

Result<std::vector<ActionEntry>> actionsOf(Database &database);
// NotFound when there is no such action.
Result<QByteArray> changesetOf(Database &database, std::int64_t seq);

// DamagedData with the number of the first action that is not what was written then.
Result<void> verifyJournal(Database &database);

} // namespace bellwether
