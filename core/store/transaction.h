// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "core/base/result.h"

namespace bellwether {

class Database;

// All or nothing: what is not committed when the transaction goes is rolled back. The database
// stays where it is meanwhile.
class Transaction
{
public:
    enum class Kind
    {
        Read, // one picture of the file through several queries
        Write // holds off every other writer from the start
    };

    static Result<Transaction> begin(Database &database, Kind kind);

    Transaction(Transaction &&other) noexcept;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    ~Transaction();

    Result<void> commit();

private:
    explicit Transaction(Database &database);

    Database *m_database; // null once committed
};

} // namespace bellwether
