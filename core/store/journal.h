// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"
#include "core/store/action.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace bellwether {

class Database;

// An action with everything that its row says.
struct ActionRecord
{
    std::int64_t seq = 0;
    std::int64_t atMs = 0; // since 1970, UTC
    int offsetMinutes = 0; // from UTC, of whoever wrote
    QString kind;
    QString label;
    QString app;
    int schema = 0;
    std::optional<std::int64_t> undoOf;
    QByteArray changeset; // as it was recorded, never packed
    QByteArray previous; // the hash before it
    QByteArray hash;

    bool operator==(const ActionRecord &) const = default;
};

// Whether the record is what its hash says.
bool isAsWritten(const ActionRecord &record);

// The newest action. Two files with the same head have had the same history.
struct ActionHead
{
    std::int64_t seq = 0; // 0 before the first action
    QByteArray hash;

    bool operator==(const ActionHead &) const = default;
};

// The journal: one append-only row per action, with the changeset that it made and a SHA-256 hash
// over the row and the hash before it. The chain begins with the hash of the book's UUID.
// Changesets above a few kilobytes are kept packed; the hash is that of the unpacked one.
Result<ActionHead> journalHead(Database &database);

// Appends entry.seq = head.seq + 1, whatever the entry says; part of the caller's transaction.
// InvalidInput for a changeset of more than 1 GB.
Result<ActionHead> appendAction(
    Database &database, const ActionHead &head, ActionEntry entry, const QByteArray &changeset);

Result<std::vector<ActionEntry>> actionsOf(Database &database);
// Every action after that number in turn; the first failure of `visit` ends it and is the answer.
Result<void> visitActionsAfter(Database &database, std::int64_t seq,
    const std::function<Result<void>(const ActionRecord &)> &visit);
// The chain's hash after an action, that of its beginning for 0. NotFound.
Result<QByteArray> hashAfter(Database &database, std::int64_t seq);
// Appends an action as it was written before; part of the caller's transaction. DamagedData when
// it does not follow the newest one or is not what its hash says.
Result<void> appendRecord(Database &database, const ActionRecord &record);
// NotFound when there is no such action.
Result<QByteArray> changesetOf(Database &database, std::int64_t seq);

// DamagedData with the number of the first action that is not what was written then.
Result<void> verifyJournal(Database &database);

} // namespace bellwether
