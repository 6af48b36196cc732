// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

#include <QByteArray>

#include <memory>

struct sqlite3_session;

namespace bellwether {

class Database;

// Records what the statements of a connection do to the rows of every table but the journal, from
// its making until it goes.
class ChangeRecorder
{
public:
    // CannotWrite where SQLite was built without its session extension.
    static Result<ChangeRecorder> start(Database &database);

    // Everything recorded so far in SQLite's changeset format; empty when nothing differs.
    Result<QByteArray> changeset();

private:
    struct Delete
    {
        void operator()(sqlite3_session *session) const;
    };

    ChangeRecorder(Database &database, sqlite3_session *session);

    Database *m_database;
    std::unique_ptr<sqlite3_session, Delete> m_session;
};

// The changeset that takes this one back.
Result<QByteArray> inverted(const QByteArray &changeset);

// All or nothing, inside the caller's transaction, which has to end in a rollback after a failure;
// gives the changeset of what was done. InvalidInput when rows are no longer as the changeset wants
// them, when rows that it does not know would go or lose what they point to.
Result<QByteArray> applyChangeset(Database &database, const QByteArray &changeset);

} // namespace bellwether
