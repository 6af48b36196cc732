// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core/store/transaction.h"

#include "core/store/database.h"
#include "core/store/sqlite.h"

#include <utility>

namespace bellwether {

using namespace Qt::Literals::StringLiterals;

Result<Transaction> Transaction::begin(Database &database, Kind kind)
{
    const auto begun = database.execute(kind == Kind::Write ? u"BEGIN IMMEDIATE"_s : u"BEGIN"_s);
    if (!begun) {
        return tl::unexpected(begun.error());
    }
    return Transaction(database);
}

Transaction::Transaction(Database &database)
    : m_database(&database)
{
}

Transaction::Transaction(Transaction &&other) noexcept
    : m_database(std::exchange(other.m_database, nullptr))
{
}

Transaction::~Transaction()
{
    // Some failures (a full disk, an interrupted statement) have rolled back already.
    if (m_database && sqlite3_get_autocommit(m_database->handle()) == 0) {
        sqlite3_exec(m_database->handle(), "ROLLBACK", nullptr, nullptr, nullptr);
    }
}

Result<void> Transaction::commit()
{
    const auto committed = m_database->execute(u"COMMIT"_s);
    if (committed) {
        m_database = nullptr;
    }
    return committed;
}

} // namespace bellwether
